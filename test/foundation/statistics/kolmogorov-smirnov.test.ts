import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kolmogorovSmirnov } from "../../../src/foundation/statistics/kolmogorov-smirnov.ts";

describe("R 4.2.2's ks.test", () => {
  test("exact without ties: p = 0.2121212121212", () => {
    const { p } = kolmogorovSmirnov([1.2, 3.4, 2.2, 5.1, 0.4, 2.9], [2.5, 3.9, 4.4, 6, 5.5, 3.1, 7.2]);
    expect(p).toBeCloseTo(0.2121212121212102, 12);
  });
  test("exact with ties: D = 0.547619, p = 0.149184149184", () => {
    const { d, p } = kolmogorovSmirnov([1, 2, 2, 3, 3, 4], [2, 3, 4, 4, 5, 5, 5]);
    expect(d).toBeCloseTo(0.54761904761905, 12);
    expect(p).toBeCloseTo(0.149184149184147, 12);
  });
  test("asymptotic beyond a product of 10,000", () => {
    const a = Array.from({ length: 150 }, (_, i) => (i + 1) / 150);
    const b = Array.from({ length: 120 }, (_, i) => (i + 26) / 150);
    const { d, p } = kolmogorovSmirnov(a, b);
    expect(d).toBeCloseTo(1 / 6, 12);
    expect(p).toBeCloseTo(0.04926351816132202, 10);
  });
});

test("the exact p is the share of all deals of the pooled sample with as large a distance", () => {
  const distance = (a: readonly number[], b: readonly number[]): number =>
    Math.max(
      ...[...a, ...b].map((at) =>
        Math.abs(a.filter((v) => v <= at).length / a.length - b.filter((v) => v <= at).length / b.length),
      ),
    );
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 4 }),
      (a, b) => {
        const { d, p } = kolmogorovSmirnov(a, b);
        expect(d).toBeCloseTo(distance(a, b), 12);
        const pool = [...a, ...b];
        let as = 0;
        let all = 0;
        for (let mask = 0; mask < 2 ** pool.length; mask++) {
          const first = pool.filter((_, i) => (mask >> i) & 1);
          if (first.length !== a.length) continue;
          all++;
          if (
            distance(
              first,
              pool.filter((_, i) => !((mask >> i) & 1)),
            ) >=
            d! - 1e-9
          )
            as++;
        }
        expect(p).toBeCloseTo(as / all, 10);
      },
    ),
    { numRuns: 60 },
  );
});

test("the two series of the limit law meet, and p stays in 0..1", () => {
  const line = (n: number, shift: number): number[] => Array.from({ length: n }, (_, i) => i + shift);
  const ps = [0, 1, 5, 8, 9, 10, 11, 12, 15, 40].map(
    (shift) => kolmogorovSmirnov(line(130, 0), line(130, shift)).p!,
  );
  expect(ps[0]).toBe(1);
  for (let i = 1; i < ps.length; i++) expect(ps[i]).toBeLessThanOrEqual(ps[i - 1]!);
  expect(ps.at(-1)).toBeGreaterThan(0);
});

test("an empty sample is null; NaN is refused", () => {
  expect(kolmogorovSmirnov([], [1])).toEqual({ d: null, p: null, reason: "no-records" });
  expect(() => kolmogorovSmirnov([1], [Number.NaN])).toThrow("b[0]");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumDecimals } from "../../src/model/money.ts";
import { benefitVariance } from "../../src/value/benefit-variance.ts";

describe("by hand", () => {
  test("two factors share their joint effect equally", () => {
    // 10 × 5 = 50 to 12 × 6 = 72: a alone +10, b alone +10, jointly +2, so 11 each.
    expect(benefitVariance({ a: 10, b: 5 }, { a: 12, b: 6 })).toEqual({
      planned: "50",
      actual: "72",
      variance: "22",
      parts: { a: "11", b: "11" },
      method: "shapley-average-over-orders",
    });
  });
  test("three factors: thirds of the joint effects, rounded so that nothing is left over", () => {
    // 1 × 1 × 1 to 2 × 2 × 2: variance 7, by symmetry 7/3 each.
    const { parts } = benefitVariance({ a: 1, b: 1, c: 1 }, { a: 2, b: 2, c: 2 });
    expect(parts).toEqual({ a: "2.34", b: "2.33", c: "2.33" });
  });
  test("a loss is rounded the same way", () => {
    const { parts, variance } = benefitVariance({ a: 2, b: 2, c: 2 }, { a: 1, b: 1, c: 1 });
    expect(variance).toBe("-7");
    expect(sumDecimals(Object.values(parts))).toBe("-7");
  });
});

const factor = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 100);
const names = ["adoption", "hours", "recapture", "rate"] as const;
const factors = fc.record(Object.fromEntries(names.map((name) => [name, factor])));

describe("properties", () => {
  test("parts add up to the variance exactly", () => {
    fc.assert(
      fc.property(factors, factors, (plan, actual) => {
        const { parts, variance } = benefitVariance(plan, actual);
        expect(sumDecimals(Object.values(parts))).toBe(variance);
      }),
      { numRuns: 200 },
    );
  });
  test("a part is the average effect over all 24 orders, to the rounding", () => {
    const orders = permutations([...names]);
    fc.assert(
      fc.property(factors, factors, (plan, actual) => {
        const { parts } = benefitVariance(plan, actual);
        for (const name of names) {
          const effects = orders.map((order) => {
            const at = order.indexOf(name);
            const value = (through: number): number =>
              names.reduce(
                (product, own) => product * ((order.indexOf(own) <= through ? actual : plan)[own] as number),
                1,
              );
            return value(at) - value(at - 1);
          });
          const mean = effects.reduce((sum, effect) => sum + effect, 0) / orders.length;
          expect(Math.abs(Number(parts[name]) - mean)).toBeLessThan(0.0101);
        }
      }),
      { numRuns: 50 },
    );
  });
  test("an unmoved factor has no part", () => {
    expect(benefitVariance({ a: 3, b: 7 }, { a: 4, b: 7 }).parts).toEqual({ a: "7", b: "0" });
  });
});

test("factors must be the same, one to eight", () => {
  expect(() => benefitVariance({ a: 1 }, { b: 1 })).toThrow(/factors a/);
  expect(() => benefitVariance({}, {})).toThrow(/1 to 8/);
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((item, index) =>
    permutations([...list.slice(0, index), ...list.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

import { describe, expect, test } from "vitest";
import { timeToValue } from "../../src/metrics/time-to-value.ts";
import { type ValueWait, valueTrend } from "../../src/metrics/value-trend.ts";
import { madeCohorts } from "./made-cohorts.ts";

/** Share of seeds 1 to 1,000 on which a fall is called an improvement. */
function called(fall: number, asOf: string): number {
  let improving = 0;
  for (let seed = 1; seed <= 1000; seed++) {
    const { notes } = timeToValue(madeCohorts(seed, fall, asOf), { asOf });
    if (notes.some(({ code }) => code === "improving")) improving++;
  }
  return improving / 1000;
}

describe("1,000 made portfolios: eight quarterly cohorts of 40, lognormal with log-sd 0.8", () => {
  const young = "2025-03-31"; // the last cohort is one quarter old
  const old = "2035-01-01"; // all are wholly followed
  test("where nothing changed at most 5 % are called an improvement", () => {
    expect(called(0, young)).toBeLessThanOrEqual(0.05);
    expect(called(0, old)).toBeLessThanOrEqual(0.05);
  });
  test("a fall of 30 % is found in at least 80 % when all are followed", () => {
    expect(called(0.3, old)).toBeGreaterThanOrEqual(0.8);
  });
  test("under censoring it is found in about two thirds", () => {
    const power = called(0.3, young);
    expect(power).toBeGreaterThan(0.6);
    expect(power).toBeLessThan(0.7);
  });
});

const waits = (factor: number): ValueWait[] =>
  Array.from({ length: 60 }, (_, index) => ({
    start: index * 20,
    time: Math.round(100 * factor ** (index / 18.2625) * (1 + 0.2 * Math.sin(index * 7))),
    cause: 1 as const,
  }));

test("longer, shorter, and neither", () => {
  const code = (factor: number) => valueTrend(waits(factor), [], 0.05, 0.95).notes[0]?.code;
  expect([code(0.7), code(1), code(1.4)]).toEqual(["improving", "no-trend-shown", "worsening"]);
  const { parts } = valueTrend(waits(0.7), [], 0.05, 0.95);
  expect(parts.trendPerYear?.value).toBeCloseTo(0.7, 1);
});

test("shares that differ by rounding alone are tied", () => {
  const cohorts = [0.3, 0.1 + 0.2, 0.3, 0.6].map((value, index) => ({
    cohort: `${2020 + index}`,
    n: 20,
    followed: true,
    share: { value },
  }));
  const { parts } = valueTrend(waits(1), cohorts, 0.05, 0.95);
  // S = 3 with three of four tied: variance (4 × 3 × 13 - 3 × 2 × 11) / 18 = 5, z = 2 / √5.
  expect(parts.cohortTrendP?.value).toBeCloseTo(0.18554668476134878, 12);
  expect(parts.cohortSlope?.value).toBeCloseTo(0.05, 12);
});

test("followed cohorts that point the other way withhold the word", () => {
  const cohort = (name: string, followed: boolean, value: number) => ({
    cohort: name,
    n: 20,
    followed,
    share: { value },
  });
  const falling = [cohort("1", true, 0.9), cohort("2", true, 0.8), cohort("3", true, 0.7)];
  const code = (cohorts: typeof falling) => valueTrend(waits(0.7), cohorts, 0.05, 0.95).notes[0]?.code;
  expect(code([...falling, cohort("4", false, 0)])).toBe("trend-unsupported");
  expect(code(falling)).toBe("improving"); // nobody is young: the regression has seen everything
  expect(valueTrend(waits(0.7), falling, 0.05, 0.95).parts.cohortSlope?.value).toBeCloseTo(-0.1, 12);
});

test("what cannot be fitted says why, and a level that is none is refused", () => {
  expect(valueTrend([], [], 0.05, 0.95).parts.trendP).toMatchObject({ reason: "no-observations" });
  expect(valueTrend([], [], 0.05, 0.95).notes).toEqual([]);
  expect(() => valueTrend([], [], 0.6, 0.95)).toThrow("options.trendLevel");
});

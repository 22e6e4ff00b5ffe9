import { expect, test } from "vitest";
import { meanInterval } from "../../src/operating-model/mean-interval.ts";

test("Student's own sleep data (Biometrika 6, 1908, additional hours, drug 2 less drug 1)", () => {
  // R: t.test(sleep$extra[11:20] - sleep$extra[1:10]) gives 1.58 and [0.7001142, 2.4598858].
  const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
  const interval = meanInterval(differences, 0.95);
  expect(interval.value).toBeCloseTo(1.58, 12);
  expect("low" in interval && interval.low).toBeCloseTo(0.7001142, 7);
  expect("high" in interval && interval.high).toBeCloseTo(2.4598858, 7);
});

test("what overflows is missing, never infinite", () => {
  for (const values of [
    [1e308, 1e308, 1e308],
    [1, 1e200, 1e250],
  ])
    expect(meanInterval(values, 0.9)).toEqual({ value: null, reason: "beyond-number-range" });
});

test("one value has no interval, equal values have one of no width", () => {
  expect(meanInterval([1], 0.9)).toMatchObject({ value: null, reason: "insufficient" });
  expect(meanInterval([2, 2, 2], 0.9)).toEqual({ value: 2, low: 2, high: 2, confidence: 0.9 });
});

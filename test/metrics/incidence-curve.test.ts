import { expect, test } from "vitest";
import { shareBy, timeOf } from "../../src/metrics/incidence-curve.ts";

const steps = [
  { time: 10, incidence: 0.25, standardError: 0.2 },
  { time: 20, incidence: 0.5 - 1e-12, standardError: 0.25 },
  { time: 40, incidence: 0.75, standardError: 0.2 },
];

test("the share is that of the last step up to the time", () => {
  const share = (time: number) => shareBy(steps, time, 50, 0.95).value;
  expect([9, 10, 19, 20, 50].map(share)).toEqual([0, 0.25, 0.25, 0.5 - 1e-12, 0.75]);
  expect(shareBy(steps, 51, 50, 0.95)).toMatchObject({ reason: "not-followed" });
  expect(shareBy([], 5, 50, 0.95)).toEqual({ value: 0 });
});

test("limits on the log(-log) scale", () => {
  // R: F <- .25; se <- .2; z <- qnorm(.975); F^exp(c(1, -1) * z * se / (F * abs(log(F))))
  const { low, high } = shareBy(steps, 10, 50, 0.95) as { low: number; high: number };
  expect(low).toBeCloseTo(0.25 ** Math.exp((1.959963984540054 * 0.2) / (0.25 * Math.log(4))), 12);
  expect(high).toBeCloseTo(0.25 ** Math.exp((-1.959963984540054 * 0.2) / (0.25 * Math.log(4))), 12);
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(1);
});

test("the time is the first at which the share is reached, up to rounding", () => {
  expect(timeOf(steps, 0.5, 0.95).value).toBe(20);
  expect(timeOf(steps, 0.25, 0.95).value).toBe(10);
  expect(timeOf(steps, 0.8, 0.95)).toEqual({
    value: null,
    reason: "not-reached",
    detail: "The curve ends at 75 %, below 80 %.",
  });
});

test("an interval only where both limits of the curve reach the share", () => {
  expect(timeOf(steps, 0.5, 0.95)).toEqual({ value: 20 });
  const certain = steps.map((step) => ({ ...step, standardError: 0.01 }));
  expect(timeOf(certain, 0.4, 0.95)).toEqual({ value: 20, low: 20, high: 20, confidence: 0.95 });
  expect(timeOf([{ time: 7, incidence: 1, standardError: 0 }], 0.5, 0.95)).toEqual({ value: 7 });
});

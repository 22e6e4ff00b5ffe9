import fc from "fast-check";
import { expect, test } from "vitest";
import {
  invertPowerTail,
  type PowerTail,
  powerTails,
} from "../../../src/foundation/distribution/small-shape.ts";
import { expectRelative } from "./relative.ts";

// 1 - (1 - x)^2 = 2 x (1 - x / 2), the beta (1, 2).
const slope: PowerTail = {
  a: 1,
  logFront: Math.LN2,
  series: (x) => -x / 2,
  damping: (x) => 1 - x,
  limit: 0.9,
};

test("both tails, and the way back from either", () => {
  fc.assert(
    fc.property(fc.double({ min: -200, max: -0.2, noNaN: true }), (logX) => {
      const x = Math.exp(logX);
      const { lower, upper } = powerTails(slope, x);
      expectRelative(lower, x * (2 - x), 1e-13);
      expectRelative(upper, (1 - x) ** 2, 1e-13);
      expectRelative(Math.exp(invertPowerTail(slope, x * (2 - x), false) as number), x, 1e-12);
    }),
  );
  expectRelative(Math.exp(invertPowerTail(slope, 0.25, true) as number), 0.5, 1e-15);
});

test("beyond the limit it has no answer", () => {
  expect(invertPowerTail(slope, 0.98, false)).not.toBeNull();
  expect(invertPowerTail(slope, 0.9999, false)).toBeNull();
  expect(invertPowerTail(slope, 0.0001, true)).toBeNull();
});

test("a flat tail keeps the digits of its complement", () => {
  const flat: PowerTail = { a: 1e-9, logFront: 0, series: () => 0, damping: () => 1, limit: 1 };
  // 1 - x^a = -a log x, to the first order.
  expectRelative(powerTails(flat, 1e-10).upper, 1e-8 * Math.LN10, 1e-7);
  expectRelative(invertPowerTail(flat, 0.5, false), -Math.LN2 / 1e-9, 1e-15);
});

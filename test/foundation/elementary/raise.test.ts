import fc from "fast-check";
import { expect, test } from "vitest";
import { raise } from "../../../src/foundation/elementary/raise.ts";

test("exact where the exponent is a small whole number", () => {
  expect(raise(3, 4)).toBe(81);
  expect(raise(-2, 3)).toBe(-8);
  expect(raise(2, -2)).toBe(0.25);
  expect(raise(0, 0)).toBe(1);
  expect(raise(0, 0.5)).toBe(0);
  expect(raise(-1, 0.5)).toBeNaN();
  expect(raise(0, -0.5)).toBe(Number.POSITIVE_INFINITY);
  expect(raise(-1, 101)).toBe(-1);
  expect(raise(-1, 100)).toBe(1);
});

test("the engine's own power is another witness", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
      (base, exponent) => {
        expect(Math.abs(raise(base, exponent) / base ** exponent - 1)).toBeLessThan(3e-14);
      },
    ),
  );
});

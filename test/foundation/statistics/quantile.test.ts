import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  median,
  quantile,
  quantileOfSorted,
  sortedCopy,
} from "../../../src/foundation/statistics/quantile.ts";

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("quantile", () => {
  // numpy.quantile(x, p), default method (type 7).
  test.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[7, 1, 5], 0.1, 1.8],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[3], 0.9, 3],
  ])("of %j at %d is %d", (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12);
  });

  test("an empty sample has none", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(median([])).toBeNull();
  });

  test("refuses what is no number and p outside 0..1", () => {
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow("values[1] must be a finite number");
    expect(() => quantile([1], 1.1)).toThrow("p must be a number from 0 to 1");
    expect(() => quantile([1], Number.NaN)).toThrow("p must be");
  });

  test("the widest range does not overflow", () => {
    expect(quantile([-Number.MAX_VALUE, Number.MAX_VALUE], 0.5)).toBe(0);
  });

  test("order never matters, p = 0 and 1 are the ends, it grows with p, and the input is left alone", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const before = [...values];
        expect(quantile(values, p)).toBe(quantile([...values].reverse(), p));
        expect(quantile(values, 0)!).toBe(Math.min(...values) + 0);
        expect(quantile(values, 1)!).toBe(Math.max(...values) + 0);
        expect(quantile(values, p)!).toBeGreaterThanOrEqual(quantile(values, p / 2)!);
        expect(values).toEqual(before);
      }),
    );
  });

  test("sorted once, the same", () => {
    expect(quantileOfSorted(sortedCopy([9, 1, 4]), 0.25)).toBe(2.5);
    expect([...sortedCopy([2, 10, 1])]).toEqual([1, 2, 10]);
  });
});

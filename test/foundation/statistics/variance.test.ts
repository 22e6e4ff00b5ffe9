import fc from "fast-check";
import { expect, test } from "vitest";
import { meanAndVariance } from "../../../src/foundation/statistics/variance.ts";

test("by hand, and a single value has no variance", () => {
  expect(meanAndVariance([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, variance: 32 / 7 });
  expect(meanAndVariance([3])).toEqual({ mean: 3, variance: null });
});

test("a far origin costs no digits; constants have variance exactly 0", () => {
  expect(meanAndVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.integer({ min: 2, max: 30 }),
      (value, n) => {
        expect(meanAndVariance(new Array(n).fill(value)).variance).toBe(0);
      },
    ),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { radixOrder } from "../../src/prioritization/radix-order.ts";

test("the radix sort agrees with a stable comparison sort, negatives, zeros and infinities included", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, Number.MIN_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 50, maxLength: 200 }),
      fc.constantFrom(1, 90),
      (values, times) => {
        const scores = Float64Array.from(Array.from({ length: times }, () => values).flat());
        const expected = Array.from(scores, (_, row) => row).sort((a, b) => {
          const [x, y] = [scores[a] as number, scores[b] as number];
          return x === y ? a - b : y > x ? 1 : -1;
        });
        expect(Array.from(radixOrder(scores))).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

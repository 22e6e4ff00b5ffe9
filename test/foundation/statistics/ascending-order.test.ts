import fc from "fast-check";
import { expect, test } from "vitest";
import { randomStream } from "../../../src/foundation/random.ts";
import { ascendingOrder } from "../../../src/foundation/statistics/ascending-order.ts";

/** The plain way: a stable comparing sort of indices. */
function plainly(numbers: Float64Array): number[] {
  return Array.from(numbers, (_, index) => index).sort((a, b) => numbers[a]! - numbers[b]!);
}

test.each([0, 1, 3999, 4000, 20_000])("of %d numbers, ties and extremes among them", (n) => {
  const random = randomStream(n);
  const made = [0, 1e-308, 5e-324, Number.MAX_VALUE, 1, 2];
  const numbers = Float64Array.from({ length: n }, () =>
    random.uniform() < 0.3 ? made[random.integer(made.length)]! : random.uniform() * 10 ** random.integer(20),
  );
  expect([...ascendingOrder(numbers)]).toEqual(plainly(numbers));
});

test("any doubles from 0", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, noNaN: true })), (list) => {
      const numbers = Float64Array.from(list, (value) => value + 0);
      const many = new Float64Array(4096).map((_, index) => numbers[index % (numbers.length || 1)] ?? 0);
      expect([...ascendingOrder(many)]).toEqual(plainly(many));
    }),
    { numRuns: 25 },
  );
});

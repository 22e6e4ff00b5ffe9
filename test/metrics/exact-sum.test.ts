import fc from "fast-check";
import { expect, test } from "vitest";
import { exactSum, exactSummer } from "../../src/metrics/exact-sum.ts";

test("rounds once", () => {
  expect(exactSum([0.1, 0.2, 0.3, -0.6])).toBe(2.7755575615628914e-17); // as Python's math.fsum
  expect(exactSum(Array(10).fill(0.1))).toBe(1);
  expect(exactSum([1e16, 1, -1e16])).toBe(1);
  expect(exactSum([1e16, 1, 1e-16])).toBe(1e16 + 2); // above half, so up
  expect(Object.is(exactSum([]), 0)).toBe(true);
  expect(Object.is(exactSum([-0]), 0)).toBe(true);
});

test("order never matters, and halves add up to the whole", () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(number), (values) => {
      const sum = exactSum(values);
      expect(exactSum([...values].reverse())).toBe(sum);
      expect(exactSum([...values].sort())).toBe(sum);
      const halves = values.filter((value) => value === 0 || Math.abs(value) > 1e-300);
      expect(exactSum(halves.flatMap((value) => [value / 2, value / 2]))).toBe(exactSum(halves));
    }),
  );
});

test("agrees with whole numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      expect(exactSum(values)).toBe(values.reduce((sum, value) => sum + value, 0));
    }),
  );
});

test("grows as it is added to", () => {
  const sum = exactSummer();
  sum.add(0.1);
  expect(sum.total()).toBe(0.1);
  sum.add(0.2);
  expect(sum.total()).toBe(0.30000000000000004); // the double nearest to the exact sum of the two doubles
});

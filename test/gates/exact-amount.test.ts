import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareAmounts,
  type ExactAmount,
  formatAmount,
  readAmount,
  sumAmounts,
} from "../../src/gates/exact-amount.ts";
import { compareDecimals, sumDecimals } from "../../src/model/money.ts";

const read = (input: string | number | bigint): ExactAmount => readAmount(input) as ExactAmount;

test.each([
  ["100.10", "100.1"],
  ["-0.50", "-0.5"],
  [".5", "0.5"],
  ["1e3", "1000"],
  [1e-7, "0.0000001"],
  [123n, "123"],
  ["-0", "0"],
])("%s is %s", (input, text) => {
  expect(formatAmount(read(input))).toBe(text);
});

test.each(["", ".", "1,0", "abc", "NaN", "Infinity", "0x10", "1e1000"])("%s is no amount", (input) => {
  expect(readAmount(input)).toBeUndefined();
});

test("sums and comparisons are those of decimal.js", () => {
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
    .map(([units, scale]) => formatAmount({ units, scale }));
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 6 }), amount, (list, other) => {
      const sum = sumAmounts(list.map(read));
      expect(formatAmount(sum)).toBe(sumDecimals(list));
      expect(compareAmounts(sum, read(other))).toBe(compareDecimals(sumDecimals(list), other));
    }),
  );
});

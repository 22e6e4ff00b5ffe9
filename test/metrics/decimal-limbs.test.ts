import fc from "fast-check";
import { expect, test } from "vitest";
import { ExactDecimal } from "../../src/foundation/decimal.ts";
import { limbSum, newLimbs, readLimbs } from "../../src/metrics/decimal-limbs.ts";

test("digits by sevens, and how many are decimals", () => {
  const limbs = newLimbs();
  expect([readLimbs("-12345678.9012", limbs), ...limbs]).toEqual([4, 6789012, 12345, 0]);
  expect([readLimbs("0.05", limbs), ...limbs]).toEqual([2, 5, 0, 0]);
  expect([readLimbs("999999999999999999999", limbs), ...limbs]).toEqual([0, 9999999, 9999999, 9999999]);
});

test("what is no plain decimal, or too long, is not read", () => {
  for (const text of ["", "-", ".", "5.", ".5", "1.2.3", "1e5", "+1", " 1", "1-", "--1", "x", "1".repeat(22)])
    expect([text, readLimbs(text, newLimbs())]).toEqual([text, -1]);
});

test("sums of products are those of decimals, to the last digit", () => {
  const amount = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 21n - 1n }).map(String),
      fc.boolean(),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([digits, negative, decimals]) => {
      const at = Math.max(1, digits.length - decimals);
      const text = at < digits.length ? `${digits.slice(0, at)}.${digits.slice(at)}` : digits;
      return negative ? `-${text}` : text;
    });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { maxLength: 30 }), (pairs) => {
      const sum = limbSum();
      let expected = new ExactDecimal(0);
      for (const [a, b] of pairs) {
        const [left, right] = [newLimbs(), newLimbs()];
        const decimals = readLimbs(a, left) + readLimbs(b, right);
        sum.addProduct(left, right, a.startsWith("-") === b.startsWith("-") ? 1 : -1, decimals);
        expected = expected.plus(new ExactDecimal(a).times(b));
      }
      expect(sum.total().toFixed()).toBe(expected.toFixed());
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { ExactDecimal } from "../../src/foundation/decimal.ts";
import { moneySum } from "../../src/metrics/money-sum.ts";
import { sumDecimals } from "../../src/model/money.ts";

const total = (...amounts: (number | string | bigint)[]) => {
  const sum = moneySum();
  for (const amount of amounts) expect(sum.add(amount)).toBe(true);
  return sum.total();
};

test("exact, whatever the amounts are written in", () => {
  expect(total("0.1", 0.2)).toBe("0.3");
  expect(total(1e15, "0.0001", "-0.00000001", 7n)).toBe("1000000000000007.00009999");
  expect(total("-12.50", "+1", " 2 ", ".5", "1e2")).toBe("91");
  expect(total()).toBe("0");
});

test("what is no amount is not added", () => {
  const sum = moneySum();
  for (const wrong of ["", "-", ".", "1.2.3", "12,50", "ten", Number.NaN, null, {}])
    expect([wrong, sum.add(wrong as never)]).toEqual([wrong, false]);
  expect(sum.total()).toBe("0");
});

test("agrees with decimals on any amounts", () => {
  const amount = fc.oneof(
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
    fc.integer({ min: -1e12, max: 1e12 }).map((units) => units / 1e4),
    fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 999_999 }))
      .map(([a, b]) => `${a}.${b}`),
  );
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      expect(total(...amounts)).toBe(sumDecimals(amounts));
    }),
  );
});

test("large sums do not lose their cents", () => {
  const sum = moneySum();
  for (let i = 0; i < 3000; i++) sum.add("399999999999.99");
  expect(sum.total()).toBe("1199999999999970");
});

test("each amount times its share, exactly", () => {
  const sum = moneySum();
  sum.add("100.01", 0.1);
  sum.add("100", 0.25);
  sum.add("100.01", 0.1);
  expect(sum.total()).toBe("45.002");
  expect(sum.toNumber()).toBe(45.002);
});

test("agrees with decimals on any numbers and any shares", () => {
  const share = fc.oneof(
    fc.constantFrom(0, 1, 1e-7, 5e-324, -0.5, 0.1),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const amount = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, share), { maxLength: 20 }), (pairs) => {
      const sum = moneySum();
      let exact = new ExactDecimal(0);
      for (const [value, part] of pairs) {
        expect(sum.add(value, part)).toBe(true);
        exact = exact.plus(new ExactDecimal(value).times(part));
      }
      expect(sum.total()).toBe(exact.isZero() ? "0" : exact.toFixed());
    }),
  );
});

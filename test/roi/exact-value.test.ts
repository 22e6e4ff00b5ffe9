import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal, ExactDecimal } from "../../src/foundation/decimal.ts";
import { exactSign, exactValue } from "../../src/roi/exact-value.ts";
import { exactNpv, parse, power, sign, times, toDigits } from "./rational.ts";

const flowsOf = (amounts: readonly (number | string)[], units?: readonly number[], perYear = 1) => ({
  amounts: amounts.map((amount) => new Decimal(amount)),
  units: units ?? amounts.map((_, i) => i),
  perYear,
});

test("agrees with exact fractions, zeros included", () => {
  const rate = fc.oneof(
    fc.constantFrom(0.1, 0.25, -0.5, 4, 0),
    fc.double({ min: -0.99, max: 100, noNaN: true }),
  );
  fc.assert(
    fc.property(
      rate,
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 }),
      (r, amounts) => {
        expect(exactSign(flowsOf(amounts), r)).toBe(sign(exactNpv(r, amounts)));
      },
    ),
    { numRuns: 500 },
  );
  expect(exactSign(flowsOf([-1600, 10000, -10000]), 0.25)).toBe(0);
  expect(exactSign(flowsOf([-100, 121], [0, 730], 365), 0.1)).toBe(0);
});

test("sees what 60 digits do not", () => {
  expect(exactSign(flowsOf(["1e200", "-1e200", "1e-190"]), 0)).toBe(1);
  // 4 = 16^(1/2): a zero at a time that is no whole year is left open.
  expect(exactSign(flowsOf([-1, 4], [0, 1], 2), 15)).toBeUndefined();
});

test("the value stands at the time of the last flow, with the digits asked for", () => {
  expect(exactValue(flowsOf([100, 10, 1]), new Decimal("1.1"))?.toNumber()).toBe(133);
  const value = exactValue(flowsOf([7, 0, 0, -1]), new Decimal("1.25"), 34);
  const expected = times(power(parse("1.25"), 3), exactNpv(0.25, [7, 0, 0, -1]));
  expect(value?.toSignificantDigits(34).toFixed()).toBe(toDigits(expected, 34));
});

test("amounts that cancel are told from zero by more digits, or by none being rounded", () => {
  // 1e60 * 1.001^2 is 1.002001e60; what is left has no room in 50 digits beside it.
  const closing = new ExactDecimal("-1.002001e60").plus("0.00001");
  const flows = { ...flowsOf(["1e60", 0, 0]), amounts: [new Decimal("1e60"), new Decimal(0), closing] };
  expect(exactValue(flows, new Decimal("1.001"), 34)?.toFixed()).toBe("0.00001");
});

test("a root of the growth serves times that are no whole years", () => {
  // 32^(146/365) = 32^(2/5) = 4.
  const value = exactValue(flowsOf([1, 0], [0, 146], 365), new Decimal(32), 40);
  expect(value?.minus(4).abs().lessThan("1e-40")).toBe(true);
});

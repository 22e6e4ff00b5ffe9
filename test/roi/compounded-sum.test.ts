import { expect, test } from "vitest";
import { Decimal, ExactDecimal } from "../../src/foundation/decimal.ts";
import { compoundedDatedSum, compoundedSum } from "../../src/roi/compounded-sum.ts";

const decimals = (...values: (number | string)[]): Decimal[] => values.map((value) => new Decimal(value));

test("the sum stands at the time of the last amount", () => {
  expect(compoundedSum(decimals(100, 10, 1), new Decimal("1.1")).toFixed()).toBe("133");
});

test("amounts that cancel are summed without rounding", () => {
  // 1e60 * 1.001^2 is 1.002001e60; what is left has no room in 50 digits beside it.
  const closing = new ExactDecimal("-1.002001e60").plus("0.00001");
  expect(compoundedSum([...decimals("1e60", 0), closing], new Decimal("1.001")).toFixed()).toBe("0.00001");
});

test("whole years need no root; other times are right within the bound told", () => {
  const years = compoundedDatedSum(decimals(-100, 121), [0, 730], 365, new Decimal("1.1"), 60);
  expect(years.value.toFixed()).toBe("0");
  const days = compoundedDatedSum(decimals(1, 0), [0, 146], 365, new Decimal(32), 60);
  // 32^(146/365) = 32^(2/5) = 4.
  expect(days.value.minus(4).abs().lessThanOrEqualTo(days.bound)).toBe(true);
  expect(days.bound.lessThan("1e-50")).toBe(true);
});

import { expect, test } from "vitest";
import { compoundGrowth } from "../../src/roi/compound-growth.ts";

test("the annuity factor keeps its digits at rates that vanish beside 1", () => {
  // ((1 + r)^n - 1)/r = n + n(n-1)/2 r + n(n-1)(n-2)/6 r^2 + …
  expect(compoundGrowth(1e-30).annuity(360).toSignificantDigits(40).toFixed()).toBe(
    "360.00000000000000000000000006462",
  );
  expect(compoundGrowth(0).annuity(12).toFixed()).toBe("12");
  expect(compoundGrowth(5e-324).annuity(7).toSignificantDigits(40).toFixed()).toBe("7");
});

test("powers and the identity between power and annuity", () => {
  const growth = compoundGrowth(0.5);
  expect(growth.power(3).toFixed()).toBe("3.375");
  expect(growth.annuity(3).times(growth.rate).plus(1).toFixed()).toBe("3.375");
  expect(growth.of(2).div(3).toSignificantDigits(50).toFixed()).toBe(`0.${"6".repeat(49)}7`);
});

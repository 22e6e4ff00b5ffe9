import { expect, test } from "vitest";
import { isAtBeginning, readPlan } from "../../src/roi/annuity-plan.ts";

test("the annuity factor keeps its digits at rates that vanish beside 1", () => {
  // ((1 + r)^n - 1)/r = n + n(n-1)/2 r + n(n-1)(n-2)/6 r^2 + …
  expect(readPlan({ rate: 1e-30 }).annuity(360).toSignificantDigits(40).toFixed()).toBe(
    "360.00000000000000000000000006462",
  );
  expect(readPlan({ rate: 0 }).annuity(12).toFixed()).toBe("12");
  expect(readPlan({ rate: 5e-324 }).annuity(7).toSignificantDigits(40).toFixed()).toBe("7");
});

test("powers, the identity between power and annuity, and what a payment is worth at its period's end", () => {
  const { rate, power, annuity, due } = readPlan({ rate: 0.5, when: "begin" });
  expect(power(3).toFixed()).toBe("3.375");
  expect(annuity(3).times(rate).plus(1).toFixed()).toBe("3.375");
  expect(due.toFixed()).toBe("1.5");
  expect(readPlan({ rate: 0.5 }).due.toFixed()).toBe("1");
});

test("amounts are read when they are needed, and only a future value may be left out", () => {
  const { money, nper } = readPlan({ rate: 0.1, pmt: "1e15" });
  expect(money("pmt").toFixed()).toBe("1000000000000000");
  expect(money("fv").toFixed()).toBe("0");
  expect(() => money("pv")).toThrow("pv must be a finite number");
  expect(nper).toThrow("nper must be a number from 1e-9 to 1000000; received undefined");
});

test("payments are at the end unless told", () => {
  expect([isAtBeginning(), isAtBeginning("end"), isAtBeginning("begin")]).toEqual([false, false, true]);
  expect(() => readPlan(null as never)).toThrow("rate must be");
  expect(() => isAtBeginning(null as never)).toThrow('when must be "end" or "begin"; received null');
});

test("a future value that is null is none, and not zero", () => {
  expect(() => readPlan({ rate: 0.1, fv: null as never }).money("fv")).toThrow("fv must be a finite number");
});

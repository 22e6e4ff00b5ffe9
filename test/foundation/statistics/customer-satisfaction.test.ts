import { expect, test } from "vitest";
import { customerSatisfaction } from "../../../src/foundation/statistics/customer-satisfaction.ts";
import { wilsonInterval } from "../../../src/foundation/statistics/proportion-interval.ts";

test("top two of five: 4 and 5 count, with Wilson's interval", () => {
  const answer = customerSatisfaction([5, 4, 3, 5, 1, 2], { top: 2, scaleMax: 5 });
  expect(answer).toEqual({ ...wilsonInterval(3, 6), satisfied: 3, n: 6 });
});

test("a scale from 0 to 10", () => {
  const options = { top: 2, scaleMax: 10, scaleMin: 0, confidence: 0.9 };
  expect(customerSatisfaction([0, 9, 10, 8], options)).toMatchObject({ estimate: 0.5, satisfied: 2 });
});

test("nobody is null; what does not fit is refused", () => {
  const options = { top: 2, scaleMax: 5 };
  expect(customerSatisfaction([], options)).toMatchObject({ estimate: null, reason: "no-ratings", n: 0 });
  expect(() => customerSatisfaction([0], options)).toThrow("ratings[0] must be a whole number from 1 to 5");
  expect(() => customerSatisfaction([1], { top: 5, scaleMax: 5 })).toThrow("options.top");
  expect(() => customerSatisfaction([1], { top: 1, scaleMax: 1 })).toThrow("options.scaleMax");
});

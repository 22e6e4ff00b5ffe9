import { expect, test } from "vitest";
import { uniformFamily as family } from "../../../../src/foundation/distribution/families/uniform.ts";

const d = { kind: "uniform", min: -3, max: 7 } as const;

test("flat inside, nothing outside, moments in closed form", () => {
  expect([family.pdf(d, -4), family.pdf(d, 0), family.pdf(d, 8)]).toEqual([0, 0.1, 0]);
  expect(family.tails(d, -4)).toEqual({ lower: 0, upper: 1 });
  expect(family.tails(d, 9)).toEqual({ lower: 1, upper: 0 });
  expect([family.mean(d), family.variance(d), family.skewness(d)]).toEqual([2, 100 / 12, 0]);
  expect([family.quantile(d, 0.25, false), family.quantile(d, 0.25, true)]).toEqual([-0.5, 4.5]);
});

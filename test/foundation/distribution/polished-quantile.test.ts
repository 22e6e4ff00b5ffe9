import { expect, test } from "vitest";
import { polishedQuantile } from "../../../src/foundation/distribution/polished-quantile.ts";

// The logistic: both tails and the density are closed forms, the quantile is log(p / (1 - p)).
const logistic = (x: number) => {
  const lower = 1 / (1 + Math.exp(-x));
  const upper = 1 / (1 + Math.exp(x));
  return { lower, upper, slope: lower * upper };
};

test.each([0.001, 0.3, 0.5, 0.9, 0.9999])(
  "the last bits of a quantile at %d come out, by either tail",
  (p) => {
    const exact = Math.log(p / (1 - p));
    for (const off of [-3e-13, 0, 4e-13]) {
      const start = exact * (1 + off);
      expect(Math.abs(polishedQuantile(logistic, p, false, start) - exact)).toBeLessThanOrEqual(
        4e-15 + 4e-16 * Math.abs(exact),
      );
      expect(Math.abs(polishedQuantile(logistic, p, true, -start) + exact)).toBeLessThanOrEqual(
        4e-15 + 4e-16 * Math.abs(exact),
      );
    }
  },
);

test("a step that is no polish is not taken", () => {
  expect(polishedQuantile(logistic, 0.9, false, 1)).toBe(1);
  expect(polishedQuantile(() => ({ lower: 0, upper: 1, slope: 0 }), 0.9, false, 1)).toBe(1);
});

import { expect, test } from "vitest";
import { equivalentAnnualAnnuity } from "../../src/roi/equivalent-annual-annuity.ts";
import { npv } from "../../src/roi/net-present-value.ts";
import { pmt } from "../../src/roi/time-value.ts";

test("published values", () => {
  // Brealey, Myers and Allen, Principles of Corporate Finance, chapter on NPV rules, equivalent annual costs: machines A (15, 5, 5, 5) and B (10, 6, 6) at 6 %.
  expect(Number(equivalentAnnualAnnuity(0.06, [-15, -5, -5, -5])).toFixed(2)).toBe("-10.61");
  expect(Number(equivalentAnnualAnnuity(0.06, [-10, -6, -6])).toFixed(2)).toBe("-11.45");
});

test("is the payment that repays the net present value", () => {
  const amounts = [-1000, 300, 500, 700, 20];
  const value = npv(0.08, amounts, { firstFlowAt: 0 });
  const payment = pmt({ rate: 0.08, nper: 4, pv: value });
  expect(Number(equivalentAnnualAnnuity(0.08, amounts))).toBeCloseTo(-Number(payment), 12);
});

test("at rates of zero and next to it, and what it refuses", () => {
  expect(equivalentAnnualAnnuity(0, [-100, 80, 80])).toBe("30");
  expect(Number(equivalentAnnualAnnuity(1e-300, [-100, 80, 80]))).toBe(30);
  expect(() => equivalentAnnualAnnuity(0.1, [1])).toThrow("amounts must be a list of at least 2 entries");
});

test.each([
  // MathWorks, Financial Toolbox, payuni (mathworks.com/help/finance/payuni.html): 429.6296.
  [0.08, [-10_000, 2000, 1500, 3000, 3800, 5000], "429.63"],
  // The R package investorr, tests/testthat/test-capital-budgeting.R, at 9.45 %.
  [0.0945, [-1100, 300, 200, 400, 100, 400], "-7.68"],
  // vCalc, "Equivalent Annual Annuity": values of 3 million over five years and 2 million over three, at 10 %.
  [0.1, [3_000_000, 0, 0, 0, 0, 0], "791392.44"],
  [0.1, [2_000_000, 0, 0, 0], "804229.61"],
  // Course Hero 6561993 and 8681811, "EAA Example Problem": machines of three and of six years at 14 %, 617 and 428.
  [0.14, [-45_000, 20_000, 20_000, 20_000], "617.08"],
  [0.14, [-45_000, 12_000, 12_000, 12_000, 12_000, 12_000, 12_000], "427.91"],
  // UK Essays, "Equivalent annual annuity": 12,894 and 9,335.
  [0.1, [32_066, 0, 0, 0], "12894.21"],
  [0.1, [40_658, 0, 0, 0, 0, 0, 0], "9335.38"],
])("published: at %s, %j is worth %s a year", (rate, amounts, expected) => {
  expect(Number(equivalentAnnualAnnuity(rate, amounts)).toFixed(2)).toBe(expected);
});

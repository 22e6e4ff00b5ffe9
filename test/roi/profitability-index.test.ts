import { expect, test } from "vitest";
import { npv } from "../../src/roi/net-present-value.ts";
import { profitabilityIndex } from "../../src/roi/profitability-index.ts";

test("published values: Brealey, Myers and Allen rank D, E and F at 10 % by NPV over outlay", () => {
  // Projects A (-10, 30, 5), B (-5, 5, 20), C (-5, 5, 15): indices 2.1, 3.2 and 2.4, which is ours less 1.
  expect((profitabilityIndex(0.1, [-10, 30, 5]) - 1).toFixed(1)).toBe("2.1");
  expect((profitabilityIndex(0.1, [-5, 5, 20]) - 1).toFixed(1)).toBe("3.2");
  expect((profitabilityIndex(0.1, [-5, 5, 15]) - 1).toFixed(1)).toBe("2.4");
});

test("published values: Brealey, Myers and Marcus, indices of 0.2410 and 0.2219, ours less 1, at 11 %", () => {
  // Fundamentals of Corporate Finance, solutions to chapter 8, problem 6 (scribd.com/document/215223658), with net
  // present values rounded to the cent first.
  expect((profitabilityIndex(0.11, [-200, 80, 80, 80, 80]) - 1).toFixed(4)).toBe("0.2410");
  expect((profitabilityIndex(0.11, [-200, 100, 100, 100]) - 1).toFixed(4)).toBe("0.2219");
});

test("is 1 plus the net present value a unit put in", () => {
  const amounts = [-400, 100, -50, 700];
  const value = Number(npv(0.07, amounts, { firstFlowAt: 0 }));
  expect(profitabilityIndex(0.07, amounts)).toBeCloseTo(1 + value / 400, 14);
});

test.each([
  [[100, 10], "amounts[0] must be negative"],
  [[0, 10], "amounts[0] must be negative"],
  [[-1], "amounts must be a list of at least 2 entries"],
])("refuses %j", (amounts, message) => {
  expect(() => profitabilityIndex(0.1, amounts)).toThrow(message);
});

test("published values of other programs' tests and manuals", () => {
  // The R package investorr, tests/testthat/test-capital-budgeting.R, at 9.45 %.
  expect(profitabilityIndex(0.0945, [-1100, 300, 200, 400, 100, 400]).toFixed(2)).toBe("0.97");
  // tiko-lang, wiki page "Modern Finance ProfitabilityIndex" at github.com/PaulSquires/tiko-lang.
  expect(profitabilityIndex(0.1, [-1000, 300, 400, 500, 200]).toFixed(8)).toBe("1.11556588");
});

test("published values of worked examples", () => {
  // justaaa.com 319516: 2.1 million for 750,000 a year over five years at 7.5 %, present value 3,034,413.68, index 1.44.
  const guitars = profitabilityIndex(0.075, [-2_100_000, ...new Array<number>(5).fill(750_000)]);
  expect(guitars * 2_100_000).toBeCloseTo(3_034_413.68, 1);
  expect(guitars.toFixed(2)).toBe("1.44");
  // wizedu.com 531715: present value 359,445.39 for 300,000 at 15 %, index 1.198.
  const growing = profitabilityIndex(0.15, [-300_000, 90_000, 100_000, 110_000, 120_000, 130_000]);
  expect((growing * 300_000).toFixed(2)).toBe("359445.39");
  expect(growing.toFixed(3)).toBe("1.198");
});

test("an index that is too large for a number is refused", () => {
  expect(() => profitabilityIndex(0, ["-1e-300", "1e300"])).toThrow("amounts must be such that");
});

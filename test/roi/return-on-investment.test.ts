import { describe, expect, test } from "vitest";
import { benefitCostRatio, returnOnInvestment } from "../../src/roi/return-on-investment.ts";

/**
 * Forrester Consulting, "The Total Economic Impact Of SalesLoft", page 19: cash flow table, risk-adjusted, at 10 %
 * (pravda.ufcontent.com/i/1285868, page 20 of the file).
 */
const salesloft = {
  benefits: [0, 1_606_511, 3_061_331, 4_229_760],
  costs: [53_150, 666_715, 636_772, 647_783],
};

describe("published values", () => {
  test("Forrester: 329 % on present values; on undiscounted sums it is another figure", () => {
    const discounted = returnOnInvestment(salesloft, { basis: "discounted", ratePerPeriod: 0.1 });
    expect(Math.round(discounted * 100)).toBe(329);
    const simple = returnOnInvestment(salesloft, { basis: "simple" });
    expect(Math.round(simple * 100)).toBe(344);
    expect(simple).toBeCloseTo(6_893_182 / 2_004_420, 5);
  });
  test("ratio of benefits to costs", () => {
    const options = { basis: "discounted", ratePerPeriod: 0.1 } as const;
    expect(benefitCostRatio(salesloft, options)).toBeCloseTo(7_168_371 / 1_672_201, 5);
    expect(benefitCostRatio(salesloft, options)).toBeCloseTo(1 + returnOnInvestment(salesloft, options), 12);
  });
});

test("the place of the first flow cancels, benefits and costs being shifted alike", () => {
  const at = (firstFlowAt: 0 | 0.5 | 1): number =>
    returnOnInvestment(salesloft, { basis: "discounted", ratePerPeriod: 0.1, firstFlowAt });
  expect(at(1)).toBeCloseTo(at(0), 12);
  expect(at(0.5)).toBeCloseTo(at(0), 12);
});

test.each([
  [
    () => returnOnInvestment({ benefits: [1], costs: [1, 2] }, { basis: "simple" }),
    "costs must be as long as benefits (1); received a list of 2",
  ],
  [
    () => returnOnInvestment({ benefits: [1], costs: [0] }, { basis: "simple" }),
    "costs must be above zero in total",
  ],
  [
    () => returnOnInvestment({ benefits: [1], costs: [-5] }, { basis: "simple" }),
    "costs must be above zero in total",
  ],
  [
    () => returnOnInvestment({ benefits: [1], costs: [1] }, {} as never),
    'options.basis must be "simple" or "discounted"',
  ],
  [
    () => benefitCostRatio({ benefits: [1], costs: [1] }, { basis: "discounted", ratePerPeriod: -2 }),
    "options.ratePerPeriod must be",
  ],
  [
    () => benefitCostRatio({ benefits: [Number.NaN], costs: [1] }, { basis: "simple" }),
    "benefits[0] must be",
  ],
  [() => benefitCostRatio(undefined as never, { basis: "simple" }), "benefits must be a list"],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

const each = (years: number, amount: number): number[] => new Array<number>(years).fill(amount);

describe("published values of textbooks", () => {
  test("Hoffer, George and Valacich: overall NPV over the present value of all costs, 0.92", () => {
    // Modern Systems Analysis and Design, 3rd edition, instructor's manual, chapter 6, problem 5
    // (coursehero.com/file/p1vb7b9): 65,000 a year for 50,000 and 20,000 a year, over five years at 12 %.
    const network = { benefits: [0, ...each(5, 65_000)], costs: [50_000, ...each(5, 20_000)] };
    const options = { basis: "discounted", ratePerPeriod: 0.12 } as const;
    expect(returnOnInvestment(network, options).toFixed(2)).toBe("0.92");
    expect(benefitCostRatio(network, options)).toBeCloseTo(234_310 / 122_096, 4);
  });
  test("Schwalbe, Information Technology Project Management: an intranet site, 112 %", () => {
    // 6th edition (2010), table 3-2 (tutorsglobe.com 51073807, discounted costs of 243,084) and figure 4-5 (with
    // factors of two decimals 243,200 and 272,800, and 112 % all the same; mycoursehelp.com 38962).
    const intranet = { benefits: [0, ...each(3, 200_000)], costs: [140_000, ...each(3, 40_000)] };
    const discounted = returnOnInvestment(intranet, { basis: "discounted", ratePerPeriod: 0.08 });
    expect((100 * discounted).toFixed(0)).toBe("112");
    expect((272_800 / 243_200).toFixed(2)).toBe("1.12");
  });
  test("Schwalbe, An Introduction to Project Management: from the end of the first year, 0.362121027", () => {
    // 4th edition, template for exercises at 4 % (tutorsglobe.com 51253691).
    const plan = { benefits: [0, ...each(3, 80_000)], costs: [150_000, 5000, 5000, 4000] };
    const options = { basis: "discounted", ratePerPeriod: 0.04, firstFlowAt: 1 } as const;
    expect(returnOnInvestment(plan, options).toFixed(9)).toBe("0.362121027");
  });
  test("Phillips and Phillips: benefits of 60,000 for 20,000 are 3:1 and 200 %, nothing discounted", () => {
    // Return on Investment Basics (ASTD Press, 2005), as quoted at vdocuments.site, "Overview: Calculating
    // Benefit-Cost Analysis (BCR) & Return on Investment (ROI)".
    const program = { benefits: [60_000], costs: [20_000] };
    expect(returnOnInvestment(program, { basis: "simple" })).toBe(2);
    expect(benefitCostRatio(program, { basis: "simple" })).toBe(3);
  });
});

test("ratio of benefits to costs: two exercises of engineering economy", () => {
  // Sullivan, Wicks and Koelling, "Engineering Economy", problem 10-3 (b): 800,000 a year for 7 million and
  // 150,000 a year, over 20 years at 10 %. As solved at docx.com.vn 175649: 0.823.
  const park = { benefits: [0, ...each(20, 800_000)], costs: [7_000_000, ...each(20, 150_000)] };
  expect(benefitCostRatio(park, { basis: "discounted", ratePerPeriod: 0.1 }).toFixed(3)).toBe("0.823");
  // justaaa.com 63821, flood control: the modified ratio takes upkeep off the benefits; 12 %, 1.405.
  const flood = {
    benefits: [0, ...each(3, -5500), ...each(10, 28_000 - 5500)],
    costs: [55_000, ...each(13, 0)],
  };
  expect(benefitCostRatio(flood, { basis: "discounted", ratePerPeriod: 0.12 }).toFixed(3)).toBe("1.405");
});

test("a ratio that is too large for a number is refused", () => {
  const plan = { benefits: ["1e300"], costs: ["1e-300"] };
  for (const ratio of [returnOnInvestment, benefitCostRatio]) {
    expect(() => ratio(plan, { basis: "simple" })).toThrow(
      "costs must be such that the result is a finite number",
    );
  }
});

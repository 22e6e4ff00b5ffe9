import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import { Decimal } from "../../src/foundation/decimal.ts";
import { xnfv, xnpv } from "../../src/roi/dated-net-present-value.ts";
import { exactNpv, toDigits } from "./rational.ts";

const excel = [
  { date: "2008-01-01", amount: -10000 },
  { date: "2008-03-01", amount: 2750 },
  { date: "2008-10-30", amount: 4250 },
  { date: "2009-02-15", amount: 3250 },
  { date: "2009-04-01", amount: 2750 },
];

describe("xnpv", () => {
  test("published values", () => {
    // Microsoft, support.microsoft.com/excel/xnpv-function, example.
    expect(xnpv(0.09, excel, { round: 2 })).toBe("2086.65");
    // mpmath at 60 digits: sum of a * mpf(1.09) ** (-d / mpf(365)), d = 0, 60, 303, 411, 456.
    expect(xnpv(0.09, excel, { round: 20 })).toBe("2086.64760203153662166361");
  });

  test("flows in any order and several on a day give the same", () => {
    const shuffled = [4, 2, 0, 3, 1].map((i) => excel[i] as (typeof excel)[0]);
    const split = shuffled.flatMap(({ date, amount }) => [
      { date, amount: amount - 500 },
      { date, amount: 500 },
    ]);
    expect(xnpv(0.09, split)).toBe(xnpv(0.09, excel));
  });

  test("whole years are periods", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90, max: 300 }).map((percent) => percent / 100),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (rate, amounts) => {
          const flows = amounts.map((amount, i) => ({ date: addDays("1999-03-01", 365 * i), amount }));
          expect(xnpv(rate, flows)).toBe(toDigits(exactNpv(rate, amounts), 34));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("every day count, and a valuation date before, between and after the flows", () => {
    const flows = [
      { date: "2024-02-29", amount: "100" },
      { date: "2025-02-28", amount: "100" },
    ];
    expect(xnpv(0.1, flows, { dayCount: "ACT/365F" })).toBe(
      new Decimal(100).plus(new Decimal(100).div("1.1")).toSignificantDigits(34).toFixed(),
    );
    expect(xnpv(0.1, flows, { dayCount: "30E/360", round: 8 })).toBe("190.93316232");
    expect(xnpv(0.1, flows, { dayCount: "30E/360-ISDA", round: 8 })).toBe("190.90909091");
    expect(xnpv(0.21, flows, { valuationDate: "2026-02-28", round: 6 })).toBe("267.41");
    expect(xnpv(0, flows, { valuationDate: "1999-12-31" })).toBe("200");
  });

  test("flows that cancel at the rate are worth exactly zero", () => {
    const flows = [
      { date: "2021-01-01", amount: -100 },
      { date: "2022-01-01", amount: 110 },
    ];
    expect(xnpv(0.1, flows)).toBe("0");
  });
});

test("a rate that vanishes beside 1 decides where the flows cancel", () => {
  const after = (days: number) => [
    { date: "2021-01-01", amount: 4 },
    { date: addDays("2021-01-01", days), amount: -4 },
  ];
  expect(xnpv(1e-60, after(365))).toBe(new Decimal("4e-60").toFixed());
  expect(xnfv(-1e-60, after(365))).toBe(new Decimal("-4e-60").toFixed());
  expect(xnpv(5e-324, after(73), { round: 30 })).toBe("0");
  expect(Number(xnpv(1e-100, after(73)))).toBeCloseTo(0.8e-100, 112);
});

test("xnfv is xnpv at the last flow", () => {
  const value = new Decimal(xnpv(0.09, excel)).times(new Decimal("1.09").pow(new Decimal(456).div(365)));
  expect(new Decimal(xnfv(0.09, excel)).minus(value).abs().lessThan("1e-28")).toBe(true);
  expect(xnfv(0.09, excel)).toBe(xnpv(0.09, excel, { valuationDate: "2009-04-01" }));
});

test.each([
  [() => xnpv(-1, excel), "ratePerYear must be"],
  [() => xnpv(0.1, []), "flows must be a list of at least 1 entry"],
  [
    () => xnpv(0.1, [...excel, { date: "2023-02-29", amount: 1 }]),
    "flows[5].date must be a date that exists",
  ],
  [
    () => xnpv(0.1, [{ date: new Date(0) as never, amount: 1 }]),
    "flows[0].date must be a date that exists, as YYYY-MM-DD; received a Date",
  ],
  [() => xnpv(0.1, [{ date: "2024-01-01", amount: Number.NaN }]), "flows[0].amount must be a finite number"],
  [() => xnpv(0.1, [null as never]), "flows[0] must be an object {date, amount}; received null"],
  [() => xnpv(0.1, excel, { dayCount: "ACT/366" as never }), 'options.dayCount must be "ACT/365F" or'],
  [() => xnpv(0.1, excel, { valuationDate: "soon" }), "options.valuationDate must be"],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

test("options that are none are refused by their path", () => {
  expect(() => xnpv(0.1, [{ date: "2025-01-01", amount: 1 }], null as never)).toThrow(
    "options must be an object",
  );
});

const flowsOf = (amounts: readonly number[], dates: readonly string[]) =>
  amounts.map((amount, index) => ({ date: dates[index] as string, amount }));

describe("published values of spreadsheets other than Excel", () => {
  const yearEnds = Array.from({ length: 10 }, (_, i) => `${2018 + i}-12-31`);
  const days = ["1970-01-01", "1970-01-02", "1970-01-03", "1970-01-04"];
  test.each([
    // PhpSpreadsheet, tests/data/Calculation/Financial/XNPV.php; of the second it says that Excel fails on it.
    [0.1, [0, ...new Array<number>(10).fill(120_000)], ["2018-06-30", ...yearEnds], 772830.734, 3],
    [-0.1, [-100, 110], ["2019-12-31", "2020-12-31"], 22.257507852701, 12],
    // HyperFormula, test/interpreter/function-xnpv.spec.ts: days numbered 1 to 4.
    [2, [1, 2, 3, 4], days, 9.94002794561453, 13],
    [-0.9, [1, 2, 3, 4], days, 10.1271695921145, 12],
  ] as const)("xnpv(%s, %j)", (rate, amounts, dates, expected, digits) => {
    expect(Number(xnpv(rate, flowsOf(amounts, dates)))).toBeCloseTo(expected, digits);
  });
  test("xnpv: MATLAB", () => {
    // MathWorks, Financial Toolbox, pvvar, irregular cash flow: the example of release R2021a, at
    // mathworks.com/help/releases/R2021a/finance/pvvar.html, and of later ones, whose first inflow is 1,500.
    const irregular = "1987-01-12 1988-02-14 1988-03-03 1988-06-14 1988-12-01".split(" ");
    const value = (rate: number, inflow: number, round: number): string =>
      xnpv(rate, flowsOf([-10_000, inflow, 2000, 3000, 4000], irregular), { round });
    expect([value(0.07, 2500, 4), value(0.09, 2500, 4)]).toEqual(["419.0136", "142.1648"]);
    expect([value(0.07, 1500, 1), value(0.09, 1500, 4), value(0.11, 1500, 1)]).toEqual([
      "-509.9",
      "-768.1461",
      "-1014.6",
    ]);
  });
});

describe("xnfv: published values", () => {
  test("WestClinTech, XLeratorDB, XNFV (westclintech.com), as in tests/test_scheduled.rs of pyxirr", () => {
    const dates = "2011-11-30 2012-03-15 2012-07-18 2012-11-30 2013-01-23 2013-04-30 2014-02-06".split(" ");
    const flows = flowsOf([-100_000, -50_000, -2500, 12_500, 37_500, 75_000, 90_000], dates);
    expect(xnfv(0.025, flows, { round: 10 })).toBe("57238.1249299303");
  });

  // Published for whole periods: here a period is a year between the same days, which 30E/360 counts as whole.
  const yearly = (flows: readonly (readonly [year: number, amount: number])[]) =>
    flows.map(([year, amount]) => ({ date: `${2000 + year}-01-01`, amount }));
  test.each([
    // Texas Instruments, BA II Plus Professional guidebook, Cash Flow worksheet, page 49, NFV at 20 %.
    [0.2, [-7000, 3000, 4000, 5000, 5000, 5000, 5000].map((a, year) => [year, a]), "21697.47"],
    // White, Case and Pratt, Principles of Engineering Economic Analysis, 5th edition, example 2.14 and, by
    // spreadsheet, 2.16: flows at uneven times (slides at coursehero.com/file/p6qrl98).
    [0.06, [300, -300, 200, 400, 200].map((a, i) => [[1, 3, 4, 6, 8][i] as number, a]), "951.56"],
    // MathWorks, Financial Toolbox, fvvar, regular cash flow: release 6 at 8 %, later ones (4.7131e+03) at 2 %.
    [0.08, [-10_000, 2000, 1500, 3000, 3800, 5000].map((a, year) => [year, a]), "2520.47"],
    [0.02, [-10_000, 2000, 1500, 3000, 3800, 5000].map((a, year) => [year, a]), "4713.1"],
    // tiko-lang, wiki page "Modern Finance NetFutureValue" at github.com/PaulSquires/tiko-lang.
    [0.1, [-1000, 300, 400, 500, 200].map((a, year) => [year, a]), "169.2000"],
  ] as [number, [number, number][], string][])("whole years at %s: %j", (rate, flows, expected) => {
    const decimals = expected.length - expected.indexOf(".") - 1;
    expect(Number(xnfv(rate, yearly(flows), { dayCount: "30E/360" })).toFixed(decimals)).toBe(expected);
  });

  test("MathWorks, fvvar, irregular cash flow, which divides its days by 366", () => {
    // 170.66 at 9 % in release 6, 1.0731e+03 at 3 % in later ones (mathworks.com/help/finance/fvvar.html). The
    // first year, 2000, has 366 days. At (1 + rate)^(365/366) a year, ACT/365F grows by the same factor a day.
    const dates = "2000-01-12 2001-02-14 2001-03-03 2001-06-14 2001-12-01".split(" ");
    const flows = flowsOf([-10_000, 2500, 2000, 3000, 4000], dates);
    const leap = (rate: number): number => Math.expm1((Math.log1p(rate) * 365) / 366);
    expect(xnfv(leap(0.09), flows, { round: 2 })).toBe("170.66");
    expect(xnfv(leap(0.03), flows, { round: 1 })).toBe("1073.1");
  });
});

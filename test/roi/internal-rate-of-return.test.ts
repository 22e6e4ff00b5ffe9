import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import type { CashFlow } from "../../src/roi/cash-flow.ts";
import { exactSign } from "../../src/roi/exact-value.ts";
import { datedSeries } from "../../src/roi/flow-series.ts";
import { irr, xirr } from "../../src/roi/internal-rate-of-return.ts";
import { type RateOfReturn, rateOrThrow } from "../../src/roi/rate-of-return.ts";
import { countRates } from "./sturm.ts";

const ratesOf = (answer: RateOfReturn): readonly number[] =>
  answer.kind === "unique" ? [answer.rate] : answer.kind === "multiple" ? answer.rates : [];

describe("irr: published values", () => {
  test.each([
    // Microsoft, support.microsoft.com/excel/irr-function, example.
    [[-70000, 12000, 15000, 18000, 21000], ["-0.021"], 3],
    [[-70000, 12000, 15000, 18000, 21000, 26000], ["0.087"], 3],
    [[-70000, 12000, 15000], ["-0.444"], 3],
    // numpy-financial, numpy_financial/_financial.py, examples of irr; the last one in its README.
    [[-100, 39, 59, 55, 20], ["0.28095"], 5],
    [[-100, 0, 0, 74], ["-0.0955"], 4],
    [[-100, 100, 0, 7], ["0.06206"], 5],
    [[-250000, 100000, 150000, 200000, 250000, 300000], ["0.5672303344358536"], 15],
    // HP-12C owner's handbook, section 4: the house that is sold after five years.
    [[-80000, -500, 4500, 5500, 4500, 130000], ["0.1306"], 4],
    // Texas Instruments, BA II Plus Professional guidebook, Cash Flow worksheet, page 49.
    [[-7000, 3000, 4000, 5000, 5000, 5000, 5000], ["0.5271"], 4],
    // Brealey, Myers and Marcus, Fundamentals of Corporate Finance, solutions to chapter 8, problem 4
    // (scribd.com/document/215223658).
    [[-200, 80, 80, 80, 80], ["0.2186"], 4],
    [[-200, 100, 100, 100], ["0.2338"], 4],
    // Of each numpy-financial documents one, -0.0833 and 0.0886; the others are those of numpy.roots.
    [[-100, 100, 0, -7], ["-0.6789", "-0.0833"], 4],
    [[-5, 10.5, 1, -8, 1], ["-0.8702", "0.0886", "0.7096"], 4],
    // Lorie and Savage 1955, the oil pump; Brealey, Myers and Allen, the strip mine with a clean-up.
    [[-1600, 10000, -10000], ["0.25", "4"], 12],
    [[-22, 15, 15, 15, 15, -40], ["0.06", "0.28"], 2],
    // Brealey, Myers and Allen: no rate at all.
    [[1000, -3000, 2500], [], 3],
  ])("irr(%j) is %j", (amounts, expected, digits) => {
    const rates = ratesOf(irr(amounts));
    expect(rates).toHaveLength(countRates(amounts, -0.999999, 1e6));
    for (const rate of expected) {
      expect(
        rates.filter((found) => Math.abs(found - Number(rate)) <= 0.5000001 * 10 ** -digits),
      ).toHaveLength(1);
    }
    expect(rates).toHaveLength(expected.length);
  });
});

test("irr of one in, one out is known in closed form, from next to -100 % to a million percent", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -13, max: 9, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      (s, periods, loan) => {
        const end = Math.exp(s * Math.min(1, 600 / (13 * periods)) * periods);
        fc.pre(end > 1e-300 && end < 1e300);
        const amounts = [-1, ...new Array<number>(periods - 1).fill(0), end].map((a) => (loan ? -a : a));
        const rate = rateOrThrow(irr(amounts));
        const expected = Math.expm1(Math.log(end) / periods);
        expect(Math.abs(rate - expected)).toBeLessThanOrEqual(1e-13 * (1 + expected) * (1 + Math.abs(s)));
      },
    ),
    { numRuns: 500 },
  );
});

test("irr of 1,500 periods with several signs", () => {
  const amounts = Array.from({ length: 1500 }, (_, i) => (i === 0 ? -5000 : i === 1499 ? -30000 : 100));
  const answer = irr(amounts, { certify: true });
  expect(answer.kind).toBe("multiple");
  expect(ratesOf(answer)).toHaveLength(2);
});

const excel: readonly CashFlow[] = [
  { date: "2008-01-01", amount: -10000 },
  { date: "2008-03-01", amount: 2750 },
  { date: "2008-10-30", amount: 4250 },
  { date: "2009-02-15", amount: 3250 },
  { date: "2009-04-01", amount: 2750 },
];

describe("xirr: published values", () => {
  test("Excel documentation; the npm packages xirr and node-irr", () => {
    expect(rateOrThrow(xirr(excel)).toFixed(9)).toBe("0.373362534");
    const bought = [
      { date: "2016-01-15", amount: -1000 },
      { date: "2016-02-08", amount: -2500 },
      { date: "2016-04-17", amount: -1000 },
      { date: "2016-08-24", amount: 5050 },
    ];
    expect(rateOrThrow(xirr(bought)).toFixed(12)).toBe("0.250423471054");
    const daily = [
      { date: "2018-01-01", amount: -10 },
      { date: "2018-02-01", amount: 10 },
      { date: "2018-03-01", amount: 0.05 },
    ];
    // Its documentation gives 0.0001601831164046441 a day.
    expect(((1 + rateOrThrow(xirr(daily))) ** (1 / 365) - 1).toFixed(10)).toBe("0.0001601831");
  });
});

describe("xirr", () => {
  test("a leap day is a day of 365 to ACT/365F, and not counted by NL/365", () => {
    const flows = [
      { date: "2024-02-28", amount: -100 },
      { date: "2025-02-28", amount: 110 },
    ];
    expect(rateOrThrow(xirr(flows))).toBeCloseTo(1.1 ** (365 / 366) - 1, 14);
    expect(rateOrThrow(xirr(flows, { dayCount: "NL/365" }))).toBeCloseTo(0.1, 14);
    expect(rateOrThrow(xirr(flows, { dayCount: "30E/360" }))).toBeCloseTo(0.1, 14);
  });

  test("order and splitting over a day do not matter; not one bit", () => {
    const backward = [...excel].reverse();
    const split = backward.flatMap(({ date, amount }) => [
      { date, amount: Number(amount) / 2 },
      { date, amount: Number(amount) / 2 },
    ]);
    expect(xirr(backward)).toEqual(xirr(excel));
    expect(xirr(split)).toEqual(xirr(excel));
  });

  test("flows 60 years apart, and amounts of 1e-12 and 1e15 together", () => {
    const far = [
      { date: "1966-01-01", amount: "1e-12" },
      { date: "1996-01-01", amount: "-1e15" },
      { date: "2026-01-01", amount: "1e15" },
    ];
    const answer = xirr(far, { certify: true });
    // (1 + r)^30 is about 1 and about 1e27.
    expect(answer.kind).toBe("multiple");
    const [small, large] = ratesOf(answer) as [number, number];
    expect(small).toBeCloseTo(0, 6);
    expect(large).toBeCloseTo(10 ** ((27 * 365) / 10957) - 1, 6);
  });

  test("terms that underflow: a millionth that decides near -100 %", () => {
    const flows = [
      { date: "1960-01-01", amount: 1000 },
      { date: "1961-01-01", amount: -999 },
      { date: "2025-01-01", amount: "1e-300" },
    ];
    // For long it is only the first two; the third makes the value positive again next to -100 %.
    const answer = xirr(flows, { range: [-1 + 1e-12, 1e6], certify: true });
    expect(answer.kind).toBe("multiple");
    expect(ratesOf(answer)[1]).toBeCloseTo(-0.001, 5);
    expect(ratesOf(answer)[0]).toBeLessThan(-0.99);
  });

  test("none, and why", () => {
    const on = (amounts: number[]) =>
      amounts.map((amount, i) => ({ date: addDays("2024-01-01", 40 * i), amount }));
    expect(xirr(on([0, 0]))).toEqual({ kind: "none", reason: "all-zero" });
    expect(xirr(on([-5, 0]))).toEqual({ kind: "none", reason: "total-loss" });
    expect(xirr(on([5, 6]))).toEqual({ kind: "none", reason: "same-sign" });
    expect(xirr(on([-100, 150, -100]))).toEqual({ kind: "none", reason: "no-real-root" });
    const cancel = [
      { date: "2024-01-01", amount: -5 },
      { date: "2024-01-01", amount: 5 },
    ];
    expect(xirr(cancel)).toEqual({ kind: "none", reason: "all-zero" });
    expect(xirr(on([-1, 1e9]))).toEqual({ kind: "none", reason: "outside-range", npvSign: 1 });
  });

  test("every rate of generated flows sits between two exact signs, and there is an odd or even number of them as the ends demand", () => {
    const flows = fc.array(
      fc.record({
        date: fc.nat(9000).map((d) => addDays("1999-12-31", d)),
        amount: fc.integer({ min: -9999, max: 9999 }).map((cents) => cents / 100),
      }),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(flows, (list) => {
        const answer = xirr(list, { certify: true });
        const exact = datedSeries(list, "ACT/365F").exact();
        const brackets =
          answer.kind === "unique" ? [answer.bracket] : answer.kind === "multiple" ? answer.brackets : [];
        for (const [low, high] of brackets ?? []) {
          expect((exactSign(exact, low) as number) * (exactSign(exact, high) as number)).toBe(-1);
          expect(high - low).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(high)));
        }
        const ends = [exactSign(exact, -0.999999), exactSign(exact, 1e6)] as [number, number];
        if (answer.kind === "indeterminate" || ends.includes(0)) return;
        expect((brackets ?? []).length % 2).toBe(ends[0] === ends[1] ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });

  test("1,200 flows with many changes of sign", () => {
    const flows = Array.from({ length: 1200 }, (_, i) => ({
      date: addDays("1990-01-01", i * 9),
      amount: i === 0 ? "-1000" : i % 13 === 5 ? -55 : i % 7,
    }));
    const answer = xirr(flows);
    const exact = datedSeries(flows, "ACT/365F").exact();
    expect(["unique", "multiple"]).toContain(answer.kind);
    for (const rate of ratesOf(answer)) {
      const gap = 1e-9 * (1 + rate);
      expect((exactSign(exact, rate - gap) as number) * (exactSign(exact, rate + gap) as number)).toBe(-1);
    }
  });
});

test.each([
  [() => irr([]), "amounts must be a list of at least 2 entries; received a list of 0"],
  [() => irr([-1]), "amounts must be a list of at least 2 entries; received a list of 1"],
  [() => irr([-1, Number.NaN]), "amounts[1] must be a finite number"],
  [() => irr([-1, 2, Number.POSITIVE_INFINITY]), "amounts[2] must be a finite number"],
  [() => irr([-1, "2 apples"]), "amounts[1] must be a finite number"],
  [() => irr([-1, undefined as never]), "amounts[1] must be a finite number"],
  [() => xirr([...excel, { date: "2009-13-01", amount: 1 }]), "flows[5].date must be a date that exists"],
  [() => xirr([...excel, { date: new Date() as never, amount: 1 }]), "received a Date"],
  [() => xirr(excel, { dayCount: "act/365" as never }), 'options.dayCount must be "ACT/365F" or'],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

test.each([
  // PhpSpreadsheet, tests/data/Calculation/Financial/XIRR.php, some of them after DeCampo's npm package xirr.
  ["4000 2015-04-01, -46000 2019-06-27", 0.77868869226873, 8],
  ["-100 2010-01-01, 20 2010-04-01, 40 2010-10-01, 25 2011-02-01", -0.197387315, 8],
  ["55600 2021-11-24, -51094.83 2021-12-24", -0.642307613, 8],
  ["-1000 2010-10-01, 4300 2011-01-01, -1000 2010-07-01, -1000 2010-01-01, -1000 2010-04-01", 0.1212676, 7],
  [
    "1 2019-06-27, 1893.67 2019-06-27, 52573.25 2019-06-21, 48849.74 2019-06-24, 26369.16 2019-06-27, -273029.18 2019-07-27",
    3235.159644,
    4,
  ],
  ["-100 2019-12-31, 1000 2020-03-05", 412461.6383, 3],
  [
    "-2610 2001-06-22, -2589 2001-07-03, -5110 2001-07-05, -2550 2001-07-06, -5086 2001-07-09, -2561 2001-07-10, -5040 2001-07-12, -2552 2001-07-13, -2530 2001-07-16, 29520 2001-07-17",
    -0.7640294,
    7,
  ],
])("published: xirr of %s", (text, expected, digits) => {
  const flows = text.split(", ").map((part) => {
    const [amount, date] = part.split(" ") as [string, string];
    return { date, amount };
  });
  expect(rateOrThrow(xirr(flows))).toBeCloseTo(expected, digits);
});

test("rates that are beyond every number are outside of the range", () => {
  // Three flows on three days: x^2 - 200,000,001 x + 1e8 = 0 of x = growth a day has the roots 0.5 and 2e8,
  // and growth a year is their 365th power, 1e-110 and 1e3030.
  const days = ["2023-02-17", "2023-02-18", "2023-02-19"];
  const flows = (amounts: readonly number[]) =>
    days.map((date, i) => ({ date, amount: amounts[i] as number }));
  expect(xirr(flows([1, -200_000_000.5, 1e8]))).toMatchObject({ kind: "none", reason: "outside-range" });
  // Both of 1e3030 and 1e3300.
  const far = flows([1, -1_200_000_000, 2e17]);
  for (const certify of [false, true]) {
    expect(xirr(far, { certify })).toEqual({ kind: "none", reason: "outside-range", npvSign: 1 });
    expect(xirr(far, { certify, range: [0, 1e308] })).toMatchObject({ kind: "none", npvSign: 1 });
  }
});

test("dated flows that add up to nothing have a rate of exactly zero", () => {
  const flows = [
    { date: "2024-01-01", amount: -100 },
    { date: "2024-05-05", amount: "33.1" },
    { date: "2025-09-09", amount: "66.9" },
  ];
  expect(xirr(flows, { certify: true })).toMatchObject({ kind: "unique", rate: 0, certified: true });
});

test.each([
  [0.1, "options must be an object; received 0.1"],
  [null, "options must be an object; received null"],
  [{ certify: "yes" }, 'options.certify must be true or false; received "yes"'],
  [{ range: [0, 1, 2] }, "options.range must be two rates in ascending order"],
  [{ range: [0] }, "options.range must be a list of at least 2 entries"],
])("options that are none are refused, a guess among them: %j", (options, message) => {
  expect(() => irr([-100, 110], options as never)).toThrow(message);
});

test("a rate of 1.2e18 percent is found in a range that holds it", () => {
  // PhpSpreadsheet, after the tests of a Python package: 1.223853529e16.
  const flows = [
    { date: "2017-12-16", amount: -2236.3994659663 },
    { date: "2017-12-26", amount: -47.3417585212 },
    { date: "2017-12-29", amount: -46.52619316339632 },
    { date: "2017-12-31", amount: 10424.74612565936 },
    { date: "2017-12-20", amount: -13.077972551952 },
  ];
  expect(rateOrThrow(xirr(flows, { range: [-0.9, 1e18] })) / 1.223853529e16).toBeCloseTo(1, 9);
  expect(xirr(flows)).toEqual({ kind: "none", reason: "outside-range", npvSign: 1 });
});

/** The amounts whose rates are the given whole parts of `unit`, as exact numerals. */
function withRates(rates: readonly number[], unit: number): string[] {
  let coefficients = [1n];
  for (const rate of rates) {
    const next = new Array<bigint>(coefficients.length + 1).fill(0n);
    coefficients.forEach((c, i) => {
      next[i] = (next[i] as bigint) + c * BigInt(unit);
      next[i + 1] = (next[i + 1] as bigint) - c * BigInt(unit + rate);
    });
    coefficients = next;
  }
  return coefficients.map(String);
}

describe("certify tells close and multiple rates apart, however many", () => {
  const tenths = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
  test.each([
    // Wilkinson's polynomial, with 1 + rate from 1.1 up, which floats cannot tell from one without roots.
    [tenths(10), 10],
    [tenths(15), 10],
    [[7, 7, 7, 7, 7], 100],
    [[5, 5, 50, 50, 50], 100],
    [[-999, -999, -999, 100_000], 1000],
    [[100, 101, 102, 103], 1000],
    [[0, 0, 0, 1, 1], 1_000_000],
  ])("%j / %i", (rates, unit) => {
    const amounts = withRates(rates, unit);
    const expected = [...new Set(rates)].map((rate) => rate / unit);
    expect(countRates(amounts, -0.9999999, 1e6)).toBe(expected.length);
    expect(ratesOf(irr(amounts, { certify: true }))).toEqual(expected);
    expect(irr(amounts).kind === "indeterminate" || ratesOf(irr(amounts)).length === expected.length).toBe(
      true,
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nper, rate } from "../../src/roi/annuity-terms.ts";
import { fv, pmt } from "../../src/roi/time-value.ts";

describe("nper", () => {
  // Excel: support.microsoft.com/excel, the page of each function; numpy-financial: numpy_financial/_financial.py.
  test("published values: Excel documentation, two examples; numpy-financial documentation", () => {
    expect(nper({ rate: 0.01, pmt: -100, pv: -1000, fv: 10000, when: "begin" }).value?.toFixed(6)).toBe(
      "59.673866",
    );
    expect(nper({ rate: 0.01, pmt: -100, pv: -1000, fv: 10000 }).value?.toFixed(6)).toBe("60.082123");
    expect(nper({ rate: 0.07 / 12, pmt: -150, pv: 8000 }).value?.toFixed(8)).toBe("64.07334877");
  });
  test("at a rate of zero, and next to it", () => {
    expect(nper({ rate: 0, pmt: -25, pv: 100 })).toEqual({ value: 4 });
    expect(nper({ rate: 1e-18, pmt: -25, pv: 100 }).value).toBeCloseTo(4, 12);
  });
  test("is never infinite, nor a zero with a sign", () => {
    // A balance that only shrinks in proportion reaches zero at no time.
    expect(nper({ rate: -0.1, pmt: 0, pv: 100 })).toMatchObject({ value: null, reason: "never-reached" });
    expect(nper({ rate: 0, pmt: "1e-400", pv: "-1e400" }).value).toBeNull();
    expect(nper({ rate: -0.1, pmt: 5, pv: 0 })).toEqual({ value: 0 });
    expect(nper({ rate: 0, pmt: 5, pv: 0 })).toEqual({ value: 0 });
  });
  test("payments that never get there", () => {
    expect(nper({ rate: 0.01, pmt: -50, pv: 8000 })).toMatchObject({ value: null, reason: "never-reached" });
    expect(nper({ rate: 0.01, pmt: -80, pv: 8000 })).toMatchObject({ value: null, reason: "never-reached" });
    expect(nper({ rate: 0.01, pmt: -80, pv: 8000, fv: -8000 })).toMatchObject({
      value: null,
      reason: "always",
    });
    expect(nper({ rate: 0, pmt: 0, pv: 100 })).toMatchObject({ value: null, reason: "never-reached" });
    expect(nper({ rate: 0, pmt: 25, pv: 100 })).toMatchObject({ value: null, reason: "never-reached" });
  });
  test("is the inverse of fv", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 400 }), (percent, periods) => {
        const terms = { rate: percent / 100, pmt: -7, pv: -100 };
        const end = fv({ ...terms, nper: periods });
        expect(nper({ ...terms, fv: end }).value).toBeCloseTo(periods, 9);
      }),
      { numRuns: 100 },
    );
  });
});

describe("rate", () => {
  test("published values: Excel documentation; numpy-financial documentation; HP-12C mortgage", () => {
    expect(rate({ nper: 48, pmt: -200, pv: 8000, fv: 0 }).value?.toFixed(9)).toBe("0.007701472");
    expect(rate({ nper: 10, pmt: 0, pv: -3500, fv: 10000 }).value?.toFixed(8)).toBe("0.11069085");
    // 30 years at 0.5 % a month cost 599.55 a month on 100,000 (any amortization table).
    expect(rate({ nper: 360, pmt: -599.55, pv: 100000, fv: 0 }).value?.toFixed(6)).toBe("0.005000");
  });
  test("is the inverse of pmt, also at the beginning of periods and with a negative rate", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 200 }),
        fc.integer({ min: 2, max: 120 }),
        fc.constantFrom("end", "begin") as fc.Arbitrary<"end" | "begin">,
        (percent, periods, when) => {
          const payment = pmt({ rate: percent / 100, nper: periods, pv: 1000, when });
          const found = rate({ nper: periods, pmt: payment, pv: 1000, fv: 0, when });
          expect(found.value).toBeCloseTo(percent / 100, 9);
        },
      ),
      { numRuns: 150 },
    );
  });
  test("several rates, or none, are not one", () => {
    // 1600 out, 10000 back, 10000 out: 25 % and 400 % (Lorie and Savage 1955).
    expect(rate({ nper: 2, pmt: 10000, pv: -1600, fv: -20000 })).toMatchObject({
      value: null,
      reason: "multiple-rates",
    });
    expect(rate({ nper: 2, pmt: 1, pv: 1, fv: 1 })).toEqual({ value: null, reason: "same-sign" });
  });
  test.each([
    [{ nper: 2.5, pmt: 1, pv: 1, fv: 1 }, "nper must be a whole number"],
    [{ nper: 2, pmt: Number.NaN, pv: 1, fv: 1 }, "pmt must be"],
    [{ nper: 2, pmt: 1, pv: 1, fv: 1, when: "later" as never }, "when must be"],
  ])("refuses %j", (terms, message) => {
    expect(() => rate(terms)).toThrow(message);
  });
});

test.each([
  // Google Sheets, as quoted in tests/test_financial.py of numpy-financial.
  [0.075, -2000, 0, 100_000, "end", 21.544944, 6],
  [0.075, -2000, 0, 100_000, "begin", 20.76156441, 8],
  [0.1, 0, -500, 1500, "end", 11.52670461, 8],
  // PhpSpreadsheet, tests/data/Calculation/Financial/NPER.php; its -9.58 periods for the fourth are none here.
  [0.003333333333, -1000, 50_000, 0, "end", 54.78757726, 7],
  [0.015, -1200, 9000, 5000, "begin", 11.90373729, 8],
  [0, -1200, 9000, 5000, "begin", 11.666666667, 8],
  [0.01, -100, -1000, 0, "end", null, 0],
] as const)(
  "published: nper at %s, pmt %s, pv %s, fv %s, %s",
  (rate, pmt, pv, fv, when, expected, digits) => {
    const { value } = nper({ rate, pmt, pv, fv, when });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, digits);
  },
);

test.each([
  // PhpSpreadsheet, tests/data/Calculation/Financial/RATE.php.
  [60, -6000, 120_000, 0, "end", 0.0467819164224934],
  [60, -1000, 120_000, 0, "end", -0.0204429522193565],
  [24, -250, 5000, 0, "begin", 0.016550119066712],
  [208, -700, 8000, 0, "end", 0.0874999976840937],
  [6, -1000, 100_000, -126_068, "end", 0.0484721272835728],
  [6, 1000, 100_000, -126_068, "end", 0.0302728738275435],
  // numpy-financial, tests/test_financial.py.
  [10, 0, -3500, 10_000, "end", 0.110690853714269],
  [2, 0, -593.06, 214.07, "end", -0.39920185],
  [2, 0, -428.78, 686.29, "end", 0.26513414],
] as const)(
  "published: rate of %s payments of %s, pv %s, fv %s, %s",
  (periods, pmt, pv, fv, when, expected) => {
    expect(rate({ nper: periods, pmt, pv, fv, when }).value).toBeCloseTo(expected, 8);
  },
);

test("a rate that PhpSpreadsheet gives as 6.9e-10 is one of two, the other being zero by the sums", () => {
  // 208 payments of 700 for 137,600 and 8,000: 145,600 both ways, so 0 % fits; so does -8.75 %.
  const terms = { nper: 208, pmt: -700, pv: 137_600, fv: 8000 };
  expect(rate(terms)).toMatchObject({ value: null, reason: "multiple-rates" });
});

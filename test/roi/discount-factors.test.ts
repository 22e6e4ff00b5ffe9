import { describe, expect, test } from "vitest";
import { discountFactors, greenBookSchedule, nominalRate, realRate } from "../../src/roi/discount-factors.ts";
import { parse, power, toDigits } from "./rational.ts";

/** The ends of the first years, in months. */
const years = (count: number): number[] => Array.from({ length: count }, (_, year) => 12 * (year + 1));

describe("published values", () => {
  // HM Treasury, Green Book, annex 6, table of discount factors at 3.5 % falling to 3 % after year 30.
  test.each([
    [1, "0.9662"],
    [2, "0.9335"],
    [5, "0.8420"],
    [10, "0.7089"],
    [30, "0.3563"],
    [31, "0.3459"],
  ])("Green Book, year %i", (year, expected) => {
    expect(discountFactors(greenBookSchedule, [12 * year])[0]?.toFixed(4)).toBe(expected);
  });
  test("compound interest tables: (P/F, 10 %, 5) = 0.6209, (P/F, 8 %, 10) = 0.4632", () => {
    // As in appendix C of Newnan, Eschenbach and Lavelle, Engineering Economic Analysis, and in every other.
    expect(discountFactors({ ratePerYear: 0.1 }, [60])[0]?.toFixed(4)).toBe("0.6209");
    expect(discountFactors({ ratePerYear: 0.08 }, [120])[0]?.toFixed(4)).toBe("0.4632");
  });
  test("Hoffer, George and Valacich: a worksheet's row of factors at 12 %", () => {
    // Modern Systems Analysis and Design, 3rd edition, instructor's manual, chapter 6, problem 5
    // (coursehero.com/file/p1vb7b9).
    const factors = discountFactors({ ratePerYear: 0.12 }, years(5)).map((factor) => factor.toFixed(6));
    expect(factors).toEqual(["0.892857", "0.797194", "0.711780", "0.635518", "0.567427"]);
  });
  test("Texas Instruments: four amounts at 10 %, each discounted from its year's end", () => {
    // BA II Plus Professional guidebook, page 32.
    const factors = discountFactors({ ratePerYear: 0.1 }, years(4));
    const values = [5000, 7000, 8000, 10_000].map((amount, i) =>
      (amount * (factors[i] as number)).toFixed(2),
    );
    expect(values.slice(0, 3)).toEqual(["4545.45", "5785.12", "6010.52"]);
  });
  test("Blank and Tarquin: 2,500 a year at 7 % for five years and 10 % for three, 14,683", () => {
    // Engineering Economy, 7th edition, lecture slides of chapter 4, "Varying Interest Rates"
    // (slideplayer.com/slide/16778986).
    const ratesByYear = [0.07, 0.07, 0.07, 0.07, 0.07, 0.1];
    const value = discountFactors({ ratesByYear }, years(8)).reduce((sum, factor) => sum + 2500 * factor, 0);
    expect(value.toFixed(0)).toBe("14683");
  });
});

test("factors are products of the years' own, whatever the order asked in", () => {
  const rates = greenBookSchedule.ratesByYear;
  let product = 1;
  const byYear = rates.map((rate) => {
    product /= 1 + rate;
    return product;
  });
  const months = byYear.map((_, year) => 12 * (year + 1));
  const forward = discountFactors(greenBookSchedule, months);
  forward.forEach((factor, year) => {
    expect(factor / (byYear[year] as number)).toBeCloseTo(1, 12);
  });
  expect(discountFactors(greenBookSchedule, [...months].reverse()).reverse()).toEqual(forward);
  // Beyond the list its last rate goes on.
  const [at301, at302] = discountFactors(greenBookSchedule, [3612, 3624]) as [number, number];
  expect(at301 / at302).toBeCloseTo(1.01, 12);
});

test("a month is a twelfth of a year's growth, and never rate/12", () => {
  const factors = discountFactors({ ratePerYear: 0.21 }, 13);
  expect(factors).toHaveLength(13);
  expect(factors[0]).toBe(1);
  factors.forEach((factor, month) => {
    expect(factor).toBeCloseTo(1.21 ** (-month / 12), 14);
  });
  expect(discountFactors({ ratePerYear: 0.21 }, [0.5])[0]).toBeCloseTo(1.21 ** (-0.5 / 12), 14);
});

test("nominal and real: (1 + n) = (1 + r)(1 + i)", () => {
  expect(nominalRate(0.035, 0.02)).toBeCloseTo(0.0557, 15);
  expect(realRate(0.0557, 0.02)).toBeCloseTo(0.035, 15);
  const nominal = discountFactors({ ratePerYear: 0.035, inflationPerYear: 0.02 }, [12])[0];
  expect(nominal).toBeCloseTo(1 / 1.0557, 14);
});

test.each([
  [() => discountFactors({ ratePerYear: -1 }, 3), "schedule.ratePerYear must be"],
  [() => discountFactors({ ratesByYear: [] }, 3), "schedule.ratesByYear must be a list"],
  [() => discountFactors({ ratesByYear: [0.1, Number.NaN] }, 3), "schedule.ratesByYear[1] must be"],
  [() => discountFactors(null as never, 3), "schedule must be"],
  [() => discountFactors({ ratePerYear: 0.1 }, 1.5), "months must be"],
  [() => discountFactors({ ratePerYear: 0.1 }, [1, -1]), "months[1] must be a number from 0 to 120000"],
  [() => nominalRate(0.1, Number.NaN), "inflationPerYear must be"],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

test("a hole in the rates is refused", () => {
  expect(() => discountFactors({ ratesByYear: new Array(2) }, 1)).toThrow("schedule.ratesByYear[0] must be");
});

test("a century of changing rates costs no digits", () => {
  const ratesByYear = Array(25).fill([0.2, -0.125, 0.5, 0.25]).flat() as number[];
  const [factor] = discountFactors({ ratesByYear }, [1200]);
  // The four years make 1.2 * 0.875 * 1.5 * 1.25 = 1.96875.
  expect(factor).toBe(Number(toDigits(power(parse("1.96875"), -25), 25)));
  // (1.035 * 1.02)^-100 and a twelfth of a quarter: 60 digits of mpmath.
  const [later] = discountFactors({ ratePerYear: 0.035, inflationPerYear: 0.02 }, [1200.25]);
  expect(Math.abs((later as number) / 0.004420357726914186 - 1)).toBeLessThan(4 * Number.EPSILON);
});

test("what is too large for a number is refused where it arises", () => {
  expect(() => discountFactors({ ratePerYear: -0.99 }, [12, 2400])).toThrow(
    "months[1] must be such that the result is a finite number; received Infinity",
  );
  expect(() => nominalRate(1e300, 1e300)).toThrow("inflationPerYear must be such that");
  expect(() => realRate(1e300, -1 + Number.EPSILON / 2)).toThrow("inflationPerYear must be such that");
  expect(() => discountFactors({ ratePerYear: 0.1, inflationPerYear: null as never }, 1)).toThrow(
    "schedule.inflationPerYear must be",
  );
});

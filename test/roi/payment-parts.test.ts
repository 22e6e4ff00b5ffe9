import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ipmt, ppmt } from "../../src/roi/payment-parts.ts";
import { over, parse, plus, power, type Rational, rational, times, toDigits } from "./rational.ts";

const near = (text: string, digits: number): string => Number(text).toFixed(digits);

describe("published values", () => {
  // Excel: support.microsoft.com/excel, the page of each function; numpy-financial: numpy_financial/_financial.py.
  test("Excel documentation of IPMT and PPMT", () => {
    expect(near(ipmt({ rate: 0.1 / 12, period: 1, nper: 36, pv: 8000 }), 2)).toBe("-66.67");
    expect(near(ipmt({ rate: 0.1, period: 3, nper: 3, pv: 8000 }), 2)).toBe("-292.45");
    expect(near(ppmt({ rate: 0.1 / 12, period: 1, nper: 24, pv: 2000 }), 2)).toBe("-75.62");
    expect(near(ppmt({ rate: 0.08, period: 10, nper: 10, pv: 200000 }), 2)).toBe("-27598.05");
  });
  test("numpy-financial documentation of ipmt: the loan of 2500 over a year", () => {
    const loan = { rate: 0.0824 / 12, nper: 12, pv: 2500 };
    const periods = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(periods.map((period) => near(ppmt({ ...loan, period }), 2))).toEqual(
      "-200.58 -201.96 -203.35 -204.74 -206.15 -207.56 -208.99 -210.42 -211.87 -213.32 -214.79 -216.26".split(
        " ",
      ),
    );
    expect(periods.map((period) => near(ipmt({ ...loan, period }), 2))).toEqual(
      "-17.17 -15.79 -14.40 -13.01 -11.60 -10.18 -8.76 -7.32 -5.88 -4.42 -2.96 -1.49".split(" "),
    );
    const interest = periods.reduce((sum, period) => sum + Number(ipmt({ ...loan, period })), 0);
    expect(interest.toFixed(2)).toBe("-112.98");
  });
});

/** The balance rolled forward period by period in exact fractions: the definition, without a closed form. */
function roll(
  rate: number,
  nper: number,
  pv: number,
  fv: number,
  begin: boolean,
  period: number,
): Rational[] {
  const r = parse(rate);
  const growth = plus(rational(1n), r);
  const all = power(growth, nper);
  const annuity = rate === 0 ? rational(BigInt(nper)) : over(plus(all, rational(-1n)), r);
  const due = begin ? growth : rational(1n);
  const payment = times(rational(-1n), over(plus(times(parse(pv), all), parse(fv)), times(annuity, due)));
  let balance = parse(pv);
  let interest = rational(0n);
  for (let k = 1; k <= period; k++) {
    // At the beginning a payment precedes the interest of its period, which falls due with the next one.
    if (begin) {
      interest = k === 1 ? rational(0n) : times(rational(-1n), times(balance, r));
      balance = k === 1 ? plus(balance, payment) : plus(times(balance, growth), payment);
    } else {
      interest = times(rational(-1n), times(balance, r));
      balance = plus(times(balance, growth), payment);
    }
  }
  return [interest, plus(payment, times(rational(-1n), interest))];
}

test("34 digits agree with a balance rolled forward in exact fractions, the last periods included", () => {
  const rates = fc.constantFrom(0, 0.01, 0.1, 1, 10, 1e-12, -0.3, 0.0824);
  const whole = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(
      rates,
      fc.integer({ min: 1, max: 40 }),
      fc.nat(39),
      whole,
      whole,
      fc.boolean(),
      (rate, nper, k, pv, fv, begin) => {
        const period = 1 + (k % nper);
        const [interest, principal] = roll(rate, nper, pv, fv, begin, period) as [Rational, Rational];
        const terms = { rate, nper, pv, fv, period, when: begin ? "begin" : "end" } as const;
        expect(ipmt(terms)).toBe(toDigits(interest, 34));
        expect(ppmt(terms)).toBe(toDigits(principal, 34));
      },
    ),
    { numRuns: 300 },
  );
});

test("the last of 1,000 periods at 10 % has all its digits, where a float loses them all", () => {
  // Balance before the last payment is p/(1.1): interest p/11, with p = 1000 * 0.1 * 1.1^1000/(1.1^1000 - 1).
  const growth = power(parse("1.1"), 1000);
  const payment = over(times(rational(100n), growth), plus(growth, rational(-1n)));
  const last = ipmt({ rate: 0.1, period: 1000, nper: 1000, pv: 1000 });
  expect(last).toBe(toDigits(times(rational(-1n), over(payment, rational(11n))), 34));
});

test.each([0, 13, 1.5, Number.NaN])("refuses the period %s of 12", (period) => {
  expect(() => ipmt({ rate: 0.1, period, nper: 12, pv: 1 })).toThrow(
    "period must be a whole number from 1 to 12",
  );
  expect(() => ppmt({ rate: 0.1, period, nper: 12, pv: 1 })).toThrow("period must be");
});

test("published values of other spreadsheets", () => {
  // PhpSpreadsheet, tests/data/Calculation/Financial/IPMT.php.
  expect(near(ipmt({ rate: 0.0085, period: 3, nper: 3, pv: 8000 }), 12)).toBe("-22.858787457480");
  expect(ipmt({ rate: 0.00425, period: 1, nper: 60, pv: 50_000 })).toBe("-212.5");
  expect(near(ipmt({ rate: 0.00425, period: 2, nper: 60, pv: 50_000 }), 11)).toBe("-209.38324500656");
  const due = { rate: 0.00875, nper: 8, pv: 10_000, fv: 5000, when: "begin" } as const;
  expect(ipmt({ ...due, period: 1 })).toBe("0");
  expect(near(ipmt({ ...due, period: 2 }), 11)).toBe("-70.96865039556");
  // Google Sheets, as quoted in tests/test_financial.py of numpy-financial.
  const house = { rate: 0.1 / 12, period: 1, nper: 60, pv: 55_000 };
  expect(near(ppmt({ ...house, when: "begin" }), 6)).toBe("-1158.929712");
  expect(near(ppmt(house), 6)).toBe("-710.254126");
  const car = { rate: 0.08 / 12, period: 1, nper: 60, pv: 15_000 };
  expect(near(ppmt({ ...car, when: "begin" }), 6)).toBe("-302.131703");
  expect(near(ppmt(car), 6)).toBe("-204.145914");
});

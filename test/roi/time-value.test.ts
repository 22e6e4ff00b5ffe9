import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fv, pmt, pv } from "../../src/roi/time-value.ts";
import { over, parse, plus, power, rational, sign, times, toDigits } from "./rational.ts";

const near = (text: string, digits: number): string => Number(text).toFixed(digits);

describe("published values", () => {
  // Excel: support.microsoft.com/excel, the page of each function; numpy-financial: numpy_financial/_financial.py.
  test("pv: Excel documentation; numpy-financial documentation; HP-12C identity", () => {
    expect(near(pv({ rate: 0.08 / 12, nper: 240, pmt: 500 }), 2)).toBe("-59777.15");
    expect(near(pv({ rate: 0.05 / 12, nper: 120, pmt: -100, fv: 15692.93 }), 8)).toBe("-100.00067132");
    // Newnan, Eschenbach and Lavelle, compound interest tables: (P/A, 10 %, 10) = 6.1446 (6.145 in print).
    expect(near(pv({ rate: 0.1, nper: 10, pmt: -1 }), 4)).toBe("6.1446");
  });
  test("fv: Excel documentation, three examples; numpy-financial documentation", () => {
    expect(near(fv({ rate: 0.06 / 12, nper: 10, pmt: -200, pv: -500, when: "begin" }), 2)).toBe("2581.40");
    expect(near(fv({ rate: 0.01, nper: 12, pmt: -1000, pv: 0 }), 2)).toBe("12682.50");
    expect(near(fv({ rate: 0.11 / 12, nper: 35, pmt: -2000, pv: 0, when: "begin" }), 2)).toBe("82846.25");
    expect(near(fv({ rate: 0.05 / 12, nper: 120, pmt: -100, pv: -100 }), 8)).toBe("15692.92889434");
  });
  test("pmt: Excel documentation, three examples; numpy-financial documentation", () => {
    expect(near(pmt({ rate: 0.08 / 12, nper: 10, pv: 10000 }), 2)).toBe("-1037.03");
    expect(near(pmt({ rate: 0.08 / 12, nper: 10, pv: 10000, when: "begin" }), 2)).toBe("-1030.16");
    expect(near(pmt({ rate: 0.06 / 12, nper: 216, pv: 0, fv: 50000 }), 2)).toBe("-129.08");
    expect(near(pmt({ rate: 0.075 / 12, nper: 180, pv: 200000 }), 8)).toBe("-1854.02472001");
  });
});

const rates = fc.oneof(
  fc.integer({ min: -99, max: 300 }).map((percent) => percent / 100),
  fc.constantFrom(0, 1e-15, -1e-15, 1e-9, 10),
);
const whole = fc.integer({ min: -100000, max: 100000 });

test("34 digits agree with exact fractions, also at rates of zero and next to it", () => {
  const when = fc.constantFrom("end", "begin") as fc.Arbitrary<"end" | "begin">;
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 60 }), whole, whole, when, (rate, nper, a, b, timing) => {
      const r = parse(rate);
      const growth = power(plus(rational(1n), r), nper);
      const due = timing === "begin" ? plus(rational(1n), r) : rational(1n);
      const annuity = rate === 0 ? rational(BigInt(nper)) : over(plus(growth, rational(-1n)), r);
      const paid = times(times(parse(a), due), annuity);
      const minus = rational(-1n);
      expect(fv({ rate, nper, pmt: a, pv: b, when: timing })).toBe(
        toDigits(times(minus, plus(paid, times(parse(b), growth))), 34),
      );
      expect(pv({ rate, nper, pmt: a, fv: b, when: timing })).toBe(
        toDigits(times(minus, over(plus(paid, parse(b)), growth)), 34),
      );
      const owed = plus(times(parse(a), growth), parse(b));
      expect(pmt({ rate, nper, pv: a, fv: b, when: timing })).toBe(
        toDigits(times(minus, over(owed, times(annuity, due))), 34),
      );
      expect(sign(due)).toBe(1);
    }),
    { numRuns: 400 },
  );
});

test.each([
  [() => pv({ rate: -1, nper: 1, pmt: 1 }), "rate must be"],
  [() => fv({ rate: 0.1, nper: 0, pmt: 1, pv: 1 }), "nper must be a number from 1e-9"],
  [
    () => pmt({ rate: 0.1, nper: Number.NaN, pv: 1 }),
    "nper must be a number from 1e-9 to 1000000; received NaN",
  ],
  [() => pmt({ rate: 0.1, nper: 2, pv: "x" }), "pv must be"],
  [() => pmt({ rate: 0.1, nper: 2, pv: 1, when: 1 as never }), 'when must be "end" or "begin"'],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

test("published values of PhpSpreadsheet and of numpy-financial's tests", () => {
  // tests/data/Calculation/Financial/FV.php and PMT.php.
  expect(near(fv({ rate: 0.009175, nper: 35, pmt: -2000, pv: 0, when: "begin" }), 8)).toBe("82859.19732763");
  expect(near(fv({ rate: 0.005, nper: 12, pmt: -100, pv: -1000, when: "begin" }), 9)).toBe("2301.401830341");
  expect(near(fv({ rate: 0.004175, nper: 60, pmt: -1000, pv: 0 }), 7)).toBe("68023.4375420");
  expect(fv({ rate: 0, nper: 12, pmt: -100, pv: -100 })).toBe("1300");
  expect(near(pmt({ rate: 0.05 / 12, nper: 60, pv: 50_000 }), 8)).toBe("-943.56168220");
  expect(near(pmt({ rate: 0.035 / 4, nper: 8, pv: 0, fv: 5000, when: "begin" }), 8)).toBe("-600.85202718");
  // tests/test_financial.py: 28 digits by Python's decimal.
  expect(pv({ rate: 0.07, nper: 20, pmt: 12_000 }).slice(0, 25)).toBe(
    "-127128.1709461939327295222005".slice(0, 25),
  );
  expect(pmt({ rate: 0.8, nper: 3, pv: 20_000 }).slice(0, 25)).toBe(
    "-19311.25827814569536423841060".slice(0, 25),
  );
});

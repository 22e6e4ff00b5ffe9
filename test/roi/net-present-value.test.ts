import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { npv, presentValue } from "../../src/roi/net-present-value.ts";
import { exactNpv, parse, plus, type Rational, times, toDigits } from "./rational.ts";

describe("published values", () => {
  test.each([
    // Microsoft, support.microsoft.com/excel/npv-function: examples 1 and 2 (the outlay of the second is added undiscounted).
    [0.1, [-10000, 3000, 4200, 6800], 1, 2, "1188.44"],
    [0.08, [-40000, 8000, 9200, 10000, 12000, 14500], 0, 2, "1922.06"],
    [0.08, [-40000, 8000, 9200, 10000, 12000, 14500, -9000], 0, 2, "-3749.47"],
    // numpy up to 1.19, documentation of npv, and numpy-financial, numpy_financial/_financial.py.
    [0.281, [-100, 39, 59, 55, 20], 0, 10, "-0.0084785916"],
    [0.08, [-40000, 5000, 8000, 12000, 30000], 0, 5, "3065.22267"],
    // HP-12C owner's handbook, section 4: house bought for 80,000, discounted at 13 %.
    [0.13, [-80000, -500, 4500, 5500, 4500, 130000], 0, 2, "212.18"],
    // Texas Instruments, BA II Plus Professional guidebook, Cash Flow worksheet: the flows on page 46, of which
    // page 47 corrects two, the answers on page 49 (manualsdir.com 720685, page 50; office.manualsonline.com, "Texas
    // Instruments Calculator", page 53).
    [0.2, [-7000, 3000, 4000, 5000, 5000, 5000, 5000], 0, 2, "7266.44"],
    // Brealey, Myers and Marcus, Fundamentals of Corporate Finance, solutions to chapter 8, problems 1 and 3
    // (scribd.com/document/215223658).
    [0.11, [-200, 80, 80, 80, 80], 0, 2, "48.2"],
    [0.11, [-200, 100, 100, 100], 0, 2, "44.37"],
    [0.16, [-200, 80, 80, 80, 80], 0, 2, "23.85"],
    [0.16, [-200, 100, 100, 100], 0, 2, "24.59"],
  ] as const)("npv(%s, %j, firstFlowAt %s)", (rate, amounts, firstFlowAt, round, expected) => {
    expect(npv(rate, amounts, { firstFlowAt, round })).toBe(expected);
  });
});

const rate = fc.oneof(
  fc.double({ min: -0.99, max: 5, noNaN: true }),
  fc.integer({ min: -99, max: 500 }).map((percent) => percent / 100),
  fc.constantFrom(-0.999999, 1e-12, 1e6, 0),
);
const amount = fc.oneof(
  fc.integer({ min: -100000, max: 100000 }),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -14, max: 13 }))
    .map(([m, e]) => `${m}e${e}`),
);

describe("34 digits", () => {
  test("agree with exact fractions, at the start and at the end of the first period", () => {
    const amounts = fc.array(amount, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rate, amounts, fc.constantFrom(0, 1), (r, list, firstFlowAt) => {
        expect(npv(r, list, { firstFlowAt })).toBe(toDigits(exactNpv(r, list, firstFlowAt), 34));
      }),
      { numRuns: 800 },
    );
  });

  test("also where all but the last digits cancel", () => {
    const amounts = ["1e15", "-1e15", "1e-12", "3e30", "-3e30"];
    for (const r of [0, 0.07, -0.5]) {
      expect(npv(r, amounts, { firstFlowAt: 0 })).toBe(toDigits(exactNpv(r, amounts), 34));
    }
    const root = [-1600, 10000, -10000];
    expect(npv(0.25, root, { firstFlowAt: 0 })).toBe("0");
    expect(npv(0.25000000000000006, root, { firstFlowAt: 0 })).toBe(
      toDigits(exactNpv(0.25000000000000006, root), 34),
    );
  });

  test("at rates that vanish beside 1, where the amounts cancel, also in many periods", () => {
    for (const r of [5e-324, -5e-324, 1e-60, -1.234567e-300]) {
      for (const amounts of [
        [4, -4],
        [1, -2, 1],
        [1, -3, 3, -1],
        ["1e15", 0, "-1e15", "1e-12"],
      ]) {
        for (const firstFlowAt of [0, 1] as const) {
          expect(npv(r, amounts, { firstFlowAt })).toBe(toDigits(exactNpv(r, amounts, firstFlowAt), 34));
        }
      }
    }
    // (1 + r)^-3000 - 1 is -3000 r but for r^2.
    const late = [-4, ...new Array<number>(2999).fill(0), 4];
    expect(Number(npv(1e-200, late, { firstFlowAt: 0 }))).toBeCloseTo(-12000e-200, 210);
    expect(npv(1e-200, late, { firstFlowAt: 0 })).toMatch(/^-0\.0{195}12/u);
  });

  test("of three hundred amounts", () => {
    const amounts = Array.from({ length: 300 }, (_, i) => ((i * 7919) % 2003) - 1000 + i / 100);
    expect(npv(0.013, amounts, { firstFlowAt: 1 })).toBe(toDigits(exactNpv(0.013, amounts, 1), 34));
  });
});

test("mid-period is the geometric mean of the two ends", () => {
  const at = (firstFlowAt: 0 | 0.5 | 1): Decimal => new Decimal(npv(0.21, [100, 200, -50], { firstFlowAt }));
  expect(
    at(0.5)
      .pow(2)
      .minus(at(0).times(at(1)))
      .abs()
      .lessThan("1e-25"),
  ).toBe(true);
  expect(presentValue(0.21, [new Decimal("110")], 0.5).toFixed()).toBe("100");
});

test("a tie after sixty periods is seen as one", () => {
  // A balance at 10 % that leaves exactly 0.125, or 0.135, of today's money.
  for (const [left, rounded] of [
    ["0.125", "0.12"],
    ["0.135", "0.14"],
  ] as const) {
    const owed = [plus(parse(left), parse(100))];
    for (let i = 0; i < 60; i++) owed.push(times(owed[i] as Rational, parse("1.1")));
    // What 60 years make of it, with all its digits: a number of 10^-63.
    const last = owed[60] as Rational;
    const digits = `${(last.n * 10n ** 63n) / last.d}e-63`;
    expect(npv(0.1, [-100, ...Array(59).fill(0), digits], { firstFlowAt: 0, round: 2 })).toBe(rounded);
  }
});

test("a rate that vanishes beside 1 is not zero", () => {
  expect(npv(1e-60, [-1, 1], { firstFlowAt: 0 })).toBe(`-0.${"0".repeat(59)}1`);
  expect(
    Number(
      npv(
        1e-300,
        Array.from({ length: 3000 }, (_, i) => (i ? -1 : 2999)),
        { firstFlowAt: 0 },
      ),
    ),
  ).toBe(4.4985e-294);
});

test("rounds half to even, and never to a negative zero", () => {
  expect(npv(0, ["0.125"], { firstFlowAt: 0, round: 2 })).toBe("0.12");
  expect(npv(0, ["0.135"], { firstFlowAt: 0, round: 2 })).toBe("0.14");
  expect(npv(0, ["-0.001"], { firstFlowAt: 0, round: 2 })).toBe("0");
});

test.each([
  [() => npv(Number.NaN, [1], { firstFlowAt: 0 }), "ratePerPeriod must be a finite number greater than -1"],
  [() => npv(-1, [1], { firstFlowAt: 0 }), "ratePerPeriod must be"],
  [() => npv(Number.POSITIVE_INFINITY, [1], { firstFlowAt: 0 }), "ratePerPeriod must be"],
  [
    () => npv(0.1, [], { firstFlowAt: 0 }),
    "amounts must be a list of at least 1 entry; received a list of 0",
  ],
  [() => npv(0.1, [1, Number.NaN], { firstFlowAt: 0 }), "amounts[1] must be a finite number"],
  [() => npv(0.1, [1, 2], {} as { firstFlowAt: 0 }), "options.firstFlowAt must be 0 or 0.5 or 1"],
  [() => npv(0.1, [1, 2], { firstFlowAt: 0, round: 1.5 }), "options.round must be"],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

import { describe, expect, test } from "vitest";
import { discountedPayback, payback } from "../../src/roi/payback.ts";

const periods = (answer: ReturnType<typeof payback>): number =>
  answer.kind === "recovered" ? answer.periods : Number.NaN;

test("discounted payback divides each amount by the growth up to its period", () => {
  // 1,000 at 10 %: 454.55 + 413.22, and the rest out of 375.66.
  const expected = 2 + (1000 - 500 / 1.1 - 500 / 1.21) / (500 / 1.331);
  expect(periods(discountedPayback(0.1, [-1000, 500, 500, 500]))).toBeCloseTo(expected, 12);
  expect(discountedPayback(0.25, [-1000, 400, 400, 400])).toEqual({ kind: "never", shortfall: "219.2" });
});

describe("published values", () => {
  // Brealey, Myers and Allen, table 5.1: projects A (3 years), B and C (2 years), in whole years.
  test("payback", () => {
    expect(payback([-2000, 500, 500, 5000])).toEqual({ kind: "recovered", periods: 2.2, crossings: [2.2] });
    expect(payback([-2000, 500, 1800, 0])).toMatchObject({ periods: 1.8333333333333333 });
    expect(payback([-2000, 1800, 500, 0])).toMatchObject({ periods: 1.4 });
    // Investopedia, "Payback period": 1,000,000 at 250,000 a year is four years.
    expect(payback([-1_000_000, 250_000, 250_000, 250_000, 250_000, 250_000])).toMatchObject({ periods: 4 });
  });
  test("payback and discounted payback of a manual and of a textbook", () => {
    // Texas Instruments, BA II Plus Professional guidebook, Cash Flow worksheet, page 49, at 20 %.
    const machine = [-7000, 3000, 4000, 5000, 5000, 5000, 5000];
    expect(periods(payback(machine)).toFixed(2)).toBe("2.00");
    expect(periods(discountedPayback(0.2, machine)).toFixed(2)).toBe("2.60");
    // Hoffer, George and Valacich, Modern Systems Analysis and Design, 3rd edition, instructor's manual, chapter 6,
    // problem 5 (coursehero.com/file/p1vb7b9): 1.27 years at 12 %.
    const network = [-50_000, ...new Array<number>(5).fill(45_000)];
    expect(periods(discountedPayback(0.12, network)).toFixed(2)).toBe("1.27");
    // Brealey, Myers and Marcus, Fundamentals of Corporate Finance, solutions to chapter 8, problem 7
    // (scribd.com/document/215223658).
    expect([payback([-200, 80, 80, 80, 80]), payback([-200, 100, 100, 100])].map(periods)).toEqual([2.5, 2]);
    // tiko-lang, wiki page "Modern Finance DiscountedPaybackPeriod" at github.com/PaulSquires/tiko-lang.
    expect(periods(payback([-1000, 300, 400, 500, 200]))).toBe(2.6);
    expect(periods(discountedPayback(0.1, [-1000, 300, 400, 500, 200])).toFixed(3)).toBe("3.154");
    expect(discountedPayback(0.2, [-1000, 340, 340, 340]).kind).toBe("never");
  });
});

test.each([
  [[-100, 50, 50], { kind: "recovered", periods: 2, crossings: [2] }],
  [[-100, 100, 0, 0], { kind: "recovered", periods: 1, crossings: [1] }],
  [[0, 0], { kind: "recovered", periods: 0, crossings: [] }],
  [[10, 20], { kind: "recovered", periods: 0, crossings: [] }],
  [[-100], { kind: "never", shortfall: "100" }],
  [["-1e-12", "0.5e-12"], { kind: "never", shortfall: "0.0000000000005" }],
  [
    [-100, 150, -100, 80],
    { kind: "not-monotone", crossings: [100 / 150, 1.5, 2.625], finalCumulative: "30" },
  ],
  [[50, -100], { kind: "not-monotone", crossings: [0.5], finalCumulative: "-50" }],
  // Periods before the first outlay are waited through; an early gain that is lost again is not.
  [[0, 0, -100, 50, 100], { kind: "recovered", periods: 3.5, crossings: [3.5] }],
  [[0, -100], { kind: "never", shortfall: "100" }],
  [[0, 50, -100, 100], { kind: "not-monotone", crossings: [1.5, 2.5], finalCumulative: "50" }],
  // Zero is recovered; falling below again begins at once.
  [[-100, 100, -50, 100], { kind: "not-monotone", crossings: [1, 1, 2.5], finalCumulative: "50" }],
])("payback(%j)", (amounts, expected) => {
  expect(payback(amounts)).toEqual(expected);
});

test("refuses what is no amount or rate", () => {
  expect(() => payback([])).toThrow("amounts must be a list of at least 1 entry");
  expect(() => payback([1, Infinity])).toThrow("amounts[1] must be a finite number");
  expect(() => discountedPayback(-1, [1])).toThrow("ratePerPeriod must be");
});

test("published values of worked examples", () => {
  const level = [-10_000, 2600, 2600, 2600, 2600, 2600, 2600];
  // transtutors.com 151196 (Ross, Westerfield and Jordan): 3.8 years; at 15 % never, the sum being 9,839.66.
  expect(periods(payback(level)).toFixed(1)).toBe("3.8");
  expect(discountedPayback(0.15, level)).toMatchObject({ kind: "never" });
  const never = discountedPayback(0.15, level);
  expect(never.kind === "never" && (10_000 - Number(never.shortfall)).toFixed(2)).toBe("9839.66");
  // currentessays.com: 3 + 541/1190 = 3.45 years at 9 %.
  const risky = [-5100, 1280, 2480, 1680, 1680, 1480, 1280];
  expect(periods(discountedPayback(0.09, risky)).toFixed(2)).toBe("3.45");
  // freezingblue.com 189644: 3.6 years at 15 %.
  const cutoff = [-70_000, 20_000, 30_000, 30_000, 30_000];
  expect(periods(discountedPayback(0.15, cutoff)).toFixed(1)).toBe("3.6");
});

test("money that comes back to the last digit has come back, though no discounted amount is a finite decimal", () => {
  // A balance of 100 that bears 7 % and is paid off by 7 a year and 107: 7/1.07 + 107/1.07^2 = 100.
  expect(discountedPayback(0.07, [-100, 7, 107])).toEqual({
    kind: "recovered",
    periods: 2,
    crossings: [2],
  });
  // Thirty periods at a rate of 16 digits; the balance in whole numbers of 10^-(16 * periods).
  const growth = 13_333_333_333_333_333n;
  let balance = -20n;
  const amounts = ["-20"];
  for (let period = 1; period < 30; period++) {
    const paid = BigInt(period % 7);
    balance = balance * growth + paid * 10n ** BigInt(16 * period);
    amounts.push(String(paid));
  }
  amounts.push(`${-balance * growth}e-${16 * 30}`);
  expect(discountedPayback(0.3333333333333333, amounts)).toMatchObject({ kind: "recovered", periods: 30 });
  // A unit of the last digit less, and it has not.
  amounts[30] = `${-balance * growth - 1n}e-${16 * 30}`;
  expect(discountedPayback(0.3333333333333333, amounts).kind).toBe("never");
  // A rate that vanishes beside 1 still leaves something to wait for.
  expect(discountedPayback(1e-60, [-1, 1])).toEqual({ kind: "never", shortfall: `0.${"0".repeat(59)}1` });
});

import { describe, expect, test } from "vitest";
import { type ModifiedRateOfReturn, mirr } from "../../src/roi/modified-rate-of-return.ts";

const rateOf = (answer: ModifiedRateOfReturn): number =>
  answer.kind === "unique" ? answer.rate : Number.NaN;

describe("published values", () => {
  // Excel: support.microsoft.com/excel, the page of each function; numpy-financial: numpy_financial/_financial.py.
  test("Excel documentation of MIRR, three examples", () => {
    const amounts = [-120000, 39000, 30000, 21000, 37000, 46000];
    const at = (list: number[], reinvestRate: number): string =>
      (100 * rateOf(mirr(list, { financeRate: 0.1, reinvestRate }))).toFixed(2);
    expect(at(amounts, 0.12)).toBe("12.61");
    expect(at(amounts.slice(0, 4), 0.12)).toBe("-4.80");
    expect(at(amounts, 0.14)).toBe("13.48");
  });
  test("numpy-financial, tests of mirr", () => {
    const a = [-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000];
    expect(rateOf(mirr(a, { financeRate: 0.08, reinvestRate: 0.055 })).toFixed(4)).toBe("0.0666");
    const b = [-120000, 39000, 30000, 21000, 37000, 46000];
    expect(rateOf(mirr(b, { financeRate: 0.1, reinvestRate: 0.12 })).toFixed(6)).toBe("0.126094");
    const c = [100, 200, -50, 300, -200];
    expect(rateOf(mirr(c, { financeRate: 0.05, reinvestRate: 0.06 })).toFixed(4)).toBe("0.3428");
  });
});

test("amounts keep their periods when the signs are split", () => {
  // Zeros between the two signs are time: dropping them would make 21 % of this.
  expect(rateOf(mirr([-100, 0, 121], { financeRate: 0.5, reinvestRate: 0.5 }))).toBeCloseTo(0.1, 15);
  // By hand: out 100 + 50/1.1^2, in 60 * 1.2 + 100.
  const expected = ((60 * 1.2 ** 2 + 100) / (100 + 50 / 1.1 ** 2)) ** (1 / 3) - 1;
  expect(rateOf(mirr([-100, 60, -50, 100], { financeRate: 0.1, reinvestRate: 0.2 }))).toBeCloseTo(
    expected,
    15,
  );
});

test("flows of one sign", () => {
  const rates = { financeRate: 0.1, reinvestRate: 0.1 };
  expect(mirr([-100, 0, 0], rates)).toEqual({ kind: "none", reason: "total-loss" });
  expect(mirr([-100, -1], rates)).toEqual({ kind: "none", reason: "same-sign" });
  expect(mirr([100, 0], rates)).toEqual({ kind: "none", reason: "same-sign" });
  expect(mirr([0, 0], rates)).toEqual({ kind: "none", reason: "all-zero" });
});

test.each([
  [() => mirr([-1], { financeRate: 0, reinvestRate: 0 }), "amounts must be a list of at least 2 entries"],
  [() => mirr([-1, 2], { financeRate: -1, reinvestRate: 0 }), "options.financeRate must be"],
  [() => mirr([-1, 2], { financeRate: 0 } as never), "options.reinvestRate must be"],
  [() => mirr([-1, "two"], { financeRate: 0, reinvestRate: 0 }), "amounts[1] must be"],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

test("published value: Texas Instruments, BA II Plus Professional guidebook, Cash Flow worksheet, page 49", () => {
  const machine = [-7000, 3000, 4000, 5000, 5000, 5000, 5000];
  const rate = rateOf(mirr(machine, { financeRate: 0.2, reinvestRate: 0.2 }));
  expect((100 * rate).toFixed(2)).toBe("35.12");
});

test("published values: PhpSpreadsheet, tests/data/Calculation/Financial/MIRR.php", () => {
  const rates = { financeRate: 5.5, reinvestRate: 5 };
  expect(rateOf(mirr([-100, 12, 14, 11], rates))).toBeCloseTo(0.74021752686287, 13);
  expect(rateOf(mirr([-100, 12, 14, 11, 13, 16], rates))).toBeCloseTo(1.8579321744785, 12);
});

test("a rate that is too large for a number is refused", () => {
  expect(() => mirr(["-1e-300", "1e300"], { financeRate: 0, reinvestRate: 0 })).toThrow(
    "amounts must be such that",
  );
});

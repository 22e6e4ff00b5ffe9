import { describe, expect, test } from "vitest";
import { periodicSeries } from "../../src/roi/flow-series.ts";
import { type RateOptions, solveRate } from "../../src/roi/solve-rate.ts";

const solve = (amounts: readonly (number | string)[], options?: RateOptions) =>
  solveRate(periodicSeries(amounts), options);

describe("the range", () => {
  test("is closed: a root on its edge is inside, one beside it is not", () => {
    for (const range of [
      [0.1, 1],
      [-0.5, 0.1],
    ] as const) {
      expect(solve([-100, 110], { range })).toMatchObject({ kind: "unique", rate: expect.closeTo(0.1, 12) });
      const { rate } = solve([-100, 110], { range }) as { rate: number };
      expect(rate >= range[0] && rate <= range[1]).toBe(true);
    }
    expect(solve([-100, 110], { range: [0.10000000000000002, 1] })).toMatchObject({
      reason: "outside-range",
    });
    expect(solve([-100, 230, -132], { range: [0.1, 0.15] })).toMatchObject({ kind: "unique", rate: 0.1 });
    expect(solve([-100, 230, -132], { range: [0.15, 0.2], certify: true })).toMatchObject({ rate: 0.2 });
  });
  test("tells the sign of the value where the only root is beyond it", () => {
    expect(solve([-1e9, 1e-3])).toEqual({ kind: "none", reason: "outside-range", npvSign: -1 });
    expect(solve([-1e-3, 1e9])).toEqual({ kind: "none", reason: "outside-range", npvSign: 1 });
    expect(solve([1e-3, -1e9])).toEqual({ kind: "none", reason: "outside-range", npvSign: -1 });
    expect(solve([-100, 230, -132], { range: [0.12, 0.18] })).toEqual({
      kind: "none",
      reason: "outside-range",
      npvSign: 1,
    });
    expect(solve([-1e9, 1e-3], { range: [-1 + 2 ** -53, 1] })).toMatchObject({ rate: -0.999999999999 });
  });
  test("no root anywhere is another answer", () => {
    expect(solve([-100, 150, -100])).toEqual({ kind: "none", reason: "no-real-root" });
    expect(solve([1000, -3000, 2500])).toEqual({ kind: "none", reason: "no-real-root" });
  });
  test.each([
    [[0.1], "options.range must be a list of at least 2 entries"],
    [[-1, 1], "options.range[0] must be a finite number greater than -1"],
    [[0, Number.NaN], "options.range[1] must be"],
    [[1, 1], "options.range must be two rates in ascending order"],
  ])("refuses %j", (range, message) => {
    expect(() => solve([-1, 2], { range: range as never })).toThrow(message);
  });
});

describe("certify", () => {
  test("one rate, several, touches, and what stays open", () => {
    expect(solve([-100, 110], { certify: true })).toEqual({
      kind: "unique",
      rate: 0.1,
      bracket: [0.09999999999999999, 0.10000000000000002],
      certified: true,
    });
    expect(solve([-100, 230, -132], { certify: true })).toMatchObject({
      kind: "multiple",
      rates: [0.1, 0.2],
    });
    expect(solve([-100, 220, -121])).toMatchObject({ kind: "indeterminate", rates: [] });
    expect(solve([-100, 220, -121], { certify: true })).toEqual({
      kind: "unique",
      rate: 0.1,
      bracket: [0.1, 0.1],
      certified: true,
    });
    expect(solve([-1000, 3300, -3630, 1331]).kind).toBe("indeterminate");
    // A triple root at the decimal 0.1, and a sixfold one at 0.
    expect(solve([-1000, 3300, -3630, 1331], { certify: true })).toMatchObject({
      rate: 0.1,
      bracket: [0.1, 0.1],
    });
    expect(solve([1, -6, 15, -20, 15, -6, 1], { certify: true })).toMatchObject({ rate: 0, bracket: [0, 0] });
    // A double root that no decimal is, (x^2 - 2)^2, where no digits decide.
    expect(solve([1, 0, -4, 0, 4], { certify: true }).kind).toBe("indeterminate");
  });
});

test("amounts beyond doubles", () => {
  expect(solve(["-1e400", "1.1e400"])).toMatchObject({ kind: "unique", rate: expect.closeTo(0.1, 13) });
  expect(solve(["-1e400", "2.3e400", "-1.32e400"], { certify: true })).toMatchObject({ rates: [0.1, 0.2] });
});

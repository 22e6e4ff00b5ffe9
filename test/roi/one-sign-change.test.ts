import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import { Decimal } from "../../src/foundation/decimal.ts";
import { exactSign } from "../../src/roi/exact-sign.ts";
import { datedSeries, type FlowSeries, periodicSeries } from "../../src/roi/flow-series.ts";
import { type SingleRoot, singleRoot } from "../../src/roi/one-sign-change.ts";

/** The exact sign is the first flows' below and the last flows' above the half-width told. */
function expectEnclosed(series: FlowSeries, root: SingleRoot, signBelow: number): void {
  const flows = series.exact();
  const low = Math.expm1(root.s - root.halfWidth);
  const high = Math.expm1(root.s + root.halfWidth);
  expect(exactSign(flows, low - 2 ** -50 * Math.abs(low))).toBe(signBelow);
  expect(exactSign(flows, high + 2 ** -50 * Math.abs(high))).toBe(-signBelow);
}

const paid = fc.array(fc.integer({ min: 1, max: 100000 }), { minLength: 1, maxLength: 8 });
const received = fc.array(fc.integer({ min: 1, max: 100000 }), { minLength: 1, maxLength: 20 });

describe("the half-width encloses the root", () => {
  test("of periods", () => {
    fc.assert(
      fc.property(paid, received, fc.boolean(), (out, back, loan) => {
        const amounts = [...out.map((a) => -a), ...back].map((a) => (loan ? -a : a));
        const series = periodicSeries(amounts);
        const root = singleRoot(series, out.length) as SingleRoot;
        expectEnclosed(series, root, loan ? -1 : 1);
        expect(root.halfWidth).toBeLessThan(1e-13 * amounts.length);
      }),
      { numRuns: 300 },
    );
  });
  test("of dates, by exponentials and by tables", () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 110 });
    fc.assert(
      fc.property(paid, gaps, (out, days) => {
        let day = 0;
        const flows = days.map((gap, i) => {
          day += gap;
          return {
            date: addDays("1996-02-20", day),
            amount: i < out.length ? -(out[i] as number) : 100 + (i % 7),
          };
        });
        const series = datedSeries(flows, "ACT/365F");
        expectEnclosed(series, singleRoot(series, out.length) as SingleRoot, 1);
      }),
      { numRuns: 60 },
    );
  });
});

test("rates from next to -100 % to a million percent", () => {
  for (const rate of ["-0.999999", "-0.9", "0", "1e-9", "5", "10000"]) {
    const series = periodicSeries([-1, new Decimal(rate).plus(1)]);
    const { s } = singleRoot(series, 1) as SingleRoot;
    expect(Math.expm1(s)).toBeCloseTo(Number(rate), 10);
  }
});

test("sums that overflow are left to the scaled evaluation", () => {
  const amounts = [-1, ...new Array<number>(2000).fill(0), 1e-140];
  expect(singleRoot(periodicSeries(["-1e200", 1]), 1)).toBeUndefined();
  const root = singleRoot(periodicSeries(amounts), 2001);
  if (root) expect(root.s).toBeCloseTo((-140 * Math.LN10) / 2001, 12);
});

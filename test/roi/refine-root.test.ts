import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import { Decimal } from "../../src/foundation/decimal.ts";
import { exactValue } from "../../src/roi/exact-value.ts";
import { datedSeries, type FlowSeries, periodicSeries } from "../../src/roi/flow-series.ts";
import { isolateRoots, type RootInterval } from "../../src/roi/isolate-roots.ts";
import { periodicRoot, type RefinedRoot, refineRoot } from "../../src/roi/refine-root.ts";
import { profileAt, valueProfile } from "../../src/roi/value-profile.ts";

const line = (signBelow: -1 | 1): RootInterval => ({
  kind: "root",
  low: -Infinity,
  high: Infinity,
  signBelow,
});

/** Exact signs at the two ends, told in s = ln(1 + rate): daily gains of 10,000 % are no number as a yearly rate. */
function expectEnclosed(series: FlowSeries, { low, high }: RefinedRoot, signBelow: number): void {
  const signAt = (s: number): number | undefined =>
    exactValue(series.exact(), new Decimal(s).exp())?.comparedTo(0);
  expect(signAt(low)).toBe(signBelow);
  expect(signAt(high)).toBe(-signBelow);
}

test("isolated roots of any number lie between the two ends told", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 20 }), (amounts) => {
      fc.pre(amounts.some((amount) => amount !== 0));
      const series = periodicSeries(amounts);
      const profile = valueProfile(series);
      for (const interval of isolateRoots(profile)) {
        if (interval.kind === "cluster" || interval.signBelow === 0) continue;
        const root = refineRoot(profile, interval);
        expect(root.low <= root.s && root.s <= root.high).toBe(true);
        expectEnclosed(series, root, interval.signBelow);
        const { p0, n0 } = profileAt(profile, root.s);
        // The residual, relative to what is summed.
        expect(Math.abs(p0 - n0) / (p0 + n0)).toBeLessThan(1e-13);
      }
    }),
    { numRuns: 500 },
  );
});

const paid = fc.array(fc.integer({ min: 1, max: 100000 }), { minLength: 1, maxLength: 8 });
const received = fc.array(fc.integer({ min: 1, max: 100000 }), { minLength: 1, maxLength: 20 });

describe("one change of sign", () => {
  test("of periods, by Horner's rule and by exponentials", () => {
    fc.assert(
      fc.property(paid, received, fc.boolean(), (out, back, loan) => {
        const amounts = [...out.map((a) => -a), ...back].map((a) => (loan ? -a : a));
        const series = periodicSeries(amounts);
        const below = loan ? -1 : 1;
        const root = periodicRoot(amounts, out.length);
        if (root) {
          expectEnclosed(series, root, below);
          expect(root.high - root.low).toBeLessThan(1e-13 * amounts.length);
        }
        expectEnclosed(series, refineRoot(valueProfile(series), line(below)), below);
      }),
      { numRuns: 300 },
    );
  });
  test("of dates", () => {
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
        expectEnclosed(series, refineRoot(valueProfile(series), line(1)), 1);
      }),
      { numRuns: 60 },
    );
  });
  test("rates from next to -100 % to a million percent", () => {
    for (const rate of ["-0.999999", "-0.9", "0", "1e-9", "5", "10000"]) {
      const series = periodicSeries([-1, new Decimal(rate).plus(1)]);
      expect(Math.expm1(refineRoot(valueProfile(series), line(1)).s)).toBeCloseTo(Number(rate), 10);
      const fast = periodicRoot(series.amounts, 1);
      if (fast) expect(Math.expm1(fast.s)).toBeCloseTo(Number(rate), 10);
    }
  });
  test("sums that would overflow, or vanish at first", () => {
    const amounts = [-1, ...new Array<number>(2000).fill(0), 1e-140];
    const root = refineRoot(valueProfile(periodicSeries(amounts)), line(1));
    expect(root.s).toBeCloseTo((-140 * Math.LN10) / 2001, 12);
    const wide = refineRoot(valueProfile(periodicSeries(["-1e400", 0, "1e-400"])), line(1));
    expect(wide.s / Math.LN10).toBeCloseTo(-400, 10);
    const lopsided = refineRoot(valueProfile(periodicSeries([-1e15, 0, 1e-12])), line(1));
    expect(lopsided.s / Math.LN10).toBeCloseTo(-13.5, 13);
  });
});

test("a root too flat for Newton's half-width is narrowed by certain signs", () => {
  // The rates are 10 % and 10.0001 %.
  const series = periodicSeries([-10000, 22000.01, "-12100.011"]);
  const profile = valueProfile(series);
  const roots = isolateRoots(profile).filter(({ kind }) => kind === "root");
  expect(roots).toHaveLength(2);
  for (const root of roots) expectEnclosed(series, refineRoot(profile, root), root.signBelow);
});

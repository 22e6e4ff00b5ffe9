import fc from "fast-check";
import { expect, test } from "vitest";
import { periodicSeries } from "../../src/roi/flow-series.ts";
import { isolateRoots, type RootInterval } from "../../src/roi/isolate-roots.ts";
import { refineRoot } from "../../src/roi/refine-root.ts";
import { profileAt, valueProfile } from "../../src/roi/value-profile.ts";

test("a root is narrowed to a few units of its last digit, between certain signs", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 20 }), (amounts) => {
      fc.pre(amounts.some((amount) => amount !== 0));
      const profile = valueProfile(periodicSeries(amounts));
      for (const interval of isolateRoots(profile, -5, 5)) {
        if (interval.kind === "cluster") continue;
        const { s, low, high, signBelow } = refineRoot(profile, interval);
        expect(low <= s && s <= high).toBe(true);
        expect(low >= interval.low.s && high <= interval.high.s).toBe(true);
        expect(profileAt(profile, low).sign).toBe(signBelow);
        expect(profileAt(profile, high).sign).toBe(-signBelow);
        const { p0, n0 } = profileAt(profile, s);
        // The residual, relative to what is summed.
        expect(Math.abs(p0 - n0) / (p0 + n0)).toBeLessThan(1e-13);
      }
    }),
    { numRuns: 500 },
  );
});

test("ends that are far apart and lopsided", () => {
  const profile = valueProfile(periodicSeries([-1e15, 0, 1e-12]));
  const interval: RootInterval = {
    kind: "root",
    low: profileAt(profile, -500),
    high: profileAt(profile, 500),
  };
  expect(refineRoot(profile, interval).s / Math.LN10).toBeCloseTo(-13.5, 13);
});

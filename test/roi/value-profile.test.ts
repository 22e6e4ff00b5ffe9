import { describe, expect, test } from "vitest";
import { periodicSeries } from "../../src/roi/flow-series.ts";
import { profileAt, valueProfile } from "../../src/roi/value-profile.ts";

test("sums of the positive and of the negative flows, plain and weighted by time", () => {
  const profile = valueProfile(periodicSeries([0, -100, 0, 60, -4]));
  expect(profile.times).toEqual([0, 2, 3]);
  // At s = 0 nothing is discounted.
  expect(profileAt(profile, 0)).toMatchObject({
    p0: 60,
    n0: 104,
    p1: 120,
    n1: 12,
    p2: 240,
    n2: 36,
    sign: -1,
  });
  const s = Math.log(1.1);
  const at = profileAt(profile, s);
  expect(at.p0).toBeCloseTo(60 / 1.21, 12);
  expect(at.n1).toBeCloseTo((3 * 4) / 1.331, 12);
});

describe("scale", () => {
  test("nothing overflows near -100 %, and the last flow keeps its size", () => {
    const amounts = Array.from({ length: 1001 }, (_, i) => (i === 1000 ? 5 : -1));
    const at = profileAt(valueProfile(periodicSeries(amounts)), -13.8);
    expect(at.p0).toBe(5);
    expect(at.scale).toBeCloseTo(13800, 6);
    expect(at.sign).toBe(1);
  });
  test("amounts beyond doubles are evaluated at their own scale", () => {
    const at = profileAt(valueProfile(periodicSeries(["-1e390", "3e390"])), 0);
    expect([at.n0 * Math.exp(at.scale), at.p0 * Math.exp(at.scale)]).toEqual([1, 3]);
  });
});

test("a sign that rounding could have made is no sign", () => {
  const profile = valueProfile(periodicSeries([-0.3, 0.1, 0.2]));
  expect(profileAt(profile, 0).sign).toBe(0);
});

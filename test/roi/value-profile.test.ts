import { describe, expect, test } from "vitest";
import { periodicSeries } from "../../src/roi/flow-series.ts";
import { profileAt, timeOf, valueProfile } from "../../src/roi/value-profile.ts";

describe("sums of the positive and of the negative flows, plain and weighted by time", () => {
  const profile = valueProfile(periodicSeries([0, -100, 0, 60, -4, 0]));
  test("times count from the first flow that is not zero, or backward from the last", () => {
    expect(profile).toMatchObject({ amounts: [-100, 60, -4], times: [0, 2, 3], span: 3 });
    expect([0, 1, 2].map((index) => timeOf(profile, index, true))).toEqual([3, 1, 0]);
    // At s = 0 nothing is discounted.
    const plain = { p0: 60, n0: 104, p1: 120, n1: 12, p2: 240, n2: 36, sign: -1 };
    expect(profileAt(profile, 0)).toMatchObject(plain);
    const back = { p0: 60, n0: 104, p1: 60, n1: 300, p2: 60, n2: 900, sign: -1 };
    expect(profileAt(profile, 0, true)).toMatchObject(back);
  });
  test("rates above and below zero", () => {
    const above = profileAt(profile, Math.log(1.1));
    expect(above.p0).toBeCloseTo(60 / 1.21, 12);
    expect(above.n1).toBeCloseTo((3 * 4) / 1.331, 12);
    // Times (1 + rate)^3, so that the last flow keeps its size.
    const below = profileAt(profile, Math.log(0.5));
    expect(below.mirrored).toBe(true);
    expect(below.n0).toBeCloseTo(100 / 8 + 4, 12);
    expect(below.p1).toBeCloseTo(60 / 2, 12);
  });
});

test("nothing overflows near -100 %", () => {
  const amounts = Array.from({ length: 1001 }, (_, i) => (i === 1000 ? 5 : -1));
  const at = profileAt(valueProfile(periodicSeries(amounts)), -13.8);
  expect(at).toMatchObject({ p0: 5, scale: 0, sign: 1 });
});

test("amounts beyond doubles are evaluated at their own scale", () => {
  const at = profileAt(valueProfile(periodicSeries(["-1e390", "3e390"])), 0);
  expect([at.n0 * Math.exp(at.scale), at.p0 * Math.exp(at.scale)]).toEqual([1, 3]);
  const apart = profileAt(valueProfile(periodicSeries(["-1e400", "2e-400"])), -2000);
  expect(apart.p0).toBeGreaterThan(0);
  expect(apart.p0 + apart.n0).toBeLessThan(10);
});

test("a sign that rounding could have made is no sign", () => {
  const profile = valueProfile(periodicSeries([-0.3, 0.1, 0.2]));
  expect(profileAt(profile, 0).sign).toBe(0);
});

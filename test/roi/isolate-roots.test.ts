import { describe, expect, test } from "vitest";
import { periodicSeries } from "../../src/roi/flow-series.ts";
import { isExcluded, isolateRoots } from "../../src/roi/isolate-roots.ts";
import { profileAt, valueProfile } from "../../src/roi/value-profile.ts";

const found = (amounts: readonly (number | string)[]): [string, number, number][] =>
  isolateRoots(valueProfile(periodicSeries(amounts))).map(({ kind, low, high }) => [
    kind,
    Math.expm1(low),
    Math.expm1(high),
  ]);

test("three rates, one of them zero", () => {
  const roots = found([-1000, 6000, -11000, 6000]);
  expect(roots.map(([kind]) => kind)).toEqual(["root", "root", "root"]);
  [0, 1, 2].forEach((rate, i) => {
    const [, low, high] = roots[i] as [string, number, number];
    expect(low < rate && rate < high).toBe(true);
  });
});

describe("roots that rounding hides are clusters", () => {
  test.each([
    ["double", [-100, 220, -121], 1e-6],
    ["triple", [-1000, 3300, -3630, 1331], 1e-3],
    ["sixfold", [1, -6, 15, -20, 15, -6, 1], 0.1],
  ])("%s", (_, amounts, width) => {
    const roots = found(amounts);
    expect(roots).toHaveLength(1);
    const [kind, low, high] = roots[0] as [string, number, number];
    expect(kind).toBe("cluster");
    expect(high - low).toBeLessThan(width);
    const rate = amounts.length === 7 ? 0 : 0.1;
    expect(low <= rate && rate <= high).toBe(true);
  });
});

test("terms that underflow in the middle of a box are still bounded", () => {
  // At s = 0 the last flow vanishes beside 1, though it decides the sign near -100 %: roots at both ends.
  const amounts = Array.from({ length: 60 }, (_, i) =>
    i === 0 ? 1 : i === 1 ? -1e-3 : i === 59 ? 1e-250 : 0,
  );
  const roots = found(amounts);
  expect(roots.filter(([kind]) => kind === "root")).toHaveLength(2);
  expect(roots).toHaveLength(2);
});

test("no root, no interval", () => {
  expect(found([-100, 150, -100])).toEqual([]);
  expect(found([0, 1000, -3000, 2500, 0])).toEqual([]);
});

test("a box is excluded by its ends only where the value has one sign all over it", () => {
  const profile = valueProfile(periodicSeries([-100, 230, -132]));
  const box = (low: number, high: number): boolean =>
    isExcluded(profileAt(profile, Math.log1p(low)), profileAt(profile, Math.log1p(high)));
  // Rates of 10 % and 20 %: both ends are negative, with the two roots between.
  expect(box(0.05, 0.25)).toBe(false);
  expect(box(0.149, 0.151)).toBe(true);
  expect(box(0.3, 0.32)).toBe(true);
  expect(box(0.15, 0.25)).toBe(false);
});

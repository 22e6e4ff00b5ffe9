import { describe, expect, test } from "vitest";
import { periodicSeries } from "../../src/roi/flow-series.ts";
import { isolateRoots } from "../../src/roi/isolate-roots.ts";
import { resolveCluster } from "../../src/roi/resolve-cluster.ts";
import { valueProfile } from "../../src/roi/value-profile.ts";
import { countRates } from "./sturm.ts";

function resolved(amounts: readonly (number | string)[]) {
  const series = periodicSeries(amounts);
  const profile = valueProfile(series);
  const clusters = isolateRoots(profile, -2, 2).filter(({ kind }) => kind === "cluster");
  expect(clusters).toHaveLength(1);
  return resolveCluster(series.exact(), profile, clusters[0] as (typeof clusters)[0]);
}

describe("a value that comes near zero once", () => {
  test("touches it", () => {
    expect(resolved([-100, 220, -121])).toEqual([{ rate: 0.1, bracket: [0.1, 0.1] }]);
  });
  test.each([
    ["crosses it twice, 6e-8 apart", [-100, "220.0000000000001", -121], 2],
    ["crosses it twice, 6e-12 apart", [-100, "220.000000000000000000001", -121], 2],
    ["stays 1e-15 away", [-100, "219.999999999999999", -121], 0],
    ["stays 1e-21 away", [-100, 220, "-121.000000000000000000001"], 0],
  ])("%s", (_, amounts, count) => {
    expect(countRates(amounts, -0.9, 5)).toBe(count);
    expect(resolved(amounts)).toHaveLength(count);
  });
});

test("a triple root stays open: its slope touches zero as well", () => {
  expect(resolved([-1000, 3300, -3630, 1331])).toBeUndefined();
});

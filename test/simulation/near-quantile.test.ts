import { expect, test } from "vitest";
import type { Distribution } from "../../src/foundation/distribution/distribution-kinds.ts";
import { quantile } from "../../src/foundation/distribution/evaluate.ts";
import { standardNormalCdf } from "../../src/foundation/distribution/standard-normal.ts";
import { exactNear } from "../../src/simulation/near-quantile.ts";

test.each<Distribution>([
  { kind: "pert", min: 8000, mode: 10_000, max: 13_000 },
  { kind: "pert", min: 0, mode: 0, max: 1 },
  { kind: "pert", min: -1e9, mode: 3, max: 4, lambda: 200 },
  { kind: "pert", min: 1e9, mode: 1e9 + 1, max: 1e9 + 2 },
  { kind: "beta", alpha: 0.3, beta: 0.2 },
  { kind: "beta", alpha: 0.02, beta: 0.02 },
  { kind: "beta", alpha: 500, beta: 3 },
  { kind: "gamma", shape: 0.1, scale: 3 },
  { kind: "gamma", shape: 4000, scale: 1 },
  { kind: "chiSquare", df: 1 },
  { kind: "studentT", df: 5 },
  { kind: "studentT", df: 1 },
  { kind: "truncatedNormal", mean: 0, sd: 1, min: 0 },
  { kind: "truncatedNormal", mean: 0, sd: 1, min: 3, max: 3.001 },
  { kind: "truncatedNormal", mean: 0, sd: 1, min: -2, max: 5 },
])("the quantile, wherever the steps begin: %j", (d) => {
  let far = 0;
  const exact = (z: number): number => {
    far++;
    return quantile(d, standardNormalCdf(-Math.abs(z)), { tail: z > 0 ? "upper" : "lower" }) as number;
  };
  const spread = exact(2) - exact(-2);
  const near = exactNear(d, exact);
  for (let z = -5.9; z < 6; z += 0.37) {
    const value = exact(z);
    const scale = Math.max(Math.abs(value), spread);
    const neighbors = [exact(z - 0.05), exact(z + 0.05)];
    const starts = [0, 1e-9, -1e-6, 1e-3, -0.3].map((off) => value + off * spread);
    for (const start of [...neighbors, ...starts, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(Math.abs(near(z, start) - value)).toBeLessThanOrEqual(1e-12 * scale);
    }
  }
  const value = exact(0.5);
  far = 0;
  near(0.5, value);
  expect(far).toBe(0);
});

import { expect, test } from "vitest";
import type { Distribution } from "../../src/foundation/distribution/distribution-kinds.ts";
import { quantile } from "../../src/foundation/distribution/evaluate.ts";
import { standardNormalCdf } from "../../src/foundation/distribution/standard-normal.ts";
import { quantileOfScore } from "../../src/simulation/quantile-table.ts";

test.each<Distribution>([
  { kind: "pert", min: 8000, mode: 10_000, max: 13_000 },
  { kind: "pert", min: 0, mode: 0, max: 1 },
  { kind: "beta", alpha: 2, beta: 5 },
  { kind: "gamma", shape: 0.7, scale: 3 },
  { kind: "studentT", df: 5 },
  { kind: "truncatedNormal", mean: 0, sd: 1, min: 0 },
])("within 1e-9 of the exact quantile, tails too: %j", (d) => {
  const table = quantileOfScore(d);
  const exact = (z: number): number =>
    quantile(d, standardNormalCdf(-Math.abs(z)), { tail: z > 0 ? "upper" : "lower" }) as number;
  const spread = exact(2) - exact(-2);
  for (let k = 0; k <= 300; k++) {
    const z = -7.3 + (k * 14.6) / 300;
    expect(Math.abs(table(z) - exact(z))).toBeLessThanOrEqual(1e-9 * Math.max(spread, Math.abs(exact(z))));
  }
});

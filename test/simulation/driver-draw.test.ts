import { expect, test } from "vitest";
import type { Distribution } from "../../src/foundation/distribution/distribution-kinds.ts";
import { quantile } from "../../src/foundation/distribution/evaluate.ts";
import { standardNormalQuantile } from "../../src/foundation/distribution/standard-normal.ts";
import { driverDraw } from "../../src/simulation/driver-draw.ts";

test.each<Distribution>([
  { kind: "normal", mean: 5, sd: 2 },
  { kind: "lognormal", mu: 1, sigma: 0.5 },
  { kind: "uniform", min: -1, max: 3 },
  { kind: "triangular", min: 0, mode: 1, max: 4 },
  { kind: "triangular", min: 0, mode: 0, max: 4 },
  { kind: "triangular", min: 0, mode: 4, max: 4 },
  { kind: "pert", min: 0, mode: 3, max: 12 },
  { kind: "bernoulli", p: 0.3 },
  { kind: "poisson", mean: 4 },
  { kind: "discrete", values: [1, 5, 9], probabilities: [0.2, 0.5, 0.3] },
  { kind: "empirical", values: [3, 1, 2] },
  { kind: "point", value: 7 },
  {
    kind: "mixture",
    components: [
      { weight: 1, distribution: { kind: "normal", mean: 0, sd: 1 } },
      { weight: 2, distribution: { kind: "uniform", min: 4, max: 5 } },
    ],
  },
])("is the inverse of the distribution function, from draws and from scores: %j", (d) => {
  const u = [0.0007, 0.02, 0.21, 0.4999, 0.69, 0.9, 0.9995];
  const [byDraw, byScore] = [Float64Array.from(u), Float64Array.from(u, standardNormalQuantile)];
  driverDraw(d).fromUniform(byDraw);
  driverDraw(d).fromScore(byScore);
  u.forEach((p, i) => {
    const exact = quantile(d, p) as number;
    for (const column of [byDraw, byScore]) {
      expect(Math.abs((column[i] as number) - exact)).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(exact)),
      );
    }
  });
});

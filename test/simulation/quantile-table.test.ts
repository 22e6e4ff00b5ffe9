import { expect, test } from "vitest";
import type { Distribution } from "../../src/foundation/distribution/distribution-kinds.ts";
import { quantile } from "../../src/foundation/distribution/evaluate.ts";
import {
  standardNormalCdf,
  standardNormalQuantile,
} from "../../src/foundation/distribution/standard-normal.ts";
import { drawOfScore, tabulatedDraw } from "../../src/simulation/quantile-table.ts";

test.each<Distribution>([
  { kind: "pert", min: 8000, mode: 10_000, max: 13_000 },
  { kind: "pert", min: 0, mode: 0, max: 1 },
  { kind: "beta", alpha: 2, beta: 5 },
  { kind: "beta", alpha: 0.3, beta: 0.2 },
  { kind: "gamma", shape: 0.7, scale: 3 },
  { kind: "studentT", df: 5 },
  { kind: "truncatedNormal", mean: 0, sd: 1, min: 0 },
])("within 1e-9 of the exact quantile, tails too: %j", (d) => {
  const draw = tabulatedDraw(d);
  const exact = (z: number): number =>
    quantile(d, standardNormalCdf(-Math.abs(z)), { tail: z > 0 ? "upper" : "lower" }) as number;
  const spread = exact(2) - exact(-2);
  const scores = Float64Array.from({ length: 301 }, (_, k) => -7.3 + (k * 14.6) / 300);
  const byScore = scores.slice();
  draw.fromScore(byScore);
  scores.forEach((z, k) => {
    const allowed = 1e-9 * Math.max(spread, Math.abs(exact(z)));
    expect(Math.abs((byScore[k] as number) - exact(z))).toBeLessThanOrEqual(allowed);
  });
  const halvings = Array.from({ length: 200 }, (_, k) => 0.5 * 0.85 ** k);
  const draws = Float64Array.from([...halvings, ...halvings.map((u) => 1 - u)].filter((u) => u < 1));
  const byDraw = draws.slice();
  draw.fromUniform(byDraw);
  draws.forEach((u, k) => {
    const value = quantile(d, u <= 0.5 ? u : 1 - u, { tail: u <= 0.5 ? "lower" : "upper" }) as number;
    expect(Math.abs((byDraw[k] as number) - value)).toBeLessThanOrEqual(
      1e-9 * Math.max(spread, Math.abs(value)),
    );
  });
});

test("a function of the score too steep for cells is computed draw by draw", () => {
  const steep = (z: number): number => Math.atan(1e6 * z);
  const draws = Float64Array.of(1e-12, 0.3, 0.49999, 0.9);
  const expected = [...draws].map((u) => steep(standardNormalQuantile(u)));
  drawOfScore(steep, () => undefined).fromUniform(draws);
  expect([...draws]).toEqual(expected);
});

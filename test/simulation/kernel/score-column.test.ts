import { expect, test } from "vitest";
import { standardNormalQuantile } from "../../../src/foundation/distribution/standard-normal.ts";
import { scoreColumn } from "../../../src/simulation/kernel/score-column.ts";

test("the normal quantile of every draw, far tails too", () => {
  const draws = Float64Array.from({ length: 2000 }, (_, k) =>
    k % 2 === 0 ? 0.5 * 0.98 ** k : 1 - 0.5 * 0.98 ** k,
  );
  const inside = draws.filter((u) => u < 1);
  const scores = inside.slice();
  scoreColumn(scores);
  inside.forEach((u, k) => {
    const exact = standardNormalQuantile(u);
    expect(Math.abs((scores[k] as number) - exact)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(exact)));
  });
});

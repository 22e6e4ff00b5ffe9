import { expect, test } from "vitest";
import { standardNormalCdf } from "../../../src/foundation/distribution/standard-normal.ts";
import { cumulativeColumn } from "../../../src/simulation/kernel/cumulative-column.ts";

test("the nearer tail of every score to 1e-10 of itself", () => {
  const scores = Float64Array.from({ length: 4001 }, (_, k) => -10 + k / 200);
  const column = scores.slice();
  cumulativeColumn(column);
  scores.forEach((z, k) => {
    const u = column[k] as number;
    if (z <= 0) expect(Math.abs(u / standardNormalCdf(z) - 1)).toBeLessThanOrEqual(1e-10);
    else expect(u).toBeCloseTo(1 - (column[4000 - k] as number), 15);
  });
  expect(column[2000]).toBeCloseTo(0.5, 12);
});

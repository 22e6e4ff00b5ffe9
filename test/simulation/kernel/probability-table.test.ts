import { expect, test } from "vitest";
import {
  type ProbabilityTable,
  probabilityTable,
  readProbabilities,
} from "../../../src/simulation/kernel/probability-table.ts";

/** u^(1/4) and its mirror image: steep at both ends. */
const exact = (t: number, upper: boolean): number => (upper ? 2 - t ** 0.25 : t ** 0.25);
const table = probabilityTable(exact, (value) => 1e-10 * value) as ProbabilityTable;

test("every cell of both halves, at its ends and inside, and beyond the cells the function itself", () => {
  const asked: number[] = [];
  const draws: number[] = [0.5];
  for (let halving = 1; halving <= 50; halving++) {
    for (let k = 0; k < 64; k++) {
      const t = 2 ** -(halving + 1) * (1 + k / 64);
      draws.push(t, 1 - t, t * (1 + 2 ** -40), 1 - t * (1 + 2 ** -40));
    }
  }
  const column = Float64Array.from(draws.filter((u) => u > 0 && u < 1));
  const values = column.slice();
  readProbabilities(table, values, (u) => {
    asked.push(u);
    return u < 0.5 ? exact(u, false) : exact(1 - u, true);
  });
  column.forEach((u, i) => {
    const value = u < 0.5 ? exact(u, false) : exact(1 - u, true);
    expect(Math.abs((values[i] as number) - value)).toBeLessThanOrEqual(2e-10 * value);
  });
  expect(asked.length).toBeGreaterThan(0);
  expect(Math.max(...asked.map((u) => Math.min(u, 1 - u)))).toBeLessThanOrEqual(2 ** -27);
});

test("a function with a jump has no table", () => {
  expect(
    probabilityTable(
      (t, upper) => (upper || t > 0.3 ? 1 : 0),
      () => 1e-10,
    ),
  ).toBeNull();
});

test("a jump far out ends the cells there", () => {
  const far = probabilityTable(
    (t) => (t > 1e-6 ? 1 : 0),
    () => 1e-10,
  ) as ProbabilityTable;
  expect(far.halvings).toBeLessThan(20);
  const column = Float64Array.of(1e-7, 0.9e-6, 1.1e-6, 0.1);
  readProbabilities(far, column, (u) => (u > 1e-6 ? 1 : 0));
  [0, 0, 1, 1].forEach((value, k) => {
    expect(column[k]).toBeCloseTo(value, 14);
  });
});

import { expect, test } from "vitest";
import { programRow } from "../../src/portfolio/binary-program.ts";
import { pricedRows } from "../../src/portfolio/priced-rows.ts";

test("limits become ceilings, an equality two, and rows with room for one come first", () => {
  const rows = [
    programRow(
      [
        [0, 2],
        [1, 3],
        [2, 4],
      ],
      3,
      7,
    ),
    programRow(
      [
        [0, 1],
        [2, 1],
      ],
      Number.NEGATIVE_INFINITY,
      1,
    ),
  ];
  const program = { objective: Float64Array.of(10, -20, 30), objectiveScale: 1, exact: true, rows };
  const { rows: priced, limits, prices, columns, mean } = pricedRows(program, Float64Array.of(-5, 0.5), 2);
  expect(mean).toBe(20);
  expect(priced.map(({ limit, narrow }) => [limit, narrow])).toEqual([
    [1, true],
    [7, false],
    [-3, false],
  ]);
  // Twice the dual value, and four average decisions over the whole limit (or the usual amount, where that is more).
  expect(priced.map(({ price }) => price)).toEqual([1 + 80, 10 + 80 / 7, 10 + 80 / 3]);
  expect([Array.from(limits), Array.from(prices)]).toEqual([
    priced.map(({ limit }) => limit),
    priced.map(({ price }) => price),
  ]);
  expect(Array.from(priced[2]?.coefficients ?? [])).toEqual([-2, -3, -4]);
  expect(Array.from(columns.rowAt.slice(columns.begin[0], columns.begin[1]))).toEqual([0, 1, 2]);
});

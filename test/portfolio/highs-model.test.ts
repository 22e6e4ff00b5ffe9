import { expect, test } from "vitest";
import { programRow } from "../../src/portfolio/binary-program.ts";
import { highsModelData, objectiveFactor } from "../../src/portfolio/highs-model.ts";

const program = {
  objective: Float64Array.of(2 ** 30, -3),
  objectiveScale: 1,
  exact: true,
  rows: [
    programRow(
      [
        [0, 2 ** 20],
        [1, 1],
      ],
      Number.NEGATIVE_INFINITY,
      2 ** 20,
    ),
    programRow([[1, 5]], 0, 5),
  ],
};

test("large numbers are brought down by a power of two, which rounds nothing", () => {
  const factor = objectiveFactor(program);
  expect(Number.isInteger(Math.log2(factor))).toBe(true);
  expect(2 ** 30 * factor).toBeLessThanOrEqual(1e6);
  const data = highsModelData(program);
  expect(Array.from(data.colCost, (cost) => -cost / factor)).toEqual([2 ** 30, -3]);
  const [large] = data.matrix.values as unknown as [number];
  expect(data.rowUpper[0]).toBe(large);
  expect([...data.matrix.starts]).toEqual([0, 2, 3]);
  expect([...data.matrix.indices]).toEqual([0, 1, 1]);
  expect([data.rowLower[1], data.rowUpper[1], data.matrix.values[2]]).toEqual([0, 5, 5]);
});

test("decisions are whole unless the relaxation is asked for", () => {
  expect([...(highsModelData(program).integrality as Int32Array)]).toEqual([1, 1]);
  expect(highsModelData(program, true).integrality).toBeUndefined();
});

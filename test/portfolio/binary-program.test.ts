import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import {
  activity,
  isFeasible,
  objectiveAt,
  programRow,
  scaledWhole,
} from "../../src/portfolio/binary-program.ts";

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));

test("amounts become whole by one power of ten", () => {
  const { values, scale, exact } = scaledWhole(decimals("0.1", "2.25", "-3"));
  expect([Array.from(values), scale, exact]).toEqual([[10, 225, -300], 100, true]);
  expect(scaledWhole([])).toMatchObject({ scale: 1, exact: true });
});

test("what does not fit into 53 bits stays as it is and is not called exact", () => {
  const { values, scale, exact } = scaledWhole(decimals("1e15", "0.001"));
  expect([Array.from(values), scale, exact]).toEqual([[1e15, 0.001], 1, false]);
});

test("activity, feasibility and objective of a point", () => {
  const row = programRow(
    [
      [0, 2],
      [1, 0],
      [2, -3],
    ],
    -3,
    1,
    10,
  );
  expect(Array.from(row.columns)).toEqual([0, 2]);
  const program = { objective: Float64Array.of(5, 7, 9), objectiveScale: 1, exact: true, rows: [row] };
  const x = Uint8Array.of(1, 1, 0);
  expect([activity(row, x), isFeasible(program, x), objectiveAt(program, x)]).toEqual([2, false, 12]);
  expect(isFeasible(program, Uint8Array.of(1, 0, 1))).toBe(true);
});

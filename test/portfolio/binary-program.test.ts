import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import {
  activity,
  isFeasible,
  objectiveAt,
  programRow,
  scaledObjective,
  scaledWhole,
} from "../../src/portfolio/binary-program.ts";

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));

test("amounts become whole by one power of ten", () => {
  const { values, scale, exact } = scaledWhole(decimals("0.1", "2.25", "-3"));
  expect([Array.from(values), scale, exact]).toEqual([[10, 225, -300], 100, true]);
  expect(scaledWhole([])).toMatchObject({ scale: 1, exact: true });
});

test("of amounts that do not fit into 53 bits the first fifteen digits of their sum are kept", () => {
  const { values, scale, exact } = scaledWhole(decimals("1e15", "0.25", "2.75"));
  expect([Array.from(values), scale, exact]).toEqual([[1e15, 0, 3], 1, false]);
  const third = "33.33333333333333333333333333333333";
  const shared = scaledWhole(decimals(third, third, third, "100"));
  expect(shared.scale).toBe(1e13);
  expect((shared.values[0] as number) * 3).toBeLessThanOrEqual(shared.values[3] as number);
  expect(scaledWhole(decimals("1e390", "-2e390"))).toEqual({
    values: Float64Array.of(1e90, -2e90),
    scale: 1e-300,
    exact: false,
  });
});

test("of computed values eleven digits are maximized; what is whole in a double stays whole", () => {
  expect(scaledObjective(decimals("1.23456789012345678", "2"))).toEqual({
    values: Float64Array.of(12345678901, 20000000000),
    scale: 1e10,
    exact: false,
  });
  expect(scaledObjective(decimals("12345678901234.5")).values[0]).toBe(123456789012345);
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

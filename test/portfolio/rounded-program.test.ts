import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { limitedRow } from "../../src/portfolio/limited-row.ts";
import { roundedProgram } from "../../src/portfolio/rounded-program.ts";

const objective = { values: Float64Array.of(1, 1, 1), scale: 1 };
const third = new Decimal("33.33333333333333333333333333333333");

test("rows that hold all digits need no second look", () => {
  const row = limitedRow({
    amounts: [1, 2, 3].map((n) => new Decimal(n)),
    min: undefined,
    max: new Decimal(4),
  });
  const { program, rounded } = roundedProgram(objective, [row]);
  expect([program.exact, program.rows, rounded]).toEqual([true, [row.loose], null]);
});

test("rows that do not say which of them a point breaks", () => {
  const tight = { amounts: [third, third, third], min: undefined, max: third.times(3).minus("1e-32") };
  const wide = { ...tight, max: new Decimal(100) };
  const { program, rounded } = roundedProgram(objective, [tight, wide].map(limitedRow));
  expect(program.exact).toBe(false);
  expect(rounded?.broken(Uint8Array.of(1, 1, 1))).toEqual([tight]);
  expect(rounded?.broken(Uint8Array.of(1, 1, 0))).toEqual([]);
  expect(rounded?.strict.rows).not.toEqual(program.rows);
});

import { expect, test } from "vitest";
import { normalized } from "../../src/prioritization/aggregate.ts";
import { type Normalization, normalizeColumns } from "../../src/prioritization/normalization.ts";

const up = { direction: "maximize" as const, min: 0, max: 10 };
const down = { direction: "minimize" as const, min: 0, max: 10 };

test.each<[Normalization, number[], number[]]>([
  ["scale", [0.3, 0.4], [0.7, 0.6]],
  ["min-max", [0, 1], [1, 0]],
  ["vector", [0.6, 0.8], [0.4, 0.2]],
  ["max", [0.75, 1], [0.25, 0]],
  ["sum", [3 / 7, 4 / 7], [4 / 7, 3 / 7]],
])("%s of 3 and 4", (normalization, rising, falling) => {
  const values = Float64Array.from([3, 3, 4, 4]);
  const [first, second] = normalizeColumns(values, [up, down], normalization);
  for (const [row, value] of [3, 4].entries()) {
    expect(normalized(first as never, value)).toBeCloseTo(rising[row] as number, 14);
    expect(normalized(second as never, value)).toBeCloseTo(falling[row] as number, 14);
  }
});

test("negative scores have no share of a sum", () => {
  expect(() => normalizeColumns(Float64Array.from([-1, 2]), [up], "sum")).toThrow(
    "normalization must be one for negative",
  );
});

test("column lengths do not depend on the order of rows, to the last bit", () => {
  const values = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i) * 10 ** (i % 7));
  const straight = normalizeColumns(values, [up], "vector");
  expect(normalizeColumns(values.slice().sort(), [up], "vector")).toEqual(straight);
  expect(normalizeColumns(values.slice().reverse(), [up], "vector")).toEqual(straight);
  const length = Math.hypot(...values);
  expect(1 / (straight[0]?.gain as number) / length).toBeCloseTo(1, 13);
});

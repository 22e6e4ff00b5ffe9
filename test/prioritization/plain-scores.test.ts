import { expect, test } from "vitest";
import type { Alternative } from "../../src/prioritization/alternative.ts";
import { plainScores } from "../../src/prioritization/plain-scores.ts";

const criteriaOf = (...ids: string[]) =>
  ids.map((id) => ({
    id,
    direction: "maximize" as const,
    scale: { min: -1, max: 99, unit: "points" },
    weight: 1,
  }));

test.each([1, 2, 9, 16, 17, 40])("rows of %i numbers, their members in any order", (width) => {
  const ids = Array.from({ length: width }, (_, column) => `c${column}`);
  const rows = Array.from({ length: 600 }, (_, row) => {
    const members = ids.map((id, column) => [id, (row * 7 + column * 3) % 100] as const);
    return {
      id: `r${row}`,
      values: Object.fromEntries(row % 2 === 0 ? members : [...members].reverse()) as Record<string, number>,
    };
  });
  const plain = plainScores(rows, criteriaOf(...ids));
  expect(plain?.ids).toEqual(rows.map(({ id }) => id));
  expect(Array.from(plain?.values ?? [])).toEqual(rows.flatMap(({ values }) => ids.map((id) => values[id])));
});

test.each<[string, unknown]>([
  ["a gap", { x: 1 }],
  ["a range", { x: 1, y: { kind: "interval", low: 0, high: 1 } }],
  ["a number beyond the scale", { x: 1, y: 99.01 }],
  ["no number", { x: 1, y: Number.NaN }],
  ["a text", { x: 1, y: "2" }],
  ["null", { x: 1, y: null }],
  ["a truth value", { x: 1, y: true }],
  ["a large integer", { x: 1, y: 2n }],
  ["something that turns into a number", { x: 1, y: { valueOf: () => 2 } }],
  ["one criterion more", { x: 1, y: 2, z: 3 }],
  ["another criterion", { x: 1, z: 2 }],
  ["no values", undefined],
  ["null for values", null],
])("a row with %s is not plain, in whatever place", (_, values) => {
  const plain = { id: "a", values: { x: 1, y: 2 } };
  const odd = { id: "odd", values } as Alternative;
  for (const rows of [[odd], [plain, odd], [odd, plain], [...Array(300).fill(plain), odd]]) {
    expect(plainScores(rows, criteriaOf("x", "y"))).toBeNull();
  }
});

test("no criterion's score is taken from what every object inherits", () => {
  expect(plainScores([{ id: "a", values: {} }], criteriaOf("constructor"))).toBeNull();
  expect(plainScores([{ id: "a", values: {} }], criteriaOf("__proto__"))).toBeNull();
});

test("no rows are plain", () => {
  expect(plainScores([], criteriaOf("x"))).toEqual({ ids: [], values: new Float64Array(0) });
});

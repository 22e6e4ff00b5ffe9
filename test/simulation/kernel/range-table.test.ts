import { expect, test } from "vitest";
import {
  type ManyValues,
  type RangeTable,
  rangeTable,
  readRange,
} from "../../../src/simulation/kernel/range-table.ts";

const many =
  (of: (x: number) => number): ManyValues =>
  (x) => ({ values: x.map(of), tolerances: x.map(() => 1e-12) });

test("inside to its tolerance; positions outside are told", () => {
  const table = rangeTable(many(Math.sin), -1, 2, { fewest: 1, most: 512 }) as RangeTable;
  const x = Float64Array.from({ length: 600 }, (_, k) => -1.5 + k / 150);
  const out = new Float64Array(600);
  const outside = new Uint32Array(600);
  const missed = readRange(table, x, out, 600, outside);
  const beyond = new Set(outside.subarray(0, missed));
  x.forEach((value, k) => {
    if (beyond.has(k)) expect(value < -1 || value >= 2).toBe(true);
    else expect(Math.abs((out[k] as number) - Math.sin(value))).toBeLessThan(2e-12);
  });
  expect(missed).toBeGreaterThan(100);
});

test("at least so many cells", () => {
  expect(
    rangeTable(
      many(() => 1),
      0,
      1,
      { fewest: 1, most: 512 },
    )?.count,
  ).toBe(16);
  expect(
    rangeTable(
      many(() => 1),
      0,
      1,
      { fewest: 100, most: 512 },
    )?.count,
  ).toBe(128);
});

test("what is not smooth, or not finite, has no table", () => {
  expect(rangeTable(many(Math.abs), -1, 1.1, { fewest: 1, most: 512 })).toBeNull();
  expect(
    rangeTable(
      many((x) => 1 / (x - 0.3)),
      0,
      1,
      { fewest: 1, most: 512 },
    ),
  ).toBeNull();
  expect(
    rangeTable(
      many(() => Number.NaN),
      0,
      1,
      { fewest: 1, most: 512 },
    ),
  ).toBeNull();
});

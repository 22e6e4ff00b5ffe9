import { expect, test } from "vitest";
import {
  closeness,
  compromiseIndices,
  fixedSpans,
  weightedProducts,
  weightedShare,
  weightedSums,
} from "../../src/prioritization/aggregate.ts";
import { normalizeColumns } from "../../src/prioritization/normalization.ts";

const unit = { direction: "maximize" as const, min: 0, max: 1 };
const columns = normalizeColumns(new Float64Array(0), [unit, unit], "scale");
const weights = Float64Array.from([0.25, 0.75]);

test("sum, product, closeness and index of one row by hand", () => {
  const row = Float64Array.from([0.64, 0.16]);
  expect(weightedSums(row, columns, weights)[0]).toBeCloseTo(0.28, 14);
  expect(weightedProducts(row, columns, weights)[0]).toBeCloseTo(0.64 ** 0.25 * 0.16 ** 0.75, 14);
  const [up, down] = [Math.hypot(0.25 * 0.36, 0.75 * 0.84), Math.hypot(0.25 * 0.64, 0.75 * 0.16)];
  expect(closeness(row, columns, weights)[0]).toBeCloseTo(down / (up + down), 14);
  const { s, r, q } = compromiseIndices(row, columns, weights, 0.5, fixedSpans(weights));
  expect([s[0], r[0], q[0]].map((x) => Number(x?.toFixed(12)))).toEqual([
    0.72,
    0.63,
    0.5 * 0.72 + 0.5 * 0.84,
  ]);
});

test("a zero makes a product 0 unless its weight is 0", () => {
  expect(weightedProducts(Float64Array.from([0, 1]), columns, weights)[0]).toBe(0);
  expect(weightedProducts(Float64Array.from([0, 1]), columns, Float64Array.from([0, 1]))[0]).toBe(1);
});

test("shares lie on a grid of 2^-50", () => {
  expect(Number.isInteger(weightedShare(1 / 3, 0.7) * 2 ** 50)).toBe(true);
  expect(weightedShare(1 / 3, 0.7)).toBeCloseTo(0.7 / 3, 14);
});

import { expect, test } from "vitest";
import {
  addProduct,
  addScaled,
  ceilingColumn,
  exponentialColumn,
  greaterColumn,
  multiplyColumns,
  raiseColumn,
  reciprocalColumn,
  scaleColumn,
  tierColumn,
} from "../../../src/simulation/kernel/column-functions.ts";

const a = Float64Array.of(1, -2, 4);
const b = Float64Array.of(3, 5, 0.5);
/** What a function leaves in a list of 1, -2, 4, given the first two numbers of it. */
const after = (change: (out: Float64Array) => void): number[] => {
  const out = a.slice();
  change(out);
  return [...out];
};

test("each as written beside it, over the first n numbers only", () => {
  expect(after((out) => scaleColumn(out, b, 2, 2))).toEqual([6, 10, 4]);
  expect(after((out) => multiplyColumns(out, a, b, 2))).toEqual([3, -10, 4]);
  expect(after((out) => addScaled(out, b, 2, 2))).toEqual([7, 8, 4]);
  expect(after((out) => addProduct(out, a, b, 2, 2))).toEqual([7, -22, 4]);
  expect(after((out) => reciprocalColumn(out, 2))).toEqual([1, -0.5, 4]);
  expect(after((out) => raiseColumn(out, Float64Array.of(2, 3, 0), 2))).toEqual([1, -8, 4]);
  expect(after((out) => greaterColumn(out, b, 3))).toEqual([3, 5, 4]);
  expect(after((out) => tierColumn(out, 0, b, a, 3))).toEqual([1, 5, 4]);
});

test("exponents are held, and digits lost to float64 raise no integer", () => {
  const out = Float64Array.of(0, 1000, -1000);
  exponentialColumn(out, 3);
  expect(out[0]).toBe(1);
  expect((out[1] as number) * (out[2] as number)).toBeCloseTo(1, 12);
  const amounts = Float64Array.of(0.1 * 30, 3.0000001, -0.5);
  ceilingColumn(amounts, 3);
  expect([...amounts]).toEqual([3, 4, 0]);
});

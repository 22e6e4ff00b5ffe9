import { expect, test } from "vitest";
import { cellHolds, cellValue, fitCell } from "../../../src/simulation/kernel/cell-polynomial.ts";

test("a polynomial of degree 5 is met exactly", () => {
  const of = (s: number): number => 3 - 2 * s + 0.5 * s ** 2 + 7 * s ** 3 - 4 * s ** 4 + s ** 5;
  const cells = new Float64Array(10);
  fitCell(of, cells, 2);
  [3, -2, 0.5, 7, -4, 1].forEach((c, k) => {
    expect(cells[2 + k]).toBeCloseTo(c, 13);
  });
  expect(cellValue(cells, 2, 0.3)).toBeCloseTo(of(0.3), 13);
});

test("the error of e^s is that of its best polynomial, 2^-5/6! at most a quarter more", () => {
  const cells = new Float64Array(6);
  fitCell(Math.exp, cells, 0);
  expect(cellHolds(Math.exp, cells, 0, () => 1.25 / 32 / 720)).toBe(true);
  expect(cellHolds(Math.exp, cells, 0, () => 0.9 / 32 / 720)).toBe(false);
});

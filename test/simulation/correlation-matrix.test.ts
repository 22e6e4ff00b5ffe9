import { expect, test } from "vitest";
import { lowerFactor, nearestCorrelation, symmetricEigen } from "../../src/simulation/correlation-matrix.ts";

test("eigenvalues and vectors of a matrix known by hand", () => {
  const matrix = [
    [2, 1, 0],
    [1, 2, 0],
    [0, 0, 5],
  ];
  const { values, vectors } = symmetricEigen(matrix);
  expect([...values].sort((a, b) => a - b).map((value) => Number(value.toFixed(12)))).toEqual([1, 3, 5]);
  vectors.forEach((vector, k) => {
    matrix.forEach((row, i) => {
      const product = row.reduce((sum, entry, j) => sum + entry * (vector[j] as number), 0);
      expect(product).toBeCloseTo((values[k] as number) * (vector[i] as number), 12);
    });
  });
});

test("the factor multiplies back, for a singular matrix too", () => {
  for (const matrix of [
    [
      [1, 0.5, 0.2],
      [0.5, 1, -0.3],
      [0.2, -0.3, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ]) {
    const factor = lowerFactor(matrix);
    for (const [i, row] of matrix.entries()) {
      for (const [j, entry] of row.entries()) {
        const back = (factor[i] as number[]).reduce((sum, x, k) => sum + x * (factor[j]?.[k] as number), 0);
        expect(back).toBeCloseTo(entry, 12);
      }
    }
  }
});

test("the nearest correlation matrix of Higham's example", () => {
  // Higham 2002, section 4: the nearest to [1 1 0; 1 1 1; 0 1 1] has 0.7607 and 0.1573, at distance 0.5278.
  const { matrix, distance } = nearestCorrelation([
    [1, 1, 0],
    [1, 1, 1],
    [0, 1, 1],
  ]);
  expect(matrix[0]?.[1]).toBeCloseTo(0.7607, 4);
  expect(matrix[0]?.[2]).toBeCloseTo(0.1573, 4);
  expect(distance).toBeCloseTo(0.5278, 4);
  expect(Math.min(...symmetricEigen(matrix).values)).toBeGreaterThan(0);
});

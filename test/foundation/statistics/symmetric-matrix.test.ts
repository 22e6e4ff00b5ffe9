import fc from "fast-check";
import { expect, test } from "vitest";
import { invertPositiveDefinite, multiply } from "../../../src/foundation/statistics/symmetric-matrix.ts";

test("the inverse times the matrix is the unit matrix", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
      (a) => {
        // A Aᵀ + I is positive definite.
        const matrix = a.map((row, i) =>
          a.map((other, j) => row.reduce((sum, v, k) => sum + v * other[k]!, i === j ? 1 : 0)),
        );
        const inverse = invertPositiveDefinite(matrix)!;
        matrix.forEach((column, j) => {
          multiply(inverse, column).forEach((entry, i) => {
            expect(entry).toBeCloseTo(i === j ? 1 : 0, 10);
          });
        });
      },
    ),
  );
});

test("a matrix that is singular or indefinite has none", () => {
  expect(
    invertPositiveDefinite([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull();
  expect(
    invertPositiveDefinite([
      [1, 2],
      [2, 1],
    ]),
  ).toBeNull();
  expect(invertPositiveDefinite([[0]])).toBeNull();
});

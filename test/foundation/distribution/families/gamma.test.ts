import { expect, test } from "vitest";
import { chiSquareFamily, gammaFamily } from "../../../../src/foundation/distribution/families/gamma.ts";

test("densities at 0 follow the shape, and nothing lies below", () => {
  const at = (shape: number, x: number): number => gammaFamily.pdf({ kind: "gamma", shape, scale: 2 }, x);
  expect([at(2, 0), at(1, 0), at(0.5, 0), at(2, -1)]).toEqual([0, 0.5, Number.POSITIVE_INFINITY, 0]);
  expect(gammaFamily.tails({ kind: "gamma", shape: 2, scale: 2 }, -1)).toEqual({ lower: 0, upper: 1 });
});

test("moments in closed form", () => {
  const d = { kind: "gamma", shape: 4, scale: 3 } as const;
  expect([gammaFamily.mean(d), gammaFamily.variance(d), gammaFamily.skewness(d)]).toEqual([12, 36, 1]);
  const chi = { kind: "chiSquare", df: 8 } as const;
  expect([chiSquareFamily.mean(chi), chiSquareFamily.variance(chi), chiSquareFamily.skewness(chi)]).toEqual([
    8, 16, 1,
  ]);
});

test("chi-square of 1 is the square of a normal: the 95 % point is 1.959964²", () => {
  const d = { kind: "chiSquare", df: 1 } as const;
  expect(chiSquareFamily.quantile(d, 0.95, false)).toBeCloseTo(1.959963984540054 ** 2, 12);
});

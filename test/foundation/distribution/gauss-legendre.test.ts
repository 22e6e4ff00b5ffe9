import { expect, test } from "vitest";
import { integrate } from "../../../src/foundation/distribution/gauss-legendre.ts";

test("polynomials up to degree 39 are exact on one panel", () => {
  for (const degree of [0, 1, 7, 38, 39])
    expect(integrate((x) => x ** degree, 0, 1, 1)).toBeCloseTo(1 / (degree + 1), 14);
});

test("panels add up, and a turned interval turns the sign", () => {
  expect(integrate(Math.exp, -3, 2, 5)).toBeCloseTo(Math.exp(2) - Math.exp(-3), 13);
  expect(integrate(Math.sin, 1, 0, 2)).toBeCloseTo(Math.cos(1) - 1, 14);
});

import { expect, test } from "vitest";
import { sobolDirections } from "../../src/simulation/sobol-directions.ts";

test("initial direction numbers are odd and below 2^k, polynomials have their degree", () => {
  for (const [polynomial, initial] of sobolDirections) {
    expect(Math.floor(Math.log2(polynomial))).toBe(initial.length);
    expect(polynomial % 2).toBe(1);
    initial.forEach((number, index) => {
      expect(number % 2).toBe(1);
      expect(number).toBeLessThan(2 ** (index + 1));
    });
  }
});

import { expect, test } from "vitest";
import { binomialTerm, deviance, poissonTerm } from "../../../src/foundation/distribution/saddle-point.ts";
import { expectRelative } from "./relative.ts";

// mpmath at 40 digits: x log(x/m) + m - x
test.each([
  [10, 11, 0.0468982019567514],
  [1000, 1001, 0.0004996669164668332],
  [2, 50, 41.5622483502636],
  [1e6, 1e6 + 1, 4.999996666669167e-7],
  [0, 7, 7],
])("the deviance of %d about %d", (x, m, expected) => {
  expectRelative(deviance(x, m), expected, 1e-14);
});

test("binomial probabilities add up to 1, and are those of small tables", () => {
  for (const n of [1, 7, 60]) {
    const sum = Array.from({ length: n + 1 }, (_, k) => binomialTerm(k, n - k, 0.3, 0.7)).reduce(
      (a, b) => a + b,
    );
    expect(sum).toBeCloseTo(1, 13);
  }
  expectRelative(binomialTerm(2, 3, 0.5, 0.5), 10 / 32, 1e-14);
  expect(binomialTerm(2, 3, 0, 1)).toBe(0);
  expectRelative(binomialTerm(0, 3, 0.75, 0.25), 1 / 64, 1e-14);
  expectRelative(binomialTerm(3, 0, 0.75, 0.25), 27 / 64, 1e-14);
  expectRelative(binomialTerm(0, 3, 0.25, 0.75), 27 / 64, 1e-14);
});

test("Poisson probabilities add up to 1, and the edges hold", () => {
  const sum = Array.from({ length: 400 }, (_, k) => poissonTerm(k, 123.4)).reduce((a, b) => a + b);
  expect(sum).toBeCloseTo(1, 13);
  expect(poissonTerm(0, 0)).toBe(1);
  expect(poissonTerm(2, 0)).toBe(0);
  expectRelative(poissonTerm(1e-300, 2), Math.exp(-2), 1e-15);
});

import { expect, test } from "vitest";
import { standardErrorOfMean } from "../../src/simulation/standard-error.ts";

test("independent trials, mirrored pairs, chunks of a hypercube", () => {
  const values = Float64Array.of(1, 3, 2, 6);
  expect(standardErrorOfMean(values, "monte-carlo")).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  expect(standardErrorOfMean(values, "sobol")).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  // Pairs have the means 2 and 4.
  expect(standardErrorOfMean(values, "antithetic")).toBeCloseTo(1, 12);
  expect(standardErrorOfMean(values, "latin-hypercube")).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  const chunks = Float64Array.from({ length: 8192 }, (_, i) => Math.floor(i / 1024));
  expect(standardErrorOfMean(chunks, "latin-hypercube")).toBeCloseTo(Math.sqrt(6 / 8), 12);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { populationStabilityIndex } from "../../../src/foundation/statistics/population-stability.ts";

test("by hand: half against a quarter and three quarters", () => {
  const { psi, terms } = populationStabilityIndex([50, 50], [25, 75]);
  expect(terms[0]).toBeCloseTo(0.25 * Math.log(2), 12);
  expect(terms[1]).toBeCloseTo(0.25 * Math.log(1.5), 12);
  expect(psi).toBeCloseTo(0.25 * Math.log(3), 12);
});

const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 4 });

test("never negative, 0 for equal shares, the same both ways and for any scale of counts", () => {
  fc.assert(
    fc.property(counts, counts, (expected, actual) => {
      const { psi, terms } = populationStabilityIndex(expected, actual);
      if (psi === null) return expect(Math.min(...[expected, actual].map((c) => Math.max(...c)))).toBe(0);
      expect(terms.every((term) => term >= 0)).toBe(true);
      expect(populationStabilityIndex(actual, expected).psi!).toBeCloseTo(psi, 10);
      expect(
        populationStabilityIndex(
          expected.map((c) => 3 * c),
          actual,
        ).psi!,
      ).toBeCloseTo(psi, 10);
      expect(populationStabilityIndex(expected, expected).psi).toBe(0);
    }),
  );
});

test("an empty bin counts as the floor, which the caller may set", () => {
  const at = (floor: number): number => (0.5 - floor) * Math.log(0.5 / floor) + 0.5 * Math.log(2);
  expect(populationStabilityIndex([100, 100], [0, 200]).psi).toBeCloseTo(at(1e-4), 12);
  expect(populationStabilityIndex([100, 100], [0, 200], { floor: 0.01 }).psi).toBeCloseTo(at(0.01), 12);
});

test("no records are null; wrong input is refused", () => {
  expect(populationStabilityIndex([0, 0], [1, 2])).toEqual({ psi: null, terms: [], reason: "no-records" });
  expect(populationStabilityIndex([], [])).toEqual({ psi: null, terms: [], reason: "no-records" });
  expect(() => populationStabilityIndex([1], [1, 2])).toThrow("actual must be a list of 1");
  expect(() => populationStabilityIndex([-1, 2], [1, 2])).toThrow("expected[0]");
  expect(() => populationStabilityIndex([1, 2], [1, 2], { floor: 0 })).toThrow("options.floor");
});

test("counts whose sum no number can hold are refused", () => {
  expect(() => populationStabilityIndex([1e308, 1e308], [1, 1])).toThrow(
    "expected must be counts with a finite sum",
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedAverage } from "../../src/assessment/weighted-average.ts";

test("weighs, by hand", () => {
  const parts = [
    { value: 0.5, weight: 3 },
    { value: 1, weight: 1 },
    { value: 0.25, weight: 0 },
  ];
  expect(weightedAverage(parts)).toBe(0.625);
  expect(weightedAverage([])).toBe(0);
});

test("equal values average to just that, whatever the weights; others stay between", () => {
  const weight = fc.double({ min: 1e-300, max: 1.7e308, noNaN: true });
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, weight), { minLength: 1 }), (list) => {
      const one = list[0]?.[0] as number;
      expect(weightedAverage(list.map(([, weight]) => ({ value: one, weight })))).toBe(one);
      const average = weightedAverage(list.map(([value, weight]) => ({ value, weight })));
      expect(average).toBeGreaterThanOrEqual(Math.min(...list.map(([value]) => value)));
      expect(average).toBeLessThanOrEqual(Math.max(...list.map(([value]) => value)));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readSteps, stepTable } from "../../../src/simulation/kernel/step-table.ts";

test("property: the first step that is not below the draw, as a search from the first finds it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 2000 }),
      fc.array(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), { minLength: 1, maxLength: 50 }),
      (weights, draws) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        let reached = 0;
        const thresholds = Float64Array.from(weights, (weight) => {
          reached += weight / total;
          return reached;
        });
        const values = Float64Array.from(weights, (_, k) => k);
        const column = Float64Array.from([...draws, ...thresholds.subarray(0, 20)].filter((u) => u < 1));
        const expected = [...column].map((u) => {
          const step = thresholds.findIndex((threshold) => u <= threshold);
          return step < 0 ? weights.length - 1 : step;
        });
        readSteps(stepTable(values, thresholds), column);
        expect([...column]).toEqual(expected);
      },
    ),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { meets } from "../../src/gates/criterion-status.ts";
import type { FactRule } from "../../src/gates/gate-criterion.ts";
import { targetFact } from "../../src/gates/target-fact.ts";

const rules = fc.array(
  fc.record({
    measure: fc.constant("m"),
    operator: fc.constantFrom<FactRule["operator"]>(">=", ">", "<=", "<"),
    threshold: fc.integer({ min: -3, max: 3 }),
    bound: fc.constantFrom<FactRule["bound"]>("point", "low", "high"),
  }),
  { maxLength: 5 },
);
/** Every half step of the range and beyond: with whole thresholds, if anything fits, one of these does. */
const grid = Array.from({ length: 33 }, (_, index) => index / 4 - 4);

test("finds a fact wherever there is one, and none where there is none", () => {
  fc.assert(
    fc.property(rules, (list) => {
      const of = (bound: FactRule["bound"]): FactRule[] => list.filter((rule) => rule.bound === bound);
      const fits = (bound: FactRule["bound"], value: number): boolean =>
        of(bound).every((rule) => meets(value, rule));
      const lows = grid.filter((value) => fits("low", value));
      const highs = grid.filter((value) => fits("high", value));
      const least = of("low").length > 0 ? Math.min(...lows) : Number.NEGATIVE_INFINITY;
      const most = of("high").length > 0 ? Math.max(...highs) : Number.POSITIVE_INFINITY;
      const exists = grid.some((value) => fits("point", value) && least <= value && value <= most);
      const found = targetFact(list)?.target;
      expect(found !== undefined).toBe(exists);
      if (found === undefined) return;
      expect(fits("point", found.value)).toBe(true);
      expect(fits("low", found.low ?? 0) || found.low === undefined).toBe(true);
      expect(fits("high", found.high ?? 0) || found.high === undefined).toBe(true);
      expect((found.low ?? found.value) <= found.value && found.value <= (found.high ?? found.value)).toBe(
        true,
      );
    }),
    { numRuns: 2_000 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { phaseGaps } from "../../src/assessment/phase-gaps.ts";

test("a closed question in between is looked through", () => {
  const phases = phaseGaps(["a", "c"], { c: ["b"], b: ["a"] });
  expect(phases.get("c")).toEqual({ phase: 2, dependsOn: ["a"], unlocks: 0 });
  expect(phases.get("a")).toEqual({ phase: 1, dependsOn: [], unlocks: 1 });
});

test("a circle is refused with its path; names of the prototype are no dependencies", () => {
  expect(() => phaseGaps(["a"], { a: ["b"], b: ["a"] })).toThrow("a -> b -> a");
  expect(phaseGaps(["constructor"], {}).get("constructor")?.phase).toBe(1);
});

test("every gap stands after all it depends on, and unlocks counts who waits", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  // Each may depend on earlier letters only, so that there is no circle.
  const graph = fc.tuple(...ids.map((_, at) => fc.subarray(ids.slice(0, at))));
  fc.assert(
    fc.property(graph, fc.subarray(ids), (lists, gaps) => {
      const dependencies = Object.fromEntries(ids.map((id, at) => [id, lists[at] as string[]]));
      const phases = phaseGaps(gaps, dependencies);
      const above = (id: string): Set<string> =>
        new Set((dependencies[id] ?? []).flatMap((other) => [other, ...above(other)]));
      for (const id of gaps) {
        const { phase, dependsOn, unlocks } = phases.get(id)!;
        for (const other of dependsOn) expect(phases.get(other)!.phase).toBeLessThan(phase);
        expect(phase).toBe(1 + Math.max(0, ...dependsOn.map((other) => phases.get(other)!.phase)));
        expect(unlocks).toBe(gaps.filter((other) => above(other).has(id)).length);
      }
    }),
  );
});

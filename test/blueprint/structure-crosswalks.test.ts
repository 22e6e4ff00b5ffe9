import { expect, test } from "vitest";
import { lifecycleStages, outcomeStructure } from "../../src/blueprint/structure.ts";
import { crosswalkStructure } from "../../src/blueprint/structure-crosswalks.ts";

test("every entry leads to outcomes of the stages it names, and to the lifecycle in order", () => {
  const outcomes = new Set<string>(outcomeStructure.map(({ id }) => id));
  for (const { entries } of crosswalkStructure)
    for (const entry of entries) {
      expect(entry.outcomes.length).toBeGreaterThan(0);
      for (const id of entry.outcomes as readonly string[]) {
        expect(outcomes).toContain(id);
        expect(entry.stages as readonly string[]).toContain(id.split(".")[0]);
      }
      const places = entry.lifecycle.map((name) => lifecycleStages.indexOf(name));
      expect(places).toEqual([...places].sort());
      expect(places).not.toContain(-1);
    }
});

test("the frameworks are whole: phases, levels, areas, functions, clauses", () => {
  const ids = Object.fromEntries(crosswalkStructure.map(({ id, entries }) => [id, entries.map((e) => e.id)]));
  expect(ids["microsoft-mlops-maturity"]).toEqual(["level-0", "level-1", "level-2", "level-3", "level-4"]);
  expect(ids["nist-ai-rmf"]).toEqual(["govern", "map", "measure", "manage"]);
  expect(ids["iso-42001"]).toEqual([4, 5, 6, 7, 8, 9, 10].map((n) => `clause-${n}`));
  // DAMA-DMBOK, second edition: governance and the ten areas around it.
  expect(ids.dmbok).toHaveLength(11);
  expect(ids["crisp-dm"]?.join(" ")).toBe(
    "business-understanding data-understanding data-preparation modeling evaluation deployment",
  );
});

import { expect, test } from "vitest";
import { phaseGaps } from "../../src/assessment/phase-gaps.ts";
import { questionDependencies } from "../../src/assessment/question-dependencies.ts";
import { questionStructure, stageIds } from "../../src/blueprint/structure.ts";

const stageOf = (id: string): number => (stageIds as readonly string[]).indexOf(id.split(".")[0] as string);

test("every question has its entry, none depends on a later stage or on itself, and there is no circle", () => {
  expect(Object.keys(questionDependencies).sort()).toEqual(questionStructure.map(({ id }) => id).sort());
  for (const [id, before] of Object.entries(questionDependencies)) {
    for (const other of before) {
      expect(stageOf(other)).toBeLessThanOrEqual(stageOf(id));
      expect(other).not.toBe(id);
    }
  }
  expect(phaseGaps(Object.keys(questionDependencies), questionDependencies).size).toBe(16);
});

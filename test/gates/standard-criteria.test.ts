import { expect, test } from "vitest";
import { checkCriterion } from "../../src/gates/gate-criterion.ts";
import {
  feasibilityCriteria,
  operationsCriteria,
  responsibleAiCriteria,
  valueCriteria,
} from "../../src/gates/standard-criteria.ts";

test("the shared sets are valid, ask a question each, and their ids are unique across them", () => {
  const sets = [valueCriteria, feasibilityCriteria, responsibleAiCriteria, operationsCriteria];
  const criteria = sets.flatMap((set) => [...set.criteria]);
  expect(criteria.flatMap((criterion) => checkCriterion(criterion, []))).toEqual([]);
  expect(criteria.every(({ question }) => question.endsWith("?"))).toBe(true);
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  expect(new Set(sets.map(({ id }) => id)).size).toBe(4);
});

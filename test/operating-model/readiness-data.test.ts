import { expect, test } from "vitest";
import { defaultReadinessRules } from "../../src/operating-model/readiness-data.ts";

test("the default rules are those of the plan: 0.7 in the mean, none below 0.5, coverage 0.8", () => {
  expect(defaultReadinessRules).toEqual({ stageScore: 0.7, questionFloor: 0.5, coverage: 0.8, targets: {} });
});

import { expect, test } from "vitest";
import { applyReadinessChanges } from "../../src/operating-model/apply-readiness-changes.ts";

test("changes make new data and leave the given ones alone", () => {
  const data = Object.freeze({ outcomes: Object.freeze([]) });
  const changed = applyReadinessChanges(data, [
    { kind: "achieve-outcome", outcomeId: "foundation.outcome.ai-strategy", on: "2026-06-30", items: ["a"] },
    { kind: "set-question-score", question: "foundation.question.strategy-clarity", to: 0.5 },
  ]);
  expect(changed.outcomes?.[0]).toMatchObject({ status: "achieved", checklist: [{ item: "a", met: true }] });
  expect(changed.evidence).toHaveLength(1);
  expect(changed.assessment?.questions["foundation.question.strategy-clarity"]).toEqual({
    score: { value: 0.5 },
  });
  expect(data).toEqual({ outcomes: [] });
});

import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { findMetric, findOutcome, findQuestion, findStage, findTerm } from "../../src/blueprint/find.ts";

test("every item is found by its full and by its short id", () => {
  for (const outcome of blueprint.outcomes) {
    expect(findOutcome(blueprint, outcome.id)).toBe(outcome);
    expect(findOutcome(blueprint, outcome.shortId)).toBe(outcome);
  }
  for (const question of blueprint.questions)
    expect(findQuestion(blueprint, question.shortId)).toBe(question);
  for (const metric of blueprint.metrics) expect(findMetric(blueprint, metric.shortId)).toBe(metric);
  for (const stage of blueprint.stages) expect(findStage(blueprint, stage.id)).toBe(stage);
  for (const term of blueprint.glossary) expect(findTerm(blueprint, term.id)).toBe(term);
});

test("an unknown id is undefined, names of object members included", () => {
  for (const id of [
    "",
    "nothing",
    "toString",
    "__proto__",
    "foundation.outcome",
    "outcome.ai-strategy",
  ] as string[]) {
    expect(findStage(blueprint, id)).toBeUndefined();
    expect(findOutcome(blueprint, id)).toBeUndefined();
    expect(findQuestion(blueprint, id)).toBeUndefined();
    expect(findMetric(blueprint, id)).toBeUndefined();
    expect(findTerm(blueprint, id)).toBeUndefined();
  }
});

test("a short id that two items share finds neither", () => {
  const [first] = blueprint.outcomes;
  const twin = { ...first!, id: "acme:foundation.outcome.ai-strategy" as const };
  const doubled = { ...blueprint, outcomes: [...blueprint.outcomes, twin] };
  expect(findOutcome(doubled, "ai-strategy")).toBeUndefined();
  expect(findOutcome(doubled, "foundation.outcome.ai-strategy")).toBe(first);
});

import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { defaultReadinessRules } from "../../src/operating-model/readiness-data.ts";
import { leafReader } from "../../src/operating-model/readiness-leaves.ts";

test("a stage has a leaf for each outcome, for its score, coverage and questions, and for each metric with a target", () => {
  for (const stage of blueprint.stages) {
    const read = leafReader(blueprint, stage, {}, "2026-06-30", defaultReadinessRules);
    expect(read.outcomes().map(({ subject }) => subject)).toEqual(stage.outcomes);
    expect(read.questions().map(({ rule }) => rule)).toEqual([
      "stage-score",
      "coverage",
      ...stage.questions.map(() => "question-floor"),
    ]);
    const targeted = blueprint.metrics.filter(
      (metric) => metric.stage === stage.id && metric.target !== null,
    );
    expect(read.metrics().map(({ subject }) => subject)).toEqual(targeted.map(({ id }) => id));
  }
});

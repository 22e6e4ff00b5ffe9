import { expect, test } from "vitest";
import { assessmentFacts } from "../../src/assessment/assessment-facts.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import { asOf, response, wholeInstrument } from "./made-responses.ts";

const by = { recordedBy: "pmo", source: "survey" };

test("a score and a coverage for each stage and the whole; a missing score makes no fact", () => {
  const result = scoreAssessment([response("a", [4, 2, 4, 2])], wholeInstrument, { asOf });
  const facts = assessmentFacts(result, by);
  expect(facts.map(({ measure, value }) => [measure, value])).toEqual([
    ["assessment.foundation.score", 0.75],
    ["assessment.foundation.coverage", 1],
    ["assessment.initiate.coverage", 0],
    ["assessment.scale.coverage", 0],
    ["assessment.improve.coverage", 0],
    ["assessment.overall.score", 0.75],
    ["assessment.overall.coverage", 0.25],
  ]);
  expect(facts[0]).toEqual({
    measure: "assessment.foundation.score",
    value: 0.75,
    unit: "share",
    asOf: "2026-03-31T00:00:00Z",
    ...by,
  });
});

test("with provenance the facts carry the digest", () => {
  const result = scoreAssessment([response("a", [4])], wholeInstrument, { asOf, provenance: true });
  expect(assessmentFacts(result, by).every(({ digest }) => digest === result.digest)).toBe(true);
});

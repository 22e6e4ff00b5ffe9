import { expect, test } from "vitest";
import { assessmentFindings } from "../../src/assessment/assessment-findings.ts";
import { assessmentGaps } from "../../src/assessment/assessment-gaps.ts";
import { assertResult } from "../../src/assessment/assessment-result.ts";
import { compareAssessments } from "../../src/assessment/compare-assessments.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";

const nothing = null as never;

test("what is no result is refused by its place", () => {
  expect(() => assertResult({ instrument: {}, questions: {}, stages: {} }, ["result"])).not.toThrow();
  expect(() => assertResult({ instrument: {}, questions: [] }, ["result"])).toThrow("result.questions");
  expect(() => scoreAssessment(nothing, nothing, nothing)).toThrow("responses must be a list");
  expect(() => scoreAssessment([], nothing, nothing)).toThrow("instrument must be an object");
  expect(() => assessmentGaps(nothing, {})).toThrow("result must be an object");
  expect(() => compareAssessments({} as never, nothing)).toThrow("before.instrument must be an object");
  expect(() => assessmentFindings(nothing, {}, { asOf: "2026-02-01" })).toThrow("result must be an object");
});

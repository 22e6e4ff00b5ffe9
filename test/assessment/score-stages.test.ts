import { expect, test } from "vitest";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import type { ScoringInput } from "../../src/assessment/scoring-rules.ts";
import { asOf, clarity, response, wholeInstrument } from "./made-responses.ts";

test("a host's rule sees each stage's questions and then the stages, and its answer stands", () => {
  const seen: ScoringInput[] = [];
  const second = (
    input: ScoringInput,
  ): { score: { value: number }; trace: { rule: string; explanation: string; terms: [] } } => {
    seen.push(input);
    return { score: { value: 0.42 }, trace: { rule: "second", explanation: "Always 0.42.", terms: [] } };
  };
  const result = scoreAssessment([response("a", [3])], wholeInstrument, { asOf, scoring: second });
  expect(result.overall).toMatchObject({ score: { value: 0.42 }, trace: { rule: "second" } });
  expect(seen.map(({ level, items }) => [level, items.length])).toEqual([
    ["stage", 4],
    ["stage", 4],
    ["stage", 4],
    ["stage", 4],
    ["overall", 4],
  ]);
  expect(seen[0]?.items[0]).toMatchObject({ id: clarity, score: { value: 0.75 }, weight: 1, levels: 4 });
  expect(seen[4]?.items.map(({ weight }) => weight)).toEqual([4, 4, 4, 4]);
});

test("staged and weakest link from the same answers", () => {
  const responses = [response("a", [4, 4, 4, 4, 2, 3, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0])];
  const staged = scoreAssessment(responses, wholeInstrument, { asOf, scoring: "staged" });
  expect(staged.stages.initiate).toMatchObject({ score: { value: 0.5 }, trace: { label: "2+" } });
  expect(staged.overall).toMatchObject({ score: { value: 0.25 }, trace: { label: "1+" } });
  const weakest = scoreAssessment(responses, wholeInstrument, { asOf, scoring: "weakestLink" });
  expect(weakest.overall.score).toEqual({ value: 0 });
});

import { assertShape } from "../foundation/shape.js";
import type { Fact } from "../model/fact.js";
import type { AssessmentResult, AssessmentScore } from "./assessment-result.js";
import { assertResult } from "./assessment-result.js";

/**
 * The scores of an assessment as facts that a stage gate can be decided on: `assessment.foundation.score` and
 * `assessment.foundation.coverage` for each stage, and `assessment.overall.…` for the whole. All are shares 0..1 and
 * hold from the start of `asOf`, in UTC. A score that is missing makes no fact, since an unknown number is none; its
 * coverage still does.
 *
 * @example
 * import { assessmentFacts, instrumentFromBlueprint, scoreAssessment } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "start", stages: ["foundation"] });
 * const answers = blueprint.questions
 *   .slice(0, 4)
 *   .map(({ id }) => ({ question: id, state: "answered" as const, level: 3 }));
 * const response = { respondent: { id: "ann" }, blueprint: instrument.blueprint, answers };
 * const result = scoreAssessment([response], instrument, { asOf: "2026-03-31" });
 * const [fact] = assessmentFacts(result, { recordedBy: "pmo", source: "self-assessment 2026" });
 * [fact?.measure, fact?.value]; // => ["assessment.foundation.score", 0.75]
 */
export function assessmentFacts(
  result: AssessmentResult,
  by: { readonly recordedBy: string; readonly source: string },
): Fact[] {
  assertResult(result, ["result"]);
  assertShape({ recordedBy: "string", source: "string" }, by, ["by"]);
  const { recordedBy, source } = by;
  const origin = {
    unit: "share",
    asOf: `${result.asOf}T00:00:00Z`,
    recordedBy,
    source,
    ...(result.digest === undefined ? {} : { digest: result.digest }),
  };
  const factsOf = ([name, { score, coverage }]: readonly [string, AssessmentScore]): Fact[] => [
    ...(score.value === null ? [] : [{ measure: `assessment.${name}.score`, value: score.value, ...origin }]),
    { measure: `assessment.${name}.coverage`, value: coverage, ...origin },
  ];
  return [...Object.entries(result.stages), ["overall", result.overall] as const].flatMap(factsOf);
}

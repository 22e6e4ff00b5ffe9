import fc from "fast-check";
import { instrumentFromBlueprint } from "../../src/assessment/instrument-from-blueprint.ts";
import type { AssessmentAnswer, AssessmentResponse } from "../../src/assessment/response.ts";
import { blueprint } from "../../src/blueprint/index.ts";

/** The four questions of the first stage. */
export const instrument = instrumentFromBlueprint(blueprint, { id: "test", stages: ["foundation"] });
/** All sixteen. */
export const wholeInstrument = instrumentFromBlueprint(blueprint, { id: "whole" });
export const [clarity, sponsorship, governance, capabilities] = blueprint.questions.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
];
export const asOf = "2026-03-31";

export const answered = (question: string, level: number): AssessmentAnswer => ({
  question,
  state: "answered",
  level,
});

/** A respondent's levels for the questions in order; null is unanswered. */
export function response(
  id: string,
  levels: readonly (number | null)[],
  respondent: Omit<AssessmentResponse["respondent"], "id"> = {},
  rest: Partial<AssessmentResponse> = {},
): AssessmentResponse {
  const answers = levels.flatMap((level, at) =>
    level === null ? [] : [answered(blueprint.questions[at]?.id as string, level)],
  );
  return { respondent: { id, ...respondent }, blueprint: instrument.blueprint, answers, ...rest };
}

const ids = blueprint.questions.slice(0, 4).map(({ id }) => id);
const anyAnswer = (question: string): fc.Arbitrary<AssessmentAnswer> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map((level) => answered(question, level)) },
    { weight: 1, arbitrary: fc.constant<AssessmentAnswer>({ question, state: "unknown" }) },
    { weight: 1, arbitrary: fc.constant<AssessmentAnswer>({ question, state: "unanswered" }) },
    { weight: 1, arbitrary: fc.constant<AssessmentAnswer>({ question, state: "out-of-scope" }) },
    {
      weight: 1,
      arbitrary: fc.constant<AssessmentAnswer>({
        question,
        state: "not-applicable",
        reason: "none",
        approver: "bo",
      }),
    },
  );

/** Responses of different respondents, each speaking to some of the four questions. */
export const anyResponses: fc.Arbitrary<AssessmentResponse[]> = fc
  .array(
    fc.record({
      roles: fc.subarray(["executive", "business", "technology"]),
      unit: fc.constantFrom("Retail", "Claims", undefined),
      answers: fc.subarray(ids).chain((some) => fc.tuple(...some.map(anyAnswer))),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ roles, unit, answers }, index) => ({
      respondent: { id: `r${index}`, roles, ...(unit === undefined ? {} : { unit }) },
      blueprint: instrument.blueprint,
      answers,
    })),
  );

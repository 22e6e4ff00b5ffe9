import { readFileSync } from "node:fs";
import {
  type AssessmentResult,
  blueprint,
  instrumentFromBlueprint,
  scoreAssessment,
} from "ai-operating-model";

/** One respondent's levels for the blueprint's questions in order; null where they do not know. */
interface Answers {
  readonly respondent: { readonly id: string; readonly unit: string };
  readonly levels: readonly (number | null)[];
}

/** Scores the answers that lie beside the invented inventory; another inventory comes without any. */
export function selfAssessment(file: string, asOf: string): AssessmentResult {
  const instrument = instrumentFromBlueprint(blueprint, { id: "self-assessment" });
  const answers: readonly Answers[] = JSON.parse(readFileSync(file, "utf8"));
  const responses = answers.map(({ respondent, levels }) => ({
    respondent,
    blueprint: instrument.blueprint,
    answers: blueprint.questions.map(({ id: question }, place) => {
      const level = levels[place] ?? null;
      return level === null
        ? { question, state: "unknown" as const }
        : { question, state: "answered" as const, level };
    }),
  }));
  return scoreAssessment(responses, instrument, { asOf });
}

import { questionStructure, type StageId, stageIds } from "../blueprint/structure.js";
import type { AnswerScale, Instrument, InstrumentQuestion } from "./instrument.js";

/** A question with everything that scoring reads filled in. */
export interface ResolvedQuestion {
  readonly id: string;
  readonly stage: StageId;
  readonly weight: number;
  readonly scale: AnswerScale;
  readonly roles: readonly string[] | null;
  /** Outcomes and metrics of the blueprint on which it bears; none for a question the published one lacks. */
  readonly outcomes: readonly string[];
  readonly metrics: readonly string[];
}

const DEFAULT_SCALE: AnswerScale = { min: 0, max: 4 };

/** The question of the published blueprint's structure, without its prose. */
export function publishedQuestion(id: string): (typeof questionStructure)[number] | undefined {
  return questionStructure.find((question) => question.id === id);
}

/** An entry of an instrument with the blueprint's values filled in; undefined where no stage is known. */
export function resolveQuestion(entry: string | InstrumentQuestion): ResolvedQuestion | undefined {
  const given: { id: string } & Partial<InstrumentQuestion> =
    typeof entry === "string" ? ({ id: entry } as { id: InstrumentQuestion["id"] }) : entry;
  const published = publishedQuestion(given.id);
  const stage = given.stage ?? published?.id.split(".")[0];
  if (!stageIds.includes(stage as StageId)) return undefined;
  return {
    id: given.id,
    stage: stage as StageId,
    weight: given.weight ?? published?.weight ?? 1,
    scale: given.scale ?? DEFAULT_SCALE,
    roles: given.roles ?? null,
    outcomes: published?.outcomes ?? [],
    metrics: published?.metrics ?? [],
  };
}

/** The questions of an instrument in its own order. */
export function resolveQuestions(instrument: Instrument): ResolvedQuestion[] {
  return instrument.questions
    .map((entry) => resolveQuestion(entry))
    .filter((question) => question !== undefined);
}

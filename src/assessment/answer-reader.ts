import type { EvidenceBook } from "./evidence-support.js";
import type { IssueLog } from "./issue-log.js";
import type { ResolvedQuestion } from "./resolve-questions.js";
import type { AssessmentAnswer, AssessmentResponse } from "./response.js";
import { NOT_APPLICABLE, OUT_OF_SCOPE, stateSlot, type Tally, type TallyLayout, UNKNOWN } from "./tally.js";

/** Reads answers one by one into a tally. Nothing is allocated for an answer that is in order. */
export interface AnswerReader {
  /** Begins a response: from here on answers are its own. */
  readonly start: (response: AssessmentResponse, index: number, tally: Tally) => void;
  /** Counts an answer; returns the question's place where it has a level that counts, else -1. */
  readonly read: (answer: AssessmentAnswer, at: number) => number;
  /** The scores 0..1 of the answers read, by the question's place. */
  readonly fractions: Float64Array;
}

/** A reader for the questions of an instrument. */
export function answerReader(
  questions: readonly ResolvedQuestion[],
  layout: TallyLayout,
  evidence: EvidenceBook,
  log: IssueLog,
): AnswerReader {
  const placeOf = new Map(questions.map(({ id }, place) => [id, place]));
  const routed = questions.flatMap(({ roles }, place) => (roles === null ? [] : [place]));
  const fractions = new Float64Array(questions.length);
  /** The response that spoke to a question last: one more than its index, negative where it was not asked. */
  const seen = new Float64Array(questions.length);
  let index = 0;
  let counts = new Float64Array(0) as Float64Array;

  const problem = (
    at: number,
    member: string,
    code: string,
    message: string,
    expected?: string,
    received?: unknown,
  ): -1 => {
    log.add(code, ["responses", index, "answers", at, member], message, expected, received);
    return -1;
  };
  const readLevel = (
    answer: Extract<AssessmentAnswer, { state: "answered" }>,
    place: number,
    at: number,
  ): number => {
    const { id, scale } = questions[place] as ResolvedQuestion;
    const { level, evidenceIds } = answer;
    if (!Number.isInteger(level) || level < scale.min || level > scale.max) {
      const expected = `a whole number from ${scale.min} to ${scale.max}`;
      return problem(at, "level", "off-scale", `The level is not on the scale of ${id}.`, expected, level);
    }
    seen[place] = index + 1;
    counts[(layout.starts[place] as number) + level - scale.min]!++;
    fractions[place] = (level - scale.min) / (scale.max - scale.min);
    evidenceIds?.forEach((evidenceId) => {
      if (evidence.has(evidenceId)) evidence.cite(evidenceId, id);
      else
        problem(
          at,
          "evidenceIds",
          "unknown-evidence",
          `Evidence ${evidenceId} is not among the evidence given.`,
        );
    });
    return place;
  };
  const readState = (place: number, state: number): -1 => {
    seen[place] = index + 1;
    counts[stateSlot(layout, place, state)]!++;
    return -1;
  };
  const readAgain = (answer: AssessmentAnswer, place: number, at: number): -1 => {
    if (seen[place] === index + 1)
      return problem(
        at,
        "question",
        "duplicate-answer",
        `${answer.question} is answered twice; the first counts.`,
      );
    if (answer.state === "out-of-scope" || answer.state === "unanswered") return -1;
    return problem(at, "question", "not-asked-of-role", `${answer.question} is put to other roles.`);
  };
  return {
    fractions,
    start: ({ respondent }, at, tally) => {
      index = at;
      counts = tally.counts;
      for (const place of routed) {
        if (questions[place]?.roles?.some((role) => respondent.roles?.includes(role))) continue;
        readState(place, OUT_OF_SCOPE);
        seen[place] = -(index + 1);
      }
    },
    read: (answer, at) => {
      const place = placeOf.get(answer?.question);
      if (place === undefined)
        return problem(
          at,
          "question",
          "unknown-question",
          "The instrument does not ask this.",
          "a question of the instrument",
          answer?.question,
        );
      if (Math.abs(seen[place] as number) === index + 1) return readAgain(answer, place, at);
      switch (answer.state) {
        case "answered":
          return readLevel(answer, place, at);
        case "unknown":
          return readState(place, UNKNOWN);
        case "out-of-scope":
          return readState(place, OUT_OF_SCOPE);
        case "not-applicable":
          if (answer.reason && answer.approver) return readState(place, NOT_APPLICABLE);
          return problem(
            at,
            "reason",
            "not-applicable-unexplained",
            "Not applicable needs a reason and an approver; it counts as unanswered.",
          );
        case "unanswered":
          seen[place] = index + 1;
          return -1;
        default:
          return problem(
            at,
            "state",
            "unknown-state",
            "There is no such state.",
            "answered, unknown, not-applicable, out-of-scope or unanswered",
            (answer as AssessmentAnswer).state,
          );
      }
    },
  };
}

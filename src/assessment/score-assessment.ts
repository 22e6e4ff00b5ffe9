import { digest } from "../foundation/hash.js";
import { assertList, assertRecord, invalidDefinition } from "../foundation/operating-model-error.js";
import { admitResponses } from "./admit-responses.js";
import { questionAgreement, scaleAgreement } from "./agreement.js";
import type { AssessmentResult, AssessmentScore, QuestionScore, StageScore } from "./assessment-result.js";
import { checkInstrument } from "./check-instrument.js";
import { evidenceBook } from "./evidence-support.js";
import type { Instrument } from "./instrument.js";
import { issueLog } from "./issue-log.js";
import { resolveQuestions } from "./resolve-questions.js";
import type { AssessmentResponse } from "./response.js";
import { sumStates } from "./response-states.js";
import { readScoreOptions, type ScoreOptions } from "./score-options.js";
import { scoreGroups, scoreView } from "./score-stages.js";
import { levelCounts, stateCounts } from "./tally.js";
import { tallyResponses } from "./tally-responses.js";
import { weightedAverage } from "./weighted-average.js";

/**
 * Scores the responses to an instrument: each question, stage, unit and role, and the whole, with coverage, agreement
 * and a trace beside every score. Scores are shares 0..1 of the answer scale.
 *
 * Responses that cannot count (another text, a doubled respondent, after `asOf`) and answers that cannot (off the
 * scale, unknown questions) come back as issues with their path; the rest is scored. The order of the responses never
 * matters. Time is linear in the answers.
 *
 * @throws OperatingModelError `invalid-definition` for an instrument that fails its check, `invalid-argument` for
 *   options that cannot be.
 * @example
 * import { instrumentFromBlueprint, scoreAssessment } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "start", stages: ["foundation"] });
 * const answer = (id: string, level: number) => ({
 *   respondent: { id },
 *   blueprint: instrument.blueprint,
 *   answers: [{ question: "foundation.question.strategy-clarity", state: "answered" as const, level }],
 * });
 * const responses = [answer("ann", 2), answer("bo", 3), answer("cy", 3)];
 * const result = scoreAssessment(responses, instrument, { asOf: "2026-03-31" });
 * result.stages.foundation?.score; // => { value: 0.75 }
 * result.overall.coverage; // => 0.25
 */
export function scoreAssessment(
  responses: readonly AssessmentResponse[],
  instrument: Instrument,
  options: ScoreOptions,
): AssessmentResult {
  assertList(responses, ["responses"]);
  assertRecord(instrument, ["instrument"]);
  assertRecord(options, ["options"]);
  const wrong = checkInstrument(instrument);
  if (wrong.length > 0) throw invalidDefinition("instrument", wrong);
  const settings = readScoreOptions(options);
  const log = issueLog();
  const questions = resolveQuestions(instrument);
  const admitted = admitResponses(responses, instrument, options.asOf, log);
  const book = evidenceBook(options.evidence ?? [], responses, admitted, log);
  const tallies = tallyResponses(responses, admitted, questions, instrument.roles, book, log);
  const { layout, everyone, units, roles, unitRoles, complete } = tallies;
  const scores = scoreView({ tally: everyone, roles }, tallies, settings);
  const levels = questions.map((_, place) => levelCounts(everyone, layout, place));

  const questionScores = questions.map(
    ({ id, stage, weight, outcomes, metrics }, place): QuestionScore => ({
      question: id,
      stage,
      weight,
      ...(scores.questions[place] as AssessmentScore),
      states: stateCounts(everyone, layout, place),
      confidence: book.confidence(id, options.asOf),
      agreement: questionAgreement(levels[place] as number[]),
      outcomes,
      metrics,
    }),
  );
  const stageScore = (score: AssessmentScore, set: number): StageScore => {
    const { questions: places } = complete[set] as (typeof complete)[number];
    const scored = places
      .map((place) => questionScores[place] as QuestionScore)
      .filter((question) => question.score.value !== null);
    return {
      ...score,
      confidence: weightedAverage(scored.map(({ weight, confidence }) => ({ value: confidence, weight }))),
      agreement: scaleAgreement(
        places.map((place) => levels[place] as number[]),
        complete[set] as (typeof complete)[number],
      ),
    };
  };
  const { id, version, blueprint } = instrument;
  return {
    instrument: { id, ...(version === undefined ? {} : { version }), blueprint },
    asOf: options.asOf,
    overall: stageScore(scores.overall, scores.stages.length),
    stages: Object.fromEntries(scores.stages.map(([stage, score], set) => [stage, stageScore(score, set)])),
    questions: Object.fromEntries(questionScores.map((score) => [score.question, score])),
    units: scoreGroups(units, (unit) => unitRoles.get(unit) ?? new Map(), tallies, settings),
    roles: scoreGroups(
      roles,
      (role) => new Map([...roles].filter(([name]) => name === role)),
      tallies,
      settings,
    ),
    n: everyone.respondents,
    states: sumStates(questionScores.map(({ states }) => states)),
    method: settings.method,
    evidence: book.cited(),
    issues: log.issues,
    issueCount: log.count(),
    excluded: log.excluded(),
    ...(options.provenance ? { digest: inputDigest(responses, instrument, options) } : {}),
  };
}

/** A host's own rule has no canonical text and is named instead. */
function inputDigest(
  responses: readonly AssessmentResponse[],
  instrument: Instrument,
  options: ScoreOptions,
): string {
  const { scoring } = options;
  const named = typeof scoring === "function" ? { ...options, scoring: scoring.name || "custom" } : options;
  return digest({ responses, instrument, options: named });
}

import { epochDay, type PlainDate } from "../foundation/calendar.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Measurement } from "../model/measurement.js";
import type { OutcomeRecord } from "../model/outcome-record.js";
import { type AssessmentTargets, targetOf } from "./assessment-gaps.js";
import { type AssessmentResult, assertResult, type QuestionScore } from "./assessment-result.js";
import {
  defaultColor,
  type MeasurementColor,
  measurementContradictions,
  outcomeContradictions,
} from "./contradictions.js";
import type { Finding } from "./finding.js";

/** What the answers are held against. `measurements` may be what `computeMetrics` returns. */
export interface FindingData {
  readonly measurements?:
    | { readonly measurements: Readonly<Record<string, Measurement>> }
    | Readonly<Record<string, Measurement>>
    | readonly Measurement[];
  readonly outcomes?: readonly OutcomeRecord[];
}

/** Where findings begin. All have defaults. */
export interface FindingOptions {
  readonly asOf: PlainDate;
  readonly targets?: AssessmentTargets;
  /** r_wg below this is disagreement; 0.7 unless given. */
  readonly agreement?: number;
  /** Coverage below this is a finding; 0.8 unless given. */
  readonly coverage?: number;
  /** How a measurement is colored: by the blueprint's targets unless given. */
  readonly metricStatus?: MeasurementColor;
}

/**
 * What in an assessment deserves a look: gaps to the targets, questions on which respondents disagree, evidence
 * expired by `asOf`, answers that measurements or outcome records contradict, and scores with too much unanswered.
 * A missing measurement or record contradicts nothing. In the order of the kinds, then of the instrument.
 *
 * @throws OperatingModelError `invalid-argument` for a date that does not exist or a threshold outside 0..1.
 * @example
 * import { assessmentFindings, instrumentFromBlueprint, scoreAssessment } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "start", stages: ["foundation"] });
 * const responses = [0, 4, 0, 4].map((level, index) => ({
 *   respondent: { id: `r${index}` },
 *   blueprint: instrument.blueprint,
 *   answers: blueprint.questions.slice(0, 4).map(({ id }) => ({ question: id, state: "answered" as const, level })),
 * }));
 * const result = scoreAssessment(responses, instrument, { asOf: "2026-03-31" });
 * const findings = assessmentFindings(result, {}, { asOf: "2026-03-31" });
 * [...new Set(findings.map(({ kind }) => kind))]; // => ["gap", "disagreement"]
 */
export function assessmentFindings(
  result: AssessmentResult,
  data: FindingData,
  options: FindingOptions,
): Finding[] {
  assertResult(result, ["result"]);
  assertRecord(data, ["data"]);
  assertRecord(options, ["options"]);
  const { asOf, targets = {}, agreement = 0.7, coverage = 0.8, metricStatus = defaultColor } = options;
  epochDay(asOf, ["options", "asOf"]);
  for (const [name, value] of Object.entries({ agreement, coverage })) {
    if (!(value >= 0 && value <= 1)) throw invalidArgument(["options", name], "from 0 to 1", value);
  }
  const questions = Object.values(result.questions);
  return [
    ...questions.flatMap((question) => gapFinding(question, targets)),
    ...questions.flatMap((question) => disagreement(question, agreement)),
    ...staleEvidence(result, asOf),
    ...measurementContradictions(result, measurementList(data.measurements), metricStatus),
    ...outcomeContradictions(result, data.outcomes ?? [], asOf),
    ...lowCoverage(result, coverage),
  ];
}

function gapFinding(question: QuestionScore, targets: AssessmentTargets): Finding[] {
  const threshold = targetOf(question, targets);
  const { value } = question.score;
  if (value === null || value >= threshold - 1e-12) return [];
  const message = `${question.question} scores ${value.toFixed(2)}, below its target of ${threshold.toFixed(2)}.`;
  return [aboutQuestion("gap", question, message, value, threshold)];
}

function disagreement(question: QuestionScore, threshold: number): Finding[] {
  const value = question.agreement.rwg.truncated;
  if (value === null || value >= threshold) return [];
  const { mean, cutoff } = question.agreement.averageDeviation;
  const message = `${question.n} respondents do not see the same: agreement r_wg is ${value.toFixed(2)}, answers lie ${mean?.toFixed(2)} levels from their mean where ${cutoff.toFixed(2)} is acceptable.`;
  return [aboutQuestion("disagreement", question, message, value, threshold)];
}

function staleEvidence(result: AssessmentResult, asOf: PlainDate): Finding[] {
  return result.evidence.flatMap(({ evidence, questions }): Finding[] => {
    const { id, validUntil } = evidence;
    if (validUntil === undefined || validUntil >= asOf) return [];
    const use = questions.length === 0 ? "no answer cites it" : `cited for ${questions.join(", ")}`;
    return [
      {
        kind: "stale-evidence",
        subject: { kind: "evidence", id },
        message: `Evidence ${id} expired on ${validUntil}; ${use}.`,
        sources: [id, ...questions],
      },
    ];
  });
}

function lowCoverage(result: AssessmentResult, threshold: number): Finding[] {
  const parts = [
    ...Object.entries(result.questions).map(([id, part]) => ({ kind: "question" as const, id, part })),
    ...Object.entries(result.stages).map(([id, part]) => ({ kind: "stage" as const, id, part })),
    { kind: "overall" as const, id: "overall", part: result.overall },
  ];
  return parts
    .filter(({ part }) => part.coverage < threshold)
    .map(({ kind, id, part }) => ({
      kind: "low-coverage",
      subject: { kind, id },
      message: `${(100 * part.coverage).toFixed(0)} % of what applied was answered, below ${(100 * threshold).toFixed(0)} %.`,
      value: part.coverage,
      threshold,
      sources: kind === "question" ? [id] : [],
    }));
}

function aboutQuestion(
  kind: Finding["kind"],
  { question }: QuestionScore,
  message: string,
  value: number,
  threshold: number,
): Finding {
  return {
    kind,
    subject: { kind: "question", id: question },
    message,
    value,
    threshold,
    sources: [question],
  };
}

function measurementList(given: FindingData["measurements"]): readonly Measurement[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) return given;
  const set = given as { readonly measurements?: Readonly<Record<string, Measurement>> };
  // A record of measurements has no member of this name that is not itself a measurement.
  const inner = set.measurements;
  const record =
    inner !== undefined && !("metric" in inner) ? inner : (given as Readonly<Record<string, Measurement>>);
  return Object.values(record);
}

import { metricStructure, outcomeStructure } from "../blueprint/structure.js";
import type { PlainDate } from "../foundation/calendar.js";
import type { Measurement } from "../model/measurement.js";
import type { OutcomeRecord } from "../model/outcome-record.js";
import type { AssessmentResult, QuestionScore } from "./assessment-result.js";
import type { Finding } from "./finding.js";

/** From this score on an answer counts as a yes, at or below the other as a no: levels 3 and 1 of 4. */
const YES = 0.75;
const NO = 0.25;

/** The color of a measurement; `metricStatus` of the metrics chapter fits. */
export type MeasurementColor = (measurement: Measurement) => { readonly status: string };

/** By the blueprint's own target, where it has one: red below amber, green from green on with what it also requires. */
export function defaultColor({ metric, headline, direction, parts }: Measurement): {
  readonly status: string;
} {
  const target = metricStructure.find(({ id }) => id === metric)?.target;
  if (headline.value === null || target === null || target === undefined || direction === "band")
    return { status: "undetermined" };
  const reaches = (mark: number): boolean =>
    direction === "down" ? (headline.value as number) <= mark : (headline.value as number) >= mark;
  if (!reaches(target.amber)) return { status: "red" };
  const holds = target.alsoRequired.every(
    ({ part, atLeast }) => (parts[part]?.value ?? -Infinity) >= atLeast,
  );
  return { status: reaches(target.green) && holds ? "green" : "amber" };
}

/** Answers that measurements do not bear out, in either direction. */
export function measurementContradictions(
  result: AssessmentResult,
  measurements: readonly Measurement[],
  color: MeasurementColor,
): Finding[] {
  return measurements.flatMap((measurement) => {
    const { metric, headline } = measurement;
    if (headline.value === null) return [];
    const { status } = color(measurement);
    return questionsOn(result, (question) => question.metrics.includes(metric)).flatMap(
      (question): Finding[] => {
        const score = question.score.value as number;
        const contradiction = (message: string, threshold: number): Finding[] => [
          {
            kind: "contradiction",
            subject: { kind: "question", id: question.question },
            message,
            value: score,
            threshold,
            sources: [question.question, metric],
          },
        ];
        if (score >= YES && status === "red")
          return contradiction(
            `Answered yes (${show(score)}), but ${metric} is red at ${headline.value}.`,
            YES,
          );
        if (score <= NO && status === "green")
          return contradiction(
            `Answered no (${show(score)}), but ${metric} is green at ${headline.value}.`,
            NO,
          );
        return [];
      },
    );
  });
}

/** Answers that the outcome records do not bear out: a yes where the outcome is not there, or has lapsed. */
export function outcomeContradictions(
  result: AssessmentResult,
  outcomes: readonly OutcomeRecord[],
  asOf: PlainDate,
): Finding[] {
  return outcomes.flatMap((record) => {
    const doubt = doubtOf(record, asOf);
    if (doubt === null) return [];
    return questionsOn(result, (question) => question.outcomes.includes(record.outcomeId))
      .filter(({ score }) => (score.value as number) >= YES)
      .map(
        ({ question, score }): Finding => ({
          kind: "contradiction",
          subject: { kind: "question", id: question },
          message: `Answered yes (${show(score.value as number)}), but ${record.outcomeId} ${doubt}.`,
          value: score.value as number,
          threshold: YES,
          sources: [question, record.outcomeId],
        }),
      );
  });
}

/** Why an outcome record does not support a yes; null where it does, or is on its way. */
function doubtOf(record: OutcomeRecord, asOf: PlainDate): string | null {
  if (record.status === "not-started") return "is not started";
  if (record.status === "lapsed") return "has lapsed";
  if (record.status !== "achieved") return null;
  if (record.achievedAt !== undefined && record.achievedAt > asOf)
    return "is said to be achieved on a later day";
  if (record.reviewDue !== undefined && record.reviewDue < asOf)
    return `was due for review on ${record.reviewDue}`;
  const checklist = outcomeStructure.find(({ id }) => id === record.outcomeId)?.checklist ?? [];
  const unmet = record.checklist
    .filter(({ item, met }) => !met && checklist.some(([id, mandatory]) => id === item && mandatory))
    .map(({ item }) => item);
  return unmet.length === 0 ? null : `is called achieved with ${unmet.join(", ")} open`;
}

/** Questions with a score that fit, in the order of the instrument. */
function questionsOn(result: AssessmentResult, fits: (question: QuestionScore) => boolean): QuestionScore[] {
  return Object.values(result.questions).filter(
    (question) => question.score.value !== null && fits(question),
  );
}

const show = (score: number): string => score.toFixed(2);

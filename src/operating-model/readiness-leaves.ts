import type { Blueprint, BlueprintMetric, Outcome, Question, Stage } from "../blueprint/model.js";
import type { PlainDate } from "../foundation/calendar.js";
import type { Estimate } from "../model/estimate.js";
import type { Waiver } from "../model/outcome-record.js";
import type { ReadinessData, ReadinessRules } from "./readiness-data.js";
import type { ProofLeaf } from "./readiness-proof.js";

type Judged = Omit<ProofLeaf, "kind" | "id" | "rule" | "subject" | "sources"> & {
  readonly sources?: readonly string[];
};

/** Judges the single conditions of one stage. */
export interface LeafReader {
  readonly outcomes: () => ProofLeaf[];
  readonly questions: () => ProofLeaf[];
  readonly metrics: () => ProofLeaf[];
}

/** Reads the leaves of a stage's proof from the data, as of a date and under rules. */
export function leafReader(
  blueprint: Blueprint,
  stage: Stage,
  data: ReadinessData,
  asOf: PlainDate,
  rules: ReadinessRules,
): LeafReader {
  const waivers = (data.waivers ?? []).filter((waiver) => inForce(waiver, asOf));
  const leaf = (rule: ProofLeaf["rule"], subject: string, judged: Judged): ProofLeaf => {
    const id = `${rule}:${subject}`;
    const base = { kind: "leaf", id, rule, subject, ...judged, sources: judged.sources ?? [] } as const;
    const own = judged.verdict === "met" ? [] : waivers.filter((waiver) => waiver.subject === subject);
    if (own.length === 0) return base;
    const until = own
      .map((waiver) => waiver.until)
      .sort()
      .at(-1) as string;
    return {
      ...base,
      verdict: "waived",
      explanation: `${judged.explanation} Waived until ${until} by ${own.map(({ owner }) => owner).join(", ")}.`,
      sources: [...base.sources, ...own.map((waiver) => waiver.id)],
      change: { kind: "end-waivers", subject, on: asOf },
    };
  };
  const mine = <T extends { readonly stage: string }>(items: readonly T[]): T[] =>
    items.filter((item) => item.stage === stage.id);
  return {
    outcomes: () =>
      mine(blueprint.outcomes)
        .filter(({ mandatory }) => mandatory)
        .map((outcome) => leaf("outcome-achieved", outcome.id, judgeOutcome(outcome, data, asOf))),
    questions: () => {
      const questions = mine(blueprint.questions);
      return [
        leaf(
          "stage-score",
          stage.id,
          judgeScore(
            data.assessment?.stages[stage.id]?.score,
            rules.stageScore,
            "mean of the stage's questions",
            (to) => ({ kind: "set-stage-score", stage: stage.id, to }),
          ),
        ),
        leaf(
          "coverage",
          stage.id,
          judgeScore(coverage(data, stage), rules.coverage, "share of the questions answered", (to) => ({
            kind: "set-coverage",
            stage: stage.id,
            to,
          })),
        ),
        ...questions.map((question) =>
          leaf("question-floor", question.id, judgeQuestion(question, data, rules)),
        ),
      ];
    },
    metrics: () =>
      mine(blueprint.metrics).flatMap((metric) => {
        const given = rules.targets[metric.id];
        const target = given === undefined ? metric.target?.green : given;
        return target === null || target === undefined
          ? []
          : [leaf("metric-target", metric.id, judgeMetric(metric, target, data))];
      }),
  };
}

function inForce({ owner, from, until }: Waiver, asOf: PlainDate): boolean {
  return typeof owner === "string" && owner.trim() !== "" && from <= asOf && asOf < until;
}

function judgeOutcome(outcome: Outcome, data: ReadinessData, asOf: PlainDate): Judged {
  const items = outcome.checklist.filter(({ mandatory }) => mandatory).map(({ id }) => id);
  const threshold = `achieved, ${items.length} items met with evidence in date`;
  const achieve = { kind: "achieve-outcome", outcomeId: outcome.id, on: asOf, items } as const;
  const record = data.outcomes?.find(({ outcomeId }) => outcomeId === outcome.id);
  if (record === undefined) {
    return {
      verdict: "undetermined",
      value: null,
      threshold,
      explanation: `There is no record of "${outcome.name}".`,
      change: achieve,
    };
  }
  const no = (
    verdict: "not-met" | "undetermined",
    explanation: string,
    sources: readonly string[] = [],
  ): Judged => ({
    verdict,
    value: record.status,
    threshold,
    explanation,
    sources: [outcome.id, ...sources],
    change: achieve,
  });
  if (record.status !== "achieved") return no("not-met", `"${outcome.name}" is ${record.status}.`);
  if (record.achievedAt !== undefined && record.achievedAt > asOf)
    return no("not-met", `"${outcome.name}" is achieved only on ${record.achievedAt}.`);
  const evidence = new Map((data.evidence ?? []).map((piece) => [piece.id, piece]));
  const unmet: string[] = [];
  const unproven: string[] = [];
  const expired: string[] = [];
  const proofs: string[] = [];
  for (const item of items) {
    const entry = record.checklist.find((line) => line.item === item);
    if (entry !== undefined && !entry.met) unmet.push(item);
    const piece = entry?.evidenceId === undefined ? undefined : evidence.get(entry.evidenceId);
    if (piece === undefined || piece.collectedAt > asOf) unproven.push(item);
    else if (piece.validUntil !== undefined && piece.validUntil < asOf) expired.push(piece.id);
    else proofs.push(piece.id);
  }
  if (unmet.length > 0) return no("not-met", `Not met: ${unmet.join(", ")}.`, proofs);
  if (expired.length > 0) return no("not-met", `Evidence out of date: ${expired.join(", ")}.`, expired);
  if (record.reviewDue !== undefined && record.reviewDue < asOf)
    return no("not-met", `Its review was due on ${record.reviewDue}.`, proofs);
  if (unproven.length > 0)
    return no("undetermined", `No evidence in hand for ${unproven.join(", ")}.`, proofs);
  return {
    verdict: "met",
    value: record.status,
    threshold,
    explanation: `"${outcome.name}" is achieved, every mandatory item with evidence in date.`,
    sources: [outcome.id, ...proofs],
    change: { kind: "reopen-outcome", outcomeId: outcome.id },
  };
}

/** Nobody's answers cover nothing, but they are no evidence of a gap either. */
function coverage(data: ReadinessData, stage: Stage): Estimate | undefined {
  const assessed = data.assessment?.stages[stage.id];
  if (assessed === undefined) return undefined;
  return assessed.coverage === 0 && assessed.score.value === null
    ? assessed.score
    : { value: assessed.coverage };
}

function judgeQuestion(question: Question, data: ReadinessData, rules: ReadinessRules): Judged {
  const score = data.assessment?.questions[question.id]?.score;
  return judgeScore(score, rules.questionFloor, "score of the question", (to) => ({
    kind: "set-question-score",
    question: question.id,
    to,
  }));
}

/** The next number below a threshold: the smallest step that misses it. */
function justBelow(value: number): number {
  return value - Math.max(Math.abs(value), 1e-3) * 2 ** -40;
}

function justAbove(value: number): number {
  return value + Math.max(Math.abs(value), 1e-3) * 2 ** -40;
}

function judgeScore(
  score: Estimate | undefined,
  threshold: number,
  what: string,
  change: (to: number) => ProofLeaf["change"],
): Judged {
  if (score === undefined || score.value === null) {
    const why = score === undefined ? "no assessment" : (score.detail ?? score.reason);
    return {
      verdict: "undetermined",
      value: null,
      threshold,
      explanation: `The ${what} is not known: ${why}.`,
      change: change(threshold),
    };
  }
  const met = score.value >= threshold;
  return {
    verdict: met ? "met" : "not-met",
    value: score.value,
    threshold,
    explanation: `The ${what} is ${rounded(score.value)}, at least ${threshold} is needed.`,
    change: change(met ? justBelow(threshold) : threshold),
  };
}

/** A census is held at its value, a sample at the bound that is against it. */
function judgeMetric(metric: BlueprintMetric, target: number, data: ReadinessData): Judged {
  const measurement = data.measurements?.measurements[metric.id];
  const required = metric.target?.alsoRequired ?? [];
  const parts = Object.fromEntries(required.map(({ part, atLeast }) => [part, atLeast]));
  const change = (to: number): ProofLeaf["change"] => ({
    kind: "set-metric",
    metric: metric.id,
    to,
    ...(required.length > 0 ? { parts } : {}),
  });
  const { headline } = measurement ?? {};
  if (measurement === undefined || headline === undefined || headline.value === null) {
    const why =
      headline === undefined
        ? "not measured"
        : headline.value === null
          ? (headline.detail ?? headline.reason)
          : "";
    return {
      verdict: "undetermined",
      value: null,
      threshold: target,
      explanation: `"${metric.name}" is not known: ${why}`,
      change: change(target),
    };
  }
  const down = metric.direction === "down";
  const held = (down ? headline.high : headline.low) ?? headline.value;
  const met = down ? held <= target : held >= target;
  const bound = held === headline.value ? "value" : `${down ? "upper" : "lower"} bound`;
  const besides = required.find(
    ({ part, atLeast }) => !((measurement.parts[part]?.value ?? -Infinity) >= atLeast),
  );
  if (met && besides !== undefined) {
    const value = measurement.parts[besides.part]?.value ?? null;
    return {
      verdict: value === null ? "undetermined" : "not-met",
      value,
      threshold: besides.atLeast,
      explanation: `"${metric.name}" also needs ${besides.part} of at least ${besides.atLeast}; it is ${value === null ? "not known" : rounded(value)}.`,
      sources: [measurement.metric],
      change: change(target),
    };
  }
  return {
    verdict: met ? "met" : "not-met",
    value: held,
    threshold: target,
    explanation: `The ${bound} of "${metric.name}" is ${rounded(held)}, at ${down ? "most" : "least"} ${target} is needed.`,
    sources: [measurement.metric],
    change: change(met ? (down ? justAbove(target) : justBelow(target)) : target),
  };
}

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

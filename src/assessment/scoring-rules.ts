import type { Estimate } from "../model/estimate.js";
import { known, missing } from "../model/estimate.js";
import type { ScoreTerm, ScoreTrace } from "./assessment-result.js";
import { weightedAverage } from "./weighted-average.js";

/** What a rule is handed: the scores of a stage's questions, or of the stages themselves, in order. */
export interface ScoringInput {
  readonly level: "stage" | "overall";
  readonly items: readonly ScoringItem[];
}

/** One score with its weight; `levels` is the number of steps above the lowest on its scale. */
export interface ScoringItem {
  readonly id: string;
  readonly score: Estimate;
  readonly weight: number;
  readonly levels: number;
}

/** A rule that makes one score of several, and explains it. A host's own rule is any function of this shape. */
export type ScoringRule = (input: ScoringInput) => { readonly score: Estimate; readonly trace: ScoreTrace };

/** The rules with a name. */
export type ScoringRuleName = "weightedMean" | "staged" | "weakestLink";

function termsOf(items: readonly ScoringItem[]): ScoreTerm[] {
  return items.map(({ id, score, weight }) =>
    score.value === null
      ? { id, value: null, weight, reason: score.reason }
      : { id, value: score.value, weight },
  );
}

/** Why a score of several parts is missing: their common reason, or that none has one. */
function missingOf(items: readonly ScoringItem[]): Estimate {
  const reasons = new Set(items.map(({ score }) => (score.value === null ? score.reason : "")));
  const [reason] = reasons;
  return missing(reasons.size === 1 && reason ? reason : "no-scores");
}

function scoredOf(items: readonly ScoringItem[]): { item: ScoringItem; value: number }[] {
  return items.flatMap((item) => (item.score.value === null ? [] : [{ item, value: item.score.value }]));
}

/** Σ weight × score / Σ weight over the parts that have a score. */
const weightedMean: ScoringRule = ({ items }) => {
  const scored = scoredOf(items);
  const value = weightedAverage(scored.map(({ item, value }) => ({ value, weight: item.weight })));
  return {
    score: scored.length === 0 ? missingOf(items) : known(value),
    trace: {
      rule: "weightedMean",
      explanation: "The mean of the scores by weight; parts without a score are left out.",
      terms: termsOf(items),
    },
  };
};

/** The lowest score: a chain is as strong as its weakest link. */
const weakestLink: ScoringRule = ({ items }) => {
  const scored = scoredOf(items);
  const weakest = Math.min(...scored.map(({ value }) => value));
  return {
    score: scored.length === 0 ? missingOf(items) : known(weakest),
    trace: {
      rule: "weakestLink",
      explanation: "The lowest of the scores; parts without a score are left out.",
      terms: termsOf(items),
    },
  };
};

/** Scores meet the steps of a scale only up to rounding. */
const ROUNDING = 1e-9;

/** Why a question has no score though nothing is missing. */
const APART: readonly string[] = ["not-applicable", "out-of-scope"];

/**
 * A level counts only when it and all below are full. Within a stage the levels are those of the answer scale, full
 * when every question that applies is there; while one of them has no answer nobody knows which level that is. Over
 * stages each stage is a level, full at a score of 1.
 */
const staged: ScoringRule = ({ level, items }) => {
  const scored = scoredOf(items);
  const trace = (explanation: string, label?: string): ScoreTrace => ({
    rule: "staged",
    explanation,
    terms: termsOf(items),
    ...(label === undefined ? {} : { label }),
  });
  if (level === "overall") {
    const explanation =
      "Stages that are full, counted from the first up to one that is not, over all stages.";
    // A stage without a score is neither full nor passed over.
    if (scored.length === 0) return { score: missingOf(items), trace: trace(explanation) };
    const firstOpen = items.findIndex(({ score }) => score.value === null || score.value < 1 - ROUNDING);
    const full = firstOpen < 0 ? items.length : firstOpen;
    const partial = items.slice(full).some(({ score }) => score.value !== null && score.value > 0);
    return { score: known(full / items.length), trace: trace(explanation, `${full}${partial ? "+" : ""}`) };
  }
  const explanation =
    "The highest level that every question which applies has reached, over the highest there is; unknown while one of them has no score.";
  if (scored.length === 0) return { score: missingOf(items), trace: trace(explanation) };
  const open = items.filter(({ score }) => score.value === null && !APART.includes(score.reason));
  if (open.length > 0) {
    const names = open.map(({ id }) => id).join(", ");
    return { score: missing("unanswered-question", `No score: ${names}.`), trace: trace(explanation) };
  }
  const levels = Math.min(...scored.map(({ item }) => item.levels));
  const full = Math.floor(Math.min(...scored.map(({ value }) => value)) * levels + ROUNDING);
  const partial = scored.some(({ value }) => value * levels > full + ROUNDING);
  return { score: known(full / levels), trace: trace(explanation, `${full}${partial ? "+" : ""}`) };
};

export const scoringRules: Readonly<Record<ScoringRuleName, ScoringRule>> = {
  weightedMean,
  staged,
  weakestLink,
};

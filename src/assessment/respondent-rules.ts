import { invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { ScoreTerm, ScoreTrace } from "./assessment-result.js";
import { weightedAverage } from "./weighted-average.js";

/** How the answers of many respondents become one score. */
export type RespondentRule =
  | "median"
  | "mean"
  /** The mean of the roles' means, by weight: many respondents in one role do not outweigh another. */
  | { readonly kind: "roleWeightedMean"; readonly weights: Readonly<Record<string, number>> };

/** Answers counted by their score. */
export interface CountedScores {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/** Throws unless the rule is one of the named ones, with weights from 0. */
export function assertRespondentRule(rule: RespondentRule): void {
  if (rule === "median" || rule === "mean") return;
  if (typeof rule !== "object" || rule?.kind !== "roleWeightedMean")
    throw invalidArgument(["options", "respondents"], "median, mean or a roleWeightedMean", rule);
  const weights = Object.entries(rule.weights);
  for (const [role, weight] of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw invalidArgument(["options", "respondents", "weights", role], "a finite number from 0", weight);
  }
  if (!weights.some(([, weight]) => weight > 0))
    throw invalidArgument(["options", "respondents", "weights"], "at least one weight above 0", rule.weights);
}

/** One score of many answers, with its trace. `byRole` is read by the role-weighted mean alone. */
export function aggregateAnswers(
  rule: RespondentRule,
  all: CountedScores,
  byRole: ReadonlyMap<string, CountedScores>,
): { readonly score: Estimate; readonly trace: ScoreTrace } {
  const terms = termsOf(all);
  const n = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (typeof rule === "object") return byWeightedRoles(rule.weights, byRole);
  const explanation =
    rule === "median"
      ? `The median of ${n} answers; the weight is how many gave each score.`
      : `The mean of ${n} answers; the weight is how many gave each score.`;
  const trace = { rule, explanation, terms };
  if (n === 0) return { score: missing("no-answers"), trace };
  return { score: known(rule === "median" ? medianOf(terms, n) : meanOf(terms, n)), trace };
}

function termsOf({ values, counts }: CountedScores): ScoreTerm[] {
  return values
    .map((value, index) => ({ id: String(value), value, weight: counts[index] as number }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
}

function medianOf(terms: readonly ScoreTerm[], n: number): number {
  const at = (rank: number): number => {
    let passed = 0;
    for (const { value, weight } of terms) {
      passed += weight;
      if (passed >= rank) return value as number;
    }
    return terms.at(-1)?.value as number;
  };
  return (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2;
}

function meanOf(terms: readonly ScoreTerm[], n: number): number {
  return terms.reduce((sum, { value, weight }) => sum + (value as number) * weight, 0) / n;
}

function byWeightedRoles(
  weights: Readonly<Record<string, number>>,
  byRole: ReadonlyMap<string, CountedScores>,
): { readonly score: Estimate; readonly trace: ScoreTrace } {
  const terms: ScoreTerm[] = Object.keys(weights)
    .sort()
    .map((id) => {
      const own = termsOf(byRole.get(id) ?? { values: [], counts: [] });
      const n = own.reduce((sum, { weight }) => sum + weight, 0);
      const weight = weights[id] as number;
      return n === 0
        ? { id, value: null, weight, reason: "no-answers" }
        : { id, value: meanOf(own, n), weight };
    });
  const counted = terms.filter(({ value, weight }) => value !== null && weight > 0);
  const trace = {
    rule: "roleWeightedMean",
    explanation:
      "The mean of the means of the roles, by the roles' weights; roles without an answer or a weight are left out.",
    terms,
  };
  if (counted.length === 0) return { score: missing("no-answers"), trace };
  const value = weightedAverage(
    counted.map((term) => ({ value: term.value as number, weight: term.weight })),
  );
  return { score: known(value), trace };
}

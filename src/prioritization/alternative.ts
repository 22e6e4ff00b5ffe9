import { describeReceived, type Issue, type Path } from "../foundation/issue.js";
import { assertList } from "../foundation/operating-model-error.js";
import type { RankingCriterion } from "./ranking-criterion.js";

/**
 * What an alternative scores on a criterion, in the criterion's unit: a number, a range in which every value
 * is equally likely, a range with a most likely value, or nothing with the reason.
 */
export type Score =
  | number
  | { readonly kind: "interval"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "missing"; readonly reason: string };

/** Something to be ranked. A criterion without an entry in `values` counts as missing, never as 0. */
export interface Alternative<CriterionId extends string = string> {
  readonly id: string;
  readonly values: { readonly [Id in CriterionId]?: Score };
}

/**
 * What is wrong with alternatives under given criteria: repeated or empty ids, criteria that do not exist,
 * scores that are not finite, gaps without a reason, reversed ranges, scores outside the criterion's scale. Without criteria scores are
 * not looked at.
 *
 * @example
 * import { checkAlternatives } from "ai-operating-model/prioritization";
 * const criteria = [
 *   { id: "value", direction: "maximize", scale: { min: 0, max: 10, unit: "points" }, weight: 1 },
 * ] as const;
 * checkAlternatives([{ id: "a", values: { value: 11 } }], criteria).map((issue) => issue.code); // => ["out-of-scale"]
 */
export function checkAlternatives(
  alternatives: readonly Alternative[],
  criteria?: readonly RankingCriterion[],
): Issue[] {
  assertList(alternatives, ["alternatives"]);
  if (criteria !== undefined) assertList(criteria, ["criteria"]);
  const issues: Issue[] = [];
  const byId = new Map(criteria?.map((criterion) => [criterion?.id, criterion]));
  const seen = new Set<string>();
  for (const [index, alternative] of alternatives.entries()) {
    const path = ["alternatives", index];
    if (
      typeof alternative !== "object" ||
      typeof alternative?.values !== "object" ||
      alternative.values === null
    ) {
      const message = "an alternative is an object with an id and values";
      issues.push({ code: "invalid-alternative", path, message, received: describeReceived(alternative) });
      continue;
    }
    if (typeof alternative.id !== "string" || alternative.id === "") {
      issues.push({ code: "invalid-id", path: [...path, "id"], message: "an alternative needs an id" });
    } else if (seen.has(alternative.id)) {
      const message = `the alternative id ${JSON.stringify(alternative.id)} is used twice`;
      issues.push({ code: "duplicate-id", path: [...path, "id"], message });
    }
    seen.add(alternative.id);
    if (criteria === undefined) continue;
    for (const id of Object.keys(alternative.values)) {
      const criterion = byId.get(id);
      const score = alternative.values[id];
      if (criterion === undefined) {
        const message = `there is no criterion ${JSON.stringify(id)}`;
        issues.push({ code: "unknown-criterion", path: [...path, "values", id], message });
      } else if (score !== undefined && !isPlain(score, criterion)) {
        issues.push(...checkScore(score, criterion, [...path, "values", id]));
      }
    }
  }
  return issues;
}

/** A criterion's score of an alternative's own: a name such as "constructor" finds nothing inherited. */
export function ownScore(values: Alternative["values"], criterionId: string): Score | undefined {
  return Object.hasOwn(values, criterionId) ? values[criterionId] : undefined;
}

const isPlain = (score: Score, { scale }: RankingCriterion): boolean =>
  typeof score === "number" && score >= scale.min && score <= scale.max;

function checkScore(score: Score, { scale }: RankingCriterion, path: Path): Issue[] {
  const received = describeReceived(score);
  if (typeof score === "object" && score?.kind === "missing" && typeof score.reason === "string") return [];
  const points = pointsOf(score);
  if (points === undefined || !points.every((point) => Number.isFinite(point))) {
    return [
      { code: "invalid-score", path, message: "a score must be finite, or missing with a reason", received },
    ];
  }
  if (points.some((point, index) => index > 0 && point < (points[index - 1] as number))) {
    return [{ code: "reversed-range", path, message: "low, mode and high must not fall", received }];
  }
  const outside = points.find((point) => point < scale.min || point > scale.max);
  if (outside === undefined) return [];
  const message = `${outside} lies outside the scale ${scale.min} to ${scale.max}`;
  return [{ code: "out-of-scale", path, message, received: String(outside) }];
}

/** The numbers of a score from low to high, or undefined for what is no score. */
function pointsOf(score: Score): readonly number[] | undefined {
  if (typeof score === "number") return [score];
  if (typeof score !== "object" || score === null) return undefined;
  if (score.kind === "interval") return [score.low, score.high];
  if (score.kind === "triangular") return [score.low, score.mode, score.high];
  return undefined;
}

import { describeReceived, type Issue } from "../foundation/issue.js";
import { assertList, assertRecord, invalidDefinition } from "../foundation/operating-model-error.js";

/** Whether more or less of a criterion is better. */
export type Direction = "maximize" | "minimize";

/** The span in which a criterion is scored, and its unit. Scores outside it are refused. */
export interface CriterionScale {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/**
 * What alternatives are compared on. Weights need not sum to 1: they are read in proportion to each other.
 * A weight of 0 keeps a criterion in the table and out of the score.
 */
export interface RankingCriterion<Id extends string = string> {
  readonly id: Id;
  readonly direction: Direction;
  readonly scale: CriterionScale;
  readonly weight: number;
  /** Outcomes of the operating model that the criterion stands for. */
  readonly outcomeIds?: readonly string[];
}

/**
 * Defines a criterion with its own scale, so that what an alternative scores on it does not depend on which
 * other alternatives are in the list. The id stays a literal type: a misspelt one does not compile in `rank`.
 *
 * @throws OperatingModelError `invalid-definition` for an empty id, a scale without width or a weight that is
 *   negative or not finite.
 * @example
 * import { rankingCriterion } from "ai-operating-model/prioritization";
 * const value = rankingCriterion({
 *   id: "value", direction: "maximize", scale: { min: 0, max: 10, unit: "points" }, weight: 3, outcomeIds: [],
 * });
 * value.id; // => "value"
 */
export function rankingCriterion<const C extends RankingCriterion>(criterion: C): C {
  assertRecord(criterion, ["criterion"]);
  const issues = checkCriterion(criterion, []);
  if (issues.length > 0) throw invalidDefinition("ranking criterion", issues);
  return criterion;
}

/**
 * What is wrong with a list of criteria: each on its own, repeated ids, an empty list, weights that sum to 0.
 *
 * @example
 * import { checkRankingCriteria } from "ai-operating-model/prioritization";
 * checkRankingCriteria([]).map((issue) => issue.code); // => ["no-criteria"]
 */
export function checkRankingCriteria(criteria: readonly RankingCriterion[]): Issue[] {
  assertList(criteria, ["criteria"]);
  if (criteria.length === 0) {
    return [{ code: "no-criteria", path: ["criteria"], message: "at least one criterion is needed" }];
  }
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (const [index, criterion] of criteria.entries()) {
    if (typeof criterion !== "object" || typeof criterion?.scale !== "object" || criterion.scale === null) {
      const message = "a criterion is an object with an id, a direction, a scale and a weight";
      const path = ["criteria", index];
      issues.push({ code: "invalid-criterion", path, message, received: describeReceived(criterion) });
      continue;
    }
    issues.push(...checkCriterion(criterion, ["criteria", index]));
    if (seen.has(criterion.id)) {
      const message = `the criterion id ${JSON.stringify(criterion.id)} is used twice`;
      issues.push({ code: "duplicate-id", path: ["criteria", index, "id"], message });
    }
    seen.add(criterion.id);
    total += criterion.weight;
  }
  if (issues.length === 0 && !(total > 0 && Number.isFinite(total))) {
    const message = "the weights must have a finite sum above 0";
    issues.push({ code: "weights-sum", path: ["criteria"], message, received: String(total) });
  }
  return issues;
}

function checkCriterion(criterion: RankingCriterion, path: readonly (string | number)[]): Issue[] {
  const issues: Issue[] = [];
  const wrong = (code: string, at: readonly string[], message: string, received: unknown): void => {
    issues.push({ code, path: [...path, ...at], message, received: describeReceived(received) });
  };
  const { id, direction, scale, weight } = criterion;
  if (typeof id !== "string" || id === "") wrong("invalid-id", ["id"], "a criterion needs an id", id);
  if (direction !== "maximize" && direction !== "minimize") {
    wrong("invalid-direction", ["direction"], 'direction must be "maximize" or "minimize"', direction);
  }
  if (
    !Number.isFinite(scale?.min) ||
    !Number.isFinite(scale?.max) ||
    !Number.isFinite(scale.max - scale.min)
  ) {
    wrong("invalid-scale", ["scale"], "a scale needs finite min and max", scale);
  } else if (!(scale.min < scale.max)) {
    wrong("invalid-scale", ["scale"], "a scale's min must lie below its max", scale.max);
  }
  if (!Number.isFinite(weight) || weight < 0) {
    wrong("invalid-weight", ["weight"], "a weight must be a finite number from 0", weight);
  }
  return issues;
}

import {
  type Alternative,
  type Initiative,
  type RankAcceptability,
  type Ranking,
  type RankingCriterion,
  rank,
  rankAcceptability,
  rankingCriterion,
  type Score,
} from "ai-operating-model";
import { numberOf } from "./table-values.js";

/** Fields that a mapping may name, in the units of the file, and what more of them means. */
const VALUE_FIELDS = [
  { field: "benefitPerYear", direction: "maximize", weight: 3 },
  { field: "benefit", direction: "maximize", weight: 3 },
  { field: "confidence", direction: "maximize", weight: 2 },
  { field: "costToBuild", direction: "minimize", weight: 2 },
  { field: "effortPersonMonths", direction: "minimize", weight: 1 },
] as const;

const absent: Score = { kind: "missing", reason: "not in the file" };

/** What was ranked, by what, and how firm the places are. */
export interface FirstRanking {
  readonly ranking: Ranking;
  readonly acceptability: RankAcceptability;
  readonly question: string;
}

/**
 * A first ranking of what is in hand: by value, confidence, cost and effort where the file has them. Where it has
 * none, nothing can be said of value, and the answer is null.
 */
export function firstRanking(
  open: readonly Initiative[],
  valuesOf: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): FirstRanking | null {
  const criteria: RankingCriterion[] = [];
  for (const { field, direction, weight } of VALUE_FIELDS) {
    const values = open
      .map(({ id }) => numberOf(valuesOf.get(id)?.[field]))
      .filter((value) => value !== null);
    const max = Math.max(...values);
    if (values.length < 2 || !(max > 0)) continue;
    const min = Math.min(0, ...values);
    criteria.push(
      rankingCriterion({ id: field, direction, scale: { min, max, unit: "as in the file" }, weight }),
    );
  }
  if (!criteria.some(({ direction }) => direction === "maximize")) return null;
  const alternatives = open.map(({ id }): Alternative => {
    const scores = criteria.map((one) => [one.id, numberOf(valuesOf.get(id)?.[one.id]) ?? absent] as const);
    return { id, values: Object.fromEntries(scores) };
  });
  return {
    ranking: rank(alternatives, criteria, { method: "weighted-sum", missing: "worst" }),
    acceptability: rankAcceptability(alternatives, criteria, { seed: 1, draws: 2000, weights: "simplex" }),
    question: `What to fund first, by ${criteria.map(({ id }) => id).join(", ")}; a missing value counts as the worst on its scale`,
  };
}

import {
  type Alternative,
  type Initiative,
  type Ranking,
  type RankingCriterion,
  rank,
  rankingCriterion,
  type Score,
  type TableMapping,
  type TableResult,
  toNumber,
} from "ai-operating-model";

/** Fields that a mapping may name, in the units of the file, and what more of them means. */
const VALUE_FIELDS = [
  { field: "benefitPerYear", direction: "maximize", weight: 3 },
  { field: "benefit", direction: "maximize", weight: 3 },
  { field: "confidence", direction: "maximize", weight: 2 },
  { field: "costToBuild", direction: "minimize", weight: 2 },
  { field: "effortPersonMonths", direction: "minimize", weight: 1 },
] as const;

const absent: Score = { kind: "missing", reason: "not in the file" };

/** What was ranked, by what, and under which policy for missing values. */
export interface FirstRanking {
  readonly ranking: Ranking;
  readonly question: string;
}

/**
 * A first ranking of what is in hand: by value, confidence, cost and effort where the file has them. Where it has
 * none, nothing can be said of value, and the answer is null.
 */
export function firstRanking(
  initiatives: readonly Initiative[],
  table: TableResult<TableMapping>,
): FirstRanking | null {
  const open = new Set(
    initiatives
      .filter(
        ({ status, type }) =>
          (status === undefined || status === "proposed" || status === "in-progress") && type === "use-case",
      )
      .map(({ source }) => source?.line),
  );
  const rows = table.rows.filter(({ line }) => open.has(line));
  const idOf = new Map(initiatives.map(({ source, id }) => [source?.line, id]));
  const criteria: RankingCriterion[] = [];
  for (const { field, direction, weight } of VALUE_FIELDS) {
    const values = rows.map(({ values }) => numberOf(values[field])).filter((value) => value !== null);
    const max = Math.max(...values);
    if (values.length < 2 || !(max > 0)) continue;
    const min = Math.min(0, ...values);
    criteria.push(
      rankingCriterion({ id: field, direction, scale: { min, max, unit: "as in the file" }, weight }),
    );
  }
  if (!criteria.some(({ direction }) => direction === "maximize")) return null;
  const alternatives = rows.map(({ line, values }): Alternative => {
    const scores = criteria.map(({ id }) => [id, numberOf(values[id]) ?? absent] as const);
    return { id: idOf.get(line) as string, values: Object.fromEntries(scores) };
  });
  return {
    ranking: rank(alternatives, criteria, { method: "weighted-sum", missing: "worst" }),
    question: `What to fund first, by ${criteria.map(({ id }) => id).join(", ")}; a missing value counts as the worst on its scale`,
  };
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" ? toNumber(value) : null;
}

import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";

/** Whether a set of candidates keeps to the constraints, told from their meaning and not from a program. */
export function allowed(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  chosen: ReadonlySet<string>,
): boolean {
  const taken = candidates.filter(({ id }) => chosen.has(id));
  const sum = (amounts: readonly unknown[]): number =>
    amounts.reduce<number>((total, x) => total + Number(x ?? 0), 0);
  const cost = ({ cost, costs }: Candidate): number =>
    cost === undefined ? sum(Object.values(costs ?? {})) : Number(cost);
  const { budget, budgets, headcount, mandatory, requires, excludes, atMost, buckets, coverage } =
    constraints;
  if (budget !== undefined && sum(taken.map(cost)) > Number(budget)) return false;
  for (const [period, limit] of Object.entries(budgets ?? {})) {
    if (sum(taken.map(({ costs }) => costs?.[period])) > Number(limit)) return false;
  }
  for (const [role, periods] of Object.entries(headcount ?? {})) {
    for (const [period, limit] of Object.entries(periods)) {
      if (sum(taken.map((candidate) => candidate.headcount?.[role]?.[period])) > limit) return false;
    }
  }
  if (mandatory?.some((id) => !chosen.has(id))) return false;
  for (const candidate of taken) {
    const needs = [...(candidate.requires ?? []), ...(requires?.[candidate.id] ?? [])];
    if (needs.some((id) => !chosen.has(id))) return false;
  }
  if (excludes?.some((group) => new Set(group.filter((id) => chosen.has(id))).size > 1)) return false;
  if (atMost?.some(({ ids, count }) => new Set(ids.filter((id) => chosen.has(id))).size > count))
    return false;
  for (const { dimension, bucket, of, min, max } of buckets ?? []) {
    const inside = taken.filter((candidate) => candidate.buckets?.[dimension] === bucket);
    const total =
      of === "count" ? inside.length : sum(inside.map((c) => (of === "cost" ? cost(c) : c.value)));
    if (min !== undefined && total < Number(min)) return false;
    if (max !== undefined && total > Number(max)) return false;
  }
  for (const { objectiveId, atLeast = 1 } of coverage ?? []) {
    if (taken.filter(({ objectiveIds }) => objectiveIds?.includes(objectiveId)).length < atLeast)
      return false;
  }
  return true;
}

/** The best value over all subsets, or null where none is allowed. Amounts must be whole. */
export function enumerateBest(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** candidates.length; mask++) {
    const taken = candidates.filter((_, index) => (mask >>> index) & 1);
    if (!allowed(candidates, constraints, new Set(taken.map(({ id }) => id)))) continue;
    const value = taken.reduce((sum, candidate) => sum + Number(candidate.value), 0);
    if (best === null || value > best) best = value;
  }
  return best;
}

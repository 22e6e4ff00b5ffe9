import { type Candidate, type Selection, selectPortfolio } from "ai-operating-model";
import type { InitiativeCase } from "./business-cases.js";

/** What to fund, out of a budget of half of what all candidates together still need. */
export interface Funding {
  readonly selection: Selection;
  readonly budget: number;
}

/** Chooses by net present value. Candidates need each other where the file says so by name or id. */
export async function chooseFunding(
  cases: readonly InitiativeCase[],
  requirementsOf: (id: string) => readonly string[],
): Promise<Funding | null> {
  if (cases.length === 0) return null;
  const byName = new Map(
    cases.flatMap(({ initiative: { id, name } }) => [[id, id] as const, [name, id] as const]),
  );
  const candidates = cases.map(({ initiative: { id }, remaining, result }): Candidate => {
    const requires = requirementsOf(id).flatMap((name) => byName.get(name) ?? []);
    return { id, value: result.npv, cost: remaining, ...(requires.length > 0 ? { requires } : {}) };
  });
  const budget = Math.round(cases.reduce((sum, { remaining }) => sum + remaining, 0) / 2);
  const selection = await selectPortfolio(candidates, { budget }, { maximize: "value", timeLimitMs: 3000 });
  return { selection, budget };
}

import type { GateCriterion, GateState, Process } from "ai-operating-model/gates";

/** What the gate of the current stage asks for, with what the risk tier adds. */
export interface AskedCriteria {
  readonly must: readonly GateCriterion[];
  readonly should: readonly GateCriterion[];
}

export function askedCriteria(process: Process, state: GateState): AskedCriteria {
  const sets = process.criteriaSets ?? [];
  const all = new Map<string, GateCriterion>();
  for (const each of [...sets.flatMap((set) => set.criteria), ...(process.criteria ?? [])])
    all.set(each.id, each);
  const gate = process.gates.find(({ stage }) => stage === state.stage);
  const tiers = state.classifications.flatMap(({ scheme, tier }) => {
    const { tiers = [] } = process.riskSchemes?.find(({ id }) => id === scheme) ?? {};
    return tiers.filter(({ id }) => id === tier);
  });
  const must = new Set([
    ...(gate?.mustMeet ?? []),
    ...sets
      .filter(({ id }) => gate?.mustMeetSets?.includes(id))
      .flatMap((set) => set.criteria.map(({ id }) => id)),
    ...(gate === undefined ? [] : tiers.flatMap(({ requiredCriteria = [] }) => requiredCriteria)),
  ]);
  const find = (id: string): GateCriterion | readonly GateCriterion[] => all.get(id) ?? [];
  return {
    must: [...must].flatMap(find),
    should: (gate?.shouldMeet ?? []).filter((id) => !must.has(id)).flatMap(find),
  };
}

import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import type { ComputedCriterion, FactRule, GateCriterion } from "./gate-criterion.js";
import type { JudgedCriterion, RiskClassification } from "./gate-state.js";
import type { Duty, DutyPair, Gate, Process } from "./process.js";
import type { RiskTier } from "./risk-scheme.js";

/** A criterion as one gate asks it: its threshold may be the gate's own. */
export interface PlannedCriterion {
  readonly id: string;
  readonly definition: GateCriterion;
  /** The fact rule with the gate's threshold; undefined for what a person judges. */
  readonly rule: FactRule | undefined;
}

/** A gate with everything looked up and, where the initiative is classified, with its tiers' additions. */
export interface GatePlan {
  readonly gate: Gate;
  readonly stageIndex: number;
  readonly conditionalGo: boolean;
  readonly must: readonly PlannedCriterion[];
  readonly should: readonly PlannedCriterion[];
  readonly voters: readonly string[];
  readonly required: readonly string[];
  readonly veto: readonly string[];
  readonly judged: readonly JudgedCriterion[];
}

/** A process prepared for fast reading; made once for each definition object. */
export interface ProcessPlan {
  readonly process: Process;
  readonly stageIndex: ReadonlyMap<string, number>;
  readonly gates: ReadonlyMap<string, GatePlan>;
  readonly criteria: ReadonlyMap<string, GateCriterion>;
  /** Criteria that some gate or tier insists on: only these can be waived. */
  readonly musts: ReadonlySet<string>;
  readonly tiers: ReadonlyMap<string, RiskTier>;
  readonly incompatible: Readonly<Record<Duty, readonly Duty[]>>;
  readonly checklist: readonly string[];
  /** Gates with tiers applied, by stage and tiers. */
  readonly tiered: Map<string, GatePlan>;
}

/** What of a state decides which gate it stands before. */
interface Place {
  readonly stage: string;
  readonly classifications: readonly Pick<RiskClassification, "scheme" | "tier">[];
}

const plans = /* @__PURE__ */ new WeakMap<Process, ProcessPlan>();

/** The plan of a process. A definition is data that nobody changes after its first use. */
export function planOf(process: Process): ProcessPlan {
  let plan = plans.get(process);
  if (plan === undefined) {
    assertRecord(process, ["process"]);
    for (const name of ["roles", "stages", "gates"] as const) assertList(process[name], ["process", name]);
    plan = makePlan(process);
    plans.set(process, plan);
  }
  return plan;
}

/** The gate of the state's stage, with what its classifications add; undefined where the stage has none. */
export function gateOf(plan: ProcessPlan, state: Place): GatePlan | undefined {
  const base = plan.gates.get(state.stage);
  if (base === undefined || state.classifications.length === 0) return base;
  let key = state.stage;
  for (const { scheme, tier } of state.classifications) key += `\n${tierKey(scheme, tier)}`;
  let gate = plan.tiered.get(key);
  if (gate === undefined) {
    gate = addTiers(plan, base, tiersOf(plan, state));
    plan.tiered.set(key, gate);
  }
  return gate;
}

/** The tiers of a state that its process knows. */
export function tiersOf(plan: ProcessPlan, state: Pick<Place, "classifications">): RiskTier[] {
  return state.classifications.flatMap(({ scheme, tier }) => plan.tiers.get(tierKey(scheme, tier)) ?? []);
}

/** A key that no other scheme and tier share. */
export function tierKey(scheme: string, tier: string): string {
  return `${scheme.length}:${scheme}:${tier}`;
}

/** The default matrix, `strict`, and the pair that no definition can remove. */
export function segregationPairs(process: Process): DutyPair[] {
  const { strict = false, pairs } = process.segregation ?? {};
  return [
    ["submit", "vote"],
    ...(pairs ??
      ([
        ["submit", "waive"],
        ["submit", "classify"],
      ] as const)),
    ...(strict
      ? ([
          ["submit", "assess"],
          ["submit", "decide"],
        ] as const)
      : []),
  ];
}

function makePlan(process: Process): ProcessPlan {
  const criteria = new Map<string, GateCriterion>();
  for (const set of process.criteriaSets ?? []) for (const each of set.criteria) criteria.set(each.id, each);
  for (const each of process.criteria ?? []) criteria.set(each.id, each);
  const tiers = new Map<string, RiskTier>();
  for (const scheme of process.riskSchemes ?? []) {
    for (const tier of scheme.tiers) tiers.set(tierKey(scheme.id, tier.id), tier);
  }
  const stageIndex = new Map(process.stages.map((stage, index) => [stage.id, index]));
  const lastGate = Math.max(...process.gates.map((gate) => stageIndex.get(gate.stage) ?? -1));
  const gates = new Map(
    process.gates.map((gate) => [gate.stage, planGate(process, gate, criteria, stageIndex, lastGate)]),
  );
  const musts = new Set<string>();
  for (const gate of gates.values()) for (const { id } of gate.must) musts.add(id);
  for (const tier of tiers.values()) for (const id of tier.requiredCriteria ?? []) musts.add(id);
  const incompatible: Record<Duty, Duty[]> = {
    submit: [],
    vote: [],
    waive: [],
    classify: [],
    assess: [],
    decide: [],
  };
  for (const [a, b] of segregationPairs(process)) {
    incompatible[a].push(b);
    incompatible[b].push(a);
  }
  const checklist = process.operating?.retirementChecklist ?? [];
  return { process, stageIndex, gates, criteria, musts, tiers, incompatible, checklist, tiered: new Map() };
}

function planGate(
  process: Process,
  gate: Gate,
  criteria: ReadonlyMap<string, GateCriterion>,
  stageIndex: ReadonlyMap<string, number>,
  lastGate: number,
): GatePlan {
  const index = stageIndex.get(gate.stage) ?? -1;
  const sets = (process.criteriaSets ?? []).filter((set) => gate.mustMeetSets?.includes(set.id));
  const must = unique([...(gate.mustMeet ?? []), ...sets.flatMap((set) => set.criteria.map(({ id }) => id))]);
  const plan = (id: string): PlannedCriterion[] => planCriterion(criteria.get(id), gate);
  const required = gate.requiredRoles ?? (process.businessRole === null ? [] : [process.businessRole]);
  const veto = gate.vetoRoles ?? [];
  return withRules({
    gate,
    stageIndex: index,
    conditionalGo: gate.conditionalGo ?? index !== lastGate,
    must: must.flatMap(plan),
    should: (gate.shouldMeet ?? []).flatMap(plan),
    voters: unique([...gate.voters, ...required, ...veto]),
    required,
    veto,
  });
}

function addTiers(plan: ProcessPlan, base: GatePlan, tiers: readonly RiskTier[]): GatePlan {
  const known = new Set(base.must.map(({ id }) => id));
  const added = unique(tiers.flatMap((tier) => tier.requiredCriteria ?? [])).filter((id) => !known.has(id));
  const roles = tiers.flatMap((tier) => tier.requiredRoles ?? []);
  return withRules({
    ...base,
    must: [...base.must, ...added.flatMap((id) => planCriterion(plan.criteria.get(id), base.gate))],
    should: base.should.filter(({ id }) => !added.includes(id)),
    voters: unique([...base.voters, ...roles]),
    required: unique([...base.required, ...roles]),
  });
}

function planCriterion(definition: GateCriterion | undefined, gate: Gate): PlannedCriterion[] {
  if (definition === undefined) return [];
  const threshold = gate.thresholds?.[definition.id];
  const rule = isComputed(definition)
    ? threshold === undefined
      ? definition.fact
      : { ...definition.fact, threshold }
    : undefined;
  return [{ id: definition.id, definition, rule }];
}

function withRules(gate: Omit<GatePlan, "judged">): GatePlan {
  const text = (kind: string, { id, definition, rule }: PlannedCriterion): JudgedCriterion => ({
    id,
    rule: `${kind} ${
      rule === undefined
        ? `by ${(definition as { assessor?: string }).assessor}`
        : `${rule.bound} of ${rule.measure} ${rule.operator} ${rule.threshold}${rule.maxAgeDays === undefined ? "" : ` within ${rule.maxAgeDays} days`}`
    }`,
  });
  return {
    ...gate,
    judged: [
      ...gate.must.map((each) => text("must", each)),
      ...gate.should.map((each) => text("should", each)),
    ],
  };
}

/** Whether a criterion is computed from a fact. */
export function isComputed(criterion: GateCriterion): criterion is ComputedCriterion {
  return "fact" in criterion;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

import { type CommandContext, lacksRole, type Ruling, refuse } from "./command-context.js";
import { own } from "./criterion-status.js";
import type { JudgedCriterion } from "./gate-state.js";
import { gateOf } from "./process-plan.js";

/**
 * Moves an instance to another version of its process; `plan` is the plan of that version. Votes are void
 * where the gate that they were cast for now asks for something else.
 */
export function ruleMigrate(context: CommandContext<"migrate">): Ruling {
  const { plan, state, command } = context;
  const { process } = plan;
  const { toVersion, stageMap = {}, criterionMap = {} } = command;
  const lacking = lacksRole(context, process.authority.migrate);
  if (lacking !== undefined) return lacking;
  if (toVersion !== process.version || state.process.version === toVersion) {
    return refuse(
      "invalid-target",
      `migration to ${toVersion} is ruled by that version, this is ${process.version}`,
    );
  }
  const stage = own(stageMap, state.stage) ?? state.stage;
  if (!plan.stageIndex.has(stage)) {
    return refuse("migration-unmapped-stage", `${state.stage} has no stage in version ${toVersion}`, {
      stage: state.stage,
    });
  }
  const rename = (id: string): string => own(criterionMap, id) ?? id;
  const criteria: Record<string, string> = {};
  const taken = new Set<string>();
  for (const old of Object.keys(state.assessments)) {
    const renamed = rename(old);
    if (!plan.criteria.has(renamed)) {
      if (typeof renamed !== "string") return refuse("invalid-target", `${old} becomes no criterion`);
      if (own(criterionMap, old) === undefined) continue;
      return refuse("unknown-criterion", `no criterion ${renamed} in version ${toVersion}`, {
        criterion: renamed,
      });
    }
    if (taken.has(renamed))
      return refuse("invalid-target", `two criteria become ${renamed}`, { criterion: renamed });
    taken.add(renamed);
    criteria[old] = renamed;
  }
  for (const { criterion: old } of [...state.waivers, ...state.conditions]) {
    const renamed = rename(old);
    if (plan.criteria.has(renamed)) criteria[old] = renamed;
  }
  const { submission } = state;
  const judged = gateOf(plan, { stage, classifications: state.classifications })?.judged ?? [];
  const before = (submission?.criteria ?? []).map((each) => ({ ...each, id: rename(each.id) }));
  return {
    type: "migrated",
    from: state.process,
    to: { id: process.id, version: process.version },
    stage,
    criteria,
    votesVoided: submission !== null && !sameCriteria(before, judged),
    ...(submission !== null && { submissionCriteria: judged }),
  };
}

/** Whether a gate asks for the same, in whatever order. */
export function sameCriteria(a: readonly JudgedCriterion[], b: readonly JudgedCriterion[]): boolean {
  const text = (list: readonly JudgedCriterion[]): string =>
    JSON.stringify(list.map(({ id, rule }) => `${id}\n${rule}`).sort());
  return text(a) === text(b);
}

import { assertRecord } from "../foundation/operating-model-error.js";
import { assertState } from "./assert-state.js";
import { own } from "./criterion-status.js";
import type { GateState, JudgedCriterion, Vote } from "./gate-state.js";
import { sameCriteria } from "./migration-rules.js";
import type { Process, Vocabulary } from "./process.js";
import { gateOf, planOf } from "./process-plan.js";

/** Old ids to new, where they changed. */
export interface MigrationMaps {
  readonly stageMap?: Readonly<Record<string, string>>;
  readonly criterionMap?: Readonly<Record<string, string>>;
}

/** What a migration would do to an instance. */
export interface MigrationReport {
  readonly fromStage: string;
  /** `null` where the stage has no successor: the migration would be refused, and no vote would be void. */
  readonly toStage: string | null;
  readonly keptAssessments: readonly string[];
  readonly droppedAssessments: readonly string[];
  /** Votes that would be void, and why; empty where they stand. */
  readonly votesVoided: readonly Vote[];
  readonly votesVoidedBecause: readonly string[];
}

/** The command to give, but for its time and actor, and what it would do. */
export interface MigrationPlan {
  readonly command: {
    readonly type: "migrate";
    readonly toVersion: string | number;
    readonly stageMap?: Readonly<Record<string, string>>;
    readonly criterionMap?: Readonly<Record<string, string>>;
  };
  readonly report: MigrationReport;
}

/**
 * Plans the move of an instance to another version of its process. Give the command, with time and actor, to
 * `decide` together with the next process.
 *
 * @example
 * import { aiInitiativeLifecycle, initialState, planMigration } from "ai-operating-model/gates";
 * const next = { ...aiInitiativeLifecycle, version: "2" };
 * const { command, report } = planMigration(initialState(aiInitiativeLifecycle), aiInitiativeLifecycle, next);
 * [command.toVersion, report.toStage, report.votesVoided]; // => ["2", "ideation", []]
 */
export function planMigration<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  nextProcess: Process,
  maps: MigrationMaps = {},
): MigrationPlan {
  assertState(state);
  assertRecord(maps, ["maps"]);
  const { stageMap = {}, criterionMap = {} } = maps;
  const next = planOf(nextProcess);
  const target = own(stageMap, state.stage) ?? state.stage;
  const toStage = next.stageIndex.has(target) ? target : null;
  const rename = (id: string): string => own(criterionMap, id) ?? id;
  const assessed = Object.keys(state.assessments);
  const kept = assessed.filter((id) => next.criteria.has(rename(id)));
  const { classifications } = state;
  const before = state.submission?.criteria ?? gateOf(planOf(process), state)?.judged ?? [];
  const after = toStage === null ? [] : (gateOf(next, { stage: toStage, classifications })?.judged ?? []);
  const renamed = before.map((each) => ({ ...each, id: rename(each.id) }));
  const voided = toStage !== null && state.votes.length > 0 && !sameCriteria(renamed, after);
  return {
    command: { type: "migrate", toVersion: nextProcess.version, ...maps },
    report: {
      fromStage: state.stage,
      toStage,
      keptAssessments: kept,
      droppedAssessments: assessed.filter((id) => !kept.includes(id)),
      votesVoided: voided ? state.votes : [],
      votesVoidedBecause: voided ? changes(renamed, after) : [],
    },
  };
}

function changes(before: readonly JudgedCriterion[], after: readonly JudgedCriterion[]): string[] {
  const texts: string[] = [];
  for (const { id, rule } of after) {
    const old = before.find((each) => each.id === id);
    if (old === undefined) texts.push(`${id} is new: ${rule}`);
    else if (old.rule !== rule) texts.push(`${id} was ${old.rule}, is ${rule}`);
  }
  for (const { id } of before) if (!after.some((each) => each.id === id)) texts.push(`${id} is gone`);
  return texts;
}

import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { assertState } from "./assert-state.js";
import type { Actor, Command } from "./command.js";
import { unmet } from "./criterion-status.js";
import { decide } from "./decide.js";
import type { GateState } from "./gate-state.js";
import { readInstant, toInstant } from "./instant.js";
import type { Process, Vocabulary } from "./process.js";
import { gateOf, type ProcessPlan, planOf } from "./process-plan.js";
import type { Refusal } from "./refusal.js";

/** A command without its time and actor, with the free fields (texts, digests, due instants) filled in. */
export type CommandDraft = Command extends infer C
  ? C extends Command
    ? Omit<C, "at" | "actor">
    : never
  : never;

/** Whether an actor could give a command now, and if not why. */
export interface Permission {
  readonly command: CommandDraft;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
}

/**
 * Which commands an actor could give now, and why not the others: one entry for each command and each choice
 * in it (role to vote in, criterion, outcome, condition, hand-off …). Free fields hold examples; an entry is
 * allowed when `decide` accepts the command with them, which is how it is found out. `migrate` is not among
 * them: it is ruled by the process that it leads to.
 *
 * @throws OperatingModelError `invalid-argument` when `at` is no instant.
 * @example
 * import { aiInitiativeLifecycle, initialState, permitted } from "ai-operating-model/gates";
 * const state = initialState(aiInitiativeLifecycle);
 * const actor = { id: "p-1", roles: ["business-sponsor"] } as const;
 * const all = permitted(state, aiInitiativeLifecycle, actor, { at: "2026-03-02T10:00:00Z" });
 * all.find(({ command }) => command.type === "assess")?.allowed; // => true
 * all.find(({ command }) => command.type === "vote")?.refusals[0]?.code; // => "not-submitted"
 */
export function permitted<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  actor: Actor<NoInfer<V>>,
  options: { readonly at: Instant },
): readonly Permission[] {
  assertState(state);
  assertRecord(actor, ["actor"]);
  const at = options?.at;
  const now = instantMillis(at, ["at"]);
  const plan = planOf(process);
  // Delegations that differ in their windows only are one choice.
  const choices = new Map(drafts(plan, state, actor, at, now).map((draft) => [JSON.stringify(draft), draft]));
  return [...choices.values()].map((command) => {
    const result = decide(state as GateState, process as Process, { ...command, at, actor } as Command);
    return { command, allowed: result.ok, refusals: result.ok ? [] : result.error };
  });
}

function drafts(plan: ProcessPlan, state: GateState, actor: Actor, at: Instant, now: number): CommandDraft[] {
  const { process } = plan;
  const gate = gateOf(plan, state);
  const later = (days: number): Instant => toInstant(now + days * 86_400_000);
  const stage = process.stages.find(({ id }) => id === state.stage);
  const checklist = stage === process.stages.at(-1) ? plan.checklist : [];
  const must = new Set([...(gate?.must ?? []).map(({ id }) => id), ...checklist]);
  const should = (gate?.should ?? []).map(({ id }) => id);
  const represented = state.delegations.filter(({ delegate }) => delegate === actor.id);
  const index = plan.stageIndex.get(state.stage) ?? 0;
  const open = state.conditions.filter(({ status }) => status === "open");
  const otherwise = <T>(list: readonly T[], other: T): readonly T[] => (list.length > 0 ? list : [other]);
  // Naming all that is open asks for nothing else; where nothing is, any condition will do.
  const waivable = (gate?.must ?? []).filter(({ definition }) => definition.nonWaivable !== true);
  const unmetNow = waivable.filter((criterion) => unmet(plan, state, criterion, now) !== undefined);
  const anyOne = (waivable.length > 0 ? waivable : (gate?.must ?? [])).slice(0, 1);
  const conditions = (unmetNow.length > 0 ? unmetNow : anyOne).map(({ id }, number) => ({
    id: `condition-${state.version + 1}-${number + 1}`,
    criterion: id,
    owner: actor.id,
    due: later(30),
  }));
  return [
    { type: "create", initiativeId: "initiative" },
    ...(process.riskSchemes ?? []).flatMap((scheme) =>
      scheme.tiers.map((tier): CommandDraft => ({ type: "classify", scheme: scheme.id, tier: tier.id })),
    ),
    { type: "submit", evidenceDigest: state.submission?.evidenceDigest ?? "sha256:example" },
    ...[...must].map((criterion): CommandDraft => ({ type: "assess", criterion, result: "pass" })),
    ...should.map((criterion): CommandDraft => ({ type: "assess", criterion, score: 10 })),
    {
      type: "record-fact",
      fact: {
        measure: "example",
        value: 0,
        unit: "count",
        asOf: at,
        recordedBy: actor.id,
        source: "example",
      },
    },
    ...otherwise(gate?.voters ?? [], "").map((as): CommandDraft => ({ type: "vote", as, vote: "approve" })),
    ...represented.map(
      ({ delegator, role }): CommandDraft => ({
        type: "vote",
        as: role,
        vote: "approve",
        onBehalfOf: delegator,
      }),
    ),
    { type: "withdraw-vote" },
    ...process.roles.map(
      (role): CommandDraft => ({
        type: "delegate",
        delegate: `other-than-${actor.id}`,
        role,
        validFrom: at,
        validUntil: later(7),
      }),
    ),
    ...state.delegations
      .filter(({ delegator }) => delegator === actor.id)
      .map(({ delegate, role }): CommandDraft => ({ type: "revoke-delegation", delegate, role })),
    { type: "decide", outcome: "go" },
    { type: "decide", outcome: "conditional-go", conditions },
    { type: "decide", outcome: "hold" },
    ...process.stages
      .slice(0, index + 1)
      .map(({ id }): CommandDraft => ({ type: "decide", outcome: "recycle", toStage: id })),
    { type: "decide", outcome: "kill", reason: "example" },
    { type: "resume" },
    ...open.map(({ id }): CommandDraft => ({ type: "satisfy-condition", condition: id })),
    ...open.map(
      ({ id, due }): CommandDraft => ({
        type: "extend-condition",
        condition: id,
        due: toInstant(Math.max(now, readInstant(due)) + 86_400_000),
      }),
    ),
    ...[...plan.musts].map(
      (criterion): CommandDraft => ({ type: "waive", criterion, until: later(30), reason: "example" }),
    ),
    { type: "reopen", reason: "example" },
    ...(stage?.handoffs ?? []).map(({ id }): CommandDraft => ({ type: "accept-handoff", handoff: id })),
    { type: "record-learning", text: "example" },
    { type: "retire", reason: "example" },
  ];
}

import type { Instant } from "../foundation/calendar.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import type { Actor, Command } from "../gates/command.js";
import { type ExplainOptions, explainGate } from "../gates/explain-gate.js";
import type { GateState } from "../gates/gate-state.js";
import type { Process, Vocabulary } from "../gates/process.js";
import type { ProposedAction } from "../gates/proposed-action.js";

/**
 * Commands that carry out what `explainGate` proposes, each by a person made up for it, and the go at the end
 * (`go: false` leaves it out). Builds histories: append them until the stage that a test is about.
 *
 * @throws Error where nothing opens the gate.
 * @example
 * import { aiInitiativeLifecycle, initialState } from "ai-operating-model/gates";
 * import { openingCommands } from "ai-operating-model/testing";
 * const start = initialState(aiInitiativeLifecycle);
 * const commands = openingCommands(start, aiInitiativeLifecycle, { at: "2026-03-02T10:00:00Z" });
 * commands.map(({ type }) => type); // => ["assess", "assess", "submit", "vote", "vote", "decide"]
 */
export function openingCommands<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  options: ExplainOptions & { readonly go?: boolean },
): readonly Command<V>[] {
  assertRecord(options, ["options"]);
  const { at } = options;
  const explanation = explainGate(state, process, options);
  if (!explanation.canBeOpened) throw new Error(`nothing opens the gate of ${state.stage}`);
  const commands = explanation.actions.map((action, index) =>
    carryOut(action, at, `made-up-${state.version}-${index}`),
  );
  const decider: Actor = { id: `made-up-${state.version}-decider`, roles: explanation.deciders.roles };
  const go: Command = { type: "decide", outcome: "go", at, actor: decider };
  // Every name in them comes from the process itself, which the types cannot follow.
  return [...commands, ...(options.go === false ? [] : [go])] as unknown as readonly Command<V>[];
}

function carryOut(action: ProposedAction, at: Instant, newcomer: string): Command {
  const { roles, persons, except } = action.who;
  const acting = (roles.length === 0 ? persons?.[0] : undefined) ?? newcomer;
  const actor: Actor = { id: except?.includes(acting) ? newcomer : acting, roles };
  const base = { at, actor };
  const later = new Date(Date.parse(at) + 365 * 86_400_000).toISOString();
  switch (action.type) {
    case "resume":
      return { ...base, type: "resume" };
    case "submit":
      return { ...base, type: "submit", evidenceDigest: `evidence-${newcomer}` };
    case "classify":
      return { ...base, type: "classify", scheme: action.scheme, tier: action.tier };
    case "assess":
      return "score" in action
        ? { ...base, type: "assess", criterion: action.criterion, score: action.score }
        : { ...base, type: "assess", criterion: action.criterion, result: "pass" };
    case "record-fact": {
      const { measure, unit = "unit", target } = action;
      const fact = { measure, unit, ...target, asOf: at, recordedBy: actor.id, source: "test" };
      return { ...base, type: "record-fact", fact };
    }
    case "waive":
      return { ...base, type: "waive", criterion: action.criterion, until: later, reason: "test" };
    case "withdraw-vote":
      return { ...base, type: "withdraw-vote" };
    case "vote":
      return {
        ...base,
        type: "vote",
        as: action.as,
        vote: "approve",
        actor: { ...actor, roles: [action.as] },
      };
    case "extend-condition":
      return { ...base, type: "extend-condition", condition: action.condition, due: later };
    case "satisfy-condition":
      return { ...base, type: "satisfy-condition", condition: action.condition };
    case "accept-handoff":
      return { ...base, type: "accept-handoff", handoff: action.handoff };
  }
}

import { gateBlockers } from "./gate-blockers.js";
import type { GateState, RiskClassification } from "./gate-state.js";
import { toInstant } from "./instant.js";
import { openingFacts } from "./opening-facts.js";
import { type GatePlan, gateOf, type ProcessPlan } from "./process-plan.js";
import type { ProposedAction } from "./proposed-action.js";
import type { Refusal, Who } from "./refusal.js";
import { isInForce } from "./risk-classification.js";
import { barredPersons } from "./segregation.js";
import { scoreActions } from "./should-meet.js";

/**
 * The smallest set of actions after which a go would be accepted, in an order in which they can be carried
 * out, each by somebody else; undefined where none helps.
 */
export function openingActions(
  plan: ProcessPlan,
  gate: GatePlan,
  state: GateState,
  at: number,
): ProposedAction[] | undefined {
  const blockers = gateBlockers(plan, gate, state, at);
  if (blockers.some(({ code }) => code === "tier-prohibited")) return undefined;
  if (blockers.some(({ code }) => code === "unclassified")) return classifyFirst(plan, state, at);
  const facts = openingFacts(plan, gate, state, at);
  if (facts === undefined) return undefined;
  return [
    ...blockers.flatMap((blocker) => handoffAction(blocker)),
    ...facts,
    ...blockers.flatMap((blocker) => assessAction(gate, blocker)),
    ...scoreActions(gate, state),
    ...blockers.flatMap((blocker) => submitAction(blocker)),
    ...voteActions(gate, blockers),
    ...blockers.flatMap((blocker) => conditionActions(plan, blocker)),
  ];
}

/** Under which tier the least remains to be done cannot be known before it is tried. */
function classifyFirst(plan: ProcessPlan, state: GateState, at: number): ProposedAction[] | undefined {
  const who = {
    roles: plan.process.authority.classify,
    except: barredPersons(plan, state, "classify", at),
  };
  let best: ProposedAction[] | undefined;
  for (const each of plan.process.riskSchemes ?? []) {
    if (!isInForce(each, at)) continue;
    const { id: scheme, version, tiers } = each;
    for (const { id: tier, severity } of tiers) {
      // The classifier is nobody who acts already.
      const made: RiskClassification = {
        scheme,
        schemeVersion: version,
        tier,
        severity,
        by: "",
        at: toInstant(at),
      };
      const then = { ...state, tier, classifications: [made] };
      const gate = gateOf(plan, then);
      const rest = gate === undefined ? undefined : openingActions(plan, gate, then, at);
      if (rest !== undefined && (best === undefined || rest.length + 1 < best.length)) {
        best = [{ type: "classify", scheme, tier, who }, ...rest];
      }
    }
  }
  return best;
}

function handoffAction({ code, handoff, who }: Refusal): ProposedAction[] {
  if (code !== "handoff-open") return [];
  return [{ type: "accept-handoff", handoff: handoff as string, who: who as Who }];
}

function submitAction({ code, who }: Refusal): ProposedAction[] {
  return code === "not-submitted" ? [{ type: "submit", who: who as Who }] : [];
}

function assessAction(gate: GatePlan, { code, criterion, who }: Refusal): ProposedAction[] {
  if (code !== "criterion-missing" && code !== "criterion-failed") return [];
  const asked = gate.must.find(({ id }) => id === criterion);
  if (asked === undefined || asked.rule !== undefined) return [];
  return [{ type: "assess", criterion: asked.id, result: "pass", who: who as Who }];
}

/** One approval can serve the quorum and one required role; the rest of the quorum may come from any voter. */
function voteActions(gate: GatePlan, blockers: readonly Refusal[]): ProposedAction[] {
  const withdrawn: ProposedAction[] = blockers
    .filter(({ code }) => code === "veto")
    .map(({ who }) => ({ type: "withdraw-vote", who: who as Who }));
  const ofRoles = blockers.filter(({ code }) => code === "required-role-missing");
  const required = ofRoles.map(({ role }) => role as string);
  const quorum = blockers.find(({ code }) => code === "quorum-not-reached");
  const { except = [] } = (quorum ?? ofRoles[0])?.who ?? {};
  const more = Math.max(0, (quorum?.missing ?? 0) - required.length);
  const vote = (as: string, roles: readonly string[]): ProposedAction => ({
    type: "vote",
    as,
    vote: "approve",
    who: { roles, except },
  });
  return [
    ...withdrawn,
    ...required.map((role) => vote(role, [role])),
    ...Array.from({ length: more }, () => vote(gate.voters[0] as string, gate.voters)),
  ];
}

function conditionActions({ process }: ProcessPlan, { code, condition: id, who }: Refusal): ProposedAction[] {
  if (code !== "condition-open" && code !== "condition-expired") return [];
  const condition = id as string;
  const satisfy: ProposedAction = { type: "satisfy-condition", condition, who: who as Who };
  if (code === "condition-open") return [satisfy];
  return [{ type: "extend-condition", condition, who: { roles: process.authority.decide } }, satisfy];
}

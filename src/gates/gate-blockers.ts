import { recorders, unmet } from "./criterion-status.js";
import type { GateState } from "./gate-state.js";
import { type GatePlan, type ProcessPlan, tiersOf } from "./process-plan.js";
import type { Refusal } from "./refusal.js";
import { overspent, releasedFunds } from "./released-funds.js";
import { barredPersons } from "./segregation.js";
import { shouldMeetShortfall } from "./should-meet.js";

/**
 * Everything that stands between a gate and a go, all at once. Criteria in `leftOpen` are those that the
 * conditions of a conditional go name.
 */
export function gateBlockers(
  plan: ProcessPlan,
  gate: GatePlan,
  state: GateState,
  at: number,
  leftOpen: ReadonlySet<string> = new Set(),
): Refusal[] {
  const { process } = plan;
  const found: Refusal[] = [];
  if (state.submission === null) {
    const roles = process.authority.submit ?? process.roles;
    found.push({
      code: "not-submitted",
      message: "no evidence has been submitted",
      who: { roles, except: barredPersons(plan, state, "submit", at) },
    });
  }
  if (process.classificationRequired === true && gate.stageIndex > 0 && tiersOf(plan, state).length === 0) {
    found.push({
      code: "unclassified",
      message: "the risk has not been classified",
      who: { roles: process.authority.classify, except: barredPersons(plan, state, "classify", at) },
    });
  }
  found.push(...(prohibition(plan, state) ?? []));
  addVotes(plan, gate, state, at, found);
  for (const criterion of gate.must) {
    const reason = unmet(plan, state, criterion, at);
    if (reason === undefined) continue;
    if (!leftOpen.has(criterion.id)) found.push(reason);
    else if (criterion.definition.nonWaivable === true) {
      found.push({ ...reason, code: "not-waivable", message: `${criterion.id} cannot be left open` });
    }
  }
  found.push(...shouldMeetShortfall(gate, state));
  for (const condition of state.conditions) {
    if (condition.status !== "open") continue;
    const expired = at >= Date.parse(condition.due);
    found.push({
      code: expired ? "condition-expired" : "condition-open",
      message: `condition ${condition.id} ${expired ? "is past due" : "is open"}`,
      condition: condition.id,
      criterion: condition.criterion,
      due: condition.due,
      who: { roles: process.authority.decide, persons: [condition.owner] },
    });
  }
  for (const handoff of plan.process.stages[gate.stageIndex]?.handoffs ?? []) {
    if (handoff.requiredToLeave === false) continue;
    if (state.handoffs.some((accepted) => accepted.handoff === handoff.id)) continue;
    found.push({
      code: "handoff-open",
      message: `hand-off ${handoff.id} has not been accepted`,
      handoff: handoff.id,
      who: { roles: [handoff.to] },
    });
  }
  const funds = releasedFunds(plan, state);
  const overspend = funds === undefined ? undefined : overspent(funds);
  if (overspend !== undefined) {
    found.push({ code: "release-exceeded", message: overspend, who: { roles: recorders(plan) } });
  }
  return found;
}

/** The refusal of every outcome but kill, where one of the tiers forbids to go on; with or without a gate. */
export function prohibition(plan: ProcessPlan, state: GateState): Refusal[] | undefined {
  const tier = tiersOf(plan, state).find(({ prohibited }) => prohibited === true);
  if (tier === undefined) return undefined;
  const who = { roles: plan.process.authority.kill };
  return [{ code: "tier-prohibited", message: `tier ${tier.id} allows only kill`, who }];
}

function addVotes(plan: ProcessPlan, gate: GatePlan, state: GateState, at: number, found: Refusal[]): void {
  const approved: string[] = [];
  const vetoes: Refusal[] = [];
  for (const vote of state.votes) {
    if (vote.vote === "approve" && gate.voters.includes(vote.as)) {
      approved.push(vote.as);
    } else if (vote.vote === "reject" && gate.veto.includes(vote.as)) {
      vetoes.push({
        code: "veto",
        message: `${vote.as} rejected`,
        role: vote.as,
        person: vote.person,
        who: { roles: [], persons: vote.person === vote.castBy ? [vote.person] : [vote.person, vote.castBy] },
      });
    }
  }
  const { quorum } = gate.gate;
  const short = quorum - approved.length;
  const missingRoles = gate.required.filter((role) => !approved.includes(role));
  if (short <= 0 && missingRoles.length === 0) {
    found.push(...vetoes);
    return;
  }
  const except = [
    ...new Set([
      ...barredPersons(plan, state, "vote", at),
      ...state.votes.flatMap((vote) => [vote.person, vote.castBy]),
    ]),
  ];
  if (short > 0) {
    found.push({
      code: "quorum-not-reached",
      message: `${approved.length} of ${quorum} approvals`,
      missing: short,
      who: { roles: gate.voters, except },
    });
  }
  for (const role of missingRoles) {
    found.push({
      code: "required-role-missing",
      message: `no approval by ${role}`,
      role,
      who: { roles: [role], except },
    });
  }
  found.push(...vetoes);
}

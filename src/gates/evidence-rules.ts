import type { Fact } from "../model/fact.js";
import {
  type CommandContext,
  isBlank,
  lacksRole,
  mayNot,
  noGate,
  type Ruling,
  refuse,
} from "./command-context.js";
import { readInstant, toInstant } from "./instant.js";
import { keptMembers } from "./kept-members.js";
import { gateOf, isComputed } from "./process-plan.js";
import { isInForce, riskClassification } from "./risk-classification.js";

/** Evidence is laid before the voters, with what the gate asks for at that moment. */
export function ruleSubmit(context: CommandContext<"submit">): Ruling {
  const { plan, state, command } = context;
  const gate = gateOf(plan, state);
  if (gate === undefined) return noGate(state.stage);
  const { evidenceDigest } = command;
  const refusal = mayNot(context, "submit", plan.process.authority.submit);
  if (refusal !== undefined) return refusal;
  if (isBlank(evidenceDigest)) return refuse("invalid-target", "a submission needs an evidence digest");
  return { type: "submitted", evidenceDigest, criteria: gate.judged };
}

/** A must-meet is passed or failed, a should-meet scored; the retirement checklist is assessed in the last stage. */
export function ruleAssess(context: CommandContext<"assess">): Ruling {
  const { plan, state, command } = context;
  const { criterion, result, score } = command;
  const definition = plan.criteria.get(criterion);
  const gate = gateOf(plan, state);
  const isLast = plan.stageIndex.get(state.stage) === plan.process.stages.length - 1;
  const must =
    gate?.must.some(({ id }) => id === criterion) === true || (isLast && plan.checklist.includes(criterion));
  const should = gate?.should.some(({ id }) => id === criterion) === true;
  if (definition === undefined || !(must || should)) {
    return refuse("unknown-criterion", `${criterion} is not asked here`, { criterion });
  }
  if (isComputed(definition)) {
    return refuse("invalid-target", `${criterion} is computed from ${definition.fact.measure}`, {
      criterion,
    });
  }
  const roles = [definition.assessor];
  const refusal = must ? mayNot(context, "assess", roles) : lacksRole(context, roles);
  if (refusal !== undefined) return refusal;
  if (must && (result === "pass" || result === "fail")) return { type: "assessed", criterion, result };
  if (!must && typeof score === "number" && score >= 0 && score <= 10)
    return { type: "assessed", criterion, score: score + 0 }; // never -0, which JSON does not know
  return refuse("invalid-target", must ? "a must-meet passes or fails" : "a should-meet scores 0 to 10", {
    criterion,
  });
}

/** A fact counts from its `asOf`, which the command's time has reached. */
export function ruleRecordFact(context: CommandContext<"record-fact">): Ruling {
  const { plan, command, at } = context;
  const { fact } = command;
  const lacking = lacksRole(context, plan.process.authority.recordFact);
  if (lacking !== undefined) return lacking;
  const kept = keptMembers(fact) as Fact | undefined;
  const { measure, asOf, validUntil, value, low = value, high = value } = kept ?? ({} as Fact);
  const from = readInstant(asOf);
  const until = validUntil === undefined ? 0 : readInstant(validUntil);
  const inBounds = [low, value, high].every(Number.isFinite) && low <= value && value <= high;
  if (kept === undefined || isBlank(measure) || !inBounds || Number.isNaN(from) || Number.isNaN(until)) {
    return refuse("invalid-target", "a fact needs a measure, a finite value within its bounds, and instants");
  }
  if (from > at) return refuse("timestamp-in-future", `the fact holds only from ${asOf}`, { due: asOf });
  return { type: "fact-recorded", fact: kept };
}

/** Sets a criterion aside for a time: never quorum, roles, veto or should-meets, which are no must-meets. */
export function ruleWaive(context: CommandContext<"waive">): Ruling {
  const { plan, command, at } = context;
  const { criterion, until, reason, compensatingControl } = command;
  const definition = plan.criteria.get(criterion);
  if (definition === undefined)
    return refuse("unknown-criterion", `no criterion ${criterion}`, { criterion });
  if (definition.nonWaivable === true || !plan.musts.has(criterion)) {
    return refuse("not-waivable", `${criterion} cannot be waived`, { criterion });
  }
  const refusal = mayNot(context, "waive", plan.process.authority.waive);
  if (refusal !== undefined) return refusal;
  if (isBlank(reason)) return refuse("reason-required", "a waiver needs a reason", { criterion });
  if (!(readInstant(until) > at))
    return refuse("invalid-target", "a waiver ends after it starts", { criterion });
  return { type: "waived", criterion, until, reason, ...keptMembers({ compensatingControl }) };
}

/** The tier comes from a scheme in force, never laxer than its rules say, and never from the owner. */
export function ruleClassify(context: CommandContext<"classify">): Ruling {
  const { plan, command } = context;
  const { actor, answers } = command;
  const { authority, ownerRole, riskSchemes = [] } = plan.process;
  const refusal = mayNot(context, "classify", authority.classify);
  if (refusal !== undefined) return refusal;
  if (ownerRole !== undefined && actor.roles.includes(ownerRole)) {
    return refuse("segregation-of-duties", "the owner does not classify", {
      person: actor.id,
      role: ownerRole,
    });
  }
  const scheme = riskSchemes.find(({ id }) => id === command.scheme);
  const tier = scheme?.tiers.find(({ id }) => id === command.tier);
  if (scheme === undefined || tier === undefined) {
    return refuse("invalid-target", `no tier ${command.tier} in a scheme ${command.scheme}`);
  }
  if (!isInForce(scheme, context.at)) {
    const date = toInstant(context.at).slice(0, 10);
    return refuse("invalid-target", `scheme ${scheme.id} is not in force on ${date}`);
  }
  const kept = answers && keptMembers(answers);
  if (answers !== undefined && kept === undefined) {
    return refuse("invalid-target", "an answer is a text, a number, or yes or no");
  }
  const strictest = kept === undefined ? null : riskClassification(scheme, kept).tier;
  if (strictest !== null && strictest.severity > tier.severity) {
    return refuse("invalid-target", `the answers give ${strictest.id}, which is stricter than ${tier.id}`);
  }
  const { submission, stage, classifications } = context.state;
  const others = classifications.filter((each) => each.scheme !== scheme.id);
  const then = { stage, classifications: [...others, { scheme: scheme.id, tier: tier.id }] };
  const asked = submission === null ? undefined : gateOf(plan, then)?.judged;
  return {
    type: "classified",
    scheme: scheme.id,
    schemeVersion: scheme.version,
    tier: tier.id,
    severity: tier.severity,
    ...(kept === undefined ? {} : { answers: kept }),
    ...(asked && { submissionCriteria: asked }),
  };
}

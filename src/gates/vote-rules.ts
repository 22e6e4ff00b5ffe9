import { barred, type CommandContext, lacksRole, noGate, type Ruling, refuse } from "./command-context.js";
import { isWithin, readInstant } from "./instant.js";
import { gateOf } from "./process-plan.js";

const CHOICES = ["approve", "reject", "abstain"];

/** Submitted, a voter role, segregation of duties, delegation in force, role held, not voted: in this order. */
export function ruleVote(context: CommandContext<"vote">): Ruling {
  const { plan, state, command, at } = context;
  const { actor, as, onBehalfOf } = command;
  const gate = gateOf(plan, state);
  if (gate === undefined) return noGate(state.stage);
  if (state.submission === null) return refuse("not-submitted", "no evidence has been submitted");
  if (!gate.voters.includes(as)) {
    return refuse("role-not-a-voter", `${as} does not vote here`, { role: as, who: { roles: gate.voters } });
  }
  const person = onBehalfOf ?? actor.id;
  const segregated =
    barred(context, actor.id, "vote") ?? (person === actor.id ? undefined : barred(context, person, "vote"));
  if (segregated !== undefined) return segregated;
  if (onBehalfOf !== undefined) {
    const inForce = state.delegations.some(
      (each) =>
        each.delegator === onBehalfOf &&
        each.delegate === actor.id &&
        each.role === as &&
        isWithin(at, each.validFrom, each.validUntil),
    );
    if (!inForce) {
      return refuse("delegation-not-in-force", `${onBehalfOf} has not delegated ${as} to ${actor.id} now`, {
        role: as,
        person: onBehalfOf,
      });
    }
  } else {
    // Of a person represented the role was seen when the delegation was given.
    const lacking = lacksRole(context, [as]);
    if (lacking !== undefined) return lacking;
  }
  for (const vote of state.votes) {
    // One person is one seat: who has voted for another has used the own vote too.
    for (const each of [person, actor.id]) {
      if (vote.person === each || vote.castBy === each) {
        return refuse("already-voted", `${each} has voted in this round`, { person: each });
      }
    }
  }
  if (!CHOICES.includes(command.vote)) return refuse("invalid-target", `a vote is ${CHOICES.join(", ")}`);
  return { type: "vote-cast", person, as, vote: command.vote };
}

/** A vote is withdrawn by whose seat it is or by who cast it. */
export function ruleWithdrawVote({ state, command }: CommandContext<"withdraw-vote">): Ruling {
  const { id } = command.actor;
  const vote = state.votes.find((each) => each.person === id || each.castBy === id);
  if (vote === undefined) return refuse("invalid-target", `${id} has not voted`, { person: id });
  return { type: "vote-withdrawn", person: vote.person };
}

/** One hop: only a role that the actor holds can be delegated, never one received. */
export function ruleDelegate(context: CommandContext<"delegate">): Ruling {
  const { delegate, role, validFrom, validUntil, actor } = context.command;
  if (delegate === actor.id) return refuse("delegation-to-self", "nobody delegates to themselves");
  const lacking = lacksRole(context, [role]);
  if (lacking !== undefined) return lacking;
  if (
    !(readInstant(validFrom) < readInstant(validUntil)) ||
    typeof delegate !== "string" ||
    delegate === ""
  ) {
    return refuse("invalid-target", "a delegation needs a delegate and a window that ends after it starts");
  }
  return { type: "delegated", delegate, role, validFrom, validUntil };
}

/** Only who gave a delegation takes it back. */
export function ruleRevokeDelegation({ state, command }: CommandContext<"revoke-delegation">): Ruling {
  const { delegate, role, actor } = command;
  const given = state.delegations.some(
    (each) => each.delegator === actor.id && each.delegate === delegate && each.role === role,
  );
  if (!given) return refuse("delegation-not-in-force", `no delegation of ${role} to ${delegate}`, { role });
  return { type: "delegation-revoked", delegate, role };
}

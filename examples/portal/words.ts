// Ids, refusals, actions and events in words for people.
import type {
  CriterionAssessment,
  Duty,
  GateCriterion,
  GateEvent,
  Process,
  ProposedAction,
  Refusal,
  Who,
} from "ai-operating-model/gates";
import type { Person } from "./people.js";

/** A text of an id: `ai-lead` becomes `AI lead`. */
export const plain = (id: string): string => id.replaceAll("-", " ").replace(/\bai\b/g, "AI");

/** What somebody did who has a duty of the segregation matrix. */
const DUTIES: Readonly<Record<Duty, string>> = {
  submit: "submitted the evidence",
  vote: "voted",
  waive: "set a criterion aside",
  classify: "classified the risk",
  assess: "judged a criterion",
  decide: "decided",
};

/** The same text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** An instant as people read it, in UTC; what is none (a row that was tampered with) as it is. */
export function moment(instant: string): string {
  return Number.isNaN(Date.parse(instant)) ? String(instant) : `${format.format(new Date(instant))} UTC`;
}

export function wordsOf(process: Process, people: readonly Person[]) {
  const criteria = new Map<string, GateCriterion>();
  for (const set of process.criteriaSets ?? []) for (const each of set.criteria) criteria.set(each.id, each);
  for (const each of process.criteria ?? []) criteria.set(each.id, each);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const handoffs = new Map(
    process.stages.flatMap((stage) => stage.handoffs ?? []).map((each) => [each.id, each]),
  );

  const person = (id: string): string => names.get(id) ?? id;
  const role = plain;
  const stage = (id: string): string => process.stages.find((each) => each.id === id)?.name ?? plain(id);
  const criterion = (id: string): string => criteria.get(id)?.name ?? plain(id);
  const handoff = (id: string): string => handoffs.get(id)?.name ?? plain(id);
  const list = (texts: readonly string[], last = "or"): string =>
    texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${last} ${texts.at(-1)}`;

  /** A message of the library with names in the place of ids. */
  const readable = (message: string): string =>
    capital(
      message.replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (id) => {
        if (names.has(id)) return person(id);
        return criteria.has(id) || process.roles.includes(id) ? plain(id) : id;
      }),
    );

  const whoCould = ({ roles, persons }: Who): string => {
    if (persons && persons.length > 0) return list(persons.map(person));
    const named = list(roles.map(role));
    return persons === undefined ? named : `nobody in the directory (needs ${named})`;
  };

  const refusal = (refused: Refusal): string => {
    const { code, message, missing, role: needed, criterion: asked, person: by, duties, who } = refused;
    switch (code) {
      case "quorum-not-reached":
        return `${capital(message)} (${missing} more needed)`;
      case "required-role-missing":
        return `No ${role(needed ?? "")} has approved`;
      case "not-submitted":
        return "No evidence has been submitted";
      case "criterion-missing":
      case "criterion-failed":
      case "fact-expired": {
        const text = message.startsWith(asked ?? "?") ? message.slice((asked ?? "").length + 1) : message;
        return `${capital(criterion(asked ?? ""))}: ${text}`;
      }
      case "segregation-of-duties": {
        // The owner who would classify has no such duty: a role is in the way.
        if (duties === undefined || by === undefined) return readable(message);
        return `${person(by)} ${DUTIES[duties[1]]} and may not do this too: no role is exempt`;
      }
      case "role-required":
        return who === undefined ? readable(message) : `Needs the role ${list(who.roles.map(role))}`;
      case "should-meet-below-minimum":
        return `What should be met: ${message}`;
      default:
        return readable(message);
    }
  };

  const action = (proposed: ProposedAction): string => {
    switch (proposed.type) {
      case "resume":
        return "End the hold";
      case "submit":
        return "Submit the evidence";
      case "classify":
        return `Classify the risk (with tier ${proposed.tier} the least remains)`;
      case "assess":
        return "score" in proposed
          ? `Score “${criterion(proposed.criterion)}” with ${proposed.score} or more`
          : `Judge “${criterion(proposed.criterion)}” as met`;
      case "record-fact": {
        const rules = proposed.rules.map(({ operator, threshold }) => `${operator} ${threshold}`);
        return `Record ${proposed.measure} ${list(rules, "and")}`;
      }
      case "waive":
        return `Set “${criterion(proposed.criterion)}” aside for a time`;
      case "withdraw-vote":
        return "Withdraw the rejection";
      case "vote":
        return proposed.who.roles.length === 1 ? `Approve as ${role(proposed.as)}` : "Approve";
      case "extend-condition":
        return `Extend condition ${proposed.condition}`;
      case "satisfy-condition":
        return `Close condition ${proposed.condition}`;
      case "accept-handoff":
        return `Accept the hand-off “${handoff(proposed.handoff)}”`;
    }
  };

  const assessment = ({ result, score }: Pick<CriterionAssessment, "result" | "score">): string =>
    result === undefined ? `scored ${score} of 10` : result === "pass" ? "judged met" : "judged not met";

  /** What somebody did, to be read after their name. */
  const event = (each: GateEvent): string => {
    switch (each.type) {
      case "created":
        return "proposed the initiative";
      case "classified":
        return `classified the risk as ${each.tier}`;
      case "submitted":
        return "submitted evidence";
      case "assessed":
        return `${assessment(each)}: ${criterion(each.criterion)}`;
      case "fact-recorded":
        return `recorded ${each.fact.measure} = ${each.fact.value} ${each.fact.unit} (${each.fact.source})`;
      case "vote-cast": {
        const forWhom = each.person === each.actor.id ? "" : ` on behalf of ${person(each.person)}`;
        return `voted “${each.vote}” as ${role(each.as)}${forWhom}`;
      }
      case "vote-withdrawn":
        return `withdrew the vote of ${person(each.person)}`;
      case "delegated":
        return `delegated the vote as ${role(each.role)} to ${person(each.delegate)} until ${moment(each.validUntil)}`;
      case "delegation-revoked":
        return `took the delegation as ${role(each.role)} back from ${person(each.delegate)}`;
      case "decided": {
        const leads =
          each.toStage === each.stage ? "" : ` from ${stage(each.stage)} to ${stage(each.toStage)}`;
        return `decided “${plain(each.outcome)}”${leads}${each.reason ? `: ${each.reason}` : ""}`;
      }
      case "resumed":
        return "ended the hold";
      case "condition-satisfied":
        return `closed condition ${each.condition}`;
      case "condition-extended":
        return `extended condition ${each.condition} to ${moment(each.due)}`;
      case "waived":
        return `set “${criterion(each.criterion)}” aside until ${moment(each.until)}: ${each.reason}`;
      case "reopened":
        return `opened it again: ${each.reason}`;
      case "migrated":
        return `moved it to version ${each.to.version} of the process`;
      case "handoff-accepted":
        return `accepted the hand-off “${handoff(each.handoff)}”`;
      case "learning-recorded":
        return `recorded a learning: ${each.text}`;
      case "retired":
        return `retired it: ${each.reason}`;
      default:
        return "did something that this version of the portal does not know";
    }
  };

  return {
    ...{ person, role, stage, criterion, list, handoff },
    ...{ who: whoCould, refusal, action, assessment, event },
  };
}

/** The portal's language for one process and its people. */
export type Words = ReturnType<typeof wordsOf>;

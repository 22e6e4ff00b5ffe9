import { isRecord } from "../foundation/is-record.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { own } from "./criterion-status.js";
import type { GateEvent } from "./event.js";
import type {
  CriterionAssessment,
  GateState,
  RecordedLearning,
  RiskClassification,
  Submission,
} from "./gate-state.js";

/** The state while it is made. */
export type Draft = { -readonly [K in keyof GateState]: GateState[K] };
type ListKey =
  | "votes"
  | "conditions"
  | "waivers"
  | "delegations"
  | "classifications"
  | "releases"
  | "handoffs"
  | "learnings";

/** A list that may be changed: the state's own where it is owned, else a copy that takes its place. */
function list<K extends ListKey>(draft: Draft, key: K, owned: boolean): GateState[K][number][] {
  if (!owned) draft[key] = [...draft[key]] as unknown as Draft[K]; // a copy of the same list
  return draft[key] as GateState[K][number][];
}

function put<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
  owned: boolean,
): Record<string, T> {
  const target = (owned ? record : { ...record }) as Record<string, T>;
  // Assignment to this one name would change the prototype instead.
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else target[key] = value;
  return target;
}

/** What an event says, by whom and when: the entry that a state keeps of it. */
function entryOf<Entry>(event: GateEvent): Entry {
  const { schemaVersion: _, sequence: __, type: ___, actor, ...said } = event;
  return { ...said, by: actor.id } as Entry; // an event says all that its entry has
}

type Assessments = Record<string, CriterionAssessment>;

function clearRound(draft: Draft): void {
  draft.submission = null;
  draft.assessments = {};
  draft.votes = [];
}

/**
 * Applies an event to a state that is being made: its lists and records are changed where they are `owned`, else
 * copied first.
 */
export function applyEvent(draft: Draft, event: GateEvent, owned: boolean): void {
  if (!isRecord(event) || !isRecord(event.actor)) throw invalidArgument(["event"], "an event", event);
  const { at, actor } = event;
  const by = actor.id;
  draft.version = event.sequence;
  draft.at = at;
  if (draft.enteredAt === null) draft.enteredAt = at;
  switch (event.type) {
    case "created":
      draft.initiativeId = event.initiativeId;
      draft.process = event.process;
      draft.stage = event.stage;
      break;
    case "classified":
      applyClassified(draft, event);
      break;
    case "submitted":
      applySubmitted(draft, event);
      break;
    case "assessed": {
      const { criterion, result, score } = event;
      const made: CriterionAssessment =
        result === undefined ? { score: score as number, by, at } : { result, by, at };
      draft.assessments = put(draft.assessments as Assessments, criterion, made, owned);
      break;
    }
    case "fact-recorded":
      draft.facts = put(draft.facts, event.fact.measure, event.fact, owned);
      break;
    case "vote-cast":
      list(draft, "votes", owned).push({
        person: event.person,
        castBy: by,
        as: event.as,
        vote: event.vote,
        evidenceDigest: draft.submission?.evidenceDigest ?? "",
        at,
      });
      break;
    case "vote-withdrawn":
      draft.votes = draft.votes.filter((vote) => vote.person !== event.person);
      break;
    case "delegated": {
      const { delegate, role, validFrom, validUntil } = event;
      list(draft, "delegations", owned).push({ delegator: by, delegate, role, validFrom, validUntil });
      break;
    }
    case "delegation-revoked":
      draft.delegations = draft.delegations.filter(
        ({ delegator, delegate, role }) =>
          delegator !== by || delegate !== event.delegate || role !== event.role,
      );
      break;
    case "decided":
      applyDecided(draft, event, owned);
      break;
    case "resumed":
      draft.status = "active";
      break;
    case "condition-satisfied":
    case "condition-extended":
      draft.conditions = draft.conditions.map((condition) =>
        condition.id !== event.condition
          ? condition
          : event.type === "condition-extended"
            ? { ...condition, due: event.due }
            : { ...condition, status: "satisfied" },
      );
      break;
    case "waived": {
      const { criterion, until, reason, compensatingControl } = event;
      const control = compensatingControl === undefined ? {} : { compensatingControl };
      list(draft, "waivers", owned).push({ criterion, from: at, until, reason, by, ...control });
      break;
    }
    case "reopened":
      draft.status = "active";
      draft.round++;
      clearRound(draft);
      break;
    case "migrated":
      applyMigrated(draft, event);
      break;
    case "handoff-accepted":
      list(draft, "handoffs", owned).push(entryOf(event));
      break;
    case "learning-recorded":
      list(draft, "learnings", owned).push({ ...entryOf<RecordedLearning>(event), stage: draft.stage });
      break;
    case "retired":
      draft.status = "retired";
      break;
  }
}

function applyClassified(draft: Draft, event: GateEvent & { readonly type: "classified" }): void {
  const { submissionCriteria, ...made } = entryOf<RiskClassification & typeof event>(event);
  draft.classifications = [...draft.classifications.filter(({ scheme }) => scheme !== made.scheme), made];
  draft.tier = draft.classifications.reduce((a, b) => (b.severity > a.severity ? b : a)).tier;
  askAnew(draft, submissionCriteria);
}

function applySubmitted(draft: Draft, event: GateEvent & { readonly type: "submitted" }): void {
  const { evidenceDigest, criteria, at, actor } = event;
  const before: Submission | null = draft.submission;
  // Votes bind to the evidence; judgements of criteria outlive it.
  if (before !== null && before.evidenceDigest !== evidenceDigest) draft.votes = [];
  const earlier = before?.submitters ?? [];
  const submitters = earlier.includes(actor.id) ? earlier : [...earlier, actor.id];
  draft.submission = { evidenceDigest, by: actor.id, at, since: before?.since ?? at, submitters, criteria };
}

function applyDecided(draft: Draft, event: GateEvent & { readonly type: "decided" }, owned: boolean): void {
  const { outcome, stage, toStage, at, release, conditions } = event;
  draft.status = event.status;
  if (outcome === "hold" || outcome === "kill") return;
  clearRound(draft);
  draft.round = outcome === "recycle" ? draft.round + 1 : 1;
  if (toStage !== draft.stage) draft.enteredAt = at;
  draft.stage = toStage;
  if (conditions !== undefined) {
    list(draft, "conditions", owned).push(
      ...conditions.map((each) => ({ ...each, stage, status: "open" as const })),
    );
  }
  if (release !== undefined) list(draft, "releases", owned).push({ ...release, stage, at });
}

function applyMigrated(draft: Draft, event: GateEvent & { readonly type: "migrated" }): void {
  const { criteria, to, stage, votesVoided, submissionCriteria } = event;
  draft.process = to;
  draft.stage = stage;
  draft.assessments = Object.fromEntries(
    Object.entries(draft.assessments).flatMap(([old, assessment]) => {
      const renamed = own(criteria, old);
      return renamed === undefined ? [] : [[renamed, assessment]];
    }),
  );
  const rename = <T extends { readonly criterion: string }>(each: T): T => ({
    ...each,
    criterion: own(criteria, each.criterion) ?? each.criterion,
  });
  draft.waivers = draft.waivers.map(rename);
  draft.conditions = draft.conditions.map(rename);
  if (votesVoided) draft.votes = [];
  askAnew(draft, submissionCriteria);
}

/** What the gate asks for of the evidence on the table, once a tier or a version has changed it. */
function askAnew(draft: Draft, criteria: Submission["criteria"] | undefined): void {
  if (draft.submission !== null && criteria !== undefined)
    draft.submission = { ...draft.submission, criteria };
}

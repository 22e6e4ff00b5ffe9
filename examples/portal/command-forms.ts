// One form for each command, or choice of a decision: what it asks, and how its answers are read. The options come
// from `permitted`, so that nothing is offered which would be refused; the answers are held against the rules again.
import { type Fact, sha256Hex } from "ai-operating-model";
import type { CommandDraft, GateCriterion } from "ai-operating-model/gates";
import type { Enclosure } from "./gate-desk.js";
import type { Person } from "./people.js";
import type { Words } from "./words.js";

/** One question of a form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "textarea" | "number" | "score" | "date" | "select" | "radio";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

/** What the forms know of the initiative and its people. */
export interface FormContext {
  readonly words: Words;
  readonly people: readonly Person[];
  readonly actor: Person;
  readonly must: readonly GateCriterion[];
  readonly now: string;
}

/** The answers of a form as a command, with what the portal stores beside it. */
export interface Answers {
  readonly command: CommandDraft;
  readonly enclosure?: Enclosure;
}

interface FormDefinition {
  readonly title: string;
  readonly button: string;
  /** Shown at once; the others fold away. */
  readonly first?: boolean;
  /** What one draft of this form is about, where there are several. */
  readonly choice?: (draft: Draft, words: Words) => string;
  readonly fields?: (drafts: readonly Draft[], context: FormContext) => readonly FormField[];
  readonly read: (value: (name: string) => string, values: URLSearchParams, context: FormContext) => Answers;
}

/** A draft of whichever type with the members that the forms look at. */
type Draft = CommandDraft & {
  readonly criterion?: string;
  readonly as?: string;
  readonly onBehalfOf?: string;
  readonly tier?: string;
  readonly scheme?: string;
  readonly toStage?: string;
  readonly role?: string;
  readonly delegate?: string;
  readonly condition?: string;
  readonly handoff?: string;
  readonly conditions?: readonly { readonly criterion: string }[];
};

const start = (date: string): string => `${date}T00:00:00Z`;
const only = (command: CommandDraft): Answers => ({ command });
const reason: FormField = { name: "reason", label: "Reason", kind: "textarea" };

const criterionField = (drafts: readonly Draft[], { words }: FormContext): FormField => ({
  name: "criterion",
  label: "Criterion",
  kind: "select",
  options: drafts.map(({ criterion = "" }) => ({ value: criterion, label: words.criterion(criterion) })),
});
const conditionField = (drafts: readonly Draft[]): FormField => ({
  name: "condition",
  label: "Condition",
  kind: "select",
  options: drafts.map(({ condition = "" }) => ({ value: condition, label: condition })),
});
const ofCriterion = ({ criterion = "" }: Draft, words: Words): string => words.criterion(criterion);
const seat = ({ as = "", onBehalfOf }: Draft, words: Words): string =>
  words.role(as) + (onBehalfOf === undefined ? "" : ` for ${words.person(onBehalfOf)}`);

export const forms: Readonly<Record<string, FormDefinition>> = {
  submit: {
    title: "Submit evidence",
    button: "Submit",
    first: true,
    fields: () => [
      {
        name: "evidence",
        label: "Evidence",
        kind: "textarea",
        hint: "A summary with links. Votes bind to this text: submitting another one voids them.",
      },
    ],
    read(value) {
      const text = value("evidence");
      const digest = text === "" ? "" : `sha256:${sha256Hex(text)}`;
      return {
        command: { type: "submit", evidenceDigest: digest },
        enclosure: { evidence: { digest, text } },
      };
    },
  },
  assess: {
    title: "Judge a criterion",
    button: "Record judgement",
    first: true,
    choice: ofCriterion,
    fields: (drafts, context) => [
      criterionField(drafts, context),
      {
        name: "result",
        label: "Judgement",
        kind: "radio",
        options: [
          { value: "pass", label: "Met" },
          { value: "fail", label: "Not met" },
        ],
      },
    ],
    read: (value) =>
      only({ type: "assess", criterion: value("criterion"), result: value("result") as "pass" | "fail" }),
  },
  score: {
    title: "Score a criterion",
    button: "Record score",
    first: true,
    choice: ofCriterion,
    fields: (drafts, context) => [
      criterionField(drafts, context),
      { name: "score", label: "Score, 0 to 10", kind: "score" },
    ],
    read: (value) => only({ type: "assess", criterion: value("criterion"), score: number(value("score")) }),
  },
  "record-fact": {
    title: "Record a figure",
    button: "Record figure",
    first: true,
    fields: (_, { must }) => [
      {
        name: "measure",
        label: "Measure",
        kind: "select",
        options: must.flatMap((each) =>
          "fact" in each ? { value: each.fact.measure, label: each.fact.measure } : [],
        ),
      },
      { name: "value", label: "Value", kind: "number" },
      { name: "unit", label: "Unit", kind: "text" },
      { name: "source", label: "Source", kind: "text", hint: "The report, file or query it comes from." },
    ],
    read(value, _, { actor, now }) {
      const fact: Fact = {
        measure: value("measure"),
        value: number(value("value")),
        unit: value("unit"),
        asOf: now,
        recordedBy: actor.id,
        source: value("source"),
      };
      return only({ type: "record-fact", fact });
    },
  },
  classify: {
    title: "Classify the risk",
    button: "Classify",
    first: true,
    choice: ({ tier = "" }) => tier,
    fields: (drafts) => [
      {
        name: "tier",
        label: "Tier",
        kind: "radio",
        options: drafts.map(({ scheme = "", tier = "" }) => ({ value: `${scheme} ${tier}`, label: tier })),
      },
    ],
    read(value) {
      const [scheme = "", tier = ""] = value("tier").split(" ");
      return only({ type: "classify", scheme, tier });
    },
  },
  "accept-handoff": {
    title: "Accept a hand-off",
    button: "Accept",
    first: true,
    choice: ({ handoff = "" }, words) => words.handoff(handoff),
    fields: (drafts, { words }) => [
      {
        name: "handoff",
        label: "Hand-off",
        kind: "select",
        options: drafts.map(({ handoff = "" }) => ({ value: handoff, label: words.handoff(handoff) })),
      },
    ],
    read: (value) => only({ type: "accept-handoff", handoff: value("handoff") }),
  },
  vote: {
    title: "Vote",
    button: "Cast vote",
    first: true,
    choice: (draft, words) => `as ${seat(draft, words)}`,
    fields: (drafts, { words }) => [
      {
        name: "seat",
        label: "As",
        kind: "select",
        options: drafts.map((draft) => ({
          value: `${draft.as} ${draft.onBehalfOf ?? ""}`,
          label: seat(draft, words),
        })),
      },
      {
        name: "vote",
        label: "Your vote",
        kind: "radio",
        options: ["approve", "reject", "abstain"].map((each) => ({
          value: each,
          label: each.charAt(0).toUpperCase() + each.slice(1),
        })),
      },
    ],
    read(value) {
      const [as = "", onBehalfOf = ""] = value("seat").split(" ");
      const vote = value("vote") as "approve" | "reject" | "abstain";
      return only({ type: "vote", as, vote, ...(onBehalfOf === "" ? {} : { onBehalfOf }) });
    },
  },
  "withdraw-vote": {
    title: "Withdraw your vote",
    button: "Withdraw",
    first: true,
    read: () => only({ type: "withdraw-vote" }),
  },
  go: { title: "Decide: go", button: "Go", first: true, read: () => only({ type: "decide", outcome: "go" }) },
  "conditional-go": {
    title: "Decide: go with conditions",
    button: "Go with these conditions",
    first: true,
    fields: (drafts, { words, people, actor }) =>
      (drafts[0]?.conditions ?? []).flatMap(({ criterion }): FormField[] => [
        {
          name: `owner:${criterion}`,
          label: `Who will see to “${words.criterion(criterion)}”`,
          kind: "select",
          options: [actor, ...people.filter(({ id }) => id !== actor.id)].map(({ id, name }) => ({
            value: id,
            label: name,
          })),
        },
        { name: `due:${criterion}`, label: `Before which day`, kind: "date" },
      ]),
    read(value, values) {
      const asked = [...values.keys()].filter((name) => name.startsWith("owner:"));
      const conditions = asked.map((name, index) => {
        const criterion = name.slice("owner:".length);
        const id = `condition-${Number(value("version")) + 1}-${index + 1}`;
        return { id, criterion, owner: value(name), due: start(value(`due:${criterion}`)) };
      });
      return only({ type: "decide", outcome: "conditional-go", conditions });
    },
  },
  resume: { title: "End the hold", button: "Resume", first: true, read: () => only({ type: "resume" }) },
  "satisfy-condition": {
    title: "Close a condition",
    button: "Close condition",
    first: true,
    choice: ({ condition = "" }) => condition,
    fields: (drafts) => [conditionField(drafts)],
    read: (value) => only({ type: "satisfy-condition", condition: value("condition") }),
  },
  "extend-condition": {
    title: "Extend a condition",
    button: "Extend",
    choice: ({ condition = "" }) => condition,
    fields: (drafts) => [conditionField(drafts), { name: "due", label: "Before which day", kind: "date" }],
    read: (value) =>
      only({ type: "extend-condition", condition: value("condition"), due: start(value("due")) }),
  },
  hold: {
    title: "Decide: hold",
    button: "Hold",
    fields: () => [reason],
    read: (value) => only({ type: "decide", outcome: "hold", reason: value("reason") }),
  },
  recycle: {
    title: "Decide: recycle",
    button: "Recycle",
    choice: ({ toStage = "" }, words) => `to ${words.stage(toStage)}`,
    fields: (drafts, { words }) => [
      {
        name: "toStage",
        label: "Back to",
        kind: "select",
        options: drafts
          .toReversed()
          .map(({ toStage = "" }) => ({ value: toStage, label: words.stage(toStage) })),
      },
      reason,
    ],
    read: (value) =>
      only({ type: "decide", outcome: "recycle", toStage: value("toStage"), reason: value("reason") }),
  },
  kill: {
    title: "Decide: stop for good",
    button: "Stop the initiative",
    fields: () => [reason],
    read: (value) => only({ type: "decide", outcome: "kill", reason: value("reason") }),
  },
  waive: {
    title: "Set a criterion aside",
    button: "Set aside",
    choice: ofCriterion,
    fields: (drafts, context) => [
      criterionField(drafts, context),
      { name: "until", label: "Until the start of", kind: "date" },
      reason,
    ],
    read: (value) =>
      only({
        type: "waive",
        criterion: value("criterion"),
        until: start(value("until")),
        reason: value("reason"),
      }),
  },
  delegate: {
    title: "Delegate your vote",
    button: "Delegate",
    choice: ({ role = "" }, words) => `as ${words.role(role)}`,
    fields: (drafts, { words, people, actor }) => [
      {
        name: "role",
        label: "Role",
        kind: "select",
        options: drafts.map(({ role = "" }) => ({ value: role, label: words.role(role) })),
      },
      {
        name: "delegate",
        label: "To",
        kind: "select",
        options: people
          .filter(({ id }) => id !== actor.id)
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: "until", label: "Until the start of", kind: "date" },
    ],
    read: (value, _, { now }) =>
      only({
        type: "delegate",
        delegate: value("delegate"),
        role: value("role"),
        validFrom: now,
        validUntil: start(value("until")),
      }),
  },
  "revoke-delegation": {
    title: "Take a delegation back",
    button: "Take back",
    choice: ({ role = "" }, words) => `as ${words.role(role)}`,
    fields: (drafts, { words }) => [
      {
        name: "delegation",
        label: "Delegation",
        kind: "select",
        options: drafts.map(({ delegate = "", role = "" }) => ({
          value: `${delegate} ${role}`,
          label: `${words.person(delegate)} as ${words.role(role)}`,
        })),
      },
    ],
    read(value) {
      const [delegate = "", role = ""] = value("delegation").split(" ");
      return only({ type: "revoke-delegation", delegate, role });
    },
  },
  "record-learning": {
    title: "Record a learning",
    button: "Record learning",
    fields: () => [{ name: "text", label: "What was learned", kind: "textarea" }],
    read: (value) => only({ type: "record-learning", text: value("text") }),
  },
  reopen: {
    title: "Open again",
    button: "Open again",
    first: true,
    fields: () => [reason],
    read: (value) => only({ type: "reopen", reason: value("reason") }),
  },
  retire: {
    title: "Retire",
    button: "Retire",
    fields: () => [reason],
    read: (value) => only({ type: "retire", reason: value("reason") }),
  },
};

/** No number is read out of nothing. */
function number(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

import { type Fact, sha256Hex } from "ai-operating-model";
import { criterionField, type FormDefinition, ofCriterion, only } from "./form-definition.js";

/** What is laid before a gate: evidence, judgements, figures, the risk class, hand-offs. */
export const evidenceForms: Readonly<Record<string, FormDefinition>> = {
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
};

/** No number is read out of nothing. */
function number(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

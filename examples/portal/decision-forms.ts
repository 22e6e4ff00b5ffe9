import {
  criterionField,
  type Draft,
  type FormDefinition,
  type FormField,
  ofCriterion,
  only,
  start,
} from "./form-definition.js";

const reason: FormField = { name: "reason", label: "Reason", kind: "textarea" };

const conditionField = (drafts: readonly Draft[]): FormField => ({
  name: "condition",
  label: "Condition",
  kind: "select",
  options: drafts.map(({ condition = "" }) => ({ value: condition, label: condition })),
});

/** What is decided, and what follows from it. */
export const decisionForms: Readonly<Record<string, FormDefinition>> = {
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
  "record-learning": {
    title: "Record a learning",
    button: "Record learning",
    fields: () => [{ name: "text", label: "What was learned", kind: "textarea" }],
    read: (value) => only({ type: "record-learning", text: value("text") }),
  },
};

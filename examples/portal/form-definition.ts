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

/** What a form asks and how its answers become a command. */
export interface FormDefinition {
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
export type Draft = CommandDraft & {
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

export const start = (date: string): string => `${date}T00:00:00Z`;
export const only = (command: CommandDraft): Answers => ({ command });

export const criterionField = (drafts: readonly Draft[], { words }: FormContext): FormField => ({
  name: "criterion",
  label: "Criterion",
  kind: "select",
  options: drafts.map(({ criterion = "" }) => ({ value: criterion, label: words.criterion(criterion) })),
});
export const ofCriterion = ({ criterion = "" }: Draft, words: Words): string => words.criterion(criterion);

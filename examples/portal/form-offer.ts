import type { CommandDraft, Permission, Refusal } from "ai-operating-model/gates";
import { forms } from "./command-forms.js";
import type { FormContext, FormField } from "./form-definition.js";

/** A form that the acting person can send now. */
export interface OfferedForm {
  readonly id: string;
  readonly title: string;
  readonly button: string;
  readonly first: boolean;
  readonly fields: readonly FormField[];
}

/** What the acting person cannot do now, and why. */
export interface WithheldForm {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** There is nothing to do it to, or it is never offered here: no reason worth a line. */
const POINTLESS = [
  "invalid-target",
  "not-closed",
  "closed",
  "no-gate-in-stage",
  "unknown-criterion",
  "not-waivable",
];

/** Which form a command belongs to: decisions by their outcome, judgements by their kind. */
export function formOf(draft: CommandDraft): string {
  if (draft.type === "decide") return draft.outcome;
  return draft.type === "assess" && draft.score !== undefined ? "score" : draft.type;
}

/** Sorts what a person may and may not do into forms to send and reasons to read, in the order of the forms. */
export function formOffer(
  permissions: readonly Permission[],
  context: FormContext,
): { readonly offered: readonly OfferedForm[]; readonly withheld: readonly WithheldForm[] } {
  const offered: OfferedForm[] = [];
  const withheld: WithheldForm[] = [];
  for (const [id, { title, button, first = false, fields, choice }] of Object.entries(forms)) {
    const own = permissions.filter(({ command }) => formOf(command) === id);
    const allowed = own.filter((each) => each.allowed).map(({ command }) => command);
    const asked = fields?.(allowed, context) ?? [];
    const unanswerable = asked.some(({ options }) => options?.length === 0);
    if (allowed.length > 0 && !unanswerable) offered.push({ id, title, button, first, fields: asked });
    const reasons = new Map<string, { choices: string[]; refusals: readonly Refusal[] }>();
    for (const { command, refusals } of own.filter((each) => !each.allowed)) {
      if (POINTLESS.includes(refusals[0]?.code ?? "") || id === "delegate") continue;
      const key = JSON.stringify(refusals.map(({ code, message }) => [code, message]));
      const reason = reasons.get(key) ?? { choices: [], refusals };
      if (choice !== undefined) reason.choices.push(choice(command, context.words));
      reasons.set(key, reason);
    }
    const all = reasons.size === 1 && allowed.length === 0;
    for (const { choices, refusals } of reasons.values()) {
      withheld.push({ id, title, choices: all && choices.length > 3 ? [] : choices, refusals });
    }
  }
  return { offered, withheld };
}

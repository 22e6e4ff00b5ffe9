import type { FormField } from "../form-definition.js";
import type { OfferedForm } from "../form-offer.js";
import { type Html, html } from "../html.js";

/** What each form carries unseen: the version that was looked at, a key against double clicks, and the token. */
export interface FormSeal {
  readonly action: string;
  readonly version: number;
  readonly token: string;
  readonly key: () => string;
}

/** A form under a heading, or folded away where it is needed seldom. */
export function formCard(form: OfferedForm, seal: FormSeal): Html {
  const { id, title, button, first, fields } = form;
  const body = html`<form method="post" action="${seal.action}">
${hiddenFields(seal, id)}
${fields.map((field) => fieldOf(field, `${id}-${field.name}`))}
<button>${button}</button>
</form>`;
  if (first)
    return html`<section class="card" aria-labelledby="${id}-title"><h3 id="${id}-title">${title}</h3>${body}</section>`;
  return html`<details class="card"><summary>${title}</summary>${body}</details>`;
}

export function hiddenFields({ version, token, key }: Omit<FormSeal, "action">, form: string): Html {
  const values = { form, version, token, key: key() };
  return html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

function fieldOf(field: FormField, id: string): Html {
  const { name, label, kind, options = [], hint } = field;
  const hintId = `${id}-hint`;
  const described = hint ? html` aria-describedby="${hintId}"` : "";
  const help = hint && html`<p class="hint" id="${hintId}">${hint}</p>`;
  if (kind === "radio") {
    return html`<fieldset><legend>${label}</legend>${options.map(
      ({ value, label: text }) =>
        html`<label class="choice"><input type="radio" name="${name}" value="${value}" required> ${text}</label>`,
    )}</fieldset>`;
  }
  if (kind === "select") {
    return html`<label for="${id}">${label}</label><select id="${id}" name="${name}" required>${options.map(
      ({ value, label: text }) => html`<option value="${value}">${text}</option>`,
    )}</select>`;
  }
  if (kind === "textarea") {
    return html`<label for="${id}">${label}</label>${help}<textarea id="${id}" name="${name}" rows="3" maxlength="4000" required${described}></textarea>`;
  }
  const type = { text: "text", date: "date", number: "number", score: "number" }[kind];
  const range =
    kind === "score" ? html` min="0" max="10" step="0.5"` : kind === "number" ? html` step="any"` : "";
  return html`<label for="${id}">${label}</label>${help}<input id="${id}" name="${name}" type="${type}" required${range}${described}>`;
}

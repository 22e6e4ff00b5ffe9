import { explainGate, type Process } from "ai-operating-model/gates";
import type { OpenInitiative } from "../gate-desk.js";
import { type Html, html } from "../html.js";
import type { Session } from "../session.js";
import type { Words } from "../words.js";
import { type FormSeal, hiddenFields } from "./form-card.js";
import { page, table } from "./page.js";

export function listPage(
  initiatives: readonly OpenInitiative[],
  process: Process,
  session: Session,
  words: Words,
  seal: Omit<FormSeal, "action" | "version">,
  at: string,
): Html {
  const rows = initiatives.map(({ id, name, state }) => {
    const { missing } = explainGate(state, process, { at });
    const [first, ...others] = missing;
    const blocked = first === undefined ? "Nothing: it can be decided" : words.refusal(first);
    return [
      html`<a href="/initiatives/${id}">${name}</a>`,
      words.stage(state.stage),
      html`<span class="status ${state.status}">${state.status.replace("-", " ")}</span>`,
      html`${blocked}${others.length > 0 && html` <span class="soft">and ${others.length} more</span>`}`,
    ];
  });
  return page({
    title: "Initiatives",
    session,
    body: html`<h1>Initiatives</h1>
<p class="lead">Where each one stands, and what keeps its next gate closed.</p>
${
  rows.length === 0
    ? html`<p>There is none yet.</p>`
    : table(
        `Initiatives of ${session.organization.name}`,
        ["Initiative", "Stage", "Status", "What blocks the gate"],
        rows,
      )
}
<h2>Propose an initiative</h2>
<form method="post" action="/initiatives" class="card narrow">
${hiddenFields({ ...seal, version: 0 }, "create")}
<label for="name">Name</label><input id="name" name="name" maxlength="120" required>
<label for="problem">Problem</label><p class="hint" id="problem-hint">What is wrong today, without the solution.</p>
<textarea id="problem" name="problem" rows="3" maxlength="4000" required aria-describedby="problem-hint"></textarea>
<button>Propose</button>
</form>`,
  });
}

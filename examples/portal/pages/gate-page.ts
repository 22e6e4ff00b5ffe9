import { explainGate, type GateExplanation, type Permission, permitted } from "ai-operating-model/gates";
import { formOffer, type WithheldForm } from "../form-offer.js";
import { askedCriteria } from "../gate-criteria.js";
import { type Html, html, type Part } from "../html.js";
import { capital, type Words } from "../words.js";
import { type FormSeal, formCard } from "./form-card.js";
import { gateRecords } from "./gate-records.js";
import type { GateView } from "./gate-view.js";
import { page, table, time } from "./page.js";

export function gatePage(view: GateView): Html {
  const { initiative, process, session, words, key, at, notice } = view;
  const { id, name, problem, state } = initiative;
  const { person, organization, token } = session;
  const explanation = explainGate(state, process, { at, directory: organization.people });
  const permissions: readonly Permission[] = permitted(state, process, person, { at });
  const asked = askedCriteria(process, state);
  const context = { words, people: organization.people, actor: person, must: asked.must, now: at };
  const { offered: possible, withheld } = formOffer(permissions, context);
  // Nothing is open that a condition could be about.
  const offered = possible.filter((form) => !(explanation.canPass && form.id === "conditional-go"));
  const seal: FormSeal = { action: `/initiatives/${id}/commands`, version: state.version, token, key };
  return page({
    title: name,
    session,
    notice,
    body: html`<p class="crumbs"><a href="/initiatives">Initiatives</a></p>
<h1>${name}</h1>
<p class="lead">${problem}</p>
${facts(view, explanation)}
<section aria-labelledby="gate"><h2 id="gate">${gateTitle(explanation, words)}</h2>${opening(explanation, words)}</section>
<section aria-labelledby="act"><h2 id="act">What you can do</h2>
${offered.length === 0 && html`<p>Nothing at the moment.</p>`}
<div class="cards">${offered.filter(({ first }) => first).map((form) => formCard(form, seal))}</div>
<div class="more">${offered.filter(({ first }) => !first).map((form) => formCard(form, seal))}</div>
</section>
${
  withheld.length > 0 &&
  html`<section aria-labelledby="withheld"><h2 id="withheld">What you cannot do now, and why</h2>
${table(
  "Withheld from you",
  ["Action", "Reason"],
  withheld.map((each) => [
    html`${each.title}${each.choices.length > 0 && html` <span class="soft">${words.list(each.choices, "and")}</span>`}`,
    reasons(each, explanation, words),
  ]),
)}</section>`
}
${gateRecords(view, asked, explanation)}
<p><a href="/initiatives/${id}/audit">Audit: all ${state.version} records, and whether their chain holds</a></p>`,
  });
}

function facts(
  { initiative: { state }, words, process }: GateView,
  { decisionDue, nextStage }: GateExplanation,
): Html {
  const entries: readonly (readonly [string, Part])[] = [
    ["Stage", words.stage(state.stage)],
    ["Status", html`<span class="status ${state.status}">${state.status.replace("-", " ")}</span>`],
    ["Next stage", nextStage && words.stage(nextStage)],
    ["Round", state.round],
    ["Risk tier", state.tier ?? "not classified"],
    ["Decision due", decisionDue && time(decisionDue)],
    ["Process", `${process.name ?? process.id}, version ${state.process.version}`],
  ];
  return html`<dl class="facts">${entries.map(([term, text]) => text && html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function gateTitle({ canPass, missing, stage }: GateExplanation, words: Words): string {
  if (missing.some(({ code }) => code === "no-gate-in-stage")) return `${words.stage(stage)} has no gate`;
  if (canPass) return "The gate can be passed";
  return `The gate is closed: ${missing.length} ${missing.length === 1 ? "thing is" : "things are"} missing`;
}

function opening(
  { canPass, missing, actions, canBeOpened, deciders, decisionDue, holdsUntil }: GateExplanation,
  words: Words,
): Html {
  const until = holdsUntil && html` What counts today holds until ${time(holdsUntil)}.`;
  if (canPass) return html`<p>${words.who(deciders)} can decide.${until}</p>`;
  const steps = actions.map(
    (action) => html`<li>${words.action(action)} <span class="who">${words.who(action.who)}</span></li>`,
  );
  const dated = decisionDue !== null || missing.some(({ due }) => due !== undefined);
  const rows = missing.map((each) => {
    const due = each.due ?? decisionDue;
    return [words.refusal(each), each.who && words.who(each.who), ...(dated ? [due && time(due)] : [])];
  });
  return html`${table("What is missing", ["Missing", "Who could act", ...(dated ? ["By when"] : [])], rows)}
${
  canBeOpened
    ? html`<h3>The smallest set of actions that opens it</h3>
<ol class="steps">${steps}<li>Decide <span class="who">${words.who(deciders)}</span></li></ol>`
    : html`<p>Nothing that anyone could do now would open it.</p>`
}${until && html`<p>${until}</p>`}`;
}

/** For a go, what is missing stands above: only what concerns this person is said again. */
function reasons({ id, refusals }: WithheldForm, { missing }: GateExplanation, words: Words): Html {
  const known = new Set(missing.map(({ code, message }) => `${code} ${message}`));
  const isGo = id === "go" || id === "conditional-go";
  const own = isGo ? refusals.filter(({ code, message }) => !known.has(`${code} ${message}`)) : refusals;
  const texts = own.map((each) => capital(words.refusal(each)));
  if (own.length < refusals.length) texts.push("What is missing stands above");
  return html`${texts.map((text, index) => html`${index > 0 && html`<br>`}${text}`)}`;
}

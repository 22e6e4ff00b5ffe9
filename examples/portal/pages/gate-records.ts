import type { CriterionAssessment, GateCriterion, GateExplanation, Refusal } from "ai-operating-model/gates";
import type { AskedCriteria } from "../gate-criteria.js";
import { type Html, html, type Part } from "../html.js";
import { capital, type Words } from "../words.js";
import type { GateView } from "./gate-view.js";
import { table, time } from "./page.js";

/** What has been laid before this gate: evidence, judgements, votes, and what goes along with the initiative. */
export function gateRecords(view: GateView, asked: AskedCriteria, explanation: GateExplanation): Html {
  const { state, evidence } = view.initiative;
  const { words } = view;
  const { submission, votes, conditions, waivers, delegations, learnings } = state;
  const rows = [
    ...asked.must.map((each) => criterionRow(view, each, "must", explanation)),
    ...asked.should.map((each) => criterionRow(view, each, "should", explanation)),
  ];
  return html`<section aria-labelledby="records"><h2 id="records">What lies before the gate</h2>
<h3>Evidence</h3>
${
  submission === null
    ? html`<p>None has been submitted.</p>`
    : html`<blockquote>${evidence ?? "The portal does not have this evidence."}</blockquote>
<p class="soft">${words.person(submission.by)}, ${time(submission.at)}. Digest ${submission.evidenceDigest.slice(0, 19)}…</p>`
}
${rows.length > 0 && html`<h3>Criteria</h3>${table("Criteria of this gate", ["Criterion", "Question", "State"], rows)}`}
<h3>Votes</h3>
${
  votes.length === 0
    ? html`<p>None has been cast.</p>`
    : table(
        "Votes of this round",
        ["Person", "As", "Vote", "When"],
        votes.map(({ person, castBy, as, vote, at }) => [
          person === castBy ? words.person(person) : `${words.person(person)}, by ${words.person(castBy)}`,
          words.role(as),
          vote,
          time(at),
        ]),
      )
}
${listed(
  "Conditions",
  conditions.map(
    ({ id, criterion, owner, due, status }) =>
      html`${id}: ${words.criterion(criterion)}, ${words.person(owner)}, before ${time(due)} (${status})`,
  ),
)}
${listed(
  "Set aside",
  waivers.map(
    ({ criterion, until, reason, by }) =>
      html`${words.criterion(criterion)} until ${time(until)}, by ${words.person(by)}: ${reason}`,
  ),
)}
${listed(
  "Delegations",
  delegations.map(
    ({ delegator, delegate, role, validUntil }) =>
      html`${words.person(delegator)} to ${words.person(delegate)} as ${words.role(role)} until ${time(validUntil)}`,
  ),
)}
${listed(
  "Learnings",
  learnings.map(
    ({ text, by, at }) => html`${text} <span class="soft">${words.person(by)}, ${time(at)}</span>`,
  ),
)}
</section>`;
}

function criterionRow(
  { initiative: { state }, words, at }: GateView,
  criterion: GateCriterion,
  kind: "must" | "should",
  { missing }: GateExplanation,
): Part[] {
  const { id, question } = criterion;
  const now = Date.parse(at);
  const blocker = missing.find((each) => each.criterion === id);
  const judged = state.assessments[id];
  const waiver = state.waivers.find(
    (each) => each.criterion === id && Date.parse(each.from) <= now && now < Date.parse(each.until),
  );
  const rule = "fact" in criterion ? criterion.fact : undefined;
  const fact = rule && state.facts[rule.measure];
  const by =
    "assessor" in criterion
      ? `judged by the ${words.role(criterion.assessor)}`
      : `computed from ${rule?.measure}`;
  return [
    html`${capital(words.criterion(id))} <span class="soft">${kind} be met, ${by}</span>`,
    question,
    html`${judgement(judged, words) ?? (blocker === undefined ? (fact ? "Met" : waiver ? "" : "Not scored") : html`<span class="open">${reasonOf(blocker, words)}</span>`)}${
      fact && html`<br>${fact.value} ${fact.unit}, as of ${time(fact.asOf)}`
    }${waiver && html` Set aside until ${time(waiver.until)}`}`,
  ];
}

function judgement(judged: CriterionAssessment | undefined, words: Words): Html | undefined {
  if (judged === undefined) return undefined;
  return html`${capital(words.assessment(judged))} <span class="soft">${words.person(judged.by)}</span>`;
}

/** The criterion is named in its row already. */
function reasonOf(blocker: Refusal, words: Words): string {
  return capital(words.refusal(blocker).replace(/^[^:]*: /, ""));
}

function listed(title: string, items: readonly Html[]): Part {
  return items.length > 0 && html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

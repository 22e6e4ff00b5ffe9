import { type EventOf, type Process, replay } from "ai-operating-model/gates";
import type { OpenInitiative } from "../gate-desk.js";
import { type Html, html } from "../html.js";
import type { Session } from "../session.js";
import type { Words } from "../words.js";
import { page, table, time } from "./page.js";

/** What was decided, by whom, and on which votes: read from the log, so that it can be read years later. */
export function decisionPage(
  { id, name, events }: OpenInitiative,
  decision: EventOf<"decided">,
  process: Process,
  session: Session,
  words: Words,
): Html {
  const { outcome, stage, toStage, status, reason, conditions = [], release, actor, at, sequence } = decision;
  const before = replay(process, events.slice(0, sequence - 1));
  const moves =
    toStage === stage
      ? `It stays in ${words.stage(stage)}`
      : `It moves from ${words.stage(stage)} to ${words.stage(toStage)}`;
  return page({
    title: `Decision: ${outcome}`,
    session,
    notice: html`<p>Recorded as record ${sequence}.</p>`,
    body: html`<p class="crumbs"><a href="/initiatives">Initiatives</a> / <a href="/initiatives/${id}">${name}</a></p>
<h1>Decision: ${outcome.replace("-", " ")}</h1>
<p class="lead">${words.person(actor.id)} decided on ${time(at)}. ${moves} and is ${status.replace("-", " ")}.</p>
${reason && html`<h2>Reason</h2><blockquote>${reason}</blockquote>`}
${release && html`<p>Released: ${release.amount} ${release.currency} until ${time(release.until)}.</p>`}
${
  conditions.length > 0 &&
  table(
    "Conditions",
    ["Condition", "Criterion", "Owner", "Before"],
    conditions.map((each) => [
      each.id,
      words.criterion(each.criterion),
      words.person(each.owner),
      time(each.due),
    ]),
  )
}
<h2>The votes it stands on</h2>
${
  before.votes.length === 0
    ? html`<p>None had been cast.</p>`
    : table(
        "Votes before the decision",
        ["Person", "As", "Vote"],
        before.votes.map(({ person, as, vote }) => [words.person(person), words.role(as), vote]),
      )
}
<p><a class="button" href="/initiatives/${id}">To the initiative</a></p>`,
  });
}

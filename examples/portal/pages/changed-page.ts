import type { OpenInitiative } from "../gate-desk.js";
import { type Html, html } from "../html.js";
import type { Session } from "../session.js";
import type { Words } from "../words.js";
import { eventList } from "./event-list.js";
import { page } from "./page.js";

/** Somebody was faster: what happened since the page that the form came from, before anything else is done. */
export function changedPage(
  { id, name, events, state }: OpenInitiative,
  seen: number,
  intended: string,
  session: Session,
  words: Words,
): Html {
  const since = events.filter(({ sequence }) => sequence > seen);
  return page({
    title: "This changed meanwhile",
    session,
    body: html`<p class="crumbs"><a href="/initiatives">Initiatives</a> / <a href="/initiatives/${id}">${name}</a></p>
<h1>This changed while you were looking at it</h1>
<div class="alert" role="alert"><p>“${intended}” was <strong>not</strong> carried out. You saw record ${seen} of “${name}”; now there are ${state.version}.</p></div>
<h2>What happened since</h2>
${since.length === 0 ? html`<p>The page that you sent came from somewhere else: nothing newer is known.</p>` : eventList(since, words)}
<p>It now stands in ${words.stage(state.stage)} and is ${state.status.replace("-", " ")}.</p>
<p><a class="button" href="/initiatives/${id}">Look again and decide anew</a></p>`,
  });
}

import type { GateEvent } from "ai-operating-model/gates";
import { type Html, html } from "../html.js";
import type { Words } from "../words.js";
import { time } from "./page.js";

/** Who did what, in order. */
export function eventList(events: readonly GateEvent[], words: Words): Html {
  return html`<ol class="events">${events.map(
    (event) =>
      html`<li value="${event.sequence}"><strong>${words.person(event.actor.id)}</strong> ${words.event(event)} <span class="soft">${time(event.at)}</span></li>`,
  )}</ol>`;
}

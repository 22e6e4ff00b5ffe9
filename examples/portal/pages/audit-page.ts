import type { GateEvent } from "ai-operating-model/gates";
import type { Audit, OpenInitiative } from "../gate-desk.js";
import { type Html, html } from "../html.js";
import type { Session } from "../session.js";
import type { Words } from "../words.js";
import { page, table, time } from "./page.js";

/** All records with their hashes, and whether each is what was written. */
export function auditPage(
  { id, name, events }: OpenInitiative,
  { records, verdict }: Audit,
  session: Session,
  words: Words,
): Html {
  const bad = verdict.ok ? records.length : verdict.index;
  const rows = records.map((record, index) => [
    record.seq,
    time(record.at),
    words.person(String((record.actor as { readonly id?: unknown } | null)?.id)),
    eventText(events[index] as GateEvent, words),
    html`<code>${record.hash.slice(0, 12) || "none"}</code>`,
    index < bad ? "holds" : index === bad ? html`<strong class="bad">does not hold</strong>` : "not checked",
  ]);
  return page({
    title: `Audit of ${name}`,
    session,
    body: html`<p class="crumbs"><a href="/initiatives">Initiatives</a> / <a href="/initiatives/${id}">${name}</a></p>
<h1>Audit</h1>
${
  verdict.ok
    ? html`<div class="good-news"><p><strong>The chain holds.</strong> ${verdict.count} records, the last with hash <code>${verdict.headHash}</code>.</p></div>`
    : html`<div class="alert" role="alert"><p><strong>The chain is broken.</strong> The first bad index is ${verdict.index} (record ${verdict.index + 1}), by its ${verdict.reason}: ${verdict.message.replace(/^record \d+: /, "")}. Everything from there on is in doubt.</p></div>`
}
${table(`Records of ${name}`, ["Record", "When", "Who", "What", "Hash", "Chain"], rows)}
<p class="soft">The hash of each record covers its content and the hash before it (SHA-256 over canonical JSON). Count and last hash are also kept outside of the database, where a chain that was cut off or written anew is found out.</p>`,
  });
}

/** A row that was tampered with may hold anything. */
function eventText(event: GateEvent, words: Words): string {
  try {
    return words.event(event);
  } catch {
    return "cannot be read";
  }
}

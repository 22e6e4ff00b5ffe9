import { type Html, html, type Part } from "../html.js";
import type { Session } from "../session.js";
import { page } from "./page.js";

/** A page that says one thing, and where to go from there. */
export function messagePage(
  title: string,
  text: Part,
  link: { readonly href: string; readonly label: string },
  session?: Session,
): Html {
  return page({
    title,
    session,
    body: html`<h1>${title}</h1>
${text}
<p><a class="button" href="${link.href}">${link.label}</a></p>`,
  });
}

/** Nothing stands here, or nothing that this tenant may see: both look the same. */
export function notFoundPage(session?: Session): Html {
  const text = html`<p class="lead">There is nothing under this address, or it belongs to another organization.</p>`;
  return messagePage("Not found", text, { href: "/initiatives", label: "To the initiatives" }, session);
}

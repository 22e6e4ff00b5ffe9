import { type Html, html, type Part } from "../html.js";
import type { Session } from "../session.js";
import { moment, plain } from "../words.js";

/** What every page has around its content. */
export interface Page {
  readonly title: string;
  readonly session?: Session | undefined;
  /** Said at once by screen readers: what came of the last command. */
  readonly notice?: Part;
  readonly body: Part;
}

/** A page without script: everything on it is a link or a form. */
export function page({ title, session, notice, body }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Gate portal</title>
<link rel="stylesheet" href="/portal.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<div class="bar">
<p class="brand">${session ? html`<a href="/initiatives">Gate portal</a> <span class="tenant">${session.organization.name}</span>` : "Gate portal"}</p>
${session && signedIn(session)}
</div>
</header>
<main id="content" tabindex="-1">
${notice && html`<div class="notice" role="status">${notice}</div>`}
${body}
</main>
<footer><p>A demonstration without real authentication: whoever reaches it may sign in as anyone. All people and organizations are invented.</p></footer>
</body>
</html>
`;
}

function signedIn({ person, token }: Session): Html {
  const roles = person.roles.map(plain).join(", ");
  return html`<nav aria-label="Account">
<p><strong>${person.name}</strong> <span class="soft">${roles}</span></p>
<form method="post" action="/sign-out"><input type="hidden" name="token" value="${token}"><button class="quiet">Change person</button></form>
</nav>`;
}

/** An instant for people and machines. */
export function time(instant: string): Html {
  return html`<time datetime="${instant}">${moment(instant)}</time>`;
}

/** A table with a caption; the first cell of each row is its heading. */
export function table(caption: Part, header: readonly Part[], rows: readonly (readonly Part[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${header.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>
</div>`;
}

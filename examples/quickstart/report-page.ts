import { escapeHtml } from "./render-chart.js";

/** One part of the page: a heading with text, a table or a drawing below it. */
export interface PageSection {
  readonly heading: string;
  /** What the reader should take from it. */
  readonly lead?: string;
  readonly svg?: string;
  readonly table?: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #5f5f5f; --line: #d9d9d9; --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #ededed; --soft: #a8a8a8; --line: #444; --page: #1e1e1e; } }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
h1 { font-size: 1.7rem; margin-bottom: 0; } h2 { margin-top: 2.5rem; font-size: 1.2rem; }
p.lead, p.facts { color: var(--soft); margin: 0.3rem 0 1rem; }
div.scroll { overflow-x: auto; } svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 0.9rem; } th, td { text-align: left; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }`;

/** A self-contained page: no script, no font, no picture and no style from elsewhere. All texts are escaped. */
export function reportPage(title: string, facts: string, sections: readonly PageSection[]): string {
  const body = sections.map(
    ({ heading, lead, svg, table }) => `<section>
<h2>${escapeHtml(heading)}</h2>
${lead === undefined ? "" : `<p class="lead">${escapeHtml(lead)}</p>`}
${svg === undefined ? "" : `<div class="scroll">${svg}</div>`}
${table === undefined ? "" : htmlTable(table)}
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${escapeHtml(facts)}</p>
${body.join("\n")}
</main>
</body>
</html>
`;
}

function htmlTable({ header, rows }: NonNullable<PageSection["table"]>): string {
  const head = header.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n${lines}\n</tbody></table></div>`;
}

function cell(text: string): string {
  return `<td${/^-?[\d.,]+( ?%| d)?$/.test(text) ? ' class="number"' : ""}>${escapeHtml(text)}</td>`;
}

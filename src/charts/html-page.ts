import type { ReportSection, ReportTable } from "./report-section.js";

/** A picture that the host has rendered. Its SVG text is trusted and goes into the page as it is. */
export interface ReportChart {
  /** A chart with the heading of a section stands in that section, any other in one of its own. */
  readonly heading: string;
  readonly svg: string;
}

const STYLE = `:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #5a5a5a; --line: #d9d9d9; --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #ededed; --soft: #b0b0b0; --line: #474747; --page: #1e1e1e; } }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 64rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
h1 { font-size: 1.7rem; line-height: 1.2; margin-bottom: 0; } h2 { margin-top: 2.5rem; font-size: 1.2rem; }
p { color: var(--soft); margin: 0.3rem 0 1rem; max-width: 46rem; }
.scroll { overflow-x: auto; margin-bottom: 1rem; } svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 3.5rem; }
thead th { color: var(--soft); font-weight: 600; } tbody th { font-weight: 500; min-width: 9rem; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } td.word { white-space: nowrap; }
td.word::before { content: ""; display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.4em; border-radius: 50%; background: currentColor; }
td.good::before { background: #009e73; } td.fair::before { background: #e69f00; border-radius: 0; } td.bad::before { background: #d55e00; transform: rotate(45deg); border-radius: 0; } td.open::before { background: none; box-shadow: inset 0 0 0 1px currentColor; }`;

/** Words that get a mark of their own shape, so that color is never the only sign. */
const MARKS = new Map([
  ...["green", "ready", "absent"].map((word) => [word, "good"] as const),
  ["amber", "fair"] as const,
  ...["red", "present", "not ready"].map((word) => [word, "bad"] as const),
  ["undetermined", "open"] as const,
]);

/** A text for HTML, safe between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page without scripts and without anything from elsewhere, for light and dark. */
export function htmlPage(
  title: string,
  facts: string,
  sections: readonly ReportSection[],
  charts: readonly ReportChart[],
): string {
  const headings = new Set(sections.map(({ heading }) => heading));
  const own = charts.filter(({ heading }) => !headings.has(heading));
  const parts = [
    ...own.map(({ heading, svg }) => sectionOf(heading, picture(svg))),
    ...sections.map(({ heading, lead, tables }) =>
      sectionOf(
        heading,
        ...(lead === undefined ? [] : [`<p>${escapeHtml(lead)}</p>`]),
        ...charts.filter((chart) => chart.heading === heading).map(({ svg }) => picture(svg)),
        ...tables.filter(({ rows }) => rows.length > 0).map((table) => tableOf(heading, table)),
      ),
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(facts)}</p>
${parts.join("\n")}
</main>
</body>
</html>
`;
}

function sectionOf(heading: string, ...parts: readonly string[]): string {
  return ["<section>", `<h2>${escapeHtml(heading)}</h2>`, ...parts, "</section>"].join("\n");
}

function picture(svg: string): string {
  return `<div class="scroll">${svg}</div>`;
}

/** Wide tables scroll by keyboard too, hence the tab stop and the name. */
function tableOf(heading: string, { header, rows }: ReportTable): string {
  const head = header.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows.map(([name = "", ...cells]) => {
    const rest = cells.map((text) => `<td${cellClass(text)}>${escapeHtml(text)}</td>`).join("");
    return `<tr><th scope="row">${escapeHtml(name)}</th>${rest}</tr>`;
  });
  const label = escapeHtml(`${heading}: ${header[0] ?? ""}`);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

function cellClass(text: string): string {
  const mark = MARKS.get(text);
  if (mark !== undefined) return ` class="word ${mark}"`;
  return /^[+-]?[\d.,]+( %| days| score)?$/.test(text) ? ' class="number"' : "";
}

import type { ReportSection, ReportTable } from "./report-section.js";

/** A text for Markdown on one line: nothing in it is read as markup, HTML or a border of a table. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (character) =>
      character === "<" ? "&lt;" : character === "&" ? "&amp;" : `\\${character}`,
    )
    .replace(/(\d)\\-(?=\d)/g, "$1-");
}

/** Sections as Markdown with tables in the GitHub flavor. */
export function markdownPage(title: string, facts: string, sections: readonly ReportSection[]): string {
  const parts = sections.map(({ heading, lead, tables }) =>
    [
      `## ${escapeMarkdown(heading)}`,
      ...(lead === undefined ? [] : [escapeMarkdown(lead)]),
      ...tables.filter(({ rows }) => rows.length > 0).map(tableOf),
    ].join("\n\n"),
  );
  return `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(facts), ...parts].join("\n\n")}\n`;
}

function tableOf({ header, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(header), `| ${header.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

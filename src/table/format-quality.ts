import { assertShape } from "../foundation/shape.js";
import type { FieldQuality, TableQuality } from "./quality.js";

const QUALITY = { fields: "field{}", issues: "object", suspicious: "suspicion*" };
const FIELD = { missing: "object", precision: "object?", values: "object?" };

/** Lines of a file that are named before the rest is only counted. */
const NAMED = 8;
/** Suspicions of one sort that are told before the rest is only counted. */
const TOLD = 12;

/**
 * A quality report as plain text, for terminals and logs: one line a field, then what is suspicious and the
 * number of issues by code.
 *
 * @example
 * import { formatQuality, importTable } from "ai-operating-model/table";
 * const { quality } = importTable("Name\nChat\n\"\"\n", { fields: { name: { kind: "text", column: "Name" } } });
 * formatQuality(quality).split("\n")[0]; // => "2 rows"
 */
export function formatQuality(quality: TableQuality): string {
  assertShape(QUALITY, quality, ["quality"], {
    field: FIELD,
    suspicion: { code: "string", message: "string", rows: "list" },
  });
  const head = ["field", "filled", "missing", "refused", "unmapped", "remarks"];
  const body = Object.entries<FieldQuality>(quality.fields).map(([name, field]) => [
    name,
    String(field.filled),
    counted(field.missing) || "-",
    field.refused === 0 ? "-" : String(field.refused),
    field.unmapped === 0 ? "-" : String(field.unmapped),
    remarks(field),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => (cells[column] as string).length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join("  ")
      .trimEnd();
  const lines = [plural(quality.rows, "row")];
  if (quality.blankLines > 0) lines.push(`${plural(quality.blankLines, "empty line")}, left out`);
  lines.push("", line(head), ...body.map(line));
  if (quality.suspicious.length > 0) {
    lines.push("", "suspicious");
    const told = new Map<string, number>();
    for (const { code, message, rows } of quality.suspicious) {
      const before = told.get(code) ?? 0;
      told.set(code, before + 1);
      if (before >= TOLD) continue;
      const named = rows.slice(0, NAMED).join(", ");
      const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : "";
      lines.push(`  ${message} (${rows.length === 1 ? "line" : "lines"} ${named}${more})`);
    }
    for (const [code, count] of told) if (count > TOLD) lines.push(`  and ${count - TOLD} more: ${code}`);
  }
  const issues = counted(quality.issues);
  lines.push("", issues === "" ? "no issues" : `issues: ${issues}`);
  return lines.join("\n");
}

function remarks({ precision, typedYears, values }: FieldQuality): string {
  const parts: string[] = [];
  if (precision !== undefined) {
    const known = Object.entries(precision).filter(([, count]) => count > 0);
    parts.push(known.map(([name, count]) => `${count} to the ${name}`).join(", "));
  }
  if (typedYears) parts.push(`${plural(typedYears, "year")} typed as a day`);
  if (values !== undefined) parts.push(counted(values));
  return parts.filter((part) => part !== "").join("; ");
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

import type { Issue } from "../foundation/issue.js";
import type { ColumnReference, TableMapping } from "./mapping.js";
import { foldCase, normalizeText } from "./normalize-text.js";
import { quoted } from "./quoted.js";
import { shorten } from "./shorten.js";

/** Where the fields of a mapping stand in one file: positions by field, in order of preference. */
export interface ResolvedColumns {
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly issues: readonly Issue[];
}

const STEPS = { form: "NFKC", collapse: true, trim: true } as const;

/** Header text as it is compared: normalized, without letter case. */
function key(header: string): string {
  return foldCase(normalizeText(header, STEPS));
}

function positionsByName(header: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const [position, text] of header.entries()) {
    const name = key(text);
    const positions = byName.get(name);
    if (positions === undefined) byName.set(name, [position]);
    else positions.push(position);
  }
  return byName;
}

/** Positions named before the rest is only counted. */
const NAMED = 20;

function columnsAt(positions: readonly number[]): string {
  const more = positions.length > NAMED ? ` and ${positions.length - NAMED} more` : "";
  return `the columns at positions ${positions.slice(0, NAMED).join(", ")}${more}`;
}

/** The headers that there are, each cut; a whole line as one header says that the delimiter is another. */
function headersOf(header: readonly string[] = []): string {
  const shown = header
    .slice(0, NAMED)
    .map((text, position) => `${quoted(normalizeText(text, STEPS))} (${position})`);
  const more = header.length > NAMED ? ` and ${header.length - NAMED} more` : "";
  return `the headers are ${shown.join(", ")}${more}`;
}

/** One sentence for each header that several columns bear; columns without a header are let be. */
export function repeatedHeaders(header: readonly string[]): string[] {
  return [...positionsByName(header)]
    .filter(([name, positions]) => name !== "" && positions.length > 1)
    .map(([, positions]) => {
      const text = normalizeText(header[positions[0] as number] as string, STEPS);
      return `${JSON.stringify(shorten(text))} heads ${columnsAt(positions)}`;
    });
}

/**
 * Finds the columns of a mapping in a file. A column that is not there, and a name that several columns bear,
 * is an issue; the field then has no positions and is null in every row.
 */
export function resolveColumns(
  mapping: TableMapping,
  header: readonly string[] | undefined,
  width: number,
  line: number,
): ResolvedColumns {
  const byName = positionsByName(header ?? []);
  const positions = new Map<string, readonly number[]>();
  const issues: Issue[] = [];
  const find = (field: string, column: ColumnReference): number | undefined => {
    const report = (code: string, message: string): undefined => {
      issues.push({ code, path: ["fields", field], message: `line ${line}: ${message}` });
      return undefined;
    };
    if (typeof column === "number") {
      if (column < width) return column;
      return report("missing-column", `there is no column at position ${column}; the table has ${width}`);
    }
    const found = byName.get(key(column)) ?? [];
    if (found.length === 1) return found[0];
    const name = JSON.stringify(column);
    if (found.length === 0)
      return report("missing-column", `no column is headed ${name}; ${headersOf(header)}`);
    return report("ambiguous-column", `${name} heads ${columnsAt(found)}; name one by position`);
  };
  for (const [field, source] of Object.entries(mapping.fields)) {
    if (source.kind === "constant") continue;
    const wanted = source.coalesce ?? (source.column === undefined ? [] : [source.column]);
    const found = wanted.map((column) => find(field, column)).filter((column) => column !== undefined);
    positions.set(field, found);
  }
  return { positions, issues };
}

import { invalidDefinition } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { checkMapping } from "./check-mapping.js";
import { checkRows } from "./check-rows.js";
import { repeatedHeaders, resolveColumns } from "./columns.js";
import { BROKEN, complaintOf } from "./complaint-of.js";
import { createDecoder } from "./decode.js";
import { coalesce, type FieldReader, fieldReaders } from "./field-readers.js";
import type { TableMapping, TableRow } from "./mapping.js";
import { missingFields, missingPatterns } from "./missing-patterns.js";
import { DEFAULT_TEXT, normalizeText } from "./normalize-text.js";
import type { FieldQuality, Suspicion, TableIssue, TableQuality } from "./quality.js";
import { quoted } from "./quoted.js";
import { detach } from "./read-cell.js";
import { rowIds } from "./row-ids.js";
import { shorten } from "./shorten.js";
import { type RecordFault, splitRecords } from "./split-records.js";

/** Limits of an import. */
export interface ImportLimits {
  /** Issues beyond this number are counted and not listed; 100,000 unless stated. */
  readonly maxIssues?: number;
  /** Characters that one record may have; 2^24 unless stated. The import stops at a longer one. */
  readonly maxRecordLength?: number;
}

/** Reads a table piece by piece. */
export interface TableReader {
  push(piece: Uint8Array | string): void;
  end(): { readonly issues: readonly TableIssue[]; readonly quality: TableQuality };
  /** Rows so far. */
  rows(): number;
}

const FAULTS: Readonly<Record<RecordFault, string>> = {
  "unterminated-quote": "a quoted cell is never closed: the file is cut off, or a quote is stray",
  "malformed-quote": "a quote stands within a quoted cell without being doubled",
  "record-too-long":
    "the record is longer than the limit, as after a quote that is never closed; reading stops here",
};

/**
 * The one way by which whole files and streams are read, so that both come to the same.
 *
 * @throws OperatingModelError `invalid-definition` for a mapping that {@link checkMapping} refuses.
 */
export function readTable(
  mapping: TableMapping,
  limits: ImportLimits,
  onRow: (row: TableRow) => void,
): TableReader {
  const wrong = checkMapping(mapping);
  if (wrong.length > 0) throw invalidDefinition("mapping", wrong);
  assertShape({ maxIssues: "number?", maxRecordLength: "number?" }, limits, ["limits"]);
  const { maxIssues = 100_000, maxRecordLength = 2 ** 24 } = limits;
  const hasHeader = mapping.header ?? true;
  const issues: TableIssue[] = [];
  const counts = new Map<string, number>();
  const suspicious: Suspicion[] = [];
  const checks = checkRows(mapping);
  const patterns = missingPatterns();
  const ids = rowIds(mapping);
  let skip = mapping.skip ?? 0;
  let header: readonly string[] = [];
  let width = 0;
  let readers: readonly FieldReader[] | undefined;
  /** All fields in order, so that rows have one shape from the start. */
  const empty = Object.fromEntries(Object.keys(mapping.fields).map((field) => [field, null]));
  let rows = 0;
  let blankLines = 0;
  const lost: { readonly field: string; readonly line: number }[] = [];

  const report = (issue: TableIssue): void => {
    counts.set(issue.code, (counts.get(issue.code) ?? 0) + 1);
    if (issues.length < maxIssues) issues.push(issue);
  };
  const columnName = (position: number): string =>
    header[position] === undefined ? `column ${position}` : `${shorten(header[position])} (${position})`;

  const start = (
    first: readonly string[] | undefined,
    size: number,
    line: number,
  ): readonly FieldReader[] => {
    width = size;
    header = (first ?? []).map((text) => detach(normalizeText(text, DEFAULT_TEXT)));
    const resolved = resolveColumns(mapping, first, size, line);
    // Of a file without any record it is enough to say so.
    if (size > 0) for (const issue of resolved.issues) report({ ...issue, row: line });
    for (const message of repeatedHeaders(header)) {
      suspicious.push({ code: "duplicate-header", message, fields: [], rows: [line] });
    }
    return fieldReaders(mapping, resolved.positions, size, columnName);
  };

  const readRow = (
    current: readonly FieldReader[],
    cells: readonly string[],
    line: number,
    broken: number,
  ): void => {
    const index = rows++;
    const values: Record<string, unknown> = { ...empty };
    let missing = patterns.none;
    for (const reader of current) {
      const { field, tally } = reader;
      if (reader.constant !== undefined) {
        values[field] = reader.constant;
        tally.add({ kind: "value", value: reader.constant });
        continue;
      }
      let at = reader.position;
      const raw = cells[at];
      let reading = raw === undefined ? undefined : at === broken ? BROKEN : reader.read(raw);
      if (reader.positions.length > 1) ({ reading, at } = coalesce(reader, cells, broken, reading));
      if (reading === undefined) tally.absent();
      else tally.add(reading);
      if (reading !== undefined && (reading.kind === "value" || reading.kind === "date")) {
        values[field] = reading.value;
        if (reading.kind === "value" && reading.lost) lost.push({ field, line });
        continue;
      }
      const reason =
        reading === undefined ? "absent" : reading.kind === "missing" ? reading.as : reading.kind;
      missing = patterns.with(missing, field, reason);
      const complaint = complaintOf(reading, reader.required);
      if (complaint === undefined) continue;
      const place = reading === undefined ? {} : { column: columnName(at), raw: shorten(cells[at] ?? "") };
      const where = `line ${line}${reading === undefined ? "" : `, ${columnName(at)}`}`;
      const text = reading === undefined || reading.kind === "missing" ? "" : `${quoted(cells[at] ?? "")} `;
      report({
        code: complaint.code,
        path: [index, field],
        message: `${where}: ${text}${complaint.message}`,
        ...(complaint.expected === undefined ? {} : { expected: complaint.expected }),
        ...(reading === undefined ? {} : { received: JSON.stringify(place.raw) }),
        row: line,
        ...place,
      });
    }
    const id = ids.idOf(line, values);
    const row = { line, id, values, missing: missingFields(missing) } as TableRow;
    const before = ids.before(id, line);
    if (before !== undefined) {
      const message = `line ${line}: the id ${JSON.stringify(shorten(id))} is that of line ${before} too`;
      report({ code: "duplicate-id", path: [index], message, row: line, raw: shorten(id) });
    }
    checks.add(row);
    onRow(row);
  };

  const splitter = splitRecords(
    { delimiter: mapping.delimiter ?? ",", quote: mapping.quote ?? '"', maxRecordLength },
    (cells, line, lines, fault, place) => {
      const isRow = readers !== undefined || (!hasHeader && skip === 0);
      if (fault !== undefined) {
        const span = lines > 1 ? `lines ${line} to ${line + lines - 1}` : `line ${line}`;
        const column = place === undefined ? {} : { column: columnName(place) };
        const raw = shorten(cells[place ?? cells.length - 1] ?? "");
        const path = isRow ? [rows] : [];
        report({ code: fault, path, message: `${span}: ${FAULTS[fault]}`, row: line, ...column, raw });
        if (fault === "record-too-long") return;
      }
      if (skip > 0) {
        skip--;
        return;
      }
      if (cells.length === 1 && cells[0] === "" && width !== 1 && fault === undefined) {
        blankLines++;
        return;
      }
      if (readers === undefined) {
        readers = start(hasHeader ? cells : undefined, cells.length, line);
        if (hasHeader) return;
      }
      if (cells.length !== width) {
        const short = cells.length < width;
        const rest = short
          ? ""
          : ` The cells beyond are not read: ${JSON.stringify(shorten(cells.slice(width).join("|")))}.`;
        const message = `line ${line}: ${cells.length} cells instead of ${width}.${rest}`;
        const column = columnName(Math.min(cells.length, width));
        report({ code: short ? "short-row" : "long-row", path: [rows], message, row: line, column });
      }
      readRow(readers, cells, line, fault === "unterminated-quote" ? cells.length - 1 : -1);
    },
  );

  const encoding = mapping.encoding ?? "utf-8";
  const decoder = createDecoder(encoding);
  /** The first characters, until a byte order mark can be told. */
  let head: string | undefined = "";
  const take = (text: string, last = false): void => {
    if (head === undefined) {
      splitter.push(text);
      return;
    }
    head += text;
    if (head.length < 3 && !last) return;
    let whole = head;
    head = undefined;
    if (whole.startsWith("\ufeff")) whole = whole.slice(1);
    else if (encoding === "windows-1252" && whole.startsWith("ï»¿")) whole = whole.slice(3);
    splitter.push(whole);
  };

  return {
    push: (piece) => take(typeof piece === "string" ? piece : decoder.push(piece)),
    rows: () => rows,
    end() {
      const rest = decoder.end();
      take(rest.text, true);
      splitter.end();
      for (const fault of rest.faults) {
        report({ code: fault.code, path: [], message: fault.message, row: fault.line });
      }
      if (readers === undefined) {
        report({
          code: "empty-table",
          path: [],
          message: hasHeader ? "the file has no header" : "the file has no rows",
        });
        readers = start(undefined, 0, 1);
      }
      const fields: Record<string, FieldQuality> = {};
      for (const { field, tally } of readers) fields[field] = tally.quality();
      const quality: TableQuality = {
        rows,
        blankLines,
        fields,
        suspicious: [...suspicious, ...lostText(lost), ...checks.suspicions()],
        issues: Object.fromEntries(counts),
      };
      return { issues, quality };
    },
  };
}

function lostText(cells: readonly { readonly field: string; readonly line: number }[]): Suspicion[] {
  if (cells.length === 0) return [];
  const fields = [...new Set(cells.map(({ field }) => field))];
  const message = `cells of ${fields.join(", ")} hold U+FFFD: text was lost before the file was written`;
  return [{ code: "lost-text", message, fields, rows: [...new Set(cells.map(({ line }) => line))] }];
}

import { BROKEN } from "./complaint-of.js";
import type { FieldMapping, TableMapping } from "./mapping.js";
import { type CellReading, cellReader } from "./read-cell.js";
import { type FieldTally, tallyField } from "./tally-field.js";

/** Reads one field from the cells of a row. */
export interface FieldReader {
  readonly field: string;
  /** Where it is read, in order of preference; none for a constant, and where the file lacks the column. */
  readonly positions: readonly number[];
  /** The first of the positions, or one that no row has. */
  readonly position: number;
  readonly read: (raw: string) => CellReading;
  readonly required: boolean;
  readonly constant: string | number | boolean | undefined;
  readonly tally: FieldTally;
}

const MISSING: CellReading = { kind: "missing", as: "blank", empty: true };

/** The readers of a mapping's fields for a file whose columns were found; `size` is the number of its columns. */
export function fieldReaders(
  mapping: TableMapping,
  found: ReadonlyMap<string, readonly number[]>,
  size: number,
  columnName: (position: number) => string,
): readonly FieldReader[] {
  // Where most of the file is kept anyway, copies would only cost time.
  const copies = found.size * 2 < size;
  return Object.entries<FieldMapping>(mapping.fields).map(([field, source]) => {
    const positions = found.get(field) ?? [];
    const constant = source.kind === "constant" ? source.value : undefined;
    return {
      field,
      positions,
      position: positions[0] ?? -1,
      read: source.kind === "constant" ? () => MISSING : cellReader(mapping, source, copies),
      required: source.kind !== "constant" && (source.required ?? false),
      constant,
      tally: tallyField(source, constant === undefined ? positions.map(columnName).join(", ") : "constant"),
    };
  });
}

/**
 * What comes after the first of several columns, where that is missing: the first column which is not, else the
 * first which is missing by a word rather than empty. Undefined where the row has none of the cells.
 */
export function coalesce(
  reader: FieldReader,
  cells: readonly string[],
  broken: number,
  first: CellReading | undefined,
): { readonly reading: CellReading | undefined; readonly at: number } {
  let reading = first;
  let at = reader.position;
  for (const position of reader.positions.slice(1)) {
    if (reading !== undefined && reading.kind !== "missing") break;
    const raw = cells[position];
    if (raw === undefined) continue;
    const other = position === broken ? BROKEN : reader.read(raw);
    if (reading === undefined || other.kind !== "missing" || (isEmpty(reading) && !isEmpty(other))) {
      reading = other;
      at = position;
    }
  }
  return { reading, at };
}

function isEmpty(reading: CellReading): boolean {
  return reading.kind === "missing" && reading.empty;
}

import { invalidArgument } from "../foundation/operating-model-error.js";
import type { RowValues, TableMapping, TableRow } from "./mapping.js";
import type { TableIssue, TableQuality } from "./quality.js";
import { type ImportLimits, readTable } from "./read-table.js";

/**
 * What came of a file: its rows, everything wrong with it, and how well its fields are filled. `Values` are those of a
 * row: for a mapping `TableResult<RowValues<typeof mapping>>`.
 */
export interface TableResult<Values = RowValues<TableMapping>> {
  readonly rows: readonly TableRow<Values>[];
  readonly issues: readonly TableIssue[];
  readonly quality: TableQuality<keyof Values & string>;
}

/** Bytes are decoded in pieces that stay in the processor's cache; one text could not hold a large file anyway. */
const PIECE = 1 << 16;

/**
 * Reads a delimited file, given as bytes or as text, into typed rows. Every record becomes a row; a cell that
 * cannot be read becomes null and an issue with its line, column and text. It never throws on account of the
 * file.
 *
 * @throws OperatingModelError `invalid-definition` for a mapping that {@link checkMapping} refuses.
 * @example
 * import { defineMapping, importTable } from "ai-operating-model/table";
 * const mapping = defineMapping({
 *   delimiter: ";",
 *   fields: { cost: { kind: "money", column: "Cost", currency: "GBP", strip: ["£"], group: "," } },
 * });
 * const { rows, issues } = importTable("Cost\n£1,234.50\nabout 5\n", mapping);
 * rows.map((row) => row.values.cost); // => ["1234.5", null]
 * issues[0]?.message; // => "line 3, Cost (0): \"about 5\" is not a sum of money"
 */
export function importTable<const M extends TableMapping>(
  source: Uint8Array | string,
  mapping: M,
  limits: ImportLimits = {},
): TableResult<RowValues<M>> {
  const rows: TableRow[] = [];
  const reader = readTable(mapping, limits, (row) => rows.push(row));
  if (typeof source !== "string" && !(ArrayBuffer.isView(source) && "subarray" in source))
    throw invalidArgument(["source"], "bytes or a text", source);
  if (typeof source === "string") reader.push(source);
  else {
    for (let start = 0; start < source.length; start += PIECE)
      reader.push(source.subarray(start, start + PIECE));
  }
  // The values were read by the mapping's own fields, which the compiler cannot follow.
  return { rows, ...reader.end() } as unknown as TableResult<RowValues<M>>;
}

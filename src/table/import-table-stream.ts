import { assertRecord, invalidArgument, OperatingModelError } from "../foundation/operating-model-error.js";
import type { TableResult } from "./import-table.js";
import type { RowValues, TableMapping, TableRow } from "./mapping.js";
import { type ImportLimits, readTable } from "./read-table.js";

/** What a stream's import can be told besides its limits. */
export interface StreamOptions<Values = RowValues<TableMapping>> extends ImportLimits {
  /** Stops the import between two pieces: the promise is rejected with the signal's reason. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
  /** Called after each piece; `size` counts bytes, or characters where the stream is of text. */
  readonly onProgress?: (progress: { readonly rows: number; readonly size: number }) => void;
  /** Takes each row in order. The rows are then not kept, and `rows` of the result is empty. */
  readonly onRow?: (row: TableRow<Values>) => void | Promise<void>;
}

/**
 * Reads a delimited file from a stream of bytes or text, such as Node's `createReadStream(file)`, to the same
 * result as {@link importTable}. With `onRow`, memory holds one piece of the stream, the issues and what the
 * `unique` checks remember; a promise that `onRow` returns is waited for.
 *
 * @throws OperatingModelError `invalid-definition` for a mapping that {@link checkMapping} refuses.
 * @example
 * import { importTableStream } from "ai-operating-model/table";
 * async function* pieces() {
 *   yield "Name,Year\nCh";
 *   yield "at,2024\n";
 * }
 * const { rows } = await importTableStream(pieces(), {
 *   fields: { name: { kind: "text", column: "Name" }, year: { kind: "integer", column: "Year" } },
 * });
 * rows[0]?.values; // => { name: "Chat", year: 2024 }
 */
export async function importTableStream<const M extends TableMapping>(
  source: AsyncIterable<Uint8Array | string>,
  mapping: M,
  options: StreamOptions<RowValues<M>> = {},
): Promise<TableResult<RowValues<M>>> {
  assertRecord(options, ["options"]);
  const { signal, onProgress, onRow } = options;
  let rows: TableRow[] = [];
  const reader = readTable(mapping, options, (row) => rows.push(row));
  const hand = async (): Promise<void> => {
    if (onRow === undefined) return;
    const batch = rows;
    rows = [];
    for (const row of batch) {
      const wait = onRow(row as TableRow<RowValues<M>>);
      if (wait !== undefined) await wait;
    }
  };
  if (typeof (source as Partial<typeof source> | null | undefined)?.[Symbol.asyncIterator] !== "function")
    throw invalidArgument(["source"], "an async iterable of bytes or texts", source);
  let size = 0;
  for await (const piece of source) {
    if (signal?.aborted) {
      throw signal.reason ?? new OperatingModelError({ code: "aborted", message: "the import was stopped" });
    }
    reader.push(piece);
    size += piece.length;
    await hand();
    onProgress?.({ rows: reader.rows(), size });
  }
  const end = reader.end();
  await hand();
  // The values were read by the mapping's own fields, which the compiler cannot follow.
  return { rows, ...end } as unknown as TableResult<RowValues<M>>;
}

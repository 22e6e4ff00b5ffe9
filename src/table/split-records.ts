import Papa from "papaparse";

/** What is wrong with the quotes or the size of a record. */
export type RecordFault = "unterminated-quote" | "malformed-quote" | "record-too-long";

/**
 * Takes one record: its cells, the line it begins on, the lines it spans, what is wrong with it and in which cell.
 */
export type RecordSink = (
  cells: string[],
  line: number,
  lines: number,
  fault?: RecordFault,
  column?: number,
) => void;

/** Splits the text of a file into records, piece by piece. */
export interface RecordSplitter {
  /** False once a record has outgrown the limit: the rest of the file is not read. */
  push(text: string): boolean;
  end(): void;
}

interface Parsed {
  readonly data: string[][];
  /** Where an error is: the record, and the offset of the cell behind its opening quote. */
  readonly errors: readonly { readonly code: string; readonly row: number; readonly index: number }[];
  readonly meta: { readonly cursor: number };
}
interface Parser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
}
// The core of Papa Parse, which its types leave out; unlike its front it can leave off an unfinished record.
const { Parser } = Papa as unknown as {
  Parser: new (config: { delimiter: string; quoteChar: string; newline: string; preview?: number }) => Parser;
};

/** Text is given to the parser in pieces of this many characters. */
const PIECE = 1 << 15;

/**
 * Every line end (LF, CRLF, CR) is read as LF, within quotes too, so that files with mixed ends split well and
 * the pieces they arrive in make no difference.
 */
export function splitRecords(
  options: { readonly delimiter: string; readonly quote: string; readonly maxRecordLength: number },
  sink: RecordSink,
): RecordSplitter {
  const config = { delimiter: options.delimiter, quoteChar: options.quote, newline: "\n" };
  const parser = new Parser(config);
  let pending = "";
  /** Without progress the text must double before it is parsed again, else an open quote costs n². */
  let enough = 0;
  let carriageReturn = false;
  let line = 1;
  let open = true;

  const deliver = (parsed: Parsed, final: boolean, emptyEnd: boolean): void => {
    const { data, errors } = parsed;
    let next = 0;
    const columnAt = errors.length === 0 ? undefined : columnFinder(config, pending);
    // As many line ends as records that have one: none stands within a record.
    const ended = final ? data.length - 1 : data.length;
    const simple = errors.length === 0 && countBreaks(pending, parsed.meta.cursor) <= ended;
    for (let row = 0; row < data.length; row++) {
      const cells = data[row] as string[];
      let fault: RecordFault | undefined;
      let column: number | undefined;
      for (let error = errors[next]; error !== undefined && error.row <= row; error = errors[++next]) {
        column = error.code === "MissingQuotes" ? cells.length - 1 : (column ?? columnAt?.(row, error.index));
        fault = error.code === "MissingQuotes" ? "unterminated-quote" : (fault ?? "malformed-quote");
      }
      if (emptyEnd && row === data.length - 1) return;
      let lines = 1;
      if (!simple) for (const cell of cells) lines += countBreaks(cell, cell.length);
      sink(cells, line, lines, fault, column);
      line += lines;
    }
  };

  const take = (piece: string): void => {
    pending = pending === "" ? piece : pending + piece;
    if (pending.length < enough) return;
    const parsed = parser.parse(pending, 0, true);
    deliver(parsed, false, false);
    pending = pending.slice(parsed.meta.cursor);
    enough = parsed.data.length > 0 ? 0 : pending.length * 2;
    if (pending.length > options.maxRecordLength) {
      sink([pending.slice(0, 1000)], line, 1, "record-too-long");
      pending = "";
      open = false;
    }
  };

  return {
    push(text) {
      for (let start = 0; start < text.length && open; start += PIECE) {
        let piece = text.length <= PIECE ? text : text.slice(start, start + PIECE);
        if (carriageReturn) piece = `\r${piece}`;
        carriageReturn = piece.endsWith("\r");
        if (carriageReturn) piece = piece.slice(0, -1);
        if (piece.includes("\r")) piece = piece.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
        if (piece !== "") take(piece);
      }
      return open;
    },
    end() {
      if (!open) return;
      if (carriageReturn) pending += "\n";
      if (pending === "") return;
      const parsed = parser.parse(pending, 0, false);
      // What follows the last line end is a record only if there is something, or within open quotes.
      const unterminated = parsed.errors.some(({ code }) => code === "MissingQuotes");
      deliver(parsed, true, pending.endsWith("\n") && !unterminated);
    },
  };
}

/**
 * Finds the cell of a record that begins at an offset of the text. Records are asked for in their order, so that
 * no stretch of the text is gone through twice.
 */
function columnFinder(
  config: ConstructorParameters<typeof Parser>[0],
  text: string,
): (row: number, cell: number) => number {
  let begins = 0;
  let at = 0;
  return (row, cell) => {
    if (row > at) {
      const skipped = new Parser({ ...config, preview: row - at }).parse(text.slice(begins), 0, false);
      begins += skipped.meta.cursor;
      at = row;
    }
    // Without the quote that opens the cell, what stands before ends with an empty cell in its place.
    const before = text.slice(begins, cell - 1);
    return before === "" ? 0 : (new Parser(config).parse(before, 0, false).data[0] as string[]).length - 1;
  };
}

function countBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

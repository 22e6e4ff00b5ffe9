import Papa from "papaparse";

/** What is wrong with the quotes or the size of a record. */
export type RecordFault = "unterminated-quote" | "malformed-quote" | "record-too-long";

/** Takes one record: its cells, the line it begins on, the lines it spans and what is wrong with it. */
export type RecordSink = (cells: string[], line: number, lines: number, fault?: RecordFault) => void;

/** Splits the text of a file into records, piece by piece. */
export interface RecordSplitter {
  /** False once a record has outgrown the limit: the rest of the file is not read. */
  push(text: string): boolean;
  end(): void;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}
interface Parser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
}
// The core of Papa Parse, which its types leave out; unlike its front it can leave off an unfinished record.
const { Parser } = Papa as unknown as {
  Parser: new (config: { delimiter: string; quoteChar: string; newline: string }) => Parser;
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
  const parser = new Parser({ delimiter: options.delimiter, quoteChar: options.quote, newline: "\n" });
  let pending = "";
  /** Without progress the text must double before it is parsed again, else an open quote costs n². */
  let enough = 0;
  let carriageReturn = false;
  let line = 1;
  let open = true;

  const deliver = (parsed: Parsed, final: boolean, emptyEnd: boolean): void => {
    const { data, errors } = parsed;
    let next = 0;
    // As many line ends as records that have one: none stands within a record.
    const ended = final ? data.length - 1 : data.length;
    const simple = errors.length === 0 && countBreaks(pending, parsed.meta.cursor) <= ended;
    for (let row = 0; row < data.length; row++) {
      const cells = data[row] as string[];
      let fault: RecordFault | undefined;
      for (; next < errors.length && (errors[next] as { row: number }).row <= row; next++) {
        fault = errors[next]?.code === "MissingQuotes" ? "unterminated-quote" : (fault ?? "malformed-quote");
      }
      if (emptyEnd && row === data.length - 1) return;
      let lines = 1;
      if (!simple) for (const cell of cells) lines += countBreaks(cell, cell.length);
      sink(cells, line, lines, fault);
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

function countBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

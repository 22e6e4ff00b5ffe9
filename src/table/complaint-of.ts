import type { CellReading } from "./read-cell.js";

/** Reading of the cell whose quote is never closed; the record's own issue speaks of it. */
export const BROKEN: CellReading = {
  kind: "refused",
  code: "unterminated-quote",
  message: "the quote that opens the cell is never closed",
  expected: "a closed quote",
};

/** What is to be reported of a cell without a value. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
}

/** What to report of a cell without a value, if anything; a row that has no such cell has no reading. */
export function complaintOf(reading: CellReading | undefined, required: boolean): Complaint | undefined {
  if (reading?.kind === "refused") return reading === BROKEN ? undefined : reading;
  if (reading?.kind === "unmapped")
    return { code: "unmapped", message: "is none of the words that the mapping knows" };
  if (!required) return undefined;
  const as = reading?.kind === "missing" ? reading.as : "absent";
  return { code: "required", message: `is missing (${as}) but required` };
}

import type { DatePrecision } from "../foundation/calendar.js";
import type { Issue } from "../foundation/issue.js";

/** One thing wrong with a file, a row or a cell. The path is `[index of the row, field]`. */
export interface TableIssue extends Issue {
  /** Line of the file, counted from 1. */
  readonly row?: number;
  /** Header and position of the column: `Date Initiated (11)`. */
  readonly column?: string;
  /** Text of the cell as it stands in the file, cut after 200 characters. */
  readonly raw?: string;
}

/** How well one field is filled. `filled`, `missing`, `refused` and `unmapped` add up to the rows. */
export interface FieldQuality {
  /** Header and position of the column or columns read. */
  readonly column: string;
  readonly filled: number;
  /** Missing cells by kind. */
  readonly missing: Readonly<Record<string, number>>;
  /** Cells with a text that is no value of the field. */
  readonly refused: number;
  /** Cells with a text that is none of the enumeration's words. */
  readonly unmapped: number;
  /** Dates by what is known of them. */
  readonly precision?: Readonly<Record<DatePrecision, number>>;
  /** Dates that were years typed into a spreadsheet's date cells; among those of year precision. */
  readonly typedYears?: number;
  /** Rows by member of an enumeration, in the mapping's order. */
  readonly values?: Readonly<Record<string, number>>;
  /** Texts that no member matched, with their rows; at most the first 100 texts. */
  readonly unmappedTexts?: Readonly<Record<string, number>>;
}

/** Rows that contradict themselves or each other. They are kept: to judge them is the host's. */
export interface Suspicion {
  /** `out-of-order`, `duplicate`, `duplicate-header` or `lost-text`. */
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
  /** Lines of the file. */
  readonly rows: readonly number[];
}

/** What an import found, in numbers. */
export interface TableQuality<Field extends string = string> {
  readonly rows: number;
  /** Empty lines, which are no rows. */
  readonly blankLines: number;
  readonly fields: Readonly<Record<Field, FieldQuality>>;
  readonly suspicious: readonly Suspicion[];
  /** Issues by code, those beyond the limit included. */
  readonly issues: Readonly<Record<string, number>>;
}

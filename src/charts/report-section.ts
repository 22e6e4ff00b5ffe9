/** A table of a report; the first cell of each row names it. */
export interface ReportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a report, before it becomes Markdown or HTML. Texts are plain, not yet escaped. */
export interface ReportSection {
  readonly heading: string;
  /** What the reader should take from it. */
  readonly lead?: string;
  readonly tables: readonly ReportTable[];
}

import type { PartialDate, PlainDate } from "../foundation/calendar.js";
import type { DecimalString } from "../foundation/decimal.js";

/** A column by its position, counted from 0, or by the text of its header. */
export type ColumnReference = number | string;

/** A text that stands for a missing value: the whole cell, or how it begins. Letter case does not count. */
export type MissingMarker = string | { readonly startsWith: string };

/**
 * Kinds of missing, each with its markers: `{ blank: [""], "not-applicable": ["N/A"] }`. The kinds are the
 * host's own words and are counted apart; `refused`, `unmapped` and `absent` are taken.
 */
export type MissingMarkers = Readonly<Record<string, readonly MissingMarker[]>>;

/** What is done to the text of a cell before it is read. All steps are on unless switched off. */
export interface TextSteps {
  /** Unicode normalization form; NFKC also turns no-break spaces and full-width digits into plain ones. */
  readonly form?: "NFKC" | "NFC" | "none";
  /** Every run of white space, line breaks included, becomes one space. */
  readonly collapse?: boolean;
  readonly trim?: boolean;
}

/**
 * How a date is written. `M/D/YYYY` and its like take one or two digits for day and month; `YYYY-MM-DD` and
 * `YYYYMMDD` take exactly two. `YY-MMM` is `24-Oct`, October 2024; month names are English.
 */
export type DateFormat =
  | "YYYY-MM-DD"
  | "YYYYMMDD"
  | "M/D/YYYY"
  | "D/M/YYYY"
  | "D.M.YYYY"
  | "DD.MM.YYYY"
  | "D-MMM-YYYY"
  | "D MMM YYYY"
  | "YYYY-MM"
  | "M/YYYY"
  | "MMM-YY"
  | "YY-MMM"
  | "MMM YYYY"
  | "YYYY";

/** First and last year that a date may have. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Where a field comes from: one column, or the first of several that is not missing. */
interface Source {
  readonly column?: ColumnReference;
  readonly coalesce?: readonly ColumnReference[];
  /** A missing value is an issue. */
  readonly required?: boolean;
  /** Replaces the table's markers for this field; `{}` means that nothing counts as missing. */
  readonly missing?: MissingMarkers;
  readonly text?: TextSteps;
}

/** How numbers are spelt. */
export interface NumberSpelling {
  /** Decimal separator; `.` unless stated. Like `group` and `strip` it is normalized as the cells are. */
  readonly decimal?: string;
  /** Separator of thousands; none unless stated. Groups must be of three digits. */
  readonly group?: string;
  /** Signs and words that may stand around the number, such as `£` or `EUR`. */
  readonly strip?: readonly string[];
  /** What one unit in the cell is worth: `"1000000"` where the column is in millions. Exact. */
  readonly multiplier?: string;
  /** Words after the number that multiply it: `{ "m": "1000000" }`. */
  readonly suffixes?: Readonly<Record<string, string>>;
  /** `(12)` means -12. */
  readonly parentheses?: boolean;
}

/** A cell kept as text. */
export interface TextField extends Source {
  readonly kind: "text";
}
/** A cell read as a whole number or as any finite number. */
export interface NumberField extends Source, NumberSpelling {
  readonly kind: "integer" | "number";
}
/** A cell read as an exact amount. */
export interface MoneyField extends Source, NumberSpelling {
  readonly kind: "money";
  /** ISO 4217 code of the amounts. */
  readonly currency: string;
}
/** A cell read as a date that says by its form how precise it is. */
export interface DateField extends Source {
  readonly kind: "date";
  readonly formats: readonly DateFormat[];
  /** Replaces the table's range. */
  readonly years?: YearRange;
  /**
   * A year typed into a date cell is stored as that day number and comes out in 1905: 7/16/1905 is day 2024.
   * When set, such dates whose day number is a year in range are read as that year.
   */
  readonly spreadsheetYears?: boolean;
}
/** A cell matched to one of a fixed set of members, by member or synonym. */
export interface EnumerationField extends Source {
  readonly kind: "enumeration";
  /** Each member with its synonyms; the member's own name counts too. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Letter case counts; it does not unless set. */
  readonly caseSensitive?: boolean;
}
/** A cell read as yes or no. */
export interface BooleanField extends Source {
  readonly kind: "boolean";
  readonly true: readonly string[];
  readonly false: readonly string[];
}
/** A cell that holds several texts. */
export interface ListField extends Source {
  readonly kind: "list";
  /** What stands between the items; a line break is `"\n"` where white space is not collapsed. */
  readonly separator: string;
  /** Cells that are JSON lists are read as such; one of other things than texts is refused. */
  readonly json?: boolean;
}
/** A value that is the same in every row. */
export interface ConstantField {
  readonly kind: "constant";
  readonly value: string | number | boolean;
}

/** How one field of the rows is made. */
export type FieldMapping =
  | TextField
  | NumberField
  | MoneyField
  | DateField
  | EnumerationField
  | BooleanField
  | ListField
  | ConstantField;

/** How a file of some shape becomes typed rows: plain JSON, so that a new shape needs no new code. */
export interface TableMapping {
  /** What the mapping is for. */
  readonly title?: string;
  /** The day that the file speaks of, for reports made from it. */
  readonly asOf?: PlainDate;
  /** UTF-8 unless stated. A byte order mark is taken off. */
  readonly encoding?: "utf-8" | "windows-1252";
  /** One character; a comma unless stated. */
  readonly delimiter?: string;
  /** One character; `"` unless stated. */
  readonly quote?: string;
  /** Whether the first record holds the headers; true unless stated. */
  readonly header?: boolean;
  /** Records before the header that are left out. */
  readonly skip?: number;
  readonly text?: TextSteps;
  /** Markers of missing values for all fields; `{ blank: [""] }` unless stated. */
  readonly missing?: MissingMarkers;
  readonly years?: YearRange;
  /**
   * Template of the rows' ids from `{line}` and `{field}`, at least one of them; `row-{line}` unless stated, and for
   * rows that lack one of the fields.
   */
  readonly id?: string;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  readonly checks?: {
    /** Pairs of date fields of which the first comes first. */
    readonly order?: readonly (readonly [string, string])[];
    /** Fields whose values should not repeat. Repeated rows are reported and kept. */
    readonly unique?: readonly string[];
  };
}

/** The value of a field, null where it is missing, refused or unmapped. */
export type FieldValue<F extends FieldMapping> = F extends {
  readonly kind: "constant";
  readonly value: infer V;
}
  ? V
  :
      | (F extends { readonly kind: "integer" | "number" }
          ? number
          : F extends { readonly kind: "money" }
            ? DecimalString
            : F extends { readonly kind: "date" }
              ? PartialDate
              : F extends { readonly kind: "enumeration"; readonly values: infer V }
                ? keyof V & string
                : F extends { readonly kind: "boolean" }
                  ? boolean
                  : F extends { readonly kind: "list" }
                    ? readonly string[]
                    : string)
      | null;

/**
 * The values of a row under a mapping, by field. Inferred, and not looked up in the mapping, so that editors show the
 * fields and not the whole mapping.
 */
export type RowValues<M extends TableMapping> = M["fields"] extends infer Fields extends
  TableMapping["fields"]
  ? { readonly [K in keyof Fields & string]: FieldValue<Fields[K]> }
  : never;

/** One record of the file, with its {@link RowValues}. */
export interface TableRow<Values = RowValues<TableMapping>> {
  /** Line of the file on which the record begins, counted from 1 as an editor does. */
  readonly line: number;
  readonly id: string;
  readonly values: Values;
  /** Why fields are null: a kind of missing, `refused`, `unmapped`, or `absent` where the row has no such cell. */
  readonly missing: Readonly<Record<string, string>>;
}

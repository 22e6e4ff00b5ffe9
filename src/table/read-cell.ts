import type { PartialDate } from "../foundation/calendar.js";
import { BAD_BYTE } from "./decode.js";
import type { FieldMapping, MissingMarkers, TableMapping, TextSteps } from "./mapping.js";
import { missingReader } from "./missing-reader.js";
import { CLEAN, DEFAULT_TEXT, foldCase, normalizeText } from "./normalize-text.js";
import { dateReader } from "./read-date.js";
import { numeralReader } from "./read-number.js";

/** What one cell comes to: a value, a kind of missing, or why it is neither. */
export type CellReading =
  | {
      readonly kind: "value";
      readonly value: string | number | boolean | readonly string[];
      /** Text with U+FFFD: something was lost before the file was written. */
      readonly lost?: true;
    }
  | { readonly kind: "date"; readonly value: PartialDate; readonly typedYear: boolean }
  | { readonly kind: "missing"; readonly as: string; readonly empty: boolean }
  | { readonly kind: "refused"; readonly code: string; readonly message: string; readonly expected: string }
  | { readonly kind: "unmapped"; readonly text: string };

/** A field that is read from cells. */
type CellField = Exclude<FieldMapping, { kind: "constant" }>;
type Convert = (text: string) => CellReading;

/** Longer texts hardly recur. */
const SHORT = 40;
const DEFAULT_MISSING: MissingMarkers = { blank: [""] };
const DEFAULT_YEARS = { from: 1900, to: 2100 };

/**
 * Builds the reader of a field's cells. `copies` makes texts independent of the piece of the file that they were
 * cut from; without it they keep it in memory.
 */
export function cellReader(
  mapping: TableMapping,
  field: CellField,
  copies = true,
): (raw: string) => CellReading {
  const steps = { ...DEFAULT_TEXT, ...mapping.text, ...field.text };
  const missing = missingReader(field.missing ?? mapping.missing ?? DEFAULT_MISSING);
  const convert = converter(mapping, field, steps, copies);

  const read = (raw: string): CellReading => {
    let text = raw;
    if (!CLEAN.test(raw)) {
      if (raw.includes(BAD_BYTE)) return UNDECODABLE;
      if (raw.includes("\0")) return NUL;
      text = normalizeText(raw, steps);
    }
    const as = missing(text);
    return as === undefined ? convert(text) : { kind: "missing", as, empty: text.trim() === "" };
  };
  // Lists are objects, which rows must not share.
  return field.kind === "list" ? read : remembering(read, field.kind === "text" ? 1000 : 5000);
}

/**
 * Reads each short text of a column once: texts recur, and rows that share the first copy of a text cost far less
 * memory than rows with a copy each. A column whose texts hardly recur is no longer looked up.
 */
function remembering(read: (raw: string) => CellReading, limit: number): (raw: string) => CellReading {
  let known: Map<string, CellReading> | undefined = new Map();
  let recurred = 0;
  return (raw) => {
    if (known === undefined || raw.length > SHORT) return read(raw);
    const before = known.get(raw);
    if (before !== undefined) {
      recurred++;
      return before;
    }
    if (known.size === limit) {
      if (recurred < limit) known = undefined;
      return read(raw);
    }
    const own = detach(raw);
    const reading = { ...read(own) };
    known.set(own, reading);
    return reading;
  };
}

const UNDECODABLE: CellReading = {
  kind: "refused",
  code: "undecodable",
  message: "holds bytes that are not of the declared encoding",
  expected: "text of the declared encoding",
};
const NO_TEXTS: CellReading = {
  kind: "refused",
  code: "not-a-list",
  message: "is a JSON list of other things than texts",
  expected: "a list of texts",
};
const NUL: CellReading = {
  kind: "refused",
  code: "nul-character",
  message: "holds a NUL character",
  expected: "text",
};

function converter(
  mapping: TableMapping,
  field: CellField,
  steps: Required<TextSteps>,
  copies: boolean,
): Convert {
  switch (field.kind) {
    case "text": {
      // One object for all cells of the column: its reader is done with it before the next cell is read.
      const reading = { kind: "value" as const, value: "" };
      return (text) => {
        reading.value = copies ? detach(text) : text;
        return text.includes("\ufffd") ? { ...reading, lost: true } : reading;
      };
    }
    case "integer":
    case "number":
    case "money": {
      const { form } = steps;
      const read = numeralReader(field, form === "none" ? undefined : (text) => text.normalize(form));
      const expected =
        field.kind === "integer"
          ? "a whole number"
          : `a ${field.kind === "money" ? "sum of money" : "number"}`;
      const refused = refusal(
        `not-${field.kind === "integer" ? "an-integer" : field.kind === "money" ? "money" : "a-number"}`,
        expected,
      );
      return (text) => {
        const numeral = read(text);
        if (numeral === undefined) return refused;
        if (field.kind === "money") return { kind: "value", value: numeral };
        const value = Number(numeral);
        if (field.kind === "integer" && !Number.isSafeInteger(value)) return refused;
        return Number.isFinite(value) ? { kind: "value", value } : refused;
      };
    }
    case "date": {
      const years = field.years ?? mapping.years ?? DEFAULT_YEARS;
      const read = dateReader(field.formats, years, field.spreadsheetYears ?? false);
      const manyYears = `has two digits for a year of which ${years.from} to ${years.to} hold several: narrow the years`;
      const expected = `a date as ${field.formats.join(" or ")}, ${years.from} to ${years.to}`;
      return (text) => {
        const reading = read(text);
        if (!("refused" in reading)) return { kind: "date", ...reading };
        const refused = refusal(reading.refused, expected);
        return reading.refused === "ambiguous-year" ? { ...refused, message: manyYears } : refused;
      };
    }
    case "enumeration": {
      const fold = field.caseSensitive ? (text: string) => text : foldCase;
      const members = new Map<string, CellReading>();
      for (const [member, synonyms] of Object.entries(field.values)) {
        for (const word of [member, ...synonyms]) {
          members.set(fold(normalizeText(word, steps)), { kind: "value", value: member });
        }
      }
      return (text) => members.get(fold(text)) ?? { kind: "unmapped", text: detach(text) };
    }
    case "boolean": {
      const yes = new Set(field.true.map((word) => foldCase(normalizeText(word, steps))));
      const no = new Set(field.false.map((word) => foldCase(normalizeText(word, steps))));
      const refused = refusal("not-a-boolean", [...field.true, ...field.false].join(", "));
      return (text) => {
        const folded = foldCase(text);
        if (yes.has(folded)) return { kind: "value", value: true };
        return no.has(folded) ? { kind: "value", value: false } : refused;
      };
    }
    case "list":
      return (text) => {
        const items = listItems(text, field.separator, field.json ?? false);
        if (items === undefined) return NO_TEXTS;
        const lost = text.includes("\ufffd");
        return { kind: "value", value: items, ...(lost && { lost }) };
      };
  }
}

/** The items of a cell, or undefined where they are a JSON list of other things than texts. */
function listItems(text: string, separator: string, json: boolean): readonly string[] | undefined {
  if (json && text.startsWith("[")) {
    let items: unknown;
    try {
      items = JSON.parse(text);
    } catch {
      // Not JSON after all: an item may well begin with a bracket.
    }
    if (Array.isArray(items)) {
      if (!items.every((item) => typeof item === "string")) return undefined;
      return items.map((item) => item.trim()).filter((item) => item !== "");
    }
  }
  return detach(text)
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function refusal(code: string, expected: string): CellReading {
  return { kind: "refused", code, message: `is not ${expected}`, expected };
}

/**
 * A copy of a text that was cut from a larger one. Engines keep the larger text alive for the sake of the cut,
 * so that a kept cell would keep its piece of the file.
 */
export function detach(text: string): string {
  if (text.length < 13) return text;
  const copy = `${text}\0`;
  // Reading by position makes engines lay out the joined text anew.
  copy.charCodeAt(0);
  return copy.slice(0, -1);
}

import { isPlainDate } from "../foundation/calendar.js";
import type { Issue, Path } from "../foundation/issue.js";
import type { FieldMapping, MissingMarkers, NumberSpelling, TableMapping, YearRange } from "./mapping.js";
import { mappingShape } from "./mapping-shape.js";
import { DEFAULT_TEXT, foldCase, normalizeText } from "./normalize-text.js";

/** Kinds that the import itself gives. */
const TAKEN = ["refused", "unmapped", "absent"];

/**
 * What is wrong with a mapping, all at once; an empty list for a sound one. Whether its columns exist is known
 * only when a file is read.
 *
 * @example
 * import { checkMapping } from "ai-operating-model/table";
 * checkMapping({ fields: { cost: { kind: "money", currency: "GBP" } } })[0]?.code; // => "no-column"
 */
export function checkMapping(mapping: TableMapping): Issue[] {
  const issues = mappingShape(mapping);
  // Of what is of a wrong type nothing further can be asked.
  if (issues.some(({ code }) => code === "invalid-type" || code === "not-one-of")) return issues;
  return [...issues, ...contradictions(mapping)];
}

/** What is wrong with a mapping whose members are all of the right type. */
export function contradictions(mapping: TableMapping): Issue[] {
  const issues: Issue[] = [];
  const report = (code: string, path: Path, message: string): void => {
    issues.push({ code, path, message });
  };
  const { delimiter = ",", quote = '"' } = mapping;
  // A double quote is taken for the quote by the parser of records, whatever the quote is.
  if (delimiter.length !== 1 || /[\r\n\ufeff"]/.test(delimiter))
    report("invalid-delimiter", ["delimiter"], "must be one character, no line break and no double quote");
  if (quote.length !== 1 || /[\r\n\ufeff]/.test(quote))
    report("invalid-quote", ["quote"], "must be one character and no line break");
  if (delimiter === quote) report("invalid-quote", ["quote"], "must differ from the delimiter");
  if (mapping.asOf !== undefined && !isPlainDate(mapping.asOf))
    report("invalid-date", ["asOf"], "must be a date that exists, as YYYY-MM-DD");
  const { skip = 0 } = mapping;
  if (!Number.isSafeInteger(skip) || skip < 0)
    report("invalid-skip", ["skip"], "must be a whole number from 0");
  checkYears(mapping.years, ["years"], report);
  checkMissing(mapping.missing, ["missing"], report);

  const fields = Object.keys(mapping.fields);
  if (fields.length === 0) report("no-fields", ["fields"], "must hold at least one field");
  for (const name of fields) {
    if (name === "__proto__") report("taken-name", ["fields", name], "cannot be the name of a field");
    checkField(mapping, mapping.fields[name] as FieldMapping, ["fields", name], report);
  }

  if (mapping.id !== undefined && placeholders(mapping.id).length === 0)
    report("no-placeholder", ["id"], "needs {line} or a field in braces, else all rows have the same id");
  for (const [index, name] of placeholders(mapping.id).entries()) {
    if (name !== "line" && !Object.hasOwn(mapping.fields, name))
      report("unknown-field", ["id", index], `names the field ${name}, which the mapping does not have`);
  }
  for (const [index, pair] of (mapping.checks?.order ?? []).entries()) {
    for (const name of pair) {
      if (!Object.hasOwn(mapping.fields, name) || mapping.fields[name]?.kind !== "date")
        report("unknown-field", ["checks", "order", index], `${name} is not a date field of the mapping`);
    }
  }
  for (const [index, name] of (mapping.checks?.unique ?? []).entries()) {
    if (!Object.hasOwn(mapping.fields, name))
      report("unknown-field", ["checks", "unique", index], `${name} is not a field of the mapping`);
  }
  return issues;
}

type Report = (code: string, path: Path, message: string) => void;

/** The names between braces in an id template. */
export function placeholders(template = ""): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string);
}

function checkField(mapping: TableMapping, field: FieldMapping, path: Path, report: Report): void {
  if (field.kind === "constant") {
    if (typeof field.value === "number" && !Number.isFinite(field.value))
      report("invalid-value", [...path, "value"], "must be finite");
    return;
  }
  const columns = field.coalesce ?? (field.column === undefined ? [] : [field.column]);
  if (field.coalesce !== undefined && field.column !== undefined)
    report("two-sources", path, "has both a column and columns to coalesce; keep one");
  if (columns.length === 0) report("no-column", path, "needs a column, or columns to coalesce");
  for (const column of columns) {
    if (typeof column === "number" && (!Number.isSafeInteger(column) || column < 0))
      report("invalid-column", path, "a position is a whole number from 0");
    if (typeof column === "string" && mapping.header === false)
      report("invalid-column", path, "a file without headers has columns by position only");
  }
  checkMissing(field.missing, [...path, "missing"], report);
  if (field.kind === "date") {
    checkYears(field.years, [...path, "years"], report);
    if (field.formats.length === 0) report("no-formats", path, "needs at least one date format");
    if (field.formats.includes("M/D/YYYY") && field.formats.includes("D/M/YYYY"))
      report("ambiguous-formats", [...path, "formats"], "M/D/YYYY and D/M/YYYY cannot be told apart");
  } else if (field.kind === "enumeration" || field.kind === "boolean") {
    const words =
      field.kind === "boolean"
        ? { true: field.true, false: field.false }
        : Object.fromEntries(Object.entries(field.values).map(([key, list]) => [key, [key, ...list]]));
    const fold = field.kind === "enumeration" && field.caseSensitive ? (text: string) => text : foldCase;
    checkWords(words, path, report, (text) =>
      fold(normalizeText(text, { ...DEFAULT_TEXT, ...mapping.text, ...field.text })),
    );
  } else if (field.kind === "list") {
    if (field.separator === "") report("invalid-separator", [...path, "separator"], "must not be empty");
  } else if (field.kind !== "text") {
    if (field.kind === "money" && !/^[A-Z]{3}$/.test(field.currency))
      report("invalid-currency", [...path, "currency"], "must be an ISO 4217 code such as GBP");
    checkNumber(field, path, report);
  }
}

function checkWords(
  values: Readonly<Record<string, readonly string[]>>,
  path: Path,
  report: Report,
  fold: (text: string) => string,
): void {
  if (Object.keys(values).length === 0) report("no-values", path, "needs at least one value");
  const owner = new Map<string, string>();
  for (const [member, words] of Object.entries(values)) {
    if (TAKEN.includes(member)) report("taken-name", path, `${member} is a name that the import itself uses`);
    for (const word of words) {
      const key = fold(word);
      const other = owner.get(key);
      if (other !== undefined && other !== member)
        report("ambiguous-synonym", path, `${JSON.stringify(word)} stands for both ${other} and ${member}`);
      owner.set(key, member);
    }
  }
}

function checkNumber(field: NumberSpelling, path: Path, report: Report): void {
  const { decimal = ".", group } = field;
  // Signs, digits and letters mean something in a numeral already.
  const separates = (sign: string): boolean => sign.length === 1 && !/[\p{L}\p{N}+\-−–]/u.test(sign);
  if (!separates(decimal))
    report(
      "invalid-separator",
      [...path, "decimal"],
      "must be one character that is no digit, letter or sign",
    );
  if (group !== undefined && (!separates(group) || group.normalize("NFKC") === decimal.normalize("NFKC")))
    report(
      "invalid-separator",
      [...path, "group"],
      "must be one character, no digit, letter, sign or decimal separator",
    );
  for (const [index, mark] of (field.strip ?? []).entries()) {
    if ([...mark].every((sign) => /[\d+-]/.test(sign) || sign === decimal || sign === group))
      report("invalid-strip", [...path, "strip", index], "must hold a character that numerals do not");
  }
  const words = new Map<string, string>();
  for (const word of Object.keys(field.suffixes ?? {})) {
    const other = words.get(foldCase(word));
    if (other !== undefined)
      report("ambiguous-suffix", [...path, "suffixes"], `${other} and ${word} differ in letter case only`);
    words.set(foldCase(word), word);
    if (/^[\d+-]*$/.test(word))
      report("invalid-suffix", [...path, "suffixes", word], "must hold a character that numerals do not");
  }
  const factors = Object.entries({ multiplier: field.multiplier ?? "1", ...field.suffixes });
  for (const [name, factor] of factors) {
    if (!/^\d{1,30}(\.\d{1,30})?$/.test(factor) || !/[1-9]/.test(factor))
      report("invalid-multiplier", [...path, name], 'must be a positive numeral such as "1000000"');
  }
}

function checkYears(years: YearRange | undefined, path: Path, report: Report): void {
  if (years === undefined) return;
  const whole = (year: number): boolean => Number.isInteger(year) && year >= 1 && year <= 9999;
  if (!whole(years.from) || !whole(years.to) || years.from > years.to)
    report("invalid-years", path, "must run from a year to the same or a later one, within 1 to 9999");
}

function checkMissing(missing: MissingMarkers | undefined, path: Path, report: Report): void {
  const owner = new Map<string, string>();
  for (const [kind, markers] of Object.entries(missing ?? {})) {
    if (TAKEN.includes(kind)) report("taken-name", [...path, kind], "is a name that the import itself uses");
    for (const marker of markers) {
      const key = foldCase(typeof marker === "string" ? `=${marker}` : `^${marker.startsWith}`);
      if (key === "^") report("empty-marker", [...path, kind], "every text starts with nothing");
      const other = owner.get(key);
      if (other !== undefined && other !== kind)
        report(
          "ambiguous-marker",
          [...path, kind],
          `${JSON.stringify(key.slice(1))} is a marker of ${other} too`,
        );
      owner.set(key, kind);
    }
  }
}

import * as z from "zod";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import { contradictions } from "../table/check-mapping.js";
import type { TableMapping } from "../table/mapping.js";
import { DATE_FORMATS } from "../table/read-date.js";
import { parseWith } from "./parse-with.js";

const words = z.array(z.string());
const text = z.strictObject({
  form: z.enum(["NFKC", "NFC", "none"]).exactOptional(),
  collapse: z.boolean().exactOptional(),
  trim: z.boolean().exactOptional(),
});
const missing = z.record(
  z.string(),
  z.array(z.union([z.string(), z.strictObject({ startsWith: z.string() })])),
);
const years = z.strictObject({ from: z.number(), to: z.number() });
const column = z.union([z.number(), z.string()]);
const source = {
  column: column.exactOptional(),
  coalesce: z.array(column).exactOptional(),
  required: z.boolean().exactOptional(),
  missing: missing.exactOptional(),
  text: text.exactOptional(),
};
const spelling = {
  decimal: z.string().exactOptional(),
  group: z.string().exactOptional(),
  strip: words.exactOptional(),
  multiplier: z.string().exactOptional(),
  suffixes: z.record(z.string(), z.string()).exactOptional(),
  parentheses: z.boolean().exactOptional(),
};
const field = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), ...source }),
  z.strictObject({ kind: z.enum(["integer", "number"]), ...source, ...spelling }),
  z.strictObject({ kind: z.literal("money"), currency: z.string(), ...source, ...spelling }),
  z.strictObject({
    kind: z.literal("date"),
    formats: z.array(z.enum(DATE_FORMATS)),
    years: years.exactOptional(),
    spreadsheetYears: z.boolean().exactOptional(),
    ...source,
  }),
  z.strictObject({
    kind: z.literal("enumeration"),
    values: z.record(z.string(), words),
    caseSensitive: z.boolean().exactOptional(),
    ...source,
  }),
  z.strictObject({ kind: z.literal("boolean"), true: words, false: words, ...source }),
  z.strictObject({
    kind: z.literal("list"),
    separator: z.string(),
    json: z.boolean().exactOptional(),
    ...source,
  }),
  z.strictObject({ kind: z.literal("constant"), value: z.union([z.string(), z.number(), z.boolean()]) }),
]);

/** The schema of a mapping file. */
export const mappingSchema: z.ZodType<TableMapping> = z.strictObject({
  title: z.string().exactOptional(),
  asOf: z.string().exactOptional(),
  encoding: z.enum(["utf-8", "windows-1252"]).exactOptional(),
  delimiter: z.string().exactOptional(),
  quote: z.string().exactOptional(),
  header: z.boolean().exactOptional(),
  skip: z.number().exactOptional(),
  text: text.exactOptional(),
  missing: missing.exactOptional(),
  years: years.exactOptional(),
  id: z.string().exactOptional(),
  fields: z.record(z.string(), field),
  checks: z
    .strictObject({
      order: z.array(z.tuple([z.string(), z.string()])).exactOptional(),
      unique: words.exactOptional(),
    })
    .exactOptional(),
});

/**
 * Reads a mapping file, already parsed from JSON.
 *
 * @example
 * import { parseMapping } from "ai-operating-model/schemas";
 * const result = parseMapping({ fields: { name: { kind: "text", colum: "Name" } } });
 * result.ok ? [] : result.error[0]?.path; // => ["fields", "name"]
 */
export function parseMapping(value: unknown): Result<TableMapping, Issue[]> {
  return parseWith(mappingSchema, value, contradictions);
}

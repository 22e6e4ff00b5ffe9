import * as z from "zod";
import { assertShape } from "../foundation/shape.js";

/** A JSON Schema, draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of one of this entry's schemas: for editors that complete JSON files, and
 * for validators in other languages. It tells the shape; what needs more than one place of the data to see, such
 * as references, is checked by the `parse` functions alone.
 *
 * @throws Error of zod for a schema that JSON Schema cannot express.
 * @example
 * import { jsonSchema, overlaySchema } from "ai-operating-model/schemas";
 * jsonSchema(overlaySchema).required; // => ["id", "namespace", "version", "extends"]
 */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  assertShape({ _zod: "object" }, schema, ["schema"]);
  return z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
}

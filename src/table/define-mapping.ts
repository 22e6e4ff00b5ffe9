import { invalidDefinition } from "../foundation/operating-model-error.js";
import { checkMapping } from "./check-mapping.js";
import type { TableMapping } from "./mapping.js";

/**
 * A mapping whose field names and enumeration members become the types of the rows.
 *
 * @throws OperatingModelError `invalid-definition` with everything that {@link checkMapping} finds.
 * @example
 * import { defineMapping, importTable } from "ai-operating-model/table";
 * const mapping = defineMapping({
 *   fields: {
 *     name: { kind: "text", column: "Name" },
 *     stage: { kind: "enumeration", column: "Stage", values: { live: ["in use"], idea: [] } },
 *   },
 * });
 * const { rows } = importTable("Name,Stage\nChat,In use\n", mapping);
 * rows[0]?.values.stage; // => "live"
 */
export function defineMapping<const M extends TableMapping>(mapping: M): M {
  const issues = checkMapping(mapping);
  if (issues.length > 0) throw invalidDefinition("mapping", issues);
  return mapping;
}

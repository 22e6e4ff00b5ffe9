export { blueprintSchema, overlaySchema, parseBlueprint, parseOverlay } from "./blueprint.js";
export {
  commandSchema,
  eventSchema,
  parseCommand,
  parseEvent,
  parseProcess,
  processSchema,
} from "./gates.js";
export { type JsonSchema, jsonSchema } from "./json-schema.js";
export { parseWith } from "./parse-with.js";
export { parseCashFlows } from "./roi.js";
export { mappingSchema, parseMapping } from "./table.js";

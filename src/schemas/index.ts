export { blueprintSchema, overlaySchema, parseBlueprint, parseOverlay } from "./blueprint.js";
export { type JsonSchema, jsonSchema } from "./json-schema.js";
export { parseWith } from "./parse-with.js";
export { mappingSchema, parseMapping } from "./table.js";

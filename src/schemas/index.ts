export {
  instrumentSchema,
  outcomeRecordsSchema,
  parseInstrument,
  parseOutcomeRecords,
  parseResponses,
  responsesSchema,
} from "./assessment.js";
export { blueprintSchema, overlaySchema, parseBlueprint, parseOverlay } from "./blueprint.js";
export { distributionSchema } from "./distribution.js";
export {
  commandSchema,
  eventSchema,
  parseCommand,
  parseEvent,
  parseProcess,
  processSchema,
} from "./gates.js";
export { type JsonSchema, jsonSchema } from "./json-schema.js";
export { parseMetricRecords } from "./metrics.js";
export { parseWith } from "./parse-with.js";
export {
  parseCandidates,
  parsePortfolioConstraints,
  parseRoadmapItems,
  parseRoadmapLimits,
} from "./portfolio.js";
export { parseAlternatives, parseBallots, parseRankingCriteria } from "./prioritization.js";
export { parseRegistry } from "./registry.js";
export { parseCashFlows } from "./roi.js";
export { mappingSchema, parseMapping } from "./table.js";
export {
  benefitsSchema,
  businessCaseSchema,
  parseBenefits,
  parseBusinessCase,
  parseTokenPrices,
  tokenPricesSchema,
} from "./value.js";

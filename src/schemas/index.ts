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
export { commandSchema, eventSchema, parseCommand, parseEvent } from "./gates.js";
export { parseProcess, processSchema } from "./gates-process.js";
export { type JsonSchema, jsonSchema } from "./json-schema.js";
export { metricRecordsSchema, parseMetricRecords } from "./metrics.js";
export { parseWith } from "./parse-with.js";
export {
  candidatesSchema,
  parseCandidates,
  parsePortfolioConstraints,
  parseRoadmapItems,
  parseRoadmapLimits,
  portfolioConstraintsSchema,
  roadmapItemsSchema,
  roadmapLimitsSchema,
} from "./portfolio.js";
export {
  alternativesSchema,
  ballotsSchema,
  parseAlternatives,
  parseBallots,
  parseRankingCriteria,
  rankingCriteriaSchema,
} from "./prioritization.js";
export { parseRegistry, registrySchema } from "./registry.js";
export { cashFlowsSchema, parseCashFlows } from "./roi.js";
export { mappingSchema, parseMapping } from "./table.js";
export {
  benefitsSchema,
  businessCaseSchema,
  parseBenefits,
  parseBusinessCase,
  parseTokenPrices,
  tokenPricesSchema,
} from "./value.js";

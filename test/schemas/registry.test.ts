import { expect, test } from "vitest";
import { unwrap } from "../../src/foundation/result.ts";
import type { Initiative } from "../../src/model/initiative.ts";
import type { Registry } from "../../src/model/registry.ts";
import { engagementSchema, parseRegistry, reuseRecordsSchema } from "../../src/schemas/registry.ts";

/** Every member that an initiative can have. */
const initiative: Required<Initiative> = {
  id: "a",
  name: "A",
  type: "use-case",
  unit: "u",
  businessOwner: "ana",
  aiOwner: "",
  problem: "Letters wait for days.",
  solutionHypothesis: "",
  objectiveIds: ["o"],
  outcomeIds: [],
  metricIds: ["handling-time"],
  stage: "Operation",
  status: "live",
  riskTier: "high",
  monitoring: "established",
  componentIds: ["c"],
  modelIds: ["m"],
  dates: { idea: "2024", production: "2025-03", retired: "2026-01-01" },
  source: { file: "inventory.csv", line: 7 },
};
const registry: Registry = {
  initiatives: [initiative],
  objectives: [{ id: "o", name: "O", validFrom: "2024-01-01" }],
  units: [{ id: "u", name: "U", inScope: false }],
  models: [{ id: "m", version: "1", owner: "", initiativeIds: ["a"] }],
  components: [{ id: "c", name: "C", owner: "a" }],
  componentUses: [{ componentId: "c", initiativeId: "a" }],
  learnings: [{ id: "l", text: "Ask first.", recordedAt: "2025-01-01" }],
  engagements: [{ id: "e", unit: "u", kind: "fund", date: "2025-01-01" }],
  benefits: [],
  outcomes: [],
};

test("reads what JSON made of a registry", () => {
  expect(unwrap(parseRegistry(JSON.parse(JSON.stringify(registry))))).toEqual(registry);
  expect(parseRegistry({ initiatives: [] }).ok).toBe(true);
});

test("every fault with its path, misspelt members included", () => {
  const paths = (value: unknown) => {
    const result = parseRegistry(value);
    return result.ok ? [] : result.error.map(({ path }) => path.join("."));
  };
  expect(
    paths({
      initiatives: [{ ...initiative, type: "idea", dates: { idea: "Oct-24" }, busines: "x" }],
      units: [{ id: "", name: "U" }],
      engagements: [{ id: "e", unit: "u", kind: "like", date: "2025-02-30" }],
    }).sort(),
  ).toEqual([
    "engagements.0.date",
    "engagements.0.kind",
    "initiatives.0",
    "initiatives.0.dates.idea",
    "initiatives.0.type",
    "units.0.id",
  ]);
  expect(paths(null)).toEqual([""]);
  expect(paths({})).toEqual(["initiatives"]);
});

test("parts that other schemas build on", () => {
  expect(engagementSchema.safeParse(registry.engagements?.[0]).success).toBe(true);
  expect(reuseRecordsSchema.safeParse({ initiatives: [{ id: "a" }], components: [] }).success).toBe(true);
});

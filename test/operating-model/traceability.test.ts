import { describe, expect, test } from "vitest";
import type { Initiative } from "../../src/model/initiative.ts";
import type { Registry } from "../../src/model/registry.ts";
import { traceability } from "../../src/operating-model/traceability.ts";

const asOf = "2026-06-30";
const base: Initiative = {
  id: "i1",
  name: "Claims triage",
  type: "use-case",
  businessOwner: "ana",
  aiOwner: "ben",
  objectiveIds: ["o1"],
  outcomeIds: ["initiate.outcome.pilots-delivered"],
  metricIds: ["handling-time"],
  status: "live",
  source: { file: "inventory.csv", line: 7 },
};
const objective = {
  id: "o1",
  name: "Lower cost to serve",
  validFrom: "2024-01-01",
  reaffirmedAt: "2026-01-10",
};
const benefit = {
  id: "b1",
  initiativeIds: ["i1"],
  kind: "time-saved",
  class: "capacity" as const,
  share: 1,
  plan: [],
  state: "realized" as const,
  signOffs: [],
};
const whole: Registry = { initiatives: [base], objectives: [objective], benefits: [benefit] };
const codes = (registry: Registry): string[] =>
  traceability(registry, { asOf }).findings.map(({ code }) => code);

test("a traced initiative runs from objective to benefit without a finding", () => {
  const trace = traceability(whole, { asOf });
  expect(trace.findings).toEqual([]);
  expect(trace.edges.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    "objective:o1 > initiative:i1",
    "initiative:i1 > outcome:initiate.outcome.pilots-delivered",
    "initiative:i1 > metric:handling-time",
    "initiative:i1 > benefit:b1",
  ]);
  const keys = new Set(trace.nodes.map(({ key }) => key));
  expect(trace.edges.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
  expect(trace.matrix).toEqual([
    { objectiveId: "o1", outcomeId: "initiate.outcome.pilots-delivered", initiativeIds: ["i1"] },
  ]);
  expect(trace.coverage).toEqual({
    initiatives: 1,
    withObjective: { value: 1 },
    withOutcome: { value: 1 },
    withMetric: { value: 1 },
    withBenefit: { value: 1 },
    traced: { value: 1 },
  });
});

describe("breaks", () => {
  const patched = (patch: Partial<Initiative>, registry = whole): Registry => ({
    ...registry,
    initiatives: [{ ...base, ...patch }],
  });

  test("orphans both ways", () => {
    expect(codes(patched({ objectiveIds: [] }))).toEqual([
      "initiative-without-objective",
      "objective-without-initiative",
    ]);
    expect(codes(patched({ metricIds: [] }))).toEqual(["no-success-metric"]);
    expect(codes({ ...whole, benefits: [{ ...benefit, initiativeIds: ["gone"] }] })).toEqual([
      "benefit-without-initiative",
      "no-benefit-in-register",
    ]);
    expect(codes(patched({ objectiveIds: ["o9"] }))).toEqual([
      "unknown-objective",
      "objective-without-initiative",
    ]);
  });

  test("a finding names the row it came from, and tells unrecorded from none", () => {
    const [none] = traceability(patched({ metricIds: [] }), { asOf }).findings;
    expect(none).toMatchObject({
      source: { file: "inventory.csv", line: 7 },
      message: '"Claims triage" names no metric by which its success is judged.',
    });
    const { metricIds: _, ...unrecorded } = base;
    const [open] = traceability({ ...whole, initiatives: [unrecorded] }, { asOf }).findings;
    expect(open?.message).toContain("has no record of");
  });

  test("alignment goes stale after 12 months, or when the objective is retired", () => {
    const at = (patch: object): string[] => codes({ ...whole, objectives: [{ ...objective, ...patch }] });
    expect(at({ reaffirmedAt: "2025-07-01" })).toEqual([]);
    expect(at({ reaffirmedAt: "2025-06-30" })).toEqual(["alignment-stale"]);
    // Affirmed only later, or before it held at all: it counts from its first day.
    expect(at({ validFrom: "2025-06-30", reaffirmedAt: "2026-07-01" })).toEqual(["alignment-stale"]);
    expect(at({ validFrom: "2026-01-01", reaffirmedAt: "2025-01-01" })).toEqual([]);
    expect(at({ validTo: "2026-06-30" })).toEqual(["alignment-stale"]);
    expect(at({ validTo: "2026-07-01" })).toEqual([]);
  });

  test("joint accountability needs two people", () => {
    expect(codes(patched({ aiOwner: "ana" }))).toEqual(["same-owner"]);
    expect(codes(patched({ aiOwner: "", businessOwner: "" }))).toEqual(["no-business-owner", "no-ai-owner"]);
  });

  test("stopped and retired initiatives are not asked for more", () => {
    expect(codes(patched({ status: "retired", metricIds: [], aiOwner: "" }))).toEqual([
      "objective-without-initiative",
    ]);
  });
});

test("an empty registry has shares that are missing, not zero", () => {
  expect(traceability({ initiatives: [] }, { asOf }).coverage.traced).toMatchObject({
    value: null,
    reason: "no-records",
  });
});

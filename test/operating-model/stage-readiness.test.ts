import { describe, expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import { applyReadinessChanges } from "../../src/operating-model/apply-readiness-changes.ts";
import type { ReadinessData } from "../../src/operating-model/readiness-data.ts";
import { leavesOf, type ProofLeaf } from "../../src/operating-model/readiness-proof.ts";
import { stageReadiness } from "../../src/operating-model/stage-readiness.ts";

const asOf = "2026-06-30";
const judge = (data: ReadinessData) => stageReadiness(blueprint, "foundation", data, { asOf });
const ready = applyReadinessChanges({}, judge({}).smallestFlip);
const leaf = (data: ReadinessData, id: string): ProofLeaf =>
  leavesOf(judge(data).proof).find((one) => one.id === id) as ProofLeaf;
const strategy = "outcome-achieved:foundation.outcome.ai-strategy";

test("nothing known is undetermined, everything in place is ready", () => {
  expect(judge({}).verdict).toBe("undetermined");
  expect(judge(ready).verdict).toBe("ready");
  expect(leavesOf(judge({}).proof)).toHaveLength(judge({}).smallestFlip.length);
});

describe("outcomes", () => {
  const outcomes = ready.outcomes ?? [];
  const patch = (fields: object): ReadinessData => ({
    ...ready,
    outcomes: outcomes.map((record) =>
      record.outcomeId === "foundation.outcome.ai-strategy" ? { ...record, ...fields } : record,
    ),
  });
  const [first] = outcomes[0]?.checklist ?? [];

  test("expired evidence is a no, missing evidence is open", () => {
    const expired = {
      ...ready,
      evidence: (ready.evidence ?? []).map((piece) => ({ ...piece, validUntil: "2026-06-29" })),
    };
    expect(leaf(expired, strategy).verdict).toBe("not-met");
    const today = {
      ...ready,
      evidence: (ready.evidence ?? []).map((piece) => ({ ...piece, validUntil: asOf })),
    };
    expect(leaf(today, strategy).verdict).toBe("met");
    expect(leaf({ ...ready, evidence: [] }, strategy).verdict).toBe("undetermined");
    expect(judge({ ...ready, evidence: [] }).verdict).toBe("undetermined");
  });

  test("an item not met, a review past due or a date to come is a no", () => {
    expect(leaf(patch({ checklist: [{ item: first?.item, met: false }] }), strategy)).toMatchObject({
      verdict: "not-met",
      explanation: `Not met: ${first?.item}.`,
    });
    expect(leaf(patch({ reviewDue: "2026-06-29" }), strategy).verdict).toBe("not-met");
    expect(leaf(patch({ reviewDue: asOf }), strategy).verdict).toBe("met");
    expect(leaf(patch({ achievedAt: "2026-07-01" }), strategy).verdict).toBe("not-met");
    expect(leaf(patch({ status: "lapsed" }), strategy)).toMatchObject({
      verdict: "not-met",
      value: "lapsed",
    });
  });
});

test("a sample is held at its conservative bound, a census at its value", () => {
  const id = "metric-target:foundation.metric.executive-alignment";
  const measured = (headline: object): ReadinessData => {
    const before = ready.measurements?.measurements["foundation.metric.executive-alignment"];
    return {
      ...ready,
      measurements: {
        measurements: {
          ...ready.measurements?.measurements,
          "foundation.metric.executive-alignment": { ...before!, headline: headline as never },
        },
      },
    };
  };
  expect(leaf(measured({ value: 0.8 }), id).verdict).toBe("met");
  expect(leaf(measured({ value: 0.8, low: 0.7, high: 0.9, confidence: 0.95 }), id)).toMatchObject({
    verdict: "not-met",
    value: 0.7,
    threshold: 0.75,
  });
  expect(leaf(measured({ value: null, reason: "not-measurable" }), id).verdict).toBe("undetermined");
});

test("executive alignment needs agreement besides its mean, which a split board does not show", () => {
  const id = "metric-target:foundation.metric.executive-alignment";
  const metric = "foundation.metric.executive-alignment";
  const split = (parts: object): ReadinessData => {
    const before = ready.measurements?.measurements[metric];
    return {
      ...ready,
      measurements: {
        measurements: {
          ...ready.measurements?.measurements,
          [metric]: { ...before!, parts: parts as never },
        },
      },
    };
  };
  expect(leaf(split({ agreement: { value: 0.69 } }), id)).toMatchObject({
    verdict: "not-met",
    value: 0.69,
    threshold: 0.7,
  });
  expect(leaf(split({ agreement: { value: null, reason: "one-rater" } }), id).verdict).toBe("undetermined");
  expect(leaf(split({ agreement: { value: 0.7 } }), id).verdict).toBe("met");
});

test("waivers hold inside their time, need an owner, and end by the time given", () => {
  const open: ReadinessData = { ...ready, outcomes: [] };
  const waived = (owner: string, from: string, until: string) =>
    judge({
      ...open,
      waivers: (ready.outcomes ?? []).map(({ outcomeId }, index) => ({
        id: `w${index}`,
        subject: outcomeId,
        owner,
        reason: "r",
        from,
        until,
      })),
    }).verdict;
  expect(waived("ana", asOf, "2026-07-01")).toBe("ready");
  expect(waived("ana", "2026-01-01", asOf)).toBe("undetermined");
  expect(waived("ana", "2026-07-01", "2026-08-01")).toBe("undetermined");
  expect(waived(" ", asOf, "2026-07-01")).toBe("undetermined");
});

test("rules are the host's", () => {
  const rules = { stageScore: 0.9, targets: { "foundation.metric.executive-alignment": null } };
  const strict = stageReadiness(blueprint, "foundation", ready, { asOf, rules });
  expect(strict.verdict).toBe("not-ready");
  expect(
    leavesOf(strict.proof).some(({ subject }) => subject === "foundation.metric.executive-alignment"),
  ).toBe(false);
});

test("a stage or a date that does not exist is a mistake", () => {
  expect(() => stageReadiness(blueprint, "founding" as "foundation", {}, { asOf })).toThrow(
    "stageId must be a stage of the blueprint",
  );
  expect(() => stageReadiness(blueprint, "foundation", {}, { asOf: "today" })).toThrow(
    "options.asOf must be a date",
  );
});

test("a measurement of a later day is refused: it was not known on the day", () => {
  const measurements = computeMetrics({ initiatives: [] }, { asOf: "2026-07-01" });
  const judge = (asOf: string) => stageReadiness(blueprint, "foundation", { measurements }, { asOf });
  expect(judge("2026-07-01").verdict).toBe("undetermined");
  expect(() => judge("2026-06-30")).toThrow("asOf must be not after 2026-06-30");
});

test("what is no data is refused by its place", () => {
  const judge = (data: unknown, options: unknown = { asOf: "2026-06-30" }) =>
    stageReadiness(blueprint, "foundation", data as never, options as never);
  expect(() => judge(null)).toThrow("data: must be an object");
  expect(() => judge({}, null)).toThrow("options must be an object");
  expect(() => judge({ waivers: {} })).toThrow("data.waivers: must be a list");
  expect(() => judge({ outcomes: [null] })).toThrow("data.outcomes[0]: must be an object");
  expect(() => judge({ assessment: { stages: {} } })).toThrow("data.assessment.questions: must be an object");
  expect(() => judge({ measurements: {} })).toThrow("data.measurements.measurements: must be an object");
  expect(() => judge({}, { asOf: "2026-06-30", rules: { coverage: Number.NaN } })).toThrow(
    "options.rules.coverage must be a number from 0 to 1",
  );
  expect(judge({ waivers: [{}] }).verdict).toBe("undetermined");
});

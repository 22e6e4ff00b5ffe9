import { describe, expect, test } from "vitest";
import {
  defaultColor,
  measurementContradictions,
  outcomeContradictions,
} from "../../src/assessment/contradictions.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import { metricStatus } from "../../src/metrics/metric-status.ts";
import type { Measurement } from "../../src/model/measurement.ts";
import type { OutcomeRecord } from "../../src/model/outcome-record.ts";
import { asOf, clarity, instrument, response, sponsorship } from "./made-responses.ts";

const measurement = (
  value: number | null,
  metric = "foundation.metric.executive-alignment",
  agreement = 0.8,
): Measurement => ({
  metric,
  headline: value === null ? { value, reason: "no-records" } : { value },
  unit: "score",
  direction: "up",
  parts: { agreement: { value: agreement } },
  n: 9,
  excluded: [],
  coverage: { value: 1 },
  method: "made",
  notes: [],
  asOf,
});
const scored = (...levels: number[]) => scoreAssessment([response("a", levels)], instrument, { asOf });

test("the blueprint's own colors; without a headline or a target none", () => {
  expect(defaultColor(measurement(0.8))).toEqual({ status: "green" });
  // A mean hides a split board, and metricStatus calls this amber too.
  const split = measurement(0.8, undefined, 0.3);
  expect(defaultColor(split)).toEqual({ status: "amber" });
  expect(metricStatus(split).status).toBe("amber");
  expect(defaultColor(measurement(0.65))).toEqual({ status: "amber" });
  expect(defaultColor(measurement(0.59))).toEqual({ status: "red" });
  expect(defaultColor(measurement(null))).toEqual({ status: "undetermined" });
  expect(defaultColor(measurement(0.5, "acme:own"))).toEqual({ status: "undetermined" });
});

describe("measurements", () => {
  test("yes and red, no and green contradict; a middling answer, a missing measurement and amber do not", () => {
    const ids = (level: number, value: number | null): string[] =>
      measurementContradictions(scored(level, 2), [measurement(value)], defaultColor).map(
        ({ subject }) => subject.id,
      );
    expect(ids(3, 0.3)).toEqual([clarity]);
    expect(ids(1, 0.9)).toEqual([clarity]);
    expect(ids(2, 0.3)).toEqual([]);
    expect(ids(4, null)).toEqual([]);
    expect(ids(4, 0.7)).toEqual([]);
  });

  test("every question on which the metric bears is named, with its sources", () => {
    const findings = measurementContradictions(scored(4, 4), [measurement(0.1)], defaultColor);
    expect(findings.map(({ sources }) => sources)).toEqual([
      [clarity, "foundation.metric.executive-alignment"],
      [sponsorship, "foundation.metric.executive-alignment"],
    ]);
    expect(findings[0]?.message).toBe(
      "Answered yes (1.00), but foundation.metric.executive-alignment is red at 0.1.",
    );
  });
});

describe("outcome records", () => {
  const record = (rest: Partial<OutcomeRecord>): OutcomeRecord => ({
    outcomeId: "foundation.outcome.ai-strategy",
    checklist: [],
    owner: "ann",
    status: "achieved",
    ...rest,
  });
  test.each([
    [{ status: "not-started" }, "is not started"],
    [{ status: "lapsed" }, "has lapsed"],
    [{ achievedAt: "2026-04-01" }, "later day"],
    [{ reviewDue: "2026-03-30" }, "was due for review on 2026-03-30"],
    [{ checklist: [{ item: "strategy-approved", met: false }] }, "with strategy-approved open"],
  ] as const)("%j contradicts a yes", (rest, words) => {
    const findings = outcomeContradictions(scored(4, 2), [record(rest)], asOf);
    expect(findings.map(({ subject }) => subject.id)).toEqual([clarity]);
    expect(findings[0]?.message).toContain(words);
    expect(outcomeContradictions(scored(1, 2), [record(rest)], asOf)).toEqual([]);
  });

  test("achieved in order, in progress, and an open item that is not mandatory do not", () => {
    const fine = [
      record({}),
      record({ status: "in-progress" }),
      record({ checklist: [{ item: "strategy-communicated", met: false }] }),
    ];
    expect(outcomeContradictions(scored(4, 4), fine, asOf)).toEqual([]);
  });
});

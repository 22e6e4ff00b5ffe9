import { describe, expect, test } from "vitest";
import { assessmentFindings } from "../../src/assessment/assessment-findings.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import type { Measurement } from "../../src/model/measurement.ts";
import {
  asOf,
  capabilities,
  clarity,
  governance,
  instrument,
  response,
  sponsorship,
} from "./made-responses.ts";

const subjects = (findings: ReturnType<typeof assessmentFindings>, kind: string): string[] =>
  findings.filter((finding) => finding.kind === kind).map(({ subject }) => subject.id);

describe("each kind", () => {
  const responses = [
    response("a", [3, 0, 2, null]),
    response("b", [3, 4, 2, null]),
    response("c", [3, 0, 2, null]),
    response("d", [3, 4, 2, 4]),
  ];
  const evidence = [
    { id: "minutes", uri: "doc:1", collectedAt: "2025-01-01", validUntil: "2026-02-28", grade: "strong" },
  ] as const;
  const result = scoreAssessment(responses, instrument, { asOf, evidence });
  const findings = assessmentFindings(result, {}, { asOf });

  test("a gap is below its target", () => {
    expect(subjects(findings, "gap")).toEqual([sponsorship, governance]);
    const strict = assessmentFindings(result, {}, { asOf, targets: { default: 0.8 } });
    expect(subjects(strict, "gap")).toEqual([clarity, sponsorship, governance]);
  });

  test("disagreement is a finding where the median hides it", () => {
    expect(result.questions[sponsorship]?.score).toEqual({ value: 0.5 });
    expect(subjects(findings, "disagreement")).toEqual([sponsorship]);
    expect(findings.find(({ kind }) => kind === "disagreement")).toMatchObject({ value: 0, threshold: 0.7 });
  });

  test("one respondent alone disagrees with nobody", () => {
    const alone = scoreAssessment([response("a", [4, 4, 4, 4])], instrument, { asOf });
    expect(assessmentFindings(alone, {}, { asOf })).toEqual([]);
  });

  test("evidence expired by the day of the report, whenever the scores were made", () => {
    expect(subjects(findings, "stale-evidence")).toEqual(["minutes"]);
    expect(subjects(assessmentFindings(result, {}, { asOf: "2026-02-28" }), "stale-evidence")).toEqual([]);
  });

  test("low coverage of a question, and of what it belongs to", () => {
    expect(subjects(findings, "low-coverage")).toEqual([capabilities]);
    expect(subjects(assessmentFindings(result, {}, { asOf, coverage: 0.9 }), "low-coverage")).toEqual([
      capabilities,
      "foundation",
      "overall",
    ]);
  });
});

describe("measurements come in any of three shapes", () => {
  const red: Measurement = {
    metric: "foundation.metric.executive-alignment",
    headline: { value: 0.2 },
    unit: "score",
    direction: "up",
    parts: {},
    n: 9,
    excluded: [],
    coverage: { value: 1 },
    method: "made",
    notes: [],
    asOf,
  };
  const result = scoreAssessment([response("a", [4, 2, 3, 3])], instrument, { asOf });
  test.each([
    ["a list", [red]],
    ["by id", { [red.metric]: red }],
    ["what computeMetrics returns", { asOf, measurements: { [red.metric]: red } }],
  ])("%s", (_, measurements) => {
    const findings = assessmentFindings(
      result,
      { measurements: measurements as readonly Measurement[] },
      { asOf },
    );
    expect(subjects(findings, "contradiction")).toEqual([clarity]);
  });

  test("the host's own colors go first", () => {
    const findings = assessmentFindings(
      result,
      { measurements: [red] },
      { asOf, metricStatus: () => ({ status: "green" }) },
    );
    expect(subjects(findings, "contradiction")).toEqual([]);
  });
});

test("refuses dates that do not exist and thresholds outside 0..1", () => {
  const result = scoreAssessment([], instrument, { asOf });
  expect(() => assessmentFindings(result, {}, { asOf: "soon" })).toThrow("options.asOf");
  expect(() => assessmentFindings(result, {}, { asOf, agreement: 70 })).toThrow("options.agreement");
});

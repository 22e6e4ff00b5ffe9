import { isRecord } from "../foundation/is-record.js";
import { assertNoIssues } from "../foundation/operating-model-error.js";
import { checkShape, type Shape, type ValueRule } from "../foundation/shape.js";
import type { PortfolioReview } from "../operating-model/portfolio-review.js";

const isFigure = (value: unknown): boolean => Number.isFinite(value);
const isText = (value: unknown): boolean => typeof value === "string";

const RULES: Readonly<Record<string, ValueRule>> = {
  list: [Array.isArray, "a list"],
  number: [isFigure, "a finite number"],
  place: [(value) => isText(value) || isFigure(value), "a name or a place in a list"],
  estimate: [
    (value) =>
      isRecord(value) &&
      (value.value === null
        ? isText(value.reason) && isText(value.detail ?? "")
        : isFigure(value.value) && isFigure(value.low ?? 0) && isFigure(value.high ?? 0)),
    "an estimate: a finite value, or null with a reason",
  ],
  part: [
    (value) => isRecord(value) && (value.value === null ? isText(value.detail) : "value" in value),
    "a part of a review: its value, or null with the detail that says why",
  ],
};

/** Parts that may have been left out of a review, and what each is where it is there. */
const PARTS = {
  readiness: "Stage*",
  measurements: "Metric*",
  value: "Value",
  flow: "Flow",
  ranking: "Ranking",
  robustness: "Robustness",
  funding: "Funding",
  learnings: "Learnings",
} satisfies Partial<Record<keyof PortfolioReview, string>>;

const TOTALS = { promised: "string", plannedToDate: "string", realizedToDate: "string", variance: "string" };

/** What the sections of a report read. */
const SHAPES: Readonly<Record<string, Shape>> = {
  Review: {
    asOf: "string",
    initiatives: "number",
    diagnosis: "Diagnosis",
    aims: "Aim*",
    traceability: "Traceability",
    names: "string{}",
    sources: "Source*",
    readiness: "part",
    measurements: "part",
    value: "part",
    flow: "part",
    ranking: "part",
    robustness: "part",
    funding: "part",
    learnings: "part",
  },
  Aim: { name: "string", metrics: "AimMetric*", leading: "string" },
  AimMetric: {
    metric: "string",
    name: "string",
    headline: "estimate",
    unit: "string or null",
    status: "string",
  },
  Stage: { stage: "string", verdict: "string", proof: "Proof" },
  Proof: { kind: "string", verdict: "string", children: "Proof*?" },
  Metric: { name: "string", measurement: "Measurement", status: "Status", trend: "Trend" },
  Measurement: { headline: "estimate", unit: "string", n: "number", excluded: "Count*", notes: "Note*" },
  Count: { count: "number" },
  Note: { message: "string" },
  Status: { status: "string" },
  Trend: { value: "Change or null" },
  Change: { change: "estimate", improved: "boolean or null" },
  Value: { currencies: "Currency*" },
  Currency: { currency: "string or null", ...TOTALS, byClass: "Class*", withoutActual: "number" },
  Class: { class: "string", ...TOTALS },
  Flow: {
    workInProgress: "number",
    onHold: "number",
    inOperation: "number",
    killed: "number",
    completed: "number",
    retired: "number",
    firstPass: "Yield",
    rework: "Rework",
    stages: "StageFlow*",
  },
  Yield: { yield: "estimate" },
  Rework: { rounds: "number" },
  StageFlow: {
    stage: "string",
    entered: "number",
    inProgress: "number",
    cycleTimeDays: "Duration",
    firstPass: "Yield",
    recycles: "number",
  },
  Duration: { median: "estimate" },
  Ranking: { entries: "Ranked*", method: "string", unranked: "list" },
  Ranked: { id: "string", rank: "number", score: "number" },
  Robustness: { entries: "Drawn*", draws: "number" },
  Drawn: { id: "string", acceptability: "number*", meanRank: "number" },
  Funding: {
    kind: "string",
    chosen: "string*",
    whyNot: "Rejected*",
    objective: "number or null",
    bound: "number or null",
    maximize: "string",
  },
  Rejected: { id: "string", reason: "string", breaks: "Break*" },
  Break: { constraintId: "string", by: "number" },
  Diagnosis: { findings: "Finding*" },
  Finding: { failureMode: "string", verdict: "string", counts: "Counts", missing: "Missing*", rows: "Row*" },
  Counts: { present: "number", absent: "number", undetermined: "number" },
  Missing: { what: "string" },
  Row: { name: "string", verdict: "string", evidence: "string*", source: "Place?" },
  Place: { file: "string?", line: "number?" },
  Learnings: { n: "number", closed: "estimate", adopted: "estimate", overdue: "list" },
  Traceability: { coverage: "Coverage", findings: "Code*" },
  Coverage: {
    initiatives: "number",
    withObjective: "estimate",
    withOutcome: "estimate",
    withMetric: "estimate",
    withBenefit: "estimate",
    traced: "estimate",
  },
  Code: { code: "string", count: "number" },
  Source: { figure: "place*", from: "From" },
  From: {
    chapter: "string",
    method: "string",
    asOf: "string",
    n: "number",
    records: "string",
    rows: "Rows*",
    withoutRow: "list",
  },
  Rows: { file: "string or null", lines: "number*" },
};

/**
 * Refuses a review that is not whole, by the places of what is missing: `report` prints why a part was left out, but
 * only where the part says so.
 */
export function assertReview(review: PortfolioReview): void {
  const kinds = { shapes: SHAPES, rules: RULES };
  assertNoIssues(checkShape(kinds, "Review", review, ["review"]));
  assertNoIssues(
    (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((name) =>
      checkShape(kinds, `${PARTS[name]} or null`, review[name].value, ["review", name, "value"]),
    ),
  );
}

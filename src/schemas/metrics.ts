import * as z from "zod";
import { datePrecision, isInstant, isPlainDate, isYearMonth } from "../foundation/calendar.js";
import { isMoneyInput } from "../foundation/decimal.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import type { MetricRecords } from "../metrics/metric-records.js";
import { parseWith } from "./parse-with.js";
import { engagementSchema, reuseRecordsSchema } from "./registry.js";
import { benefitsSchema } from "./value.js";

const text = z.string().min(1);
const number = z.number();
const share = z.number().min(0).max(1);
const count = z.number().min(0);
const day = z.string().refine(isPlainDate, { error: "must be a date that exists, as YYYY-MM-DD" });
const month = z.string().refine(isYearMonth, { error: "must be a month, as YYYY-MM" });
const instant = z.string().refine(isInstant, { error: "must be an ISO 8601 instant with Z or an offset" });
const partial = z
  .string()
  .refine((value) => datePrecision(value) !== undefined, { error: "must be YYYY-MM-DD, YYYY-MM or YYYY" });
const money = z.union([number, z.string()]).refine(isMoneyInput, { error: "must be an amount of money" });
const currency = z.string().regex(/^[A-Z]{3}$/, { error: "must be a currency code of three letters" });
const status = z.enum(["proposed", "in-progress", "live", "retired", "stopped"]);
const unit = text.exactOptional();

const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject(shape));
const pair = z.strictObject({
  expected: z.array(number),
  actual: z.array(number),
});

const people = {
  interviews: list({
    person: text,
    role: text.exactOptional(),
    unit,
    item: text,
    rating: number,
    date: day.exactOptional(),
  }),
  satisfaction: list({
    id: text.exactOptional(),
    person: text.exactOptional(),
    role: text.exactOptional(),
    unit,
    wave: text,
    rating: number,
    date: day.exactOptional(),
  }),
  meetings: list({
    id: text,
    body: text.exactOptional(),
    date: day,
    invited: count,
    attended: count,
    delegates: count.exactOptional(),
    quorum: count.exactOptional(),
    votes: list({ unit: text, business: z.boolean(), count: count.exactOptional() }).exactOptional(),
    decisions: list({
      id: text.exactOptional(),
      raisedAt: day,
      decidedAt: day.exactOptional(),
    }).exactOptional(),
  }),
};

const work = {
  policies: list({
    domain: text,
    element: text,
    status: z.enum(["missing", "draft", "approved"]),
    approvedAt: day.exactOptional(),
    reviewDue: day.exactOptional(),
    weight: z.number().positive().exactOptional(),
  }),
  useCases: list({
    id: text,
    unit,
    productionAt: partial.exactOptional(),
    criteriaMet: z.boolean().exactOptional(),
    acceptedAt: partial.exactOptional(),
    retiredAt: partial.exactOptional(),
    status: status.exactOptional(),
  }),
  cycles: list({
    id: text,
    unit,
    ideaAt: partial.exactOptional(),
    productionAt: partial.exactOptional(),
    stoppedAt: partial.exactOptional(),
    status: status.exactOptional(),
    observedFrom: partial.exactOptional(),
  }),
  valueTimes: list({
    id: text,
    unit,
    fundedAt: partial.exactOptional(),
    firstValidatedBenefitAt: partial.exactOptional(),
    stoppedAt: partial.exactOptional(),
  }),
  attempts: list({
    id: text,
    unit,
    start: partial.exactOptional(),
    outcome: z.enum(["success", "failed", "abandoned", "stopped-early", "open"]).exactOptional(),
    closedAt: partial.exactOptional(),
    stage: text.exactOptional(),
  }),
  techniques: list({
    id: text,
    unit,
    trialAt: day.exactOptional(),
    adoptedAt: day.exactOptional(),
    droppedAt: day.exactOptional(),
  }),
};

const results = {
  allocations: list({
    id: text.exactOptional(),
    initiative: text,
    unit,
    category: text,
    planned: money,
    actual: money,
    currency,
    fte: count.exactOptional(),
    person: text.exactOptional(),
    period: partial,
    percentComplete: share.exactOptional(),
    budgetAtCompletion: money.exactOptional(),
  }),
  evaluations: list({
    id: text.exactOptional(),
    model: text,
    metric: text,
    direction: z.enum(["up", "down"]),
    value: number,
    n: count.exactOptional(),
    window: z.strictObject({ from: day, to: day }),
    baseline: number,
    tolerance: count.exactOptional(),
    bins: pair.exactOptional(),
    samples: pair.exactOptional(),
  }),
  operations: list({
    id: text.exactOptional(),
    process: text.exactOptional(),
    period: month,
    volume: count,
    cost: money.exactOptional(),
    currency: currency.exactOptional(),
    hours: count.exactOptional(),
    automated: count.exactOptional(),
    rework: count.exactOptional(),
    incidents: list({ openedAt: instant, restoredAt: instant.exactOptional() }).exactOptional(),
  }),
  impacts: list({
    id: text,
    initiativeId: text.exactOptional(),
    kpi: text,
    baseline: number.exactOptional(),
    method: z.enum(["ab", "did", "pre-post", "benchmark", "expert"]),
    delta: money,
    currency,
    ci: z.strictObject({ low: number, high: number, confidence: number.exactOptional() }).exactOptional(),
    attributed: share,
    influenced: share.exactOptional(),
    class: z.enum(["revenue", "cashable-saving", "cost-avoidance"]),
    period: partial.exactOptional(),
  }),
};

/** The schema of everything that metrics are computed from besides a registry. */
export const metricRecordsSchema: z.ZodType<MetricRecords> = z
  .strictObject({
    ...people,
    ...work,
    ...results,
    benefits: benefitsSchema,
    engagements: z.array(engagementSchema),
    reuse: reuseRecordsSchema,
  })
  .partial() as z.ZodType<MetricRecords>; // `partial` allows undefined members, which JSON does not have

/**
 * Reads the records of metrics that came from outside, already parsed from JSON: a list for each sort of record, each
 * optional. Every fault comes back with its path; a member that no record has is refused, since a misspelt one would
 * be ignored. What only the day asked or another record can show to be wrong is left to the metrics, which leave it
 * out and say so.
 *
 * @example
 * import { parseMetricRecords } from "ai-operating-model/schemas";
 * const result = parseMetricRecords({ interviews: [{ person: "ceo", item: "purpose", rating: "4" }] });
 * result.ok ? [] : result.error[0]?.path; // => ["interviews", 0, "rating"]
 */
export function parseMetricRecords(value: unknown): Result<MetricRecords, Issue[]> {
  return parseWith(metricRecordsSchema, value);
}

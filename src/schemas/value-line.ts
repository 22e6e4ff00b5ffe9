import * as z from "zod";
import { isMoneyInput } from "../foundation/decimal.js";
import type { BenefitLine } from "../value/benefit-line.js";
import type { CostLine } from "../value/cost-line.js";

export const text = z.string().min(1);
export const number = z.number();
export const amount = z.union([number, z.string()]).refine(isMoneyInput, {
  error: "must be an amount of money",
  params: { code: "not-an-amount" },
});
const driver = z.strictObject({ driver: text });
export const driverInput = z.union([number, driver]);
const input = z.union([number, driver, z.strictObject({ curve: text })]);
export const price = z.union([amount, driver]);
export const rateBasis = z.enum(["nominal", "real"]);
export const benefitClass = z.enum([
  "cash-releasing",
  "revenue-margin",
  "cost-avoidance",
  "capacity",
  "risk",
  "non-financial",
  "disbenefit",
]);

export const tokenRates = {
  inputPerToken: amount,
  outputPerToken: amount,
  cacheReadPerToken: amount.exactOptional(),
  cacheWritePerToken: amount.exactOptional(),
  reasoningPerToken: amount.exactOptional(),
};
export const tokenPrice = {
  ...tokenRates,
  longContext: z.strictObject({ ...tokenRates, aboveTokens: number }).exactOptional(),
};

const line = {
  id: text,
  name: text.exactOptional(),
  month: number.exactOptional(),
  from: number.exactOptional(),
  until: number.exactOptional(),
  escalator: text.exactOptional(),
  currency: text.exactOptional(),
  rateBasis: rateBasis.exactOptional(),
  riskAdjustment: number.exactOptional(),
};
const cost = {
  ...line,
  treatment: z.enum(["opex", "capex", "prepaid"]).exactOptional(),
  usefulLifeMonths: number.exactOptional(),
  nonCancellable: z.boolean().exactOptional(),
};
const step = z.strictObject({
  price: z.strictObject(tokenPrice),
  attempts: input.exactOptional(),
  uncachedTokens: input.exactOptional(),
  cacheReadTokens: input.exactOptional(),
  cacheWriteTokens: input.exactOptional(),
  visibleOutputTokens: input.exactOptional(),
  reasoningOutputTokens: input.exactOptional(),
  multiplier: driverInput.exactOptional(),
});
/** Cost lines by kind. */
export const costLine: z.ZodType<CostLine> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["discovery", "integration", "compliance", "decommission"]),
    ...cost,
    days: input,
    dayRate: price,
  }),
  z.strictObject({
    kind: z.literal("data-labeling"),
    ...cost,
    items: input,
    labelsPerItem: input,
    pricePerLabel: price,
    qualityShare: driverInput.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("training-compute"),
    ...cost,
    gpuHoursPerRun: input,
    pricePerGpuHour: price,
    runs: input,
    failedShare: driverInput.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("inference-tokens"),
    ...cost,
    eligible: input,
    adoption: input.exactOptional(),
    callsPerCase: input,
    growth: z
      .union([z.strictObject({ ratePerYear: driverInput }), z.strictObject({ curve: text })])
      .exactOptional(),
    steps: z.array(step),
    priceEvents: z
      .array(z.strictObject({ date: text, multiplier: driverInput, reason: text }))
      .exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("self-hosted-inference"),
    ...cost,
    minReplicas: number,
    peakRequestsPerSecond: input,
    requestsPerSecondPerReplica: driverInput,
    hoursPerMonth: input,
    pricePerReplicaHour: price,
  }),
  z.strictObject({
    kind: z.literal("vector-store"),
    ...cost,
    gigabytes: input,
    pricePerGigabyte: price,
    queries: input.exactOptional(),
    pricePerQuery: price.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("seats"),
    ...cost,
    purchased: input,
    commit: number.exactOptional(),
    pricePerSeat: price,
  }),
  z.strictObject({
    kind: z.literal("monitoring"),
    ...cost,
    toolsPerMonth: price,
    hoursPerMonth: input.exactOptional(),
    wagePerHour: price.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("retraining"),
    ...cost,
    runsPerMonth: input.exactOptional(),
    everyMonths: number.exactOptional(),
    computePerRun: price,
    validationPerRun: price,
  }),
  z.strictObject({
    kind: z.literal("human-review"),
    ...cost,
    outputs: input,
    adoption: input.exactOptional(),
    reviewRate: input,
    minutesPerReview: input,
    wagePerHour: price,
  }),
  z.strictObject({
    kind: z.literal("change-and-training"),
    ...cost,
    people: input,
    hoursPerPerson: input,
    wagePerHour: price,
    coursePerPerson: price.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("expected-loss"),
    ...cost,
    riskId: text,
    probabilityPerMonth: input,
    severity: price,
  }),
]);

const benefit = {
  ...line,
  class: benefitClass.exactOptional(),
  adoption: input.exactOptional(),
  decay: z
    .strictObject({ ratePerMonth: driverInput, retrainEveryMonths: number.exactOptional() })
    .exactOptional(),
};
/** Benefit lines by kind. */
export const benefitLine: z.ZodType<BenefitLine> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("time-saved"),
    ...benefit,
    eligible: input,
    hoursPerCase: input,
    wagePerHour: price,
    recapture: input,
    cashRelease: driverInput.exactOptional(),
    budgetLine: text.exactOptional(),
    effectiveFrom: text.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("rework-avoided"),
    ...benefit,
    volume: input,
    errorRateBefore: input,
    errorRateAfter: input,
    costPerError: price,
  }),
  z.strictObject({
    kind: z.literal("revenue"),
    ...benefit,
    baseRevenue: price,
    uplift: input,
    margin: input,
    attribution: driverInput,
  }),
  z.strictObject({
    kind: z.literal("avoided-cost"),
    ...benefit,
    baselinePerMonth: price,
    actualPerMonth: price,
  }),
  z.strictObject({
    kind: z.literal("risk-reduction"),
    ...benefit,
    riskId: text,
    probabilityBefore: input,
    lossBefore: price,
    probabilityAfter: input,
    lossAfter: price,
  }),
  z.strictObject({ kind: z.literal("non-financial"), ...benefit, score: input, unit: text }),
]);

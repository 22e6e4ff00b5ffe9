import type { CurveInput, DriverInput, PriceInput } from "./driver.js";
import type { LineFields } from "./line-fields.js";
import type { PriceEvent, TokenPrice } from "./token-price.js";

/** What every cost line can state about its treatment in the books. */
export interface CostFields extends LineFields {
  /** Default `opex`. `capex` and `prepaid` are paid at once and deducted from tax over the useful life. */
  readonly treatment?: "opex" | "capex" | "prepaid";
  /** Months over which capex is depreciated and a prepayment is spread, straight-line. */
  readonly usefulLifeMonths?: number;
  /** Already spent or owed whatever is decided: outside a forward NPV. */
  readonly nonCancellable?: boolean;
}

/** Work by the day: days × day rate. Happens once, in month 0; `decommission` in the last month. */
export interface WorkCost extends CostFields {
  readonly kind: "discovery" | "integration" | "compliance" | "decommission";
  readonly days: CurveInput;
  readonly dayRate: PriceInput;
}

/** items × labels per item × price per label × (1 + share checked again). Happens once. */
export interface DataLabelingCost extends CostFields {
  readonly kind: "data-labeling";
  readonly items: CurveInput;
  readonly labelsPerItem: CurveInput;
  readonly pricePerLabel: PriceInput;
  readonly qualityShare?: DriverInput;
}

/** GPU hours per run × price × runs × (1 + share of runs that fail). Happens once. */
export interface TrainingComputeCost extends CostFields {
  readonly kind: "training-compute";
  readonly gpuHoursPerRun: CurveInput;
  readonly pricePerGpuHour: PriceInput;
  readonly runs: CurveInput;
  readonly failedShare?: DriverInput;
}

/** One model call of a workflow, by its tokens. */
export interface TokenStep {
  /** Prices per token, as `importTokenPrices` gives them. */
  readonly price: TokenPrice;
  /** Calls per case-call, retries included; default 1. */
  readonly attempts?: CurveInput;
  readonly uncachedTokens?: CurveInput;
  readonly cacheReadTokens?: CurveInput;
  readonly cacheWriteTokens?: CurveInput;
  readonly visibleOutputTokens?: CurveInput;
  /** Tokens of hidden reasoning, billed as output. */
  readonly reasoningOutputTokens?: CurveInput;
  /** Batch discount or priority surcharge as a factor of the price; default 1. */
  readonly multiplier?: DriverInput;
}

/** How a volume grows: (1 + g)^(t/12), or a curve of factors. */
export type Growth = { readonly ratePerYear: DriverInput } | { readonly curve: string };

/**
 * calls = eligible · A(t) · calls per case · growth(t); cost = calls × Σ over steps of
 * attempts × [uncached·p_in + cacheRead·p_read + cacheWrite·p_write + (visibleOut + reasoningOut)·p_out] × multiplier.
 */
export interface InferenceTokensCost extends CostFields {
  readonly kind: "inference-tokens";
  readonly eligible: CurveInput;
  /** A(t), 0..1; default 1. */
  readonly adoption?: CurveInput;
  readonly callsPerCase: CurveInput;
  readonly growth?: Growth;
  readonly steps: readonly TokenStep[];
  /** Dated changes of the price; without them it stays flat. */
  readonly priceEvents?: readonly PriceEvent[];
}

/** max(min replicas, ⌈peak/throughput⌉) × hours × price. */
export interface SelfHostedInferenceCost extends CostFields {
  readonly kind: "self-hosted-inference";
  readonly minReplicas: number;
  readonly peakRequestsPerSecond: CurveInput;
  readonly requestsPerSecondPerReplica: DriverInput;
  /** Hours a month each replica runs; 730 for always. */
  readonly hoursPerMonth: CurveInput;
  readonly pricePerReplicaHour: PriceInput;
}

/** gigabytes × price + queries × price per query. */
export interface VectorStoreCost extends CostFields {
  readonly kind: "vector-store";
  readonly gigabytes: CurveInput;
  readonly pricePerGigabyte: PriceInput;
  readonly queries?: CurveInput;
  readonly pricePerQuery?: PriceInput;
}

/** max(commit, ⌈purchased⌉) × price: seats bought, not seats used. */
export interface SeatsCost extends CostFields {
  readonly kind: "seats";
  readonly purchased: CurveInput;
  /** Seats the contract charges for in any case. */
  readonly commit?: number;
  readonly pricePerSeat: PriceInput;
}

/** price of tools + hours × wage. */
export interface MonitoringCost extends CostFields {
  readonly kind: "monitoring";
  readonly toolsPerMonth: PriceInput;
  readonly hoursPerMonth?: CurveInput;
  readonly wagePerHour?: PriceInput;
}

/** runs × (compute + validation). With `everyMonths` one run each time so many months have passed. */
export interface RetrainingCost extends CostFields {
  readonly kind: "retraining";
  readonly runsPerMonth?: CurveInput;
  /** In place of `runsPerMonth`: first run `everyMonths` after the line begins. */
  readonly everyMonths?: number;
  readonly computePerRun: PriceInput;
  readonly validationPerRun: PriceInput;
}

/** outputs × review rate × minutes/60 × wage. */
export interface HumanReviewCost extends CostFields {
  readonly kind: "human-review";
  readonly outputs: CurveInput;
  readonly adoption?: CurveInput;
  readonly reviewRate: CurveInput;
  readonly minutesPerReview: CurveInput;
  readonly wagePerHour: PriceInput;
}

/** people × (hours × wage + course). Happens once. */
export interface ChangeAndTrainingCost extends CostFields {
  readonly kind: "change-and-training";
  readonly people: CurveInput;
  readonly hoursPerPerson: CurveInput;
  readonly wagePerHour: PriceInput;
  readonly coursePerPerson?: PriceInput;
}

/** p × severity: what goes wrong on average in a month. */
export interface ExpectedLossCost extends CostFields {
  readonly kind: "expected-loss";
  /** Id in the risk register; no risk-reduction benefit may carry the same. */
  readonly riskId: string;
  readonly probabilityPerMonth: CurveInput;
  readonly severity: PriceInput;
}

/** A cost of a business case, by the formula of its kind. Amounts are money per month, stated as positive. */
export type CostLine =
  | WorkCost
  | DataLabelingCost
  | TrainingComputeCost
  | InferenceTokensCost
  | SelfHostedInferenceCost
  | VectorStoreCost
  | SeatsCost
  | MonitoringCost
  | RetrainingCost
  | HumanReviewCost
  | ChangeAndTrainingCost
  | ExpectedLossCost;

/** The name of a cost's formula. */
export type CostKind = CostLine["kind"];

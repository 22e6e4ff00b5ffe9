import type { Path } from "../foundation/issue.js";
import type { BenefitLine } from "./benefit-line.js";
import type { BusinessCase } from "./business-case.js";
import type { CostLine } from "./cost-line.js";
import type { Curve } from "./curve.js";

/**
 * What values an input may take.
 *
 * - `quantity`: 0 or more. `share`: 0..1. `positive`: above 0. `rate`: above −1. `signed`: any finite number.
 * - `price`: money, 0 or more. `money`: money of either sign. `exchange`: money for a unit of another currency,
 *   above 0.
 */
export type InputRole =
  | "quantity"
  | "share"
  | "positive"
  | "rate"
  | "signed"
  | "price"
  | "money"
  | "exchange";

/** One input of a line, where it stands and what it may be. */
export interface LineInput {
  readonly path: Path;
  readonly role: InputRole;
  readonly input: unknown;
}

type Roles = Readonly<Record<string, readonly [InputRole, "required" | "optional"]>>;

const quantity = ["quantity", "required"] as const;
const price = ["price", "required"] as const;
const share = ["share", "required"] as const;
const optionalQuantity = ["quantity", "optional"] as const;
const optionalPrice = ["price", "optional"] as const;
const optionalShare = ["share", "optional"] as const;
const work: Roles = { days: quantity, dayRate: price };

/** The inputs of every kind of line, in the order of its formula. */
export const inputRoles: Readonly<Record<CostLine["kind"] | BenefitLine["kind"], Roles>> = {
  discovery: work,
  integration: work,
  compliance: work,
  decommission: work,
  "data-labeling": {
    items: quantity,
    labelsPerItem: quantity,
    pricePerLabel: price,
    qualityShare: optionalQuantity,
  },
  "training-compute": {
    gpuHoursPerRun: quantity,
    pricePerGpuHour: price,
    runs: quantity,
    failedShare: optionalQuantity,
  },
  "inference-tokens": { eligible: quantity, adoption: optionalShare, callsPerCase: quantity },
  "self-hosted-inference": {
    minReplicas: quantity,
    peakRequestsPerSecond: quantity,
    requestsPerSecondPerReplica: ["positive", "required"],
    hoursPerMonth: quantity,
    pricePerReplicaHour: price,
  },
  "vector-store": {
    gigabytes: quantity,
    pricePerGigabyte: price,
    queries: optionalQuantity,
    pricePerQuery: optionalPrice,
  },
  seats: { purchased: quantity, commit: optionalQuantity, pricePerSeat: price },
  monitoring: { toolsPerMonth: price, hoursPerMonth: optionalQuantity, wagePerHour: optionalPrice },
  retraining: { runsPerMonth: optionalQuantity, computePerRun: price, validationPerRun: price },
  "human-review": {
    outputs: quantity,
    adoption: optionalShare,
    reviewRate: share,
    minutesPerReview: quantity,
    wagePerHour: price,
  },
  "change-and-training": {
    people: quantity,
    hoursPerPerson: quantity,
    wagePerHour: price,
    coursePerPerson: optionalPrice,
  },
  "expected-loss": { probabilityPerMonth: share, severity: price },
  "time-saved": {
    eligible: quantity,
    adoption: optionalShare,
    hoursPerCase: ["signed", "required"],
    wagePerHour: price,
    recapture: share,
    cashRelease: optionalShare,
  },
  "rework-avoided": {
    volume: quantity,
    errorRateBefore: share,
    errorRateAfter: share,
    costPerError: price,
    adoption: optionalShare,
  },
  revenue: {
    baseRevenue: price,
    uplift: ["signed", "required"],
    margin: ["signed", "required"],
    attribution: share,
    adoption: optionalShare,
  },
  "avoided-cost": {
    baselinePerMonth: ["money", "required"],
    actualPerMonth: ["money", "required"],
    adoption: optionalShare,
  },
  "risk-reduction": {
    probabilityBefore: share,
    lossBefore: price,
    probabilityAfter: share,
    lossAfter: price,
    adoption: optionalShare,
  },
  "non-financial": { score: ["signed", "required"], adoption: optionalShare },
};

const STEP: Roles = {
  attempts: optionalQuantity,
  uncachedTokens: optionalQuantity,
  cacheReadTokens: optionalQuantity,
  cacheWriteTokens: optionalQuantity,
  visibleOutputTokens: optionalQuantity,
  reasoningOutputTokens: optionalQuantity,
  multiplier: optionalQuantity,
};

const CURVE: Readonly<Record<Curve["kind"], Roles>> = {
  logistic: { limit: quantity, steepness: ["signed", "required"], midpointMonth: ["signed", "required"] },
  bass: { limit: quantity, innovation: ["positive", "required"], imitation: quantity },
  ramp: { from: quantity, to: quantity },
  table: {},
};

/** The inputs of a line that can be a number or a driver, required ones also where they are absent. */
export function lineInputs(line: CostLine | BenefitLine, path: Path): LineInput[] {
  const found = fieldsOf(line, inputRoles[line.kind] ?? {}, path);
  if (line.kind === "inference-tokens") {
    for (const [index, step] of (line.steps ?? []).entries()) {
      found.push(...fieldsOf(step, STEP, [...path, "steps", index]));
    }
    for (const [index, event] of (line.priceEvents ?? []).entries()) {
      found.push(...fieldsOf(event, { multiplier: quantity }, [...path, "priceEvents", index]));
    }
    if (line.growth !== undefined) {
      const growth: Roles = "curve" in line.growth ? {} : { ratePerYear: ["rate", "required"] };
      found.push(...fieldsOf(line.growth, growth, [...path, "growth"]));
      if ("curve" in line.growth)
        found.push({ path: [...path, "growth"], role: "quantity", input: line.growth });
    }
  }
  if ("decay" in line && line.decay !== undefined) {
    found.push(...fieldsOf(line.decay, { ratePerMonth: quantity }, [...path, "decay"]));
  }
  return found;
}

/** The inputs of a curve. */
export function curveInputs(curve: Curve, path: Path): LineInput[] {
  return fieldsOf(curve, CURVE[curve.kind] ?? {}, path);
}

/** Every input of a case: lines, curves, escalators, exchange rates. */
export function caseInputs(businessCase: BusinessCase): LineInput[] {
  const { basis, costs, benefits, curves } = businessCase;
  return [
    ...costs.flatMap((line, index) => lineInputs(line, ["costs", index])),
    ...benefits.flatMap((line, index) => lineInputs(line, ["benefits", index])),
    ...Object.entries(curves ?? {}).flatMap(([id, curve]) => curveInputs(curve, ["curves", id])),
    ...Object.entries(basis.escalators ?? {}).map(([id, escalator]) => ({
      path: ["basis", "escalators", id, "ratePerYear"],
      role: "rate" as const,
      input: escalator.ratePerYear,
    })),
    ...Object.entries(basis.fx ?? {}).map(([id, input]) => ({
      path: ["basis", "fx", id],
      role: "exchange" as const,
      input,
    })),
  ];
}

function fieldsOf(holder: object, roles: Roles, path: Path): LineInput[] {
  const values = holder as Readonly<Record<string, unknown>>;
  return Object.entries(roles)
    .filter(([name, [, presence]]) => presence === "required" || values[name] !== undefined)
    .map(([name, [role]]) => ({ path: [...path, name], role, input: values[name] }));
}

import { assertKnown } from "../foundation/assert-known.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

function nonNegative(value: number, name: string): void {
  if (!Number.isFinite(value) || value < 0) throw invalidArgument([name], "a finite number from 0", value);
}

function positive(value: number, name: string): void {
  if (!Number.isFinite(value) || value <= 0) throw invalidArgument([name], "a finite number above 0", value);
}

/** A score that a double can hold. */
function finite(score: number): number {
  if (!Number.isFinite(score)) throw invalidArgument(["input"], "numbers whose score is finite", score);
  return score;
}

/**
 * RICE (McBride, Intercom 2016): reach · impact · confidence / effort. Reach counts people or events in a
 * period, impact is a multiplier (0.25 to 3), confidence a fraction from 0 to 1 (80 % is 0.8), effort
 * person-months.
 *
 * @throws OperatingModelError `invalid-argument` for an effort of 0 or less, which is refused and not scored,
 *   and for a confidence outside 0..1.
 * @example
 * import { rice } from "ai-operating-model/prioritization";
 * rice({ reach: 500, impact: 2, confidence: 0.8, effort: 4 }); // => 200
 */
export function rice(input: {
  readonly reach: number;
  readonly impact: number;
  readonly confidence: number;
  readonly effort: number;
}): number {
  assertRecord(input, ["input"]);
  nonNegative(input.reach, "reach");
  nonNegative(input.impact, "impact");
  nonNegative(input.confidence, "confidence");
  if (input.confidence > 1) {
    throw invalidArgument(["confidence"], "a fraction from 0 to 1", input.confidence);
  }
  positive(input.effort, "effort");
  return finite((input.reach * input.impact * input.confidence) / input.effort);
}

/**
 * ICE (Ellis): impact, confidence and ease, each on one scale of the host's choice (often 1 to 10), as a
 * product unless the variant `mean` is named. The two variants can rank differently, so name the one used.
 *
 * @throws OperatingModelError `invalid-argument` for a negative number.
 * @example
 * import { ice } from "ai-operating-model/prioritization";
 * ice({ impact: 8, confidence: 5, ease: 2 }); // => 80
 * ice({ impact: 8, confidence: 5, ease: 2 }, { variant: "mean" }); // => 5
 */
export function ice(
  input: { readonly impact: number; readonly confidence: number; readonly ease: number },
  options: { readonly variant?: "product" | "mean" } = {},
): number {
  assertRecord(input, ["input"]);
  assertRecord(options, ["options"]);
  const { variant = "product" } = options;
  assertKnown(variant, ["product", "mean"], ["options", "variant"]);
  const { impact, confidence, ease } = input;
  nonNegative(impact, "impact");
  nonNegative(confidence, "confidence");
  nonNegative(ease, "ease");
  return finite(variant === "mean" ? (impact + confidence + ease) / 3 : impact * confidence * ease);
}

/**
 * Cost of delay as SAFe estimates it: the sum of user and business value, time criticality and risk reduction
 * or opportunity enablement, all on one relative scale.
 *
 * @throws OperatingModelError `invalid-argument` for a negative number.
 * @example
 * import { costOfDelay } from "ai-operating-model/prioritization";
 * costOfDelay({ businessValue: 8, timeCriticality: 5, riskReduction: 3 }); // => 16
 */
export function costOfDelay(input: {
  readonly businessValue: number;
  readonly timeCriticality: number;
  readonly riskReduction: number;
}): number {
  assertRecord(input, ["input"]);
  nonNegative(input.businessValue, "businessValue");
  nonNegative(input.timeCriticality, "timeCriticality");
  nonNegative(input.riskReduction, "riskReduction");
  return finite(input.businessValue + input.timeCriticality + input.riskReduction);
}

/**
 * Weighted shortest job first (Reinertsen 2009): cost of delay per unit of job size. Doing jobs in falling
 * order of it makes the total cost of delay least.
 *
 * @throws OperatingModelError `invalid-argument` for a job size of 0 or less, and a negative cost of delay.
 * @example
 * import { wsjf } from "ai-operating-model/prioritization";
 * wsjf({ costOfDelay: 16, jobSize: 5 }); // => 3.2
 */
export function wsjf(input: { readonly costOfDelay: number; readonly jobSize: number }): number {
  assertRecord(input, ["input"]);
  nonNegative(input.costOfDelay, "costOfDelay");
  positive(input.jobSize, "jobSize");
  return finite(input.costOfDelay / input.jobSize);
}

/** Where an initiative stands in the picture of value against effort. */
export type Quadrant = "quick-win" | "big-bet" | "fill-in" | "money-pit";

/**
 * The quadrant of value against effort. A value at its threshold counts as high, an effort at its threshold
 * as low.
 *
 * @throws OperatingModelError `invalid-argument` for an effort of 0 or less or a number that is not finite.
 * @example
 * import { valueEffortQuadrant } from "ai-operating-model/prioritization";
 * valueEffortQuadrant({ value: 8, effort: 2 }, { value: 5, effort: 5 }); // => "quick-win"
 */
export function valueEffortQuadrant(
  input: { readonly value: number; readonly effort: number },
  thresholds: { readonly value: number; readonly effort: number },
): Quadrant {
  assertRecord(input, ["input"]);
  assertRecord(thresholds, ["thresholds"]);
  for (const [name, value] of Object.entries({ value: input.value, "thresholds.value": thresholds.value })) {
    if (!Number.isFinite(value)) throw invalidArgument([name], "a finite number", value);
  }
  positive(input.effort, "effort");
  positive(thresholds.effort, "thresholds.effort");
  if (input.value >= thresholds.value) return input.effort <= thresholds.effort ? "quick-win" : "big-bet";
  return input.effort <= thresholds.effort ? "fill-in" : "money-pit";
}

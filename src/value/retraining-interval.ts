import { assertFinite, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/** What retraining costs and what its lack costs. */
export interface RetrainingTradeOff {
  /** C: one retraining, validation included. */
  readonly costPerRun: number;
  /** V: what the model brings a month when it is fresh. */
  readonly valuePerMonth: number;
  /** λ: the share of that value lost a month is 1 − e^(−λ). */
  readonly decayPerMonth: number;
}

/** How often to retrain. */
export type RetrainingInterval =
  | {
      readonly kind: "interval";
      readonly months: number;
      /** Retraining and lost value together, a month, at this interval. */
      readonly costPerMonth: number;
    }
  /** Retraining costs as much as all the value that the model can still lose: C >= V/λ. */
  | { readonly kind: "never"; readonly costPerMonth: number };

/**
 * The interval T that minimizes retraining plus lost value, C/T + V(1 − (1 − e^(−λT))/(λT)). With x = λT the
 * minimum is where 1 − (1 + x)e^(−x) = λC/V, which has a root only below 1: at C >= V/λ the answer is `never`.
 *
 * @throws OperatingModelError `invalid-argument` for a cost or value that is not above 0, or a negative decay.
 * @example
 * import { optimalRetrainingInterval } from "ai-operating-model/value";
 * const best = optimalRetrainingInterval({ costPerRun: 5000, valuePerMonth: 20000, decayPerMonth: 0.05 });
 * best.kind === "interval" && best.months.toFixed(2); // => "3.34"
 * optimalRetrainingInterval({ costPerRun: 5000, valuePerMonth: 200, decayPerMonth: 0.05 }).kind; // => "never"
 */
export function optimalRetrainingInterval(tradeOff: RetrainingTradeOff): RetrainingInterval {
  assertRecord(tradeOff, ["tradeOff"]);
  const { costPerRun, valuePerMonth, decayPerMonth } = tradeOff;
  for (const field of ["costPerRun", "valuePerMonth"] as const) {
    assertFinite(tradeOff[field], [field]);
    if (!(tradeOff[field] > 0)) throw invalidArgument([field], "above 0", tradeOff[field]);
  }
  assertFinite(decayPerMonth, ["decayPerMonth"]);
  if (decayPerMonth < 0) throw invalidArgument(["decayPerMonth"], "0 or more", decayPerMonth);
  const target = (decayPerMonth * costPerRun) / valuePerMonth;
  // A model that does not decay loses nothing; one that cannot be kept fresh in the end loses everything.
  if (decayPerMonth === 0) return { kind: "never", costPerMonth: 0 };
  if (target >= 1) return { kind: "never", costPerMonth: valuePerMonth };
  const x = rootOfLoss(target);
  const months = x / decayPerMonth;
  return {
    kind: "interval",
    months,
    costPerMonth: costPerRun / months + (valuePerMonth * (x + Math.expm1(-x))) / x,
  };
}

/** 1 − (1 + x)e^(−x) without cancellation: x²/2 − x³/3 + x⁴/8 − … where x is small. */
function loss(x: number): number {
  if (x > 0.01) return -Math.expm1(-x) - x * Math.exp(-x);
  return x * x * (1 / 2 - x * (1 / 3 - x * (1 / 8 - x * (1 / 30 - x / 144))));
}

/** Newton from x = √(2·target), with derivative x e^(−x), kept inside a bracket. */
function rootOfLoss(target: number): number {
  let low = 0;
  let high = 1;
  while (loss(high) < target && high < 800) high *= 2;
  let x = Math.min(Math.sqrt(2 * target), high);
  for (let step = 0; step < 200; step++) {
    const error = loss(x) - target;
    if (error === 0) break;
    if (error > 0) high = x;
    else low = x;
    let next = x - error / (x * Math.exp(-x));
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= 1e-16 * x) break;
    x = next;
  }
  return x;
}

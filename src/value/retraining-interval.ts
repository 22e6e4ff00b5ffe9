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
 * There the cost a month is V(1 − e^(−x)), what an aged model falls short of a fresh one in its last moment.
 *
 * @throws OperatingModelError `invalid-argument` for a cost or value that is not above 0, a negative decay, or an
 *   interval that no number can hold.
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
  if (!(months > 0 && Number.isFinite(months))) {
    throw invalidArgument(["costPerRun"], "such that the interval is a finite number above 0", costPerRun);
  }
  return { kind: "interval", months, costPerMonth: -valuePerMonth * Math.expm1(-x) };
}

/** 1 − (1 + x)e^(−x), without cancellation as the sum of (−x)^k (k − 1)/k! from k = 2 where x is small. */
function loss(x: number): number {
  if (x > 0.5) return -Math.expm1(-x) - x * Math.exp(-x);
  let power = (x * x) / 2;
  let sum = power;
  for (let k = 3; k <= 16; k++) {
    power *= -x / k;
    sum += power * (k - 1);
  }
  return sum;
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

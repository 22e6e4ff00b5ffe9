import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/**
 * Why cash flows have no rate of return.
 *
 * - `all-zero`: nothing was paid and nothing received; every rate would do.
 * - `total-loss`: money was put in and the last flow, an explicit zero, says that nothing came back; the rate
 *   tends to -100 %.
 * - `same-sign`: all flows are money in, or all are money out.
 * - `no-real-root`: no rate above -100 % makes the value zero; proven.
 * - `outside-range`: none inside the range searched, but there may be one beyond it.
 */
export type NoRateReason = "same-sign" | "no-real-root" | "outside-range" | "total-loss" | "all-zero";

/**
 * Every rate at which the net present value is zero, or why there is none.
 *
 * - `unique`: the only root in the range. The true root lies in `bracket`; `certified` says that the value at
 *   its two ends, taken as the decimals they print as, was shown to have opposite signs (or, where both ends
 *   are the rate itself, to be exactly zero there) in decimal arithmetic.
 * - `multiple`: all roots in ascending order. `brackets`, one a rate, come with `certify: true` and are
 *   certified in the same sense.
 * - `indeterminate`: in each interval of `clusters` the value comes too near zero to tell whether it crosses
 *   once, several times or not at all; outside of them `rates` are all the roots there are.
 * - `none`: `npvSign` tells, for `outside-range`, the sign of the value over the whole range.
 */
export type RateOfReturn =
  | {
      readonly kind: "unique";
      readonly rate: number;
      readonly bracket: readonly [number, number];
      readonly certified: boolean;
    }
  | {
      readonly kind: "multiple";
      readonly rates: readonly number[];
      readonly brackets?: readonly (readonly [number, number])[];
    }
  | { readonly kind: "none"; readonly reason: NoRateReason; readonly npvSign?: -1 | 1 }
  | {
      readonly kind: "indeterminate";
      readonly clusters: readonly (readonly [number, number])[];
      readonly rates: readonly number[];
    };

/**
 * The rate where it is unique.
 *
 * @throws OperatingModelError `invalid-argument` for every other answer, saying which.
 * @example
 * import { irr, rateOrThrow } from "ai-operating-model/roi";
 * rateOrThrow(irr([-100, 110])).toFixed(12); // => "0.100000000000"
 */
export function rateOrThrow(answer: RateOfReturn): number {
  assertRecord(answer, ["answer"]);
  if (answer.kind === "unique") return answer.rate;
  throw invalidArgument(["answer"], "a unique rate of return", describe(answer));
}

function describe(answer: Exclude<RateOfReturn, { kind: "unique" }>): string {
  if (answer.kind === "none") return `none: ${answer.reason}`;
  if (answer.kind === "multiple") return `multiple: ${answer.rates.join(", ")}`;
  if (answer.kind === "indeterminate") return `indeterminate: ${answer.clusters.length} clusters`;
  return "an object of another kind";
}

/** Why flows of these signs, in order of time, have no rate; undefined where both signs occur. */
export function oneSigned(signs: readonly number[]): NoRateReason | undefined {
  const negative = signs.some((sign) => sign < 0);
  const positive = signs.some((sign) => sign > 0);
  if (negative && positive) return undefined;
  if (!negative && !positive) return "all-zero";
  return negative && signs[signs.length - 1] === 0 ? "total-loss" : "same-sign";
}

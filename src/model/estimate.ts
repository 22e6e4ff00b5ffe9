import { isText } from "../foundation/is-text.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
/**
 * A number that may be missing. Where it is missing, `reason` says why in a stable word for programs
 * (`no-records`, `zero-denominator`, `not-reached` …) and `detail` in a sentence for people.
 * `low` and `high` bound it at the level `confidence` (0..1).
 */
export type Estimate =
  | {
      readonly value: number;
      readonly low?: number;
      readonly high?: number;
      readonly confidence?: number;
    }
  | { readonly value: null; readonly reason: string; readonly detail?: string };

/**
 * A known number, with its interval where there is one. What overflowed to an infinity is missing
 * (`beyond-number-range`), for no JSON holds it.
 *
 * @example
 * import { known } from "ai-operating-model/model";
 * known(0.8); // => { value: 0.8 }
 */
export function known(
  value: number,
  interval?: { readonly low: number; readonly high: number; readonly confidence: number },
): Estimate {
  if (typeof value !== "number" || Number.isNaN(value)) throw invalidArgument(["value"], "a number", value);
  if (!Number.isFinite(value)) return missing("beyond-number-range");
  return interval === undefined ? { value } : { value, ...interval };
}

/**
 * A number that is missing, and why.
 *
 * @example
 * import { missing } from "ai-operating-model/model";
 * missing("no-records"); // => { value: null, reason: "no-records" }
 */
export function missing(reason: string, detail?: string): Estimate {
  if (!isText(reason)) throw invalidArgument(["reason"], "a text that is not empty", reason);
  if (detail !== undefined && typeof detail !== "string") throw invalidArgument(["detail"], "a text", detail);
  return detail === undefined ? { value: null, reason } : { value: null, reason, detail };
}

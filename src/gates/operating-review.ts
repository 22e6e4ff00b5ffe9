import { addMonths, wallTime, wallTimeMillis } from "../foundation/calendar.js";
import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import { assertState } from "./assert-state.js";
import { own } from "./criterion-status.js";
import type { GateState } from "./gate-state.js";
import { readInstant, toInstant } from "./instant.js";
import type { Process, Vocabulary } from "./process.js";
import { planOf, tiersOf } from "./process-plan.js";

/** When the next review of what is in operation is due, and why. */
export type OperatingReview =
  | { readonly kind: "not-operating"; readonly stage: string }
  | {
      readonly kind: "review-due" | "review-overdue";
      readonly due: Instant;
      readonly lastReview: Instant | null;
      readonly everyMonths: number;
      readonly because: "interval" | "material-change";
    };

/**
 * In the last stage a review recurs, by the strictest tier's months or else the process', counted from the
 * last review or from entry on the wall clock of the process' calendar (UTC without one); a material change since then makes one due at once. Reviews and changes are
 * recorded as facts. From its due instant on it is `review-overdue`.
 *
 * @throws OperatingModelError `invalid-argument` when `at` is no instant.
 * @example
 * import { aiInitiativeLifecycle, initialState, operatingReview } from "ai-operating-model/gates";
 * const state = { ...initialState(aiInitiativeLifecycle), stage: "operate", enteredAt: "2026-03-02T10:00:00Z" } as const;
 * operatingReview(state, aiInitiativeLifecycle, { at: "2027-03-02T10:00:00Z" }).kind; // => "review-overdue"
 */
export function operatingReview<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  options: { readonly at: Instant },
): OperatingReview {
  const at = instantMillis(options?.at, ["at"]);
  assertState(state);
  assertRecord(process, ["process"]);
  assertList(process.stages, ["process", "stages"]);
  const { operating, stages } = process;
  const { stage, status, enteredAt } = state;
  if (operating === undefined || status !== "active" || stage !== stages.at(-1)?.id || enteredAt === null) {
    return { kind: "not-operating", stage };
  }
  const months = tiersOf(planOf(process), state).flatMap(({ reviewMonths }) => reviewMonths ?? []);
  const everyMonths = months.length > 0 ? Math.min(...months) : operating.reviewMonths;
  const entered = readInstant(enteredAt);
  const review = readInstant(own(state.facts, operating.reviewMeasure ?? "operating.review")?.asOf);
  // A review from before operation, or none: NaN compares false.
  const last = review >= entered ? review : entered;
  const change = readInstant(own(state.facts, operating.changeMeasure ?? "operating.material-change")?.asOf);
  const regular = monthsLater(last, everyMonths, process.calendar?.timeZone ?? "UTC");
  const changed = change > last && change < regular;
  const due = changed ? change : regular;
  return {
    kind: at >= due ? "review-overdue" : "review-due",
    due: toInstant(due),
    lastReview: review >= entered ? toInstant(review) : null,
    everyMonths,
    because: changed ? "material-change" : "interval",
  };
}

function monthsLater(millis: number, months: number, timeZone: string): number {
  const { date, millisOfDay } = wallTime(millis, timeZone);
  return wallTimeMillis({ date: addMonths(date, months), millisOfDay }, timeZone);
}

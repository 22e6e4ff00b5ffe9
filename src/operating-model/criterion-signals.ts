import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import type { GateEvent } from "../gates/event.js";
import { type Estimate, known, missing } from "../model/estimate.js";

/** How initiatives fared that once failed or were waived a criterion, beside those that passed it. */
export interface CriterionSignal {
  readonly criterion: string;
  /** Initiatives in which it was failed or waived, and how many of them ended badly after that. */
  readonly failedOrWaived: { readonly n: number; readonly ended: number; readonly share: Estimate };
  /** Initiatives in which it was only ever passed, and how many of them ended badly. */
  readonly passed: { readonly n: number; readonly ended: number; readonly share: Estimate };
  /**
   * Difference of the shares with its interval by Newcombe's method 10 ("Interval estimation for the difference
   * between independent proportions", Statistics in Medicine 17, 1998): above 0 where a failure or waiver went before
   * a bad end more often than a pass did.
   */
  readonly difference: Estimate;
}

/** Settings of {@link criterionSignals}. */
export interface CriterionSignalOptions {
  /** Ids of initiatives that overran cost, time or benefit by the host's own measure. */
  readonly overruns?: readonly string[];
  readonly confidence?: number;
}

/** What one history says of one criterion. */
interface Mark {
  /** Place in the log of the first failure or waiver; null where it was only passed. */
  readonly at: number | null;
}

/** Scores below this count as a failure of a scored criterion (0..10). */
const PASSING_SCORE = 5;

/**
 * Which criteria, when failed or waived, went before a kill or an overrun: from gate histories, one list of events for
 * each initiative. A kill counts only where it came after the failure or waiver. An association on few cases, not a
 * cause; the intervals say how few. Sorted by the lower limit of the difference, strongest first.
 *
 * @throws OperatingModelError `invalid-argument` for a confidence outside (0, 1).
 * @example
 * import { criterionSignals } from "ai-operating-model/operating-model";
 * criterionSignals([]); // => []
 */
export function criterionSignals(
  histories: readonly (readonly GateEvent[])[],
  options: CriterionSignalOptions = {},
): readonly CriterionSignal[] {
  assertShape("object**", histories, ["histories"]);
  assertShape({ overruns: "list?" }, options, ["options"]);
  const { overruns = [], confidence = 0.95 } = options;
  if (!(confidence > 0 && confidence < 1))
    throw invalidArgument(["options", "confidence"], "a number between 0 and 1", confidence);
  const overran = new Set(overruns);
  const counts = new Map<
    string,
    { exposed: number; exposedEnded: number; clear: number; clearEnded: number }
  >();
  for (const history of histories) {
    const killedAt = history.findLastIndex((event) => event.type === "decided" && event.outcome === "kill");
    const created = history.find((event) => event.type === "created");
    const over = created?.type === "created" && overran.has(created.initiativeId);
    for (const [criterion, { at }] of marksOf(history)) {
      const count = counts.get(criterion) ?? { exposed: 0, exposedEnded: 0, clear: 0, clearEnded: 0 };
      const ended = over || killedAt > (at ?? -1);
      if (at === null) {
        count.clear++;
        if (ended) count.clearEnded++;
      } else {
        count.exposed++;
        if (ended) count.exposedEnded++;
      }
      counts.set(criterion, count);
    }
  }
  const lower = ({ difference }: CriterionSignal): number =>
    difference.value === null ? -2 : (difference.low ?? difference.value);
  return [...counts]
    .map(
      ([criterion, { exposed, exposedEnded, clear, clearEnded }]): CriterionSignal => ({
        criterion,
        failedOrWaived: { n: exposed, ended: exposedEnded, share: share(exposedEnded, exposed, confidence) },
        passed: { n: clear, ended: clearEnded, share: share(clearEnded, clear, confidence) },
        difference: difference(exposedEnded, exposed, clearEnded, clear, confidence),
      }),
    )
    .sort((a, b) => lower(b) - lower(a) || (a.criterion < b.criterion ? -1 : 1));
}

function marksOf(history: readonly GateEvent[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  history.forEach((event, at) => {
    if (event.type !== "assessed" && event.type !== "waived") return;
    const failed =
      event.type === "waived" ||
      event.result === "fail" ||
      (event.score !== undefined && event.score < PASSING_SCORE);
    if ((marks.get(event.criterion)?.at ?? null) === null)
      marks.set(event.criterion, { at: failed ? at : null });
  });
  return marks;
}

function share(part: number, n: number, confidence: number): Estimate {
  if (n === 0) return missing("no-records", "no initiative is in this group");
  const { low, high } = wilsonInterval(part, n, { confidence });
  // There are trials, so that both limits exist.
  return known(part / n, { low: low as number, high: high as number, confidence });
}

function difference(a: number, m: number, b: number, n: number, confidence: number): Estimate {
  const first = share(a, m, confidence);
  const second = share(b, n, confidence);
  if (first.value === null || second.value === null)
    return missing("no-comparison", "one of the two groups is empty");
  const [p, q] = [first.value, second.value];
  const [l1, u1, l2, u2] = [
    first.low as number,
    first.high as number,
    second.low as number,
    second.high as number,
  ];
  const d = p - q;
  return known(d, { low: d - Math.hypot(p - l1, u2 - q), high: d + Math.hypot(u1 - p, q - l2), confidence });
}

import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Learning } from "../model/registry.js";
import { assertAsOf } from "./assert-registry.js";

/** Whether what is learned is acted on. */
export interface LearningRates {
  readonly asOf: PlainDate;
  readonly n: number;
  /** Share of the learnings with an action that is closed by the date. */
  readonly closed: Estimate;
  /** Share taken up by at least one initiative other than their own. */
  readonly adopted: Estimate;
  /** Actions past due and open, oldest due date first. */
  readonly overdue: readonly {
    readonly id: string;
    readonly owner: string | null;
    readonly due: PlainDate;
  }[];
}

/**
 * How much of what was learned is closed and adopted, with Wilson intervals, and which actions are past due.
 * Learnings recorded after the date are left out.
 *
 * @throws OperatingModelError `invalid-argument` for what is no list, and for a date that does not exist.
 * @example
 * import { learningRates } from "ai-operating-model/operating-model";
 * const rates = learningRates(
 *   [{ id: "l1", text: "Label twice", action: "Add a second labeler", due: "2026-03-01", recordedAt: "2026-01-10" }],
 *   { asOf: "2026-06-30" },
 * );
 * rates.overdue.map(({ id }) => id); // => ["l1"]
 */
export function learningRates(
  learnings: readonly Learning[],
  options: { readonly asOf: PlainDate },
): LearningRates {
  assertShape("learning*", learnings, ["learnings"], { learning: { adoptedIn: "list?" } });
  assertAsOf(options);
  const { asOf } = options;
  const known = learnings.filter(({ recordedAt }) => recordedAt <= asOf);
  const withAction = known.filter(({ action }) => action !== undefined);
  const isClosed = ({ closedAt }: Learning): boolean => closedAt !== undefined && closedAt <= asOf;
  const overdue: { id: string; owner: string | null; due: PlainDate }[] = [];
  for (const learning of withAction) {
    const { id, owner = null, due } = learning;
    if (due !== undefined && due < asOf && !isClosed(learning)) overdue.push({ id, owner, due });
  }
  overdue.sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
  return {
    asOf,
    n: known.length,
    closed: share(withAction.filter(isClosed).length, withAction.length, "no learning carries an action"),
    adopted: share(known.filter(isAdopted).length, known.length, "nothing has been recorded as learned"),
    overdue,
  };
}

function isAdopted({ adoptedIn, initiativeId }: Learning): boolean {
  return (adoptedIn ?? []).some((id) => id !== initiativeId);
}

function share(part: number, n: number, detail: string): Estimate {
  if (n === 0) return missing("no-records", detail);
  const { low, high } = wilsonInterval(part, n, { confidence: 0.95 });
  // There are records, so that both limits exist.
  return known(part / n, { low: low as number, high: high as number, confidence: 0.95 });
}

import { canonicalJson } from "../foundation/canonical-json.js";
import { isText } from "../foundation/is-text.js";
import type { Exclusion } from "../model/measurement.js";

/** Collects the records that a metric leaves out. */
export interface ExclusionLedger {
  /**
   * Notes that a record is left out; returns undefined so that a caller can `return leaveOut(…)`. An id that is no text
   * stands as an empty one.
   */
  leaveOut(reason: string, id: string): undefined;
  readonly count: number;
  /** By reason, and within a reason by id, so that the order of the records does not show. */
  list(): readonly Exclusion[];
}

/** An empty ledger. */
export function exclusionLedger(): ExclusionLedger {
  const byReason = new Map<string, string[]>();
  let count = 0;
  return {
    leaveOut(reason, id) {
      const ids = byReason.get(reason);
      const text = typeof id === "string" ? id : "";
      if (ids === undefined) byReason.set(reason, [text]);
      else ids.push(text);
      count++;
      return undefined;
    },
    get count() {
      return count;
    },
    list: () =>
      [...byReason]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reason, ids]) => ({ reason, count: ids.length, ids: [...ids].sort() })),
  };
}

/**
 * One record for each key; further ones are left out as `duplicate`, those without a key as `no-id`, since nothing
 * could tell whether they are counted twice. Which of several different records
 * stays does not depend on their order: it is the first by canonical JSON.
 */
export function distinctRecords<R>(
  records: readonly R[],
  keyOf: (record: R) => string,
  ledger: ExclusionLedger,
): readonly R[] {
  // Most lists repeat nothing, and a set tells that in half the time of a map.
  const keys = new Set<string>();
  for (const record of records) {
    const key = keyOf(record);
    if (isText(key)) keys.add(key);
  }
  if (keys.size === records.length) return records;
  const kept = new Map<string, R>();
  for (const record of records) {
    const key = keyOf(record);
    if (!isText(key)) {
      ledger.leaveOut("no-id", key);
      continue;
    }
    const rival = kept.get(key);
    if (rival === undefined) {
      kept.set(key, record);
      continue;
    }
    ledger.leaveOut("duplicate", key);
    if (canonicalJson(record) < canonicalJson(rival)) kept.set(key, record);
  }
  return [...kept.values()];
}

/** One record for each id where records carry one, as {@link distinctRecords} does; those without are all kept. */
export function distinctWhereNamed<R extends { readonly id?: string }>(
  records: readonly R[],
  ledger: ExclusionLedger,
): readonly R[] {
  const named = records.filter(({ id }) => isText(id));
  const distinct = distinctRecords(named, ({ id }) => id as string, ledger);
  return distinct.length === named.length
    ? records
    : [...records.filter(({ id }) => !isText(id)), ...distinct];
}

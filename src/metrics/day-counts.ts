/** How often each number occurs: a million durations in days are a few thousand different ones. */
export type DayCounts = Map<number, number>;

/** Notes further occurrences of a number. */
export function increase(counts: DayCounts, day: number, by: number): void {
  counts.set(day, (counts.get(day) ?? 0) + by);
}

/** Adds all that another map has counted. */
export function increaseAll(counts: DayCounts, others: ReadonlyMap<number, number>): void {
  for (const [day, by] of others) increase(counts, day, by);
}

/** The number of occurrences in all. */
export function totalOf(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** Every occurrence, ascending. */
export function sortedOccurrences(counts: ReadonlyMap<number, number>): Float64Array {
  const sorted = new Float64Array(totalOf(counts));
  let place = 0;
  for (const day of Float64Array.from(counts.keys()).sort()) {
    const next = place + (counts.get(day) as number);
    sorted.fill(day, place, next);
    place = next;
  }
  return sorted;
}

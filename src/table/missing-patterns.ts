/** The reasons why fields of a row are null, by field. */
export type MissingFields = Readonly<Record<string, string>>;

/** One set of reasons, and the larger sets that grow from it. */
export interface MissingPattern {
  readonly fields: MissingFields;
  readonly next: Map<string, Map<string, MissingPattern>>;
}

/** Sets beyond this number are not shared, so that a file without any order cannot fill the memory. */
const SHARED = 20_000;

/**
 * Rows of one file miss the same fields over and over. The rows share one frozen object for each set, which takes
 * less time and memory than an object a row.
 */
export function missingPatterns(): {
  readonly none: MissingPattern;
  with(pattern: MissingPattern, field: string, reason: string): MissingPattern;
} {
  const none: MissingPattern = { fields: Object.freeze({}), next: new Map() };
  let shared = 0;
  return {
    none,
    with(pattern, field, reason) {
      const known = pattern.next.get(field)?.get(reason);
      if (known !== undefined) return known;
      const fields = Object.freeze({ ...pattern.fields, [field]: reason });
      const made: MissingPattern = { fields, next: new Map() };
      if (shared < SHARED) {
        shared++;
        const byReason = pattern.next.get(field) ?? new Map<string, MissingPattern>();
        byReason.set(reason, made);
        pattern.next.set(field, byReason);
      }
      return made;
    },
  };
}

/** The reasons why fields of a row are null, by field. */
export type MissingFields = Readonly<Record<string, string>>;

/** One set of reasons: that of its parent and one more. */
export interface MissingPattern {
  readonly parent: MissingPattern | undefined;
  readonly field: string;
  readonly reason: string;
  /** The larger sets that grow from it. */
  readonly next: Map<string, Map<string, MissingPattern>>;
  /** The set as a row shows it, made when the first row asks: most sets are only on the way to larger ones. */
  fields: MissingFields | undefined;
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
  let shared = 0;
  return {
    none: { parent: undefined, field: "", reason: "", next: new Map(), fields: Object.freeze({}) },
    with(parent, field, reason) {
      const known = parent.next.get(field)?.get(reason);
      if (known !== undefined) return known;
      const made: MissingPattern = { parent, field, reason, next: new Map(), fields: undefined };
      if (shared < SHARED) {
        shared++;
        const byReason = parent.next.get(field) ?? new Map<string, MissingPattern>();
        byReason.set(reason, made);
        parent.next.set(field, byReason);
      }
      return made;
    },
  };
}

/** The reasons of a pattern, by field in the order in which they were added; a frozen object. */
export function missingFields(pattern: MissingPattern): MissingFields {
  if (pattern.fields !== undefined) return pattern.fields;
  const entries: [string, string][] = [];
  for (let at = pattern; at.parent !== undefined; at = at.parent) entries.push([at.field, at.reason]);
  pattern.fields = Object.freeze(Object.fromEntries(entries.reverse()));
  return pattern.fields;
}

import type { CompromiseIndices } from "./aggregate.js";

/**
 * VIKOR's proposal. With acceptable advantage (Q of the second less Q of the first at least `threshold` =
 * 1/(m - 1)) and acceptable stability (the first by Q is first by S or R too) the set is the first alone.
 * Without stability it is the first two; without advantage all that lie closer than the threshold to the first.
 */
export interface CompromiseSet {
  readonly ids: readonly string[];
  readonly acceptableAdvantage: boolean;
  readonly acceptableStability: boolean;
  readonly threshold: number;
}

/**
 * The compromise set of Opricovic and Tzeng (2004). Of one alternative the set is that alternative. Equal
 * second places are taken together.
 */
export function compromiseSet(ids: readonly string[], { s, r, q }: CompromiseIndices): CompromiseSet {
  const order = ids
    .map((_, row) => row)
    .sort((a, b) => {
      return (q[a] as number) - (q[b] as number) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1);
    });
  const threshold = ids.length > 1 ? 1 / (ids.length - 1) : 0;
  const first = order[0] as number;
  const second = order[1];
  const lead = (row: number): number => (q[row] as number) - (q[first] as number);
  // A millionth of a millionth of slack: the difference of two quotients may miss an exact 1/(m - 1).
  const acceptableAdvantage = second === undefined || lead(second) >= threshold - 1e-12;
  const least = (values: Float64Array): boolean =>
    values.every((value) => (values[first] as number) <= value);
  const acceptableStability = least(s) || least(r);
  const chosen = !acceptableAdvantage
    ? order.filter((row) => lead(row) < threshold - 1e-12)
    : acceptableStability
      ? [first]
      : order.filter((row) => row === first || q[row] === q[second as number]);
  return {
    ids: chosen.map((row) => ids[row] as string),
    acceptableAdvantage,
    acceptableStability,
    threshold,
  };
}

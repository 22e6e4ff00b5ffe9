import type { Alternative } from "./alternative.js";
import type { RankingCriterion } from "./ranking-criterion.js";

/** Alternatives of which every score is a number on its scale, as ids and rows of numbers. */
export interface PlainScores {
  readonly ids: readonly string[];
  readonly values: Float64Array;
}

/** The names of criteria, or null where one is the name of what every object inherits: it would read as a row's own. */
export function namesOf(criteria: readonly RankingCriterion[]): readonly string[] | null {
  const names = criteria.map(({ id }) => id);
  return names.some((name) => name in Object.prototype) ? null : names;
}

/** Rows that are read, then checked: few enough to be in the fastest cache still. */
const BLOCK = 256;

/**
 * The scores of alternatives as rows of numbers, criteria in the order given. Null as soon as anything is not plain:
 * a range, a gap, a number off its scale, a criterion that does not exist. Ids are not looked at.
 */
export function plainScores(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
): PlainScores | null {
  const names = namesOf(criteria);
  if (names === null) return null;
  const ids = new Array<string>(alternatives.length);
  const values = new Float64Array(alternatives.length * criteria.length);
  for (let from = 0; from < alternatives.length; from += BLOCK) {
    const to = Math.min(alternatives.length, from + BLOCK);
    if (!readRows(alternatives, names, from, to, values)) return null;
    if (!withinScales(values, criteria, from, to)) return null;
    for (let row = from; row < to; row++) ids[row] = (alternatives[row] as Alternative).id;
  }
  return { ids, values };
}

const numberOrNaN = (score: unknown): number => (typeof score === "number" ? score : Number.NaN);

/**
 * Copies rows of numbers; false if a row has other members than the names given. An engine remembers for every
 * place in the code which member was read there: with a place for each of the first 16 columns, reading is
 * three times faster than in a loop, which the others share.
 */
function readRows(
  alternatives: readonly Alternative[],
  names: readonly string[],
  from: number,
  to: number,
  values: Float64Array,
): boolean {
  const columns = names.length;
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = names as readonly string[] & { length: 16 };
  for (let row = from, at = from * columns; row < to; row++, at += columns) {
    const scores = alternatives[row]?.values as Readonly<Record<string, unknown>> | undefined;
    if (typeof scores !== "object" || scores === null) return false;
    let members = 0;
    for (const _ in scores) members++;
    if (members !== columns) return false;
    values[at] = numberOrNaN(scores[a as string]);
    if (columns > 1) values[at + 1] = numberOrNaN(scores[b as string]);
    if (columns > 2) values[at + 2] = numberOrNaN(scores[c as string]);
    if (columns > 3) values[at + 3] = numberOrNaN(scores[d as string]);
    if (columns > 4) values[at + 4] = numberOrNaN(scores[e as string]);
    if (columns > 5) values[at + 5] = numberOrNaN(scores[f as string]);
    if (columns > 6) values[at + 6] = numberOrNaN(scores[g as string]);
    if (columns > 7) values[at + 7] = numberOrNaN(scores[h as string]);
    if (columns > 8) values[at + 8] = numberOrNaN(scores[i as string]);
    if (columns > 9) values[at + 9] = numberOrNaN(scores[j as string]);
    if (columns > 10) values[at + 10] = numberOrNaN(scores[k as string]);
    if (columns > 11) values[at + 11] = numberOrNaN(scores[l as string]);
    if (columns > 12) values[at + 12] = numberOrNaN(scores[m as string]);
    if (columns > 13) values[at + 13] = numberOrNaN(scores[n as string]);
    if (columns > 14) values[at + 14] = numberOrNaN(scores[o as string]);
    if (columns > 15) values[at + 15] = numberOrNaN(scores[p as string]);
    for (let column = 16; column < columns; column++) {
      values[at + column] = numberOrNaN(scores[names[column] as string]);
    }
  }
  return true;
}

function withinScales(
  values: Float64Array,
  criteria: readonly RankingCriterion[],
  from: number,
  to: number,
): boolean {
  const columns = criteria.length;
  const end = to * columns;
  for (let column = 0; column < columns; column++) {
    const { min, max } = (criteria[column] as RankingCriterion).scale;
    for (let at = from * columns + column; at < end; at += columns) {
      const value = values[at] as number;
      // Written so that NaN, too, is not within.
      if (!(value >= min && value <= max)) return false;
    }
  }
  return true;
}

import { radixOrder } from "./radix-order.js";

/** Binary digits of half a key. More make the counts outgrow the fastest cache, fewer leave more to insertion. */
const BITS = 11;
const DIGITS = 1 << BITS;
/** Rows whose number finds room in 32 bits beside half a key. */
const MOST = 2 ** (32 - BITS);

/** Row numbers from the highest score to the lowest, rows of equal score in the order of input, and the way back. */
export interface ScoreOrder {
  readonly rows: Uint32Array;
  /** The place of every row. */
  readonly placeOf: Uint32Array;
  /** Whether any two scores are equal. */
  readonly tied: boolean;
}

/**
 * Puts scores in order. Many rows are sorted by a key of 22 bits, their place between the ends, and then put right by
 * insertion, which takes few steps where scores spread; where they crowd at few keys a radix sort by all bits takes over.
 */
export function descendingOrder(scores: Float64Array): ScoreOrder {
  const rows = scores.length < 4096 ? null : keyOrder(scores);
  const order = rows === null ? null : putRight(rows, scores);
  return order ?? (putRight(radixOrder(scores), scores) as ScoreOrder);
}

/** Rows by their keys, the lower half sorted before the upper. Null where the scores do not spread, or are too many. */
function keyOrder(scores: Float64Array): Uint32Array | null {
  const count = scores.length;
  if (count > MOST) return null;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const score = scores[row] as number;
    if (score < min) min = score;
    if (score > max) max = score;
  }
  const perScore = (DIGITS * DIGITS - 1) / (max - min);
  if (!(perScore > 0 && Number.isFinite(perScore * (max - min)))) return null;
  const lower = new Uint32Array(DIGITS);
  const upper = new Uint32Array(DIGITS);
  for (let row = 0; row < count; row++) {
    const key = ((max - (scores[row] as number)) * perScore) >>> 0;
    (lower[key % DIGITS] as number)++;
    (upper[key >>> BITS] as number)++;
  }
  fromCounts(lower);
  fromCounts(upper);
  // Half sorted. A row with the upper half of its key beside it, which would be read from anywhere otherwise.
  const half = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const key = ((max - (scores[row] as number)) * perScore) >>> 0;
    half[(lower[key % DIGITS] as number)++] = (key >>> BITS) * MOST + row;
  }
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const pair = half[at] as number;
    order[(upper[Math.floor(pair / MOST)] as number)++] = pair % MOST;
  }
  return order;
}

/** Turns the counts of digits into the places where the first of each goes. */
function fromCounts(counts: Uint32Array): void {
  let place = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit] as number;
    counts[digit] = place;
    place += count;
  }
}

/** Sorts what is sorted almost by insertion, and numbers it in the same go. Null where that would take long. */
function putRight(rows: Uint32Array, scores: Float64Array): ScoreOrder | null {
  const placeOf = new Uint32Array(rows.length);
  let patience = 8 * rows.length;
  let tied = false;
  let last = Number.NaN;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    const score = scores[row] as number;
    if (score < last) {
      placeOf[row] = place;
      last = score;
      continue;
    }
    let to = place;
    let before = last;
    while (to > 0 && before < score) {
      const moved = rows[to - 1] as number;
      rows[to] = moved;
      placeOf[moved] = to;
      to--;
      before = to > 0 ? (scores[rows[to - 1] as number] as number) : Number.NaN;
    }
    rows[to] = row;
    placeOf[row] = to;
    tied ||= before === score;
    if (to === place) last = score;
    patience -= place - to;
    if (patience < 0) return null;
  }
  return { rows, placeOf, tied };
}

import { radixOrder } from "./radix-order.js";

/** Binary digits of half a key. More make the counts outgrow the fastest cache, fewer leave more to insertion. */
const BITS = 11;
const DIGITS = 1 << BITS;
/** Rows whose number finds room in 32 bits beside half a key. */
const MOST = 2 ** (32 - BITS);

/**
 * Row numbers from the highest score to the lowest; rows of equal score stay in the order of input. Many rows are
 * sorted by a key of 22 bits, their place between the ends, and then put right by insertion, which takes few steps
 * where scores spread; where they crowd at few keys a radix sort by all bits takes over.
 */
export function descendingOrder(scores: Float64Array): Uint32Array {
  const count = scores.length;
  if (count < 4096) {
    const rows = Uint32Array.from(scores, (_, row) => row);
    return rows.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  }
  const order = keyOrder(scores);
  return order !== null && putRight(order, scores) ? order : radixOrder(scores);
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

/** Sorts what is sorted almost by insertion; false, and in between, where that would take long. */
function putRight(order: Uint32Array, scores: Float64Array): boolean {
  let patience = 8 * order.length;
  let last = Number.POSITIVE_INFINITY;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    const score = scores[row] as number;
    if (!(last < score)) {
      last = score;
      continue;
    }
    let to = place;
    for (; to > 0 && (scores[order[to - 1] as number] as number) < score; to--) {
      order[to] = order[to - 1] as number;
    }
    order[to] = row;
    patience -= place - to;
    if (patience < 0) return false;
  }
  return true;
}

import { radixOrder } from "./radix-order.js";

/**
 * Row numbers from the highest score to the lowest; rows of equal score stay in the order of input. Scores of
 * many rows are dealt into as many bins of equal width and then put right by insertion, which takes few steps
 * where they spread; where they crowd in few bins a radix sort takes over.
 */
export function descendingOrder(scores: Float64Array): Uint32Array {
  const count = scores.length;
  if (count < 4096) {
    const rows = Uint32Array.from(scores, (_, row) => row);
    return rows.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  }
  return binOrder(scores) ?? radixOrder(scores);
}

/** Null where the scores do not spread. */
function binOrder(scores: Float64Array): Uint32Array | null {
  const count = scores.length;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const score = scores[row] as number;
    if (score < min) min = score;
    if (score > max) max = score;
  }
  const perScore = (count - 1) / (max - min);
  if (!(perScore > 0 && Number.isFinite(perScore * (max - min)))) return null;
  const bins = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < count; row++) {
    const bin = ((max - (scores[row] as number)) * perScore) >>> 0;
    bins[row] = bin;
    (starts[bin + 1] as number)++;
  }
  for (let bin = 0; bin < count; bin++) (starts[bin + 1] as number) += starts[bin] as number;
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[(starts[bins[row] as number] as number)++] = row;
  let patience = 8 * count;
  for (let place = 1; place < count; place++) {
    const row = order[place] as number;
    const score = scores[row] as number;
    let to = place;
    while (to > 0 && (scores[order[to - 1] as number] as number) < score) {
      order[to] = order[to - 1] as number;
      to--;
    }
    order[to] = row;
    patience -= place - to;
    if (patience < 0) return null;
  }
  return order;
}

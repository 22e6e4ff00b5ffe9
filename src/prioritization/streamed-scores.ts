import type { Alternative } from "./alternative.js";
import { BLOCK, blockReader } from "./plain-scores.js";
import { hasRepeatedIds } from "./repeated-ids.js";
import { normalizedBy, type RankOptions, scoresOf, type WeightedCriteria } from "./score-rows.js";

/** Alternatives and their scores, without the matrix they were computed from. */
export interface StreamedScores {
  readonly ids: readonly string[];
  readonly scores: Float64Array;
}

/**
 * Scores that depend on a row and the scales alone, a block of rows after the other in one small buffer: of many
 * rows, to fill a matrix takes longer than to compute. Null where the method or the normalization looks at other
 * rows too, or anything is not plain; nothing is known of it then.
 */
export function streamedScores(
  alternatives: readonly Alternative[],
  { criteria, weights }: WeightedCriteria,
  options: RankOptions,
): StreamedScores | null {
  const { method, normalization = "scale" } = options;
  if (normalization !== "scale" || method === "vikor") return null;
  const read = blockReader(alternatives, criteria);
  if (read === null) return null;
  const block = new Float64Array(BLOCK * criteria.length);
  const columns = normalizedBy(block, criteria, normalization);
  const ids = new Array<string>(alternatives.length);
  const scores = new Float64Array(alternatives.length);
  for (let from = 0; from < alternatives.length; from += BLOCK) {
    const to = Math.min(alternatives.length, from + BLOCK);
    if (!read(from, to, block, 0)) return null;
    const rows = block.subarray(0, (to - from) * criteria.length);
    scores.set(scoresOf(rows, columns, weights, options), from);
    for (let row = from; row < to; row++) ids[row] = (alternatives[row] as Alternative).id;
  }
  return hasRepeatedIds(ids) ? null : { ids, scores };
}

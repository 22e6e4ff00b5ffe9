import type { Alternative } from "./alternative.js";
import type { NormalizedColumn } from "./normalization.js";
import { namesOf } from "./plain-scores.js";
import { hasRepeatedIds } from "./repeated-ids.js";
import { normalizedBy, type RankOptions, type WeightedCriteria } from "./score-rows.js";

/** Alternatives and their scores, without the matrix they could be computed from. */
export interface PlainSums {
  readonly ids: readonly string[];
  readonly scores: Float64Array;
}

/**
 * Weighted sums by the criteria's own scales, added while rows are read: of many rows, to fill a matrix takes longer
 * than to compute. Null under another method or normalization, and where anything is not plain (see
 * {@link plainScores}); nothing is known of it then.
 */
export function plainSums(
  alternatives: readonly Alternative[],
  weighted: WeightedCriteria,
  { method, normalization = "scale" }: RankOptions,
): PlainSums | null {
  if (method !== "weighted-sum" || normalization !== "scale") return null;
  const names = namesOf(weighted.criteria);
  const terms = termsOf(weighted);
  if (names === null || terms === null) return null;
  const ids = new Array<string>(alternatives.length);
  const scores = new Float64Array(alternatives.length);
  return addRows(alternatives, names, terms, ids, scores) && !hasRepeatedIds(ids) ? { ids, scores } : null;
}

/** What turns one criterion's score into its share of the sum. */
interface Term {
  readonly min: number;
  readonly max: number;
  readonly shift: number;
  readonly gain: number;
  readonly weight: number;
}

/** Null where a scale is so narrow that all on it are one. */
function termsOf({ criteria, weights }: WeightedCriteria): Term[] | null {
  const columns = normalizedBy(new Float64Array(criteria.length), criteria, "scale");
  if (columns.some(({ base }) => base !== 0)) return null;
  return criteria.map(({ scale: { min, max } }, j) => {
    const { shift, gain } = columns[j] as NormalizedColumn;
    return { min, max, shift, gain, weight: weights[j] as number };
  });
}

/**
 * NaN of what is no number on the scale. It is `weightedShare` spelled out, short, with its grid as a literal: an engine
 * puts only so much of what is called into the place of the call, and twice the time goes by where it does not.
 */
function shareOf(term: Term, score: unknown): number {
  return typeof score === "number" && score >= term.min && score <= term.max
    ? (score - term.shift) * term.gain * term.weight + 6 - 6
    : Number.NaN;
}

/** False as soon as a row is not plain. A place in the code for each of the first 16 columns, as `readRows` has it. */
function addRows(
  alternatives: readonly Alternative[],
  names: readonly string[],
  terms: readonly Term[],
  ids: string[],
  scores: Float64Array,
): boolean {
  const columns = names.length;
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = names as readonly string[] & { length: 16 };
  const [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P] = terms as readonly Term[] & { length: 16 };
  for (let row = 0; row < alternatives.length; row++) {
    const alternative = alternatives[row] as Alternative | undefined;
    const values = alternative?.values as Readonly<Record<string, unknown>> | undefined;
    if (typeof values !== "object" || values === null) return false;
    let members = 0;
    for (const _ in values) members++;
    if (members !== columns) return false;
    let sum = shareOf(A as Term, values[a as string]);
    if (columns > 1) sum += shareOf(B as Term, values[b as string]);
    if (columns > 2) sum += shareOf(C as Term, values[c as string]);
    if (columns > 3) sum += shareOf(D as Term, values[d as string]);
    if (columns > 4) sum += shareOf(E as Term, values[e as string]);
    if (columns > 5) sum += shareOf(F as Term, values[f as string]);
    if (columns > 6) sum += shareOf(G as Term, values[g as string]);
    if (columns > 7) sum += shareOf(H as Term, values[h as string]);
    if (columns > 8) sum += shareOf(I as Term, values[i as string]);
    if (columns > 9) sum += shareOf(J as Term, values[j as string]);
    if (columns > 10) sum += shareOf(K as Term, values[k as string]);
    if (columns > 11) sum += shareOf(L as Term, values[l as string]);
    if (columns > 12) sum += shareOf(M as Term, values[m as string]);
    if (columns > 13) sum += shareOf(N as Term, values[n as string]);
    if (columns > 14) sum += shareOf(O as Term, values[o as string]);
    if (columns > 15) sum += shareOf(P as Term, values[p as string]);
    for (let column = 16; column < columns; column++) {
      sum += shareOf(terms[column] as Term, values[names[column] as string]);
    }
    if (Number.isNaN(sum)) return false;
    ids[row] = (alternative as Alternative).id;
    scores[row] = sum;
  }
  return true;
}

import type { Alternative } from "./alternative.js";
import type { NormalizedColumn } from "./normalization.js";
import { namesOf } from "./plain-scores.js";
import { follows, hasRepeatedIds } from "./repeated-ids.js";
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
  return addRows(alternatives, names, terms, ids, scores) ? { ids, scores } : null;
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
function share(score: unknown, term: Term): number {
  return typeof score === "number" && score >= term.min && score <= term.max
    ? (score - term.shift) * term.gain * term.weight + 6 - 6
    : Number.NaN;
}

/**
 * False as soon as a row is not plain, or where ids repeat. A place in the code for each of the first 16 columns, as
 * `readRows` has it. Ids are looked at together with the numbers beside which they lie in memory.
 */
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
  let ascending = true;
  let last = "";
  for (let row = 0; row < alternatives.length; row++) {
    const alternative = alternatives[row] as Alternative | undefined;
    const values = alternative?.values as Readonly<Record<string, unknown>> | undefined;
    if (typeof values !== "object" || values === null) return false;
    let members = 0;
    for (const _ in values) members++;
    if (members !== columns) return false;
    let sum = 0;
    // biome-ignore lint/suspicious/noConfusingLabels: the way out after the last criterion; ifs one in another go too deep
    add: {
      sum += share(values[a as string], A as Term);
      if (columns === 1) break add;
      sum += share(values[b as string], B as Term);
      if (columns === 2) break add;
      sum += share(values[c as string], C as Term);
      if (columns === 3) break add;
      sum += share(values[d as string], D as Term);
      if (columns === 4) break add;
      sum += share(values[e as string], E as Term);
      if (columns === 5) break add;
      sum += share(values[f as string], F as Term);
      if (columns === 6) break add;
      sum += share(values[g as string], G as Term);
      if (columns === 7) break add;
      sum += share(values[h as string], H as Term);
      if (columns === 8) break add;
      sum += share(values[i as string], I as Term);
      if (columns === 9) break add;
      sum += share(values[j as string], J as Term);
      if (columns === 10) break add;
      sum += share(values[k as string], K as Term);
      if (columns === 11) break add;
      sum += share(values[l as string], L as Term);
      if (columns === 12) break add;
      sum += share(values[m as string], M as Term);
      if (columns === 13) break add;
      sum += share(values[n as string], N as Term);
      if (columns === 14) break add;
      sum += share(values[o as string], O as Term);
      if (columns === 15) break add;
      sum += share(values[p as string], P as Term);
      if (columns === 16) break add;
      for (let column = 16; column < columns; column++) {
        sum += share(values[names[column] as string], terms[column] as Term);
      }
    }
    if (Number.isNaN(sum)) return false;
    const { id } = alternative as Alternative;
    ascending &&= follows(id, last);
    last = id;
    ids[row] = id;
    scores[row] = sum;
  }
  return ascending || !hasRepeatedIds(ids);
}

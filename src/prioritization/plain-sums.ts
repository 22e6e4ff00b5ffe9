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

/** Stands where there are fewer than 16 criteria; not counted. */
const NO_TERM: Term = { min: 0, max: 0, shift: 0, gain: 0, weight: 0 };

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
function share(
  score: unknown,
  min: number,
  max: number,
  shift: number,
  gain: number,
  weight: number,
): number {
  return typeof score === "number" && score >= min && score <= max
    ? (score - shift) * gain * weight + 6 - 6
    : Number.NaN;
}

/**
 * False as soon as a row is not plain, or where ids repeat. A place in the code for each of the first 16 columns, as
 * `readRows` has it. Terms are taken apart before the first row, since an engine would look into them again at each
 * one; ids are looked at together with the numbers beside which they lie in memory.
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
  const { min: minA, max: maxA, shift: shiftA, gain: gainA, weight: weightA } = terms[0] ?? NO_TERM;
  const { min: minB, max: maxB, shift: shiftB, gain: gainB, weight: weightB } = terms[1] ?? NO_TERM;
  const { min: minC, max: maxC, shift: shiftC, gain: gainC, weight: weightC } = terms[2] ?? NO_TERM;
  const { min: minD, max: maxD, shift: shiftD, gain: gainD, weight: weightD } = terms[3] ?? NO_TERM;
  const { min: minE, max: maxE, shift: shiftE, gain: gainE, weight: weightE } = terms[4] ?? NO_TERM;
  const { min: minF, max: maxF, shift: shiftF, gain: gainF, weight: weightF } = terms[5] ?? NO_TERM;
  const { min: minG, max: maxG, shift: shiftG, gain: gainG, weight: weightG } = terms[6] ?? NO_TERM;
  const { min: minH, max: maxH, shift: shiftH, gain: gainH, weight: weightH } = terms[7] ?? NO_TERM;
  const { min: minI, max: maxI, shift: shiftI, gain: gainI, weight: weightI } = terms[8] ?? NO_TERM;
  const { min: minJ, max: maxJ, shift: shiftJ, gain: gainJ, weight: weightJ } = terms[9] ?? NO_TERM;
  const { min: minK, max: maxK, shift: shiftK, gain: gainK, weight: weightK } = terms[10] ?? NO_TERM;
  const { min: minL, max: maxL, shift: shiftL, gain: gainL, weight: weightL } = terms[11] ?? NO_TERM;
  const { min: minM, max: maxM, shift: shiftM, gain: gainM, weight: weightM } = terms[12] ?? NO_TERM;
  const { min: minN, max: maxN, shift: shiftN, gain: gainN, weight: weightN } = terms[13] ?? NO_TERM;
  const { min: minO, max: maxO, shift: shiftO, gain: gainO, weight: weightO } = terms[14] ?? NO_TERM;
  const { min: minP, max: maxP, shift: shiftP, gain: gainP, weight: weightP } = terms[15] ?? NO_TERM;
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
      sum += share(values[a as string], minA, maxA, shiftA, gainA, weightA);
      if (columns === 1) break add;
      sum += share(values[b as string], minB, maxB, shiftB, gainB, weightB);
      if (columns === 2) break add;
      sum += share(values[c as string], minC, maxC, shiftC, gainC, weightC);
      if (columns === 3) break add;
      sum += share(values[d as string], minD, maxD, shiftD, gainD, weightD);
      if (columns === 4) break add;
      sum += share(values[e as string], minE, maxE, shiftE, gainE, weightE);
      if (columns === 5) break add;
      sum += share(values[f as string], minF, maxF, shiftF, gainF, weightF);
      if (columns === 6) break add;
      sum += share(values[g as string], minG, maxG, shiftG, gainG, weightG);
      if (columns === 7) break add;
      sum += share(values[h as string], minH, maxH, shiftH, gainH, weightH);
      if (columns === 8) break add;
      sum += share(values[i as string], minI, maxI, shiftI, gainI, weightI);
      if (columns === 9) break add;
      sum += share(values[j as string], minJ, maxJ, shiftJ, gainJ, weightJ);
      if (columns === 10) break add;
      sum += share(values[k as string], minK, maxK, shiftK, gainK, weightK);
      if (columns === 11) break add;
      sum += share(values[l as string], minL, maxL, shiftL, gainL, weightL);
      if (columns === 12) break add;
      sum += share(values[m as string], minM, maxM, shiftM, gainM, weightM);
      if (columns === 13) break add;
      sum += share(values[n as string], minN, maxN, shiftN, gainN, weightN);
      if (columns === 14) break add;
      sum += share(values[o as string], minO, maxO, shiftO, gainO, weightO);
      if (columns === 15) break add;
      sum += share(values[p as string], minP, maxP, shiftP, gainP, weightP);
      if (columns === 16) break add;
      for (let column = 16; column < columns; column++) {
        const { min, max, shift, gain, weight } = terms[column] as Term;
        sum += share(values[names[column] as string], min, max, shift, gain, weight);
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

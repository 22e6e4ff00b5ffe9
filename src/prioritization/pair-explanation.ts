import { normalized } from "./aggregate.js";
import type { NormalizedColumn } from "./normalization.js";
import { normalizedBy, type RankOptions, type ScoredRows, scoresOf } from "./score-rows.js";

/** The weight of a criterion at which two alternatives swap, the other weights kept in proportion. */
export interface WeightBreakpoint {
  readonly criterionId: string;
  /** Its share of all weights now. */
  readonly from: number;
  /**
   * The share nearest to it at which the two tie and beyond which they swap; null where there is none. (A weighted
   * product with a factor of 0 jumps where its weight becomes or ceases to be 0: then it is the place of the jump.)
   */
  readonly to: number | null;
}

/**
 * The change of one score at which two alternatives tie; any step further swaps them. (A
 * score measured within the list can jump from one order to the other: then it is the place of the jump, which is
 * `from` where the slightest step will do.)
 */
export interface ScoreFlip {
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** The change as a share of the criterion's scale: flips are compared by it. */
  readonly shareOfScale: number;
}

/** Why one alternative stands over another, and what would turn them around. */
export interface PairExplanation {
  readonly winner: string;
  readonly loser: string;
  readonly tied: boolean;
  /** By how much the winner's score is better; never negative. */
  readonly margin: number;
  /** Weight times the difference of normalized scores: above 0 where the criterion speaks for the winner. */
  readonly byCriterion: readonly { readonly criterionId: string; readonly difference: number }[];
  readonly weightBreakpoints: readonly WeightBreakpoint[];
  /** Null where no single score, moved within its scale, turns them around. */
  readonly smallestFlip: ScoreFlip | null;
  readonly summary: string;
}

/** How much better the winner is, as a function of one number that is varied. */
type Lead = (value: number) => number;

/** The rows that have a say in a pair's order: under `scale` the two alone, whatever the length of the list. */
interface Stage {
  readonly values: Float64Array;
  readonly winner: number;
  readonly loser: number;
}

/** Explains a pair of rows of a scored matrix. */
export function explainPair(options: RankOptions, scored: ScoredRows, a: number, b: number): PairExplanation {
  const { criteria, matrix, columns, weights, scores } = scored;
  const sign = options.method === "vikor" ? -1 : 1;
  const ahead = sign * ((scores[a] as number) - (scores[b] as number));
  const [winner, loser] = ahead >= 0 ? [a, b] : [b, a];
  const [high, low] = [matrix.ids[winner] as string, matrix.ids[loser] as string];
  const width = criteria.length;
  const rowOf = (row: number): Float64Array => matrix.central.slice(row * width, (row + 1) * width);
  const whole: Stage = { values: matrix.central, winner, loser };
  const alone: Stage = {
    values: Float64Array.of(...rowOf(winner), ...rowOf(loser)),
    winner: 0,
    loser: 1,
  };
  const within = (options.normalization ?? "scale") !== "scale";
  const leadOf = (stage: Stage, result: Float64Array): number =>
    sign * ((result[stage.winner] as number) - (result[stage.loser] as number));
  const margin = Math.abs(ahead);
  const byCriterion = criteria.map((criterion, j) => {
    const column = columns[j] as NormalizedColumn;
    const at = (row: number): number => normalized(column, matrix.central[row * width + j] as number);
    return { criterionId: criterion.id, difference: (weights[j] as number) * (at(winner) - at(loser)) };
  });

  const weightBreakpoints = criteria.map((criterion, j): WeightBreakpoint => {
    const from = weights[j] as number;
    if (margin === 0) return { criterionId: criterion.id, from, to: from };
    // Columns stay as they are; only VIKOR looks at the list again, for the spans of S and R.
    const stage = within && options.method === "vikor" ? whole : alone;
    const lead: Lead = (share) =>
      leadOf(stage, scoresOf(stage.values, columns, reweighted(weights, j, share), options));
    return { criterionId: criterion.id, from, to: from === 1 ? null : nearestRoot(lead, from, 0, 1) };
  });

  let smallestFlip: ScoreFlip | null = null;
  for (const [j, criterion] of criteria.entries()) {
    const stage = within ? whole : alone;
    for (const row of [stage.winner, stage.loser]) {
      const at = row * width + j;
      const from = stage.values[at] as number;
      const values = stage.values.slice();
      const lead: Lead = (value) => {
        values[at] = value;
        const measured = within ? normalizedBy(values, criteria, options.normalization ?? "scale") : columns;
        return leadOf(stage, scoresOf(values, measured, weights, options));
      };
      const { min, max } = criterion.scale;
      const to = margin === 0 ? from : nearestRoot(lead, from, leastScore(min, options), max);
      if (to === null) continue;
      const shareOfScale = Math.abs(to - from) / (max - min);
      if (smallestFlip === null || shareOfScale < smallestFlip.shareOfScale) {
        const alternativeId = row === stage.winner ? high : low;
        smallestFlip = {
          alternativeId,
          criterionId: criterion.id,
          from,
          to,
          change: to - from,
          shareOfScale,
        };
      }
    }
  }
  return {
    winner: high,
    loser: low,
    tied: margin === 0,
    margin,
    byCriterion,
    weightBreakpoints,
    smallestFlip,
    summary: summaryOf(high, low, margin, byCriterion),
  };
}

/** The end to which a score may be moved down: shares of a maximum or a sum do not exist below 0. */
function leastScore(min: number, { normalization }: RankOptions): number {
  return normalization === "max" || normalization === "sum" ? Math.max(0, min) : min;
}

/** One weight set to a share, the others in their old proportion. */
function reweighted(weights: Float64Array, index: number, share: number): Float64Array {
  const rest = 1 - (weights[index] as number);
  return weights.map((weight, j) => (j === index ? share : (weight / rest) * (1 - share)));
}

const STEPS = 64;
/** A step of a smaller share than this is where halving ends when the lead jumps at once: no score is so fine. */
const SLIGHTEST = 2 ** -60;

/**
 * The value nearest to `from` at which a positive lead is used up, between the bounds; null where it never is.
 * It looks in steps of a 64th of each side and halves the first step in which the lead changes its sign: a
 * lead that is lost and regained within one step goes unseen.
 */
function nearestRoot(lead: Lead, from: number, min: number, max: number): number | null {
  const found = [min, max]
    .map((bound) => crossing(lead, from, bound))
    .filter((root): root is number => root !== null)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  return found[0] ?? null;
}

function crossing(lead: Lead, from: number, bound: number): number | null {
  let inside = from;
  for (let step = 1; step <= STEPS; step++) {
    let outside = step === STEPS ? bound : from + (bound - from) * (step / STEPS);
    if (outside === inside) continue;
    if (lead(outside) > 0) {
      inside = outside;
      continue;
    }
    for (let halving = 0; halving < 100; halving++) {
      const middle = inside + (outside - inside) / 2;
      if (middle === inside || middle === outside) break;
      if (lead(middle) > 0) inside = middle;
      else outside = middle;
    }
    // A tie at the bound, beyond which nothing is allowed, swaps nobody.
    if (step === STEPS && lead(bound) === 0 && !(lead(outside + (bound - outside) / 2) < 0)) return null;
    return Math.abs(outside - from) <= Math.abs(bound - from) * SLIGHTEST ? from : outside;
  }
  return null;
}

function summaryOf(
  high: string,
  low: string,
  margin: number,
  parts: readonly { readonly criterionId: string; readonly difference: number }[],
): string {
  if (margin === 0) return `${high} and ${low} have the same score.`;
  const list = (sign: 1 | -1): string =>
    parts
      .filter(({ difference }) => difference * sign > 0)
      .sort((a, b) => (b.difference - a.difference) * sign)
      .map(({ criterionId }) => criterionId)
      .join(", ");
  const against = list(-1);
  return `${high} stands over ${low} for ${list(1)}${against === "" ? "" : `, in spite of ${against}`}.`;
}

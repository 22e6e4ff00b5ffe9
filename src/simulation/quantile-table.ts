import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { checkedFamily } from "../foundation/distribution/family-of.js";
import {
  standardNormalCdf,
  standardNormalPdf,
  standardNormalQuantile,
} from "../foundation/distribution/standard-normal.js";
import { probabilityTable, readProbabilities } from "./kernel/probability-table.js";
import { readScores, scoreTable, scoreValue } from "./kernel/score-table.js";
import { exactNear } from "./near-quantile.js";

/** Turns columns of chance into values of one distribution, in place. */
export interface DriverDraw {
  /** From uniform draws in (0, 1). */
  readonly fromUniform: (column: Float64Array) => void;
  /** From standard normal scores, as dependence gives them. */
  readonly fromScore: (column: Float64Array) => void;
}

/** Of the larger of a value and the middle 95 %: ten times finer than promised. */
const TOLERANCE = 1e-10;

/** The normal score of the draw at distance t from 0, or from 1 when `upper`. */
const scoreAt = (t: number, upper: boolean): number => {
  const z = standardNormalQuantile(t);
  return upper ? -z : z;
};

/**
 * Draws of a distribution that is a smooth function of the normal score and cheap enough to compute.
 *
 * @param exact the function.
 * @param fromScore the same, over columns.
 */
export function drawOfScore(
  exact: (z: number) => number,
  fromScore: (column: Float64Array) => void,
): DriverDraw {
  const spread = Math.abs(exact(2) - exact(-2));
  const tolerance = (value: number): number => TOLERANCE * Math.max(Math.abs(value), spread);
  const table = probabilityTable((t, upper) => exact(scoreAt(t, upper)), tolerance);
  const byProbability = (u: number): number => exact(standardNormalQuantile(u));
  return {
    fromScore,
    fromUniform(column) {
      if (table !== null) readProbabilities(table, column, byProbability);
      else for (let i = 0; i < column.length; i++) column[i] = byProbability(column[i] as number);
    },
  };
}

/**
 * Draws of a continuous distribution whose quantiles are dear. They are tabulated as a function of the normal score z
 * with Φ(z) = p, through exact values and slopes, and that again as a function of p, so that a draw costs one
 * polynomial; in the far tails, and where no table is fine enough, the exact quantile itself answers.
 */
export function tabulatedDraw(d: Distribution): DriverDraw {
  const family = checkedFamily(d);
  const exact = (z: number): number =>
    z <= 0
      ? family.quantile(d, standardNormalCdf(z), false)
      : family.quantile(d, standardNormalCdf(-z), true);
  const quantile = (u: number): number =>
    u <= 0.5 ? family.quantile(d, u, false) : family.quantile(d, 1 - u, true);
  const spread = exact(2) - exact(-2);
  const tolerance = (value: number): number => TOLERANCE * Math.max(Math.abs(value), spread);
  const slope = (z: number, x: number): number => standardNormalPdf(z) / family.pdf(d, x);
  const scores = scoreTable(exactNear(d, exact), slope, tolerance);
  const smooth = (t: number, upper: boolean): number =>
    scoreValue(scores as NonNullable<typeof scores>, scoreAt(t, upper), exact);
  const probabilities = scores === null ? null : probabilityTable(smooth, tolerance);
  return {
    fromScore(column) {
      if (scores !== null) readScores(scores, column, exact);
      else for (let i = 0; i < column.length; i++) column[i] = exact(column[i] as number);
    },
    fromUniform(column) {
      if (probabilities !== null) readProbabilities(probabilities, column, quantile);
      else if (scores !== null) {
        for (let i = 0; i < column.length; i++) column[i] = standardNormalQuantile(column[i] as number);
        readScores(scores, column, exact);
      } else for (let i = 0; i < column.length; i++) column[i] = quantile(column[i] as number);
    },
  };
}

import { ExactDecimal } from "../foundation/decimal.js";
import { assertNoIssues, invalidArgument } from "../foundation/operating-model-error.js";
import type { Seed } from "../foundation/random.js";
import { assertShape } from "../foundation/shape.js";
import type { Score } from "../prioritization/alternative.js";
import { drawnScore, uniformSource } from "../prioritization/score-draw.js";
import { scaledObjective } from "./binary-program.js";
import type { Candidate, PortfolioConstraints } from "./candidate.js";
import { checkPortfolio } from "./check-portfolio.js";
import { portfolioProgram } from "./portfolio-program.js";
import { roundedProgram } from "./rounded-program.js";
import type { SelectOptions } from "./select-portfolio.js";
import { solveAllowed } from "./solve-allowed.js";
import { type AnswerKind, solveProgram } from "./solve-program.js";

/** How to draw, and which values are uncertain. */
export interface FundingOptions extends SelectOptions {
  readonly seed: Seed;
  /** How many portfolios to draw and solve, from 1 to 100,000. */
  readonly draws: number;
  /** Ranges of the maximized measure by candidate; the others keep their value. */
  readonly ranges: Readonly<Record<string, Exclude<Score, { readonly kind: "missing" }>>>;
}

/** How often each candidate is funded when values vary. */
export interface FundingProbability {
  readonly maximize: string;
  readonly seed: Seed;
  readonly draws: number;
  /** How the draws were answered: shares over unproven ones are those of the best found. */
  readonly kinds: Readonly<Partial<Record<AnswerKind, number>>>;
  /** By falling probability. */
  readonly entries: readonly {
    readonly id: string;
    /** Share of draws whose selection holds it. */
    readonly probability: number;
    readonly standardError: number;
  }[];
}

/** Digits after the point that a drawn value keeps. */
const DRAWN_DIGITS = 4;

/**
 * Rank acceptability carried through the optimizer: draws the uncertain values, solves each portfolio, and
 * counts how often a candidate is funded. It answers what a ranking cannot: whether uncertainty about a value
 * changes what the money goes to. Drawn values are rounded to four decimals. Equal seeds give equal results,
 * in any order of input.
 *
 * @throws OperatingModelError `invalid-argument` for draws out of range, a range of an unknown candidate or
 *   reversed, and as `selectPortfolio`.
 * @example
 * import { fundingProbability } from "ai-operating-model/portfolio";
 * const candidates = [{ id: "sure", value: 10, cost: 2 }, { id: "bet", value: 6, cost: 2 }];
 * const { entries } = await fundingProbability(candidates, { budget: 2 }, {
 *   maximize: "value", seed: 1, draws: 50, ranges: { bet: { kind: "interval", low: 1, high: 9 } },
 * });
 * entries.map(({ id, probability }) => [id, probability]); // => [["sure", 1], ["bet", 0]]
 */
export async function fundingProbability(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  options: FundingOptions,
): Promise<FundingProbability> {
  assertShape({ ranges: "object", maximize: "string" }, options, ["options"]);
  const { seed, draws, ranges, maximize } = options;
  if (!Number.isInteger(draws) || draws < 1 || draws > 100_000) {
    throw invalidArgument(["options", "draws"], "a whole number from 1 to 100,000", draws);
  }
  assertNoIssues(checkPortfolio(candidates, constraints));
  const { ids, values: certain, rows } = portfolioProgram(candidates, constraints, maximize);
  for (const [id, range] of Object.entries(ranges)) {
    const path = ["options", "ranges", id];
    if (!ids.includes(id)) throw invalidArgument(path, "a range of a candidate", id);
    const points =
      typeof range === "number"
        ? [range]
        : "mode" in range
          ? [range.low, range.mode, range.high]
          : [range.low, range.high];
    if (
      !points.every((point, k) => Number.isFinite(point) && (k === 0 || point >= (points[k - 1] as number)))
    ) {
      throw invalidArgument(path, "finite, from low to high", range);
    }
  }
  const uniform = uniformSource(seed, 2);
  const uncertain = ids.flatMap((id, column) =>
    Object.hasOwn(ranges, id) ? [{ column, range: ranges[id] as Score }] : [],
  );
  const funded = new Float64Array(ids.length);
  const kinds: Partial<Record<AnswerKind, number>> = {};
  for (let draw = 0; draw < draws; draw++) {
    const values = [...certain];
    for (const { column, range } of uncertain) {
      const drawn = drawnScore(range, { min: 0, max: 0 }, uniform());
      values[column] = new ExactDecimal(drawn.toFixed(DRAWN_DIGITS));
    }
    const drawn = roundedProgram(scaledObjective(values), rows);
    const answer = await solveAllowed(drawn, options, solveProgram);
    kinds[answer.kind] = (kinds[answer.kind] ?? 0) + 1;
    answer.x?.forEach((taken, column) => {
      funded[column] = (funded[column] as number) + taken;
    });
  }
  const entries = ids
    .map((id, column) => {
      const probability = (funded[column] as number) / draws;
      return { id, probability, standardError: Math.sqrt((probability * (1 - probability)) / draws) };
    })
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1));
  return { maximize, seed, draws, kinds, entries };
}

import { ends } from "./aggregate.js";
import { NORMALIZATIONS, type Normalization, type NormalizedColumn } from "./normalization.js";
import { normalizedBy, type RankOptions, type ScoredRows, scoresOf } from "./score-rows.js";

/** That another convention under the same method's name has other winners. */
export interface MethodDisagreement {
  readonly normalization: Normalization;
  readonly winners: readonly string[];
}

/** The normalizations under which the same method has other winners than under the one that was asked for. */
export function otherWinners(scored: ScoredRows, options: RankOptions): MethodDisagreement[] {
  const { criteria, matrix, weights } = scored;
  const winnersOf = (scores: Float64Array): string[] => {
    const { min, max } = ends(scores);
    const best = options.method === "vikor" ? min : max;
    return matrix.ids.filter((_, row) => scores[row] === best).sort();
  };
  const winners = winnersOf(scored.scores);
  return NORMALIZATIONS.flatMap((normalization) => {
    if (normalization === (options.normalization ?? "scale")) return [];
    let columns: NormalizedColumn[];
    try {
      columns = normalizedBy(matrix.central, criteria, normalization);
    } catch {
      // Negative scores have no share of a sum or a maximum: that convention has no say.
      return [];
    }
    const others = winnersOf(scoresOf(matrix.central, columns, weights, { ...options, normalization }));
    const same = others.length === winners.length && others.every((id, place) => id === winners[place]);
    return same ? [] : [{ normalization, winners: others }];
  });
}

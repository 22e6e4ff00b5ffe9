/**
 * Sums over respondents who answered every question of a set, as fractions of the scales: what alpha and r_wg(J)
 * need, gathered in one pass.
 */
export interface CompleteAnswers {
  /** Places of the set's questions in the instrument. */
  readonly questions: readonly number[];
  respondents: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  total: number;
  totalSquare: number;
}

/** Empty sums for a set of questions. */
export function completeAnswers(questions: readonly number[]): CompleteAnswers {
  const n = questions.length;
  return {
    questions,
    respondents: 0,
    sums: new Float64Array(n),
    squares: new Float64Array(n),
    total: 0,
    totalSquare: 0,
  };
}

/** Adds a respondent whose fractions stand at the questions' places. */
export function addComplete(set: CompleteAnswers, fractions: Float64Array): void {
  let total = 0;
  for (let item = 0; item < set.questions.length; item++) {
    const fraction = fractions[set.questions[item] as number] as number;
    set.sums[item]! += fraction;
    set.squares[item]! += fraction * fraction;
    total += fraction;
  }
  set.respondents++;
  set.total += total;
  set.totalSquare += total * total;
}

/** The sample variance behind a sum and a sum of squares, 0 where rounding would leave less. */
export function varianceOfSums(n: number, sum: number, squares: number): number {
  const variance = (squares - (sum * sum) / n) / (n - 1);
  return variance < 1e-12 * (squares / n) ? 0 : variance;
}

/**
 * A Vega expression that writes a figure in few signs: `1.2M`, `350k`, `12.5`, `0.36`. The format `s` of d3
 * alone says `357m` for 0.357, which reads as millions, and `G` for thousands of millions.
 *
 * @param of the expression of the figure, such as `datum.worth`
 * @param digits significant digits at most
 */
export function figureExpression(of: string, digits = 3): string {
  // What rounds up to a thousand is one.
  const thousand = 1000 - 500 / 10 ** digits;
  return `abs(${of}) >= ${thousand} ? replace(format(${of}, '.${digits}~s'), 'G', 'B') : format(${of}, '.${digits}~g')`;
}

/** The labels of an axis as {@link figureExpression} writes them. */
export const figureAxis = { labelExpr: figureExpression("datum.value", 6) } as const;

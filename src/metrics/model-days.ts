/** Days for which one evaluation of a model speaks, `from` up to but not including `to`. */
export interface EvaluationSpan {
  readonly from: number;
  readonly to: number;
  readonly within: boolean;
}

/** How the days of one model divide. */
export interface ModelDays {
  readonly evaluated: number;
  readonly within: number;
  /** In use, as far as is known, and covered by no evaluation. */
  readonly unknown: number;
  /** Days from the first one evaluated to the first out of limits. */
  readonly toBreach: number | undefined;
  /** Days from the first one evaluated to the end of the last. */
  readonly watched: number;
}

/**
 * Divides the days of one model. Where evaluations overlap, a day is within limits only if all that cover it are, so
 * cutting an evaluation into two changes nothing. Time O(n log n).
 */
export function modelDays(
  spans: readonly EvaluationSpan[],
  asOf: number,
  life: { readonly deployed?: number; readonly retired?: number } = {},
): ModelDays {
  const evaluated = union(spans);
  const breached = union(spans.filter(({ within }) => !within));
  const first = spans.reduce((low, { from }) => Math.min(low, from), Number.POSITIVE_INFINITY);
  const last = spans.reduce((high, { to }) => Math.max(high, to), Number.NEGATIVE_INFINITY);
  const begin = Math.min(life.deployed ?? Number.POSITIVE_INFINITY, first);
  const end = Math.max(Math.min(asOf + 1, life.retired ?? Number.POSITIVE_INFINITY), last);
  const inUse = begin < end ? end - begin : 0;
  return {
    evaluated: evaluated.days,
    within: evaluated.days - breached.days,
    unknown: Math.max(0, inUse - evaluated.days),
    toBreach: breached.first === undefined ? undefined : breached.first - first,
    watched: spans.length === 0 ? 0 : last - first,
  };
}

/** The number of days in the union of spans, and the first of them. */
function union(spans: readonly EvaluationSpan[]): { readonly days: number; readonly first?: number } {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  let days = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { from, to } of sorted) {
    if (to <= covered) continue;
    days += to - Math.max(from, covered);
    covered = to;
  }
  const first = sorted[0]?.from;
  return first === undefined ? { days } : { days, first };
}

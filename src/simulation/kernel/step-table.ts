/** A quantile function of steps: values[k] up to thresholds[k], the last one up to 1. */
export interface StepTable {
  readonly values: Float64Array;
  readonly thresholds: Float64Array;
  /** For each of equal ranges of (0, 1), the first step that reaches into it. */
  readonly guide: Uint32Array;
}

const FEWEST_RANGES = 256;
const MOST_RANGES = 16_384;

/** The steps with a guide to find them by; `thresholds` rise. */
export function stepTable(values: Float64Array, thresholds: Float64Array): StepTable {
  const steps = values.length;
  const ends = thresholds.slice();
  ends[steps - 1] = Number.POSITIVE_INFINITY;
  let ranges = FEWEST_RANGES;
  while (ranges < 2 * steps && ranges < MOST_RANGES) ranges *= 2;
  const guide = new Uint32Array(ranges);
  for (let range = 0, step = 0; range < ranges; range++) {
    while (range / ranges > (ends[step] as number)) step++;
    guide[range] = step;
  }
  return { values, thresholds: ends, guide };
}

/** Puts the steps' values in the place of draws in (0, 1). */
export function readSteps({ values, thresholds, guide }: StepTable, column: Float64Array): void {
  const ranges = guide.length;
  for (let i = 0; i < column.length; i++) {
    const u = column[i] as number;
    let step = guide[(u * ranges) | 0] as number;
    while (u > (thresholds[step] as number)) step++;
    column[i] = values[step] as number;
  }
}

/** Fewer numbers are sorted as fast. */
const FEW = 4096;
const BINS = 4000;
/** With more of them in the bins asked for, sorting all is the shorter way. */
const MOST_SHARE = 0.25;

/** Some members of a list in ascending order, under their ranks from 0, and how the whole list lies. */
export interface OrderStatistics {
  /** To be read at the ranks asked for only. */
  readonly ranked: ArrayLike<number>;
  /** How many numbers lie in each of 40 cells of equal width from the least to the greatest. */
  readonly counts: readonly number[];
}

export const CELLS = 40;

/**
 * Numbers of given ranks without sorting all: numbers are counted in fine bins, and only the bins in which a rank falls
 * are sorted. The result is that of sorting, whatever the numbers are.
 *
 * @param values finite numbers, left as they are.
 * @param ranks from 0 to length − 1, in any order.
 */
export function orderStatistics(
  values: Float64Array,
  [least, greatest]: readonly [number, number],
  ranks: readonly number[],
): OrderStatistics {
  const n = values.length;
  const scale = BINS / (greatest - least);
  if (!(scale > 0 && Number.isFinite(scale))) {
    const counts = new Array<number>(CELLS).fill(0);
    counts[0] = n;
    return { ranked: values.slice().sort(), counts };
  }
  const bins = new Uint16Array(n);
  const sizes = new Uint32Array(BINS + 1);
  for (let i = 0; i < n; i++) {
    const place = (((values[i] as number) - least) * scale) | 0;
    const bin = place < BINS ? place : BINS - 1;
    bins[i] = bin;
    sizes[bin] = (sizes[bin] as number) + 1;
  }
  const counts = Array.from({ length: CELLS }, (_, cell) =>
    sizes.subarray((cell * BINS) / CELLS, ((cell + 1) * BINS) / CELLS).reduce((sum, size) => sum + size, 0),
  );
  if (n <= FEW) return { ranked: values.slice().sort(), counts };
  const wanted = binsOfRanks(sizes, ranks);
  let size = 0;
  for (let bin = 0; bin < BINS; bin++) if (wanted[bin] === 1) size += sizes[bin] as number;
  if (size > MOST_SHARE * n) return { ranked: values.slice().sort(), counts };
  const gathered = new Float64Array(size);
  for (let i = 0, next = 0; i < n; i++) {
    if (wanted[bins[i] as number] === 1) gathered[next++] = values[i] as number;
  }
  gathered.sort();
  return { ranked: atTheirRanks(gathered, sizes, wanted, n), counts };
}

/** 1 for each bin in which a rank falls. */
function binsOfRanks(sizes: Uint32Array, ranks: readonly number[]): Uint8Array {
  const wanted = new Uint8Array(BINS);
  let [bin, before] = [0, 0];
  for (const rank of Float64Array.from(ranks).sort()) {
    while (before + (sizes[bin] as number) <= rank) before += sizes[bin++] as number;
    wanted[bin] = 1;
  }
  return wanted;
}

function atTheirRanks(
  gathered: Float64Array,
  sizes: Uint32Array,
  wanted: Uint8Array,
  length: number,
): ArrayLike<number> {
  const ranked: { length: number; [rank: number]: number } = { length };
  let [before, next] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    const size = sizes[bin] as number;
    if (wanted[bin] === 1) for (let k = 0; k < size; k++) ranked[before + k] = gathered[next++] as number;
    before += size;
  }
  return ranked;
}

/**
 * The sum of numbers, rounded once (Shewchuk, "Adaptive precision floating-point arithmetic", 1997): whatever order
 * they come in, the sum is the same to the last bit, and parts of a record add up to the record.
 */
export function exactSum(values: Iterable<number>): number {
  const sum = exactSummer();
  for (const value of values) sum.add(value);
  return sum.total();
}

/** A sum that is built up; see {@link exactSum}. */
export interface ExactSummer {
  add(value: number): void;
  total(): number;
}

/** An empty sum. */
export function exactSummer(): ExactSummer {
  // Numbers that do not overlap, smallest first, whose exact sum is the sum so far.
  const partials: number[] = [];
  let size = 0;
  return {
    add(value) {
      let x = value;
      let kept = 0;
      for (let index = 0; index < size; index++) {
        let y = partials[index] as number;
        if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
        const high = x + y;
        const low = y - (high - x);
        if (low !== 0) partials[kept++] = low;
        x = high;
      }
      partials[kept] = x;
      size = kept + 1;
    },
    total() {
      let index = size - 1;
      let high = partials[index] ?? 0;
      let low = 0;
      while (index > 0 && low === 0) {
        const y = partials[--index] as number;
        const sum = high + y;
        low = y - (sum - high);
        high = sum;
      }
      // Halfway between two numbers the next partial decides which way to round.
      const next = index > 0 ? (partials[index - 1] as number) : 0;
      if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
        const doubled = low * 2;
        const rounded = high + doubled;
        if (doubled === rounded - high) high = rounded;
      }
      return high + 0;
    },
  };
}

/** A number as the unevaluated sum of two doubles, the second at most half a last bit of the first. */
export type Pair = readonly [high: number, low: number];

/** a + b without rounding (Knuth, TAOCP 2, section 4.2.2, theorem B). */
export function exactSum(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return [high, a - (high - part) + (b - part)];
}

/** a b without rounding (Dekker, Numerische Mathematik 18, 1971), where neither a factor nor the product nears the ends of the range. */
export function exactProduct(a: number, b: number): Pair {
  const high = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return [high, a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2)];
}

/** Two numbers of at most 26 bits that add up to a: 2^27 + 1 times a moves its upper half out of the way. */
function halves(a: number): Pair {
  const shifted = 134217729 * a;
  const high = shifted - (shifted - a);
  return [high, a - high];
}

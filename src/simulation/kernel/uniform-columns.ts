/** One stream of draws: the seed, and 64 bits that name what is drawn. */
export interface StreamKey {
  readonly seed: number;
  readonly low: number;
  readonly high: number;
  /** What the draws are for, so that a permutation and a column of numbers never share them. */
  readonly purpose: number;
}

/**
 * Draws `first` … `first + count − 1` of a stream, two to a block of Philox4x32-10 (see `philox4x32`, written out here
 * for whole columns), as the midpoints of 2^52 cells of (0, 1). `first` is even.
 */
export function uniformColumn(
  { seed, low, high, purpose }: StreamKey,
  first: number,
  count: number,
  out: Float64Array,
): void {
  const keyLow = seed >>> 0;
  const keyHigh = Math.floor(seed / 0x1_0000_0000);
  for (let i = 0; i < count; i += 2) {
    let c0 = (first + i) / 2;
    let c1 = purpose;
    let c2 = low;
    let c3 = high;
    let k0 = keyLow;
    let k1 = keyHigh;
    for (let round = 0; round < 10; round++) {
      const high0 = multiplyHigh(0xd2511f53, c0);
      const low0 = Math.imul(0xd2511f53, c0);
      const high1 = multiplyHigh(0xcd9e8d57, c2);
      const low1 = Math.imul(0xcd9e8d57, c2);
      c0 = high1 ^ c1 ^ k0;
      c1 = low1;
      c2 = high0 ^ c3 ^ k1;
      c3 = low0;
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
    }
    out[i] = ((c0 >>> 0) * 0x10_0000 + (c1 >>> 12) + 0.5) / 0x10_0000_0000_0000;
    if (i + 1 < count) out[i + 1] = ((c2 >>> 0) * 0x10_0000 + (c3 >>> 12) + 0.5) / 0x10_0000_0000_0000;
  }
}

function multiplyHigh(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = (Math.imul(aHigh, bLow) >>> 0) + (Math.imul(aLow, bLow) >>> 16);
  const other = (Math.imul(aLow, bHigh) >>> 0) + (middle & 0xffff);
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (other >>> 16)) | 0;
}

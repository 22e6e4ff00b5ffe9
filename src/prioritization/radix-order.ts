/**
 * Row numbers from the highest score to the lowest; rows of equal score stay in the order of input. A radix
 * sort over the 64 bits of the doubles: several times faster than sorting with a comparison.
 */
export function radixOrder(scores: Float64Array): Uint32Array {
  const count = scores.length;
  if (count < 4096) {
    const rows = Uint32Array.from(scores, (_, row) => row);
    return rows.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  }
  const keys = new Uint32Array(count * 2);
  const view = new Float64Array(keys.buffer);
  // Adding 0 makes -0 into 0: they are one score.
  for (let i = 0; i < count; i++) view[i] = (scores[i] as number) + 0;
  const high = littleEndian ? 1 : 0;
  for (let i = 0; i < count; i++) {
    const top = keys[2 * i + high] as number;
    const low = 2 * i + 1 - high;
    // Doubles compare as their bits do once negative ones are turned around; the complement makes it falling.
    if (top >>> 31 === 0) {
      keys[2 * i + high] = ~(top | 0x80000000);
      keys[low] = ~(keys[low] as number);
    }
  }
  let from = new Uint32Array(count);
  for (let i = 0; i < count; i++) from[i] = i;
  let to = new Uint32Array(count);
  for (let pass = 0; pass < 4; pass++) {
    const word = pass < 2 ? 1 - high : high;
    const shift = pass % 2 === 0 ? 0 : 16;
    const starts = new Uint32Array(65537);
    for (let i = 0; i < count; i++)
      (starts[(((keys[2 * i + word] as number) >>> shift) & 0xffff) + 1] as number)++;
    if (starts.includes(count)) continue;
    for (let digit = 0; digit < 65536; digit++) {
      starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
    }
    for (let i = 0; i < count; i++) {
      const row = from[i] as number;
      const digit = ((keys[2 * row + word] as number) >>> shift) & 0xffff;
      const place = starts[digit] as number;
      starts[digit] = place + 1;
      to[place] = row;
    }
    [from, to] = [to, from];
  }
  return from;
}

const littleEndian = /* @__PURE__ */ new Uint8Array(/* @__PURE__ */ new Uint32Array([1]).buffer)[0] === 1;

/** Below this many a comparing sort is as fast. */
const SMALL = 4000;

/**
 * The indices of numbers that are not negative (nor -0), in ascending order of the numbers; equal ones keep their
 * order. Their bits, read as whole numbers, sort as they do, so long lists are sorted by radix, four times as fast.
 */
export function ascendingOrder(numbers: Float64Array): Uint32Array {
  const n = numbers.length;
  let order = new Uint32Array(n);
  for (let index = 0; index < n; index++) order[index] = index;
  if (n < SMALL) return order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b);
  const bits = sixteenBitDigits(numbers);
  let spare = new Uint32Array(n);
  const starts = new Uint32Array(65537);
  for (let digit = 0; digit < 4; digit++) {
    starts.fill(0);
    for (let index = 0; index < n; index++) starts[(bits[4 * index + digit] as number) + 1]!++;
    if (starts[(bits[digit] as number) + 1] === n) continue;
    for (let value = 1; value <= 65536; value++) starts[value]! += starts[value - 1] as number;
    for (let place = 0; place < n; place++) {
      const index = order[place] as number;
      spare[starts[bits[4 * index + digit] as number]!++] = index;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** Four 16-bit digits a number, least significant first, on a machine of either byte order. */
function sixteenBitDigits(numbers: Float64Array): Uint16Array {
  const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const digits = new Uint16Array(Float64Array.from(numbers).buffer);
  if (littleEndian) return digits;
  for (let index = 0; index < digits.length; index += 4) digits.subarray(index, index + 4).reverse();
  return digits;
}

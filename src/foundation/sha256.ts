/** The first 32 bits of the fraction of a number, as the standard takes its constants. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

/** Of the first 64 primes: square roots of the first eight start the hash, cube roots go into its rounds. */
function makeConstants(): { readonly start: Int32Array; readonly rounds: Int32Array } {
  const primes: number[] = [];
  for (let each = 2; primes.length < 64; each++) {
    if (primes.every((prime) => each % prime !== 0)) primes.push(each);
  }
  return {
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    rounds: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  };
}

let constants: ReturnType<typeof makeConstants> | undefined;

/**
 * SHA-256 (FIPS 180-4, section 6.2) in plain JavaScript, as 64 lower-case hexadecimal digits: for hosts without
 * Node's own. Nothing secret is hashed here, so that its timing does not matter.
 */
export function sha256(bytes: Uint8Array): string {
  constants ??= makeConstants();
  const hash = Int32Array.from(constants.start);
  // Padding: a one bit, zeros, and the length in bits, up to whole blocks of 64 bytes.
  const size = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(size - 8, bytes.length / 2 ** 29);
  view.setUint32(size - 4, bytes.length * 8);
  const words = new Int32Array(64);
  for (let block = 0; block < size; block += 64) {
    for (let index = 0; index < 16; index++) words[index] = view.getInt32(block + index * 4);
    compress(hash, words, constants.rounds);
  }
  let text = "";
  for (let index = 0; index < 8; index++)
    text += ((hash[index] as number) >>> 0).toString(16).padStart(8, "0");
  return text;
}

/** One block, whose 16 words stand at the beginning of `w`, goes into the hash. Lengths are fixed: no index misses. */
function compress(hash: Int32Array, w: Int32Array, k: Int32Array): void {
  for (let index = 16; index < 64; index++) {
    const x = w[index - 15] as number;
    const y = w[index - 2] as number;
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[index] = (w[index - 16] as number) + s0 + (w[index - 7] as number) + s1;
  }
  let a = hash[0] as number;
  let b = hash[1] as number;
  let c = hash[2] as number;
  let d = hash[3] as number;
  let e = hash[4] as number;
  let f = hash[5] as number;
  let g = hash[6] as number;
  let h = hash[7] as number;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t1 =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (k[index] as number) + (w[index] as number)) |
      0;
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  hash[0] = (hash[0] as number) + a;
  hash[1] = (hash[1] as number) + b;
  hash[2] = (hash[2] as number) + c;
  hash[3] = (hash[3] as number) + d;
  hash[4] = (hash[4] as number) + e;
  hash[5] = (hash[5] as number) + f;
  hash[6] = (hash[6] as number) + g;
  hash[7] = (hash[7] as number) + h;
}

/** Rotation to the right. */
function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

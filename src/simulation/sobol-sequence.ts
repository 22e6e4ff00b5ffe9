import { sobolDirections } from "./sobol-directions.js";

/** Dimensions for which directions are known. */
export const SOBOL_DIMENSIONS: number = sobolDirections.length + 1;
const BITS = 32;

/** The 32 direction numbers of a dimension from 0, highest bit first. */
export function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) return v.map((_, k) => 1 << (BITS - 1 - k));
  const [polynomial, initial] = sobolDirections[dimension - 1] as (typeof sobolDirections)[number];
  const degree = initial.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      v[k] = (initial[k] as number) << (BITS - 1 - k);
      continue;
    }
    const oldest = v[k - degree] as number;
    let next = oldest ^ (oldest >>> degree);
    for (let j = 1; j < degree; j++) {
      if (((polynomial >>> (degree - j)) & 1) === 1) next ^= v[k - j] as number;
    }
    v[k] = next;
  }
  return v;
}

/**
 * Random linear scrambling (Matousek 1998): each bit is added to random bits above it, which keeps the balance of
 * the points. `bits` are 32 random words.
 */
export function scrambled(directions: Uint32Array, bits: ArrayLike<number>): Uint32Array {
  return directions.map((direction) => {
    let out = 0;
    for (let bit = 0; bit < BITS; bit++) {
      const place = BITS - 1 - bit;
      const above = bit === 0 ? 0 : ((bits[bit] as number) >>> (place + 1)) << (place + 1);
      const mask = (above | (1 << place)) >>> 0;
      if (parity(direction & mask) === 1) out |= 1 << place;
    }
    return out >>> 0;
  });
}

/**
 * Points `first` … of one dimension in Gray-code order, as 32-bit words xor `shift`. From any place on, the same
 * points as from the start.
 */
export function sobolWords(
  directions: Uint32Array,
  shift: number,
  first: number,
  count: number,
  out: Uint32Array,
): void {
  let word = shift;
  const gray = (first ^ (first >>> 1)) >>> 0;
  for (let k = 0; k < BITS; k++) if (((gray >>> k) & 1) === 1) word ^= directions[k] as number;
  for (let i = 0; i < count; i++) {
    out[i] = word;
    const next = first + i + 1;
    word ^= directions[31 - Math.clz32(next & -next)] as number;
  }
}

function parity(word: number): number {
  let bits = word ^ (word >>> 16);
  bits ^= bits >>> 8;
  bits ^= bits >>> 4;
  bits ^= bits >>> 2;
  bits ^= bits >>> 1;
  return bits & 1;
}

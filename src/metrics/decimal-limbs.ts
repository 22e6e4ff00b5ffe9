import { ExactDecimal } from "../foundation/decimal.js";

/** What a limb counts up to: products of limbs, and millions of them added up, stay whole numbers below 2^53. */
const BASE = 1e7;
/** Limbs of an amount, which hold every number written without an exponent: 21 digits. */
const LIMBS = 3;
const DIGITS = 21;

/** Room for the digits of one amount, seven to a limb, the least first. */
export function newLimbs(): Float64Array {
  return new Float64Array(LIMBS);
}

/**
 * Reads the digits of a decimal in plain notation into limbs, whatever its sign, and returns how many of them are
 * decimals; -1 where the text is no such decimal, or too long.
 */
export function readLimbs(text: string, limbs: Float64Array): number {
  limbs.fill(0);
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  let decimals = -1;
  let place = 0;
  let limb = 0;
  let value = 0;
  let unit = 1;
  for (let index = text.length - 1; index >= first; index--) {
    const digit = text.charCodeAt(index) - 48;
    if (digit === -2 && decimals === -1 && place > 0 && index > first) {
      decimals = place;
      continue;
    }
    if (!(digit >= 0 && digit <= 9) || place === DIGITS) return -1;
    value += digit * unit;
    unit *= 10;
    place++;
    if (unit === BASE) {
      limbs[limb++] = value;
      value = 0;
      unit = 1;
    }
  }
  if (limb < LIMBS) limbs[limb] = value;
  return place === 0 ? -1 : Math.max(0, decimals);
}

/** An exact sum of products of decimals. */
export interface LimbSum {
  /** Adds the product of two amounts, its sign, and how many decimals it has. */
  addProduct(a: Float64Array, b: Float64Array, sign: number, decimals: number): void;
  total(): InstanceType<typeof ExactDecimal>;
}

/** An empty sum: for each number of decimals the limbs of what was added with so many. */
export function limbSum(): LimbSum {
  const piles: (Float64Array | undefined)[] = [];
  return {
    addProduct(a, b, sign, decimals) {
      let pile = piles[decimals];
      if (pile === undefined) pile = piles[decimals] = new Float64Array(2 * LIMBS);
      // Written out, as it is run for every record: the places of the product, each with what the last one carries.
      const a0 = a[0]!;
      const a1 = a[1]!;
      const a2 = a[2]!;
      const b0 = b[0]!;
      const b1 = b[1]!;
      const b2 = b[2]!;
      const p0 = a0 * b0;
      const c0 = Math.floor(p0 / BASE);
      const p1 = a0 * b1 + a1 * b0 + c0;
      const c1 = Math.floor(p1 / BASE);
      const p2 = a0 * b2 + a1 * b1 + a2 * b0 + c1;
      const c2 = Math.floor(p2 / BASE);
      const p3 = a1 * b2 + a2 * b1 + c2;
      const c3 = Math.floor(p3 / BASE);
      const p4 = a2 * b2 + c3;
      const c4 = Math.floor(p4 / BASE);
      pile[0]! += sign * (p0 - c0 * BASE);
      pile[1]! += sign * (p1 - c1 * BASE);
      pile[2]! += sign * (p2 - c2 * BASE);
      pile[3]! += sign * (p3 - c3 * BASE);
      pile[4]! += sign * (p4 - c4 * BASE);
      pile[5]! += sign * c4;
    },
    total() {
      let total = new ExactDecimal(0);
      piles.forEach((pile, decimals) => {
        pile?.forEach((limb, place) => {
          total = total.plus(new ExactDecimal(limb).times(`1e${7 * place - decimals}`));
        });
      });
      return total;
    },
  };
}

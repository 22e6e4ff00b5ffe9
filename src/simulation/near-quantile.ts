import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { checkedFamily } from "../foundation/distribution/family-of.js";
import { standardNormalCdf } from "../foundation/distribution/standard-normal.js";
import { logarithm } from "../foundation/elementary/logarithm.js";

/** Errors before the last step, of the tail and of the value; that step squares them. */
const TAIL = 1e-6;
const VALUE = 1e-7;
const ROUNDS = 5;

/**
 * The quantile at a normal score by few Newton steps from a value close to it, on the logarithm of the smaller tail. A
 * table's neighbors are that close; a quantile found from nothing takes several times as many.
 *
 * @param exact the quantile from nothing; it answers where the steps do not arrive.
 * @returns within 1e-12 of the larger of the value and the middle 95 %.
 */
export function exactNear(
  d: Distribution,
  exact: (z: number) => number,
): (z: number, near: number) => number {
  const family = checkedFamily(d);
  const [least, most] = family.support(d);
  const spread = exact(2) - exact(-2);
  return (z, near) => {
    const target = standardNormalCdf(-Math.abs(z));
    let x = near;
    for (let round = 0; round < ROUNDS && x > least && x < most; round++) {
      const { lower, upper } = family.tails(d, x);
      const tail = z > 0 ? upper : lower;
      const error = logarithm(tail / target);
      const step = ((z > 0 ? error : -error) * tail) / family.pdf(d, x);
      x += step;
      const close = Math.abs(error) <= TAIL && Math.abs(step) <= VALUE * Math.max(Math.abs(x), spread);
      if (close && x > least && x < most) return x;
    }
    return exact(z);
  };
}

import { logarithm } from "../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../elementary/logarithm-of-one-plus.js";

/** The coefficients of Stirling's series in odd powers of 1 / z (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * log Γ(b + a) - log Γ(b), for a >= 0 and b > 0. Every term is a multiple of a, so that nothing is lost where a is
 * small and the two logarithms are nearly the same.
 */
export function logGammaRise(a: number, b: number): number {
  let shifted = b;
  let rise = 0;
  for (; shifted < 10; shifted++) rise -= logarithmOfOnePlus(a / shifted);
  const near = 1 / shifted;
  const far = 1 / (shifted + a);
  // The difference far^k - near^k, which steps from one odd k to the next without a subtraction.
  let difference = -a * near * far;
  const next = difference * (near + far);
  let power = near;
  for (const coefficient of STIRLING) {
    rise += coefficient * difference;
    difference = far * far * difference + power * next;
    power *= near * near;
  }
  return rise + a * logarithm(shifted + a) + (shifted - 0.5) * logarithmOfOnePlus(a / shifted) - a;
}

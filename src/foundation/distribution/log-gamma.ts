import { logarithm } from "../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../elementary/logarithm-of-one-plus.js";

/** Zeta(k) - 1 for k = 2, 3, …: the Taylor coefficients of log Γ at 2 (mpmath, 20 digits). */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 0.00006124813505870483,
  0.00003058823630702049, 0.00001528225940865187, 0.000007637197637899763, 0.00000381729326499984,
  0.000001908212716553939, 9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7,
  1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9,
];
const EULER = 0.5772156649015329;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** log Γ(1 + x) for |x| <= 0.5, exact in the relative sense also where it is nearly 0 (DLMF 5.7.3). */
function logGammaNearOne(x: number): number {
  let nested = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k--) {
    nested = (ZETA_MINUS_ONE[k - 2] as number) / k - x * nested;
  }
  return x * (1 - EULER) - logarithmOfOnePlus(x) + x * x * nested;
}

/** The natural logarithm of Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGammaOnePlus(x) - logarithm(x);
  if (x <= 1.5) return logGammaNearOne(x - 1);
  if (x <= 2.5) return logGammaNearOne(x - 2) + logarithmOfOnePlus(x - 2);
  return (x - 0.5) * logarithm(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/** log Γ(1 + x) for x >= 0, without the loss of 1 + x for small x. */
export function logGammaOnePlus(x: number): number {
  return x <= 0.5 ? logGammaNearOne(x) : logGamma(1 + x);
}

/**
 * The error of Stirling's formula, log Γ(x + 1) - [(x + ½) log x - x + ½ log 2π]: by its asymptotic series
 * (DLMF 5.11.1) from 10 on, below it by stepping up, since the differences are known in closed form.
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < 10; shifted++) sum += (shifted + 0.5) * logarithmOfOnePlus(1 / shifted) - 1;
  const s = 1 / (shifted * shifted);
  const series =
    1 / 12 -
    s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))));
  return sum + series / shifted;
}

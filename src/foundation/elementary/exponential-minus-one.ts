import { exponential } from "./exponential.js";

/** Up to this size the series is shorter than the digits that a difference would lose. */
const NEAR = 0.35;
const TERMS = 15;

/** e^x − 1 with the digits of a small x kept, the same bits on every engine. Relative error below 2e-15. */
export function exponentialMinusOne(x: number): number {
  if (!(x > -NEAR && x < NEAR)) return exponential(x) - 1;
  let nested = 1;
  for (let k = TERMS; k >= 2; k--) nested = 1 + (x / k) * nested;
  return x * nested;
}

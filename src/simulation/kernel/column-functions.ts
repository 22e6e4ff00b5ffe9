import { exponential } from "../../foundation/elementary/exponential.js";
import { raise } from "../../foundation/elementary/raise.js";

// The primitives that a compiled case is made of: functions of whole columns, without a branch that a compiler cannot
// see through. A backend in another language has to offer these, in the same order of the same operations.

/** Exponents are held within what a product of two results can carry. */
const EXPONENT_LIMIT = 345;
/** An integer, or a threshold, passed by less than this share counts as not passed: the digits of float64. */
export const SNAP = 1e-12;

/** out = k × a */
export function scaleColumn(out: Float64Array, a: Float64Array, k: number, n: number): void {
  for (let i = 0; i < n; i++) out[i] = k * (a[i] as number);
}

/** out = a × b */
export function multiplyColumns(out: Float64Array, a: Float64Array, b: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) * (b[i] as number);
}

/** out = out + k × a */
export function addScaled(out: Float64Array, a: Float64Array, k: number, n: number): void {
  for (let i = 0; i < n; i++) out[i] = (out[i] as number) + k * (a[i] as number);
}

/** out = out + k × a × b */
export function addProduct(out: Float64Array, a: Float64Array, b: Float64Array, k: number, n: number): void {
  for (let i = 0; i < n; i++) out[i] = (out[i] as number) + k * (a[i] as number) * (b[i] as number);
}

/** out = e^out, the exponent held within ±345 */
export function exponentialColumn(out: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const x = out[i] as number;
    out[i] = exponential(x > EXPONENT_LIMIT ? EXPONENT_LIMIT : x < -EXPONENT_LIMIT ? -EXPONENT_LIMIT : x);
  }
}

/** out = 1 / out */
export function reciprocalColumn(out: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) out[i] = 1 / (out[i] as number);
}

/** out = out^exponent */
export function raiseColumn(out: Float64Array, exponent: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) out[i] = raise(out[i] as number, exponent[i] as number);
}

/** out = the greater of out and a */
export function greaterColumn(out: Float64Array, a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) out[i] = Math.max(out[i] as number, a[i] as number);
}

/** out = the least integer not below out */
export function ceilingColumn(out: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const x = out[i] as number;
    out[i] = Math.ceil(x - Math.abs(x) * SNAP) + 0;
  }
}

/** out = above where out > limit, else below */
export function tierColumn(
  out: Float64Array,
  limit: number,
  below: Float64Array,
  above: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i++) out[i] = ((out[i] as number) > limit ? above[i] : below[i]) as number;
}

import { logarithm } from "../elementary/logarithm.js";

/** Both tails of a distribution at u, and the derivative of the lower one with respect to u. */
export interface TailsAt {
  readonly lower: number;
  readonly upper: number;
  readonly slope: number;
}

/**
 * The u at which the lower (or `upper`) tail is p, for a continuous distribution on the whole line (others are
 * carried there by a logarithm or a logit). The smaller of the two tails is matched on the logarithmic scale, by
 * Newton steps that are kept inside a bracket, so that both far tails come out precise.
 */
export function invertTails(at: (u: number) => TailsAt, p: number, upper: boolean, start: number): number {
  const matchUpper = upper === p <= 0.5;
  const target = logarithm(p <= 0.5 ? p : 1 - p);
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let u = start;
  let stride = 1;
  for (let round = 0; round < 300; round++) {
    const { lower, upper: above, slope } = at(u);
    const tail = matchUpper ? above : lower;
    const error = tail > 0 ? logarithm(tail) - target : Number.NEGATIVE_INFINITY;
    if (error === 0) return u;
    // Where the tail is too large, the root lies farther out on that tail's side.
    if (error > 0 === matchUpper) low = u;
    else high = u;
    const newton = u - (error * tail) / (matchUpper ? -slope : slope);
    let next = newton;
    if (!(newton > low && newton < high)) {
      if (Number.isFinite(low) && Number.isFinite(high)) next = low + (high - low) / 2;
      else {
        next = Number.isFinite(low) ? u + stride : u - stride;
        stride *= 2;
      }
    }
    if (Math.abs(next - u) <= 1e-15 * Math.abs(u) || next === low || next === high) return next;
    u = next;
  }
  return u;
}

/** Keeps a step of the recurrence off zero. */
const TINY = 1e-300;

/**
 * The continued fraction a₁/(b₁ + a₂/(b₂ + …)) by the modified method of Lentz (Thompson and Barnett, Journal of
 * Computational Physics 64, 1986), run until a step changes nothing.
 */
export function continuedFraction(a: (k: number) => number, b: (k: number) => number): number {
  let value = TINY;
  let c = value;
  let d = 0;
  for (let k = 1; k < 1_000_000; k++) {
    const ak = a(k);
    const bk = b(k);
    d = bk + ak * d || TINY;
    c = bk + ak / c || TINY;
    d = 1 / d;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 3e-16) break;
  }
  return value;
}

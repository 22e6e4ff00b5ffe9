import type { Triangular } from "../distribution-kinds.js";
import { ABOVE, BELOW, type Family } from "../family.js";
import { assertRange } from "../parameters.js";

/** The triangular, in differences from `min`, so that a far origin costs no digits. */
export const triangularFamily: Family<Triangular> = {
  check: assertRange,
  pdf: ({ min, mode, max }, x) => {
    if (x < min || x > max) return 0;
    const top = 2 / (max - min);
    if (x < mode) return (top * (x - min)) / (mode - min);
    return x > mode ? (top * (max - x)) / (max - mode) : top;
  },
  tails: ({ min, mode, max }, x) => {
    if (x <= min) return BELOW;
    if (x >= max) return ABOVE;
    const width = max - min;
    const left = mode - min;
    const right = max - mode;
    if (x <= mode) {
      const lower = ((x - min) / width) * ((x - min) / left);
      return { lower, upper: right / width + ((mode - x) / width) * ((left + (x - min)) / left) };
    }
    const upper = ((max - x) / width) * ((max - x) / right);
    return { lower: left / width + ((x - mode) / width) * ((right + (max - x)) / right), upper };
  },
  quantile: ({ min, mode, max }, p, upper) => {
    const fromBelow = upper === p > 0.5;
    const tail = Math.min(p, 1 - p);
    return fromBelow ? min + reach(tail, mode - min, max - mode) : max - reach(tail, max - mode, mode - min);
  },
  support: ({ min, max }) => [min, max],
  mean: ({ min, mode, max }) => min + (mode - min + (max - min)) / 3,
  variance: (d) => spread(d) / 18,
  skewness: (d) => {
    const u = d.mode - d.min;
    const w = d.max - d.min;
    return (Math.SQRT2 * (w - 2 * u) * (w + u) * (2 * w - u)) / (5 * spread(d) * Math.sqrt(spread(d)));
  },
};

/** How far from an end the tail beyond it is `tail`; the mode lies `near` from that end, and `far` from the other. */
function reach(tail: number, near: number, far: number): number {
  const width = near + far;
  if (tail * width <= near) return Math.sqrt(tail * width * near);
  const rest = (tail * width - near) * far;
  return near + rest / (far + Math.sqrt(far * far - rest));
}

function spread({ min, mode, max }: Triangular): number {
  const u = mode - min;
  const w = max - min;
  return w * w - w * u + u * u;
}

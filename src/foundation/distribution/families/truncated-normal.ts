import { exponential } from "../../elementary/exponential.js";
import { raise } from "../../elementary/raise.js";
import { invalidArgument } from "../../operating-model-error.js";
import type { TruncatedNormal } from "../distribution-kinds.js";
import { ABOVE, BELOW, type Family } from "../family.js";
import { integrate } from "../gauss-legendre.js";
import { invertTails, type TailsAt } from "../invert-tails.js";
import { assertParameter, assertPositive } from "../parameters.js";
import { polishedQuantile } from "../polished-quantile.js";
import { standardNormalQuantile } from "../standard-normal.js";

// Differences of normal probabilities lose their digits where the interval is narrow or far out. The bell over the
// interval is integrated instead, relative to its highest point, so that every term is positive and near 1.

interface Bell {
  /** Where the bell is highest inside the interval. */
  readonly peak: number;
  /** The stretch that holds all of it but 1e-20, as distances from the peak. */
  readonly from: number;
  readonly to: number;
  readonly area: number;
}

const PANELS = 10;
/** exp(-45) is 3e-20. */
const CUT = 90;

/** `width` is high - low, where more is known of it: bounds close to each other differ by less than their last digits. */
function bellOver(low: number, high: number, width = high - low): Bell {
  const peak = Math.max(low, Math.min(high, 0));
  const size = Math.abs(peak);
  const reach = CUT / (size + Math.sqrt(size * size + CUT));
  const from = Math.max(peak === high ? -width : low - peak, -reach);
  const to = Math.min(peak === low ? width : high - peak, reach);
  return { peak, from, to, area: integrate((s) => height(peak, s), from, to, PANELS) };
}

/** exp(-t²/2) at t = peak + s, relative to the peak. */
const height = (peak: number, s: number): number => exponential(-s * (peak + s / 2));

/** The area over a part of the interval as a share of the whole, whose peak lies `apart` above that of the part. */
function share(part: Bell, whole: Bell, apart = whole.peak - part.peak): number {
  const offset = (apart * (whole.peak + part.peak)) / 2;
  return Math.min(1, (part.area / whole.area) * exponential(offset));
}

/** The bounds in standard deviations from the mean. */
function bounds({ mean, sd, min, max }: TruncatedNormal): [number, number] {
  return [
    min === undefined ? Number.NEGATIVE_INFINITY : (min - mean) / sd,
    max === undefined ? Number.POSITIVE_INFINITY : (max - mean) / sd,
  ];
}

/** The bell of a distribution. */
function bellOf(d: TruncatedNormal): Bell {
  const { sd, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = d;
  return bellOver(...bounds(d), (max - min) / sd);
}

/** The moment of (s - center)^power, s the distance from the peak in standard deviations. */
function moment(bell: Bell, power: number, center: number): number {
  const f = (s: number): number => raise(s - center, power) * height(bell.peak, s);
  return integrate(f, bell.from, bell.to, PANELS) / bell.area;
}

/** The mean as a distance from the peak. */
const lean = (bell: Bell): number => moment(bell, 1, 0);

/** The normal between bounds. */
export const truncatedNormalFamily: Family<TruncatedNormal> = {
  check: (d) => {
    assertParameter(d, "mean");
    assertPositive(d, "sd");
    if (d.min !== undefined) assertParameter(d, "min");
    if (d.max !== undefined) assertParameter(d, "max");
    const [low, high] = bounds(d);
    if (!(high > low)) throw invalidArgument(["max"], "above min", d.max);
    if (low > 1e8 || high < -1e8) throw invalidArgument(["mean"], "within 1e8 sd of the bounds", d.mean);
  },
  pdf: (d, x) => {
    const [low, high] = bounds(d);
    const z = (x - d.mean) / d.sd;
    if (z < low || z > high) return 0;
    const { peak, area } = bellOf(d);
    return height(peak, z - peak) / (area * d.sd);
  },
  tails: (d, x) => {
    const [low, high] = bounds(d);
    const z = (x - d.mean) / d.sd;
    if (z <= low) return BELOW;
    if (z >= high) return ABOVE;
    const whole = bellOf(d);
    const { sd, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = d;
    const [above, below] = [(x - min) / sd, (max - x) / sd];
    // A bell that is highest at one bound has its peak that far from x.
    const lower = whole.peak === high ? below : undefined;
    const upper = whole.peak === low ? -above : undefined;
    return {
      lower: share(bellOver(low, z, above), whole, lower),
      upper: share(bellOver(z, high, below), whole, upper),
    };
  },
  quantile: (d, p, upper) => {
    const [low, high] = bounds(d);
    const whole = bellOf(d);
    const z = upper ? -standardNormalQuantile(p) : standardNormalQuantile(p);
    const inside = whole.peak === 0 ? Math.max(whole.from, Math.min(whole.to, z)) : whole.peak + lean(whole);
    const at = (u: number): TailsAt => {
      if (u <= low) return { ...BELOW, slope: 0 };
      if (u >= high) return { ...ABOVE, slope: 0 };
      return {
        lower: share(bellOver(low, u), whole),
        upper: share(bellOver(u, high), whole),
        slope: height(whole.peak, u - whole.peak) / whole.area,
      };
    };
    const t = polishedQuantile(at, p, upper, invertTails(at, p, upper, inside));
    return Math.min(
      d.max ?? Number.POSITIVE_INFINITY,
      Math.max(d.min ?? Number.NEGATIVE_INFINITY, d.mean + d.sd * t),
    );
  },
  support: ({ min, max }) => [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY],
  mean: (d) => {
    const bell = bellOf(d);
    return d.mean + d.sd * (bell.peak + lean(bell));
  },
  variance: (d) => {
    const bell = bellOf(d);
    return d.sd * d.sd * moment(bell, 2, lean(bell));
  },
  skewness: (d) => {
    const bell = bellOf(d);
    const center = lean(bell);
    const spread = moment(bell, 2, center);
    return moment(bell, 3, center) / (spread * Math.sqrt(spread));
  },
};

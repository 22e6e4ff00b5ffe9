import { isRecord } from "../../is-record.js";
import { invalidArgument } from "../../operating-model-error.js";
import type { Distribution, Mixture } from "../distribution-kinds.js";
import type { Family } from "../family.js";

/** Mixtures nested deeper than this are hostile input. */
const MAX_DEPTH = 50;

/** The mixture, over the families of its components. */
export function mixtureFamily(familyOf: (d: Distribution) => Family<Distribution>): Family<Mixture> {
  const shares = ({ components }: Mixture): number[] => {
    const total = components.reduce((sum, { weight }) => sum + weight, 0);
    return components.map(({ weight }) => weight / total);
  };
  /** Σ share × what `of` says of each component with weight. */
  const blend = (d: Mixture, of: (family: Family<Distribution>, component: Distribution) => number): number =>
    shares(d).reduce((sum, share, index) => {
      const component = d.components[index]!.distribution;
      return share === 0 ? sum : sum + share * of(familyOf(component), component);
    }, 0);
  const mean = (d: Mixture): number => blend(d, (family, c) => family.mean(c));
  const variance = (d: Mixture): number => {
    const center = mean(d);
    return blend(d, (family, c) => family.variance(c) + square(family.mean(c) - center));
  };
  const tails = (d: Mixture, x: number): { lower: number; upper: number } => ({
    lower: Math.min(
      1,
      blend(d, (family, c) => family.tails(c, x).lower),
    ),
    upper: Math.min(
      1,
      blend(d, (family, c) => family.tails(c, x).upper),
    ),
  });
  const check = (d: Mixture, depth = 0): void => {
    if (depth > MAX_DEPTH) throw invalidArgument(["components"], `nested at most ${MAX_DEPTH} deep`, d);
    const { components } = d;
    if (!Array.isArray(components) || components.length === 0)
      throw invalidArgument(["components"], "a list of at least one component", components);
    let total = 0;
    // The entries of a list are its holes too.
    for (const [index, component] of (d.components as Mixture["components"]).entries()) {
      if (!isRecord(component)) throw invalidArgument(["components", index], "an object", component);
      const { weight, distribution } = component;
      if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
        throw invalidArgument(["components", index, "weight"], "a finite number from 0", weight);
      total += weight;
      if (distribution?.kind === "mixture") check(distribution, depth + 1);
      else familyOf(distribution).check(distribution);
    }
    if (!(total > 0 && total < Number.POSITIVE_INFINITY))
      throw invalidArgument(["components"], "weights with a finite sum above 0", total);
  };
  return {
    check: (d) => check(d),
    pdf: (d, x) => blend(d, (family, c) => family.pdf(c, x)),
    tails,
    quantile: (d, p, upper) => {
      const parts = d.components.filter(({ weight }) => weight > 0).map((part) => part.distribution);
      const ends = parts.map((part) => familyOf(part).quantile(part, p, upper));
      let high = Math.max(...ends);
      let low = Math.min(...ends);
      const reached = (x: number): boolean =>
        upper ? tails(d, x).upper <= p * (1 + 1e-14) : tails(d, x).lower >= p * (1 - 1e-14);
      if (reached(low)) return low;
      // Down to neighboring numbers: components may have jumps, so no slope is trusted.
      for (;;) {
        const middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return high;
        if (reached(middle)) high = middle;
        else low = middle;
      }
    },
    support: (d) => {
      const parts = d.components.filter(({ weight }) => weight > 0).map((part) => part.distribution);
      const supports = parts.map((part) => familyOf(part).support(part));
      return [Math.min(...supports.map(([low]) => low)), Math.max(...supports.map(([, high]) => high))];
    },
    mean,
    variance,
    skewness: (d) => {
      const center = mean(d);
      const third = blend(d, (family, c) => {
        const shift = family.mean(c) - center;
        const spread = family.variance(c);
        const own = spread === 0 ? 0 : family.skewness(c) * spread * Math.sqrt(spread);
        return own + 3 * shift * spread + shift * shift * shift;
      });
      return third / variance(d) / Math.sqrt(variance(d));
    },
  };
}

function square(x: number): number {
  return x * x;
}

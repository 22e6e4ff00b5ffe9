import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { checkedFamily } from "../foundation/distribution/family-of.js";
import { standardNormalCdf, standardNormalQuantile } from "../foundation/distribution/standard-normal.js";
import { exponential } from "../foundation/elementary/exponential.js";
import { quantileOfScore } from "./quantile-table.js";

/** Turns columns of chance into a driver's values, in place. */
export interface DriverDraw {
  /** From uniform draws in (0, 1). */
  readonly fromUniform: (column: Float64Array) => void;
  /** From standard normal scores, as dependence gives them. */
  readonly fromScore: (column: Float64Array) => void;
}

/** The inverse transform of a distribution: monotone, so that ranks and correlations of ranks carry over. */
export function driverDraw(d: Distribution): DriverDraw {
  const family = checkedFamily(d);
  switch (d.kind) {
    case "normal":
      return byScore((z) => d.mean + d.sd * z);
    case "lognormal":
      return byScore((z) => exponential(d.mu + d.sigma * z));
    case "point":
      return byUniform(() => d.value);
    case "uniform": {
      const width = d.max - d.min;
      return byUniform((u) => d.min + width * u);
    }
    case "triangular": {
      const width = d.max - d.min;
      const turn = (d.mode - d.min) / width;
      const rising = width * (d.mode - d.min);
      const falling = width * (d.max - d.mode);
      return byUniform((u) =>
        u <= turn ? d.min + Math.sqrt(u * rising) : d.max - Math.sqrt((1 - u) * falling),
      );
    }
    case "bernoulli": {
      const zero = 1 - d.p;
      return byUniform((u) => (u <= zero ? 0 : 1));
    }
    case "pert":
    case "beta":
    case "gamma":
    case "chiSquare":
    case "studentT":
    case "truncatedNormal":
      return byScore(quantileOfScore(d));
    default:
      // Steps have no slopes to interpolate; they are looked up.
      return byUniform((u) => family.quantile(d, u, false));
  }
}

function byScore(value: (z: number) => number): DriverDraw {
  return {
    fromUniform(column) {
      for (let i = 0; i < column.length; i++) column[i] = value(standardNormalQuantile(column[i] as number));
    },
    fromScore(column) {
      for (let i = 0; i < column.length; i++) column[i] = value(column[i] as number);
    },
  };
}

function byUniform(value: (u: number) => number): DriverDraw {
  return {
    fromUniform(column) {
      for (let i = 0; i < column.length; i++) column[i] = value(column[i] as number);
    },
    fromScore(column) {
      for (let i = 0; i < column.length; i++) column[i] = value(standardNormalCdf(column[i] as number));
    },
  };
}

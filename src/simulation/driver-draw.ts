import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { checkedFamily } from "../foundation/distribution/family-of.js";
import { exponential } from "../foundation/elementary/exponential.js";
import { cumulativeColumn } from "./kernel/cumulative-column.js";
import { scoreColumn } from "./kernel/score-column.js";
import { readSteps, type StepTable, stepTable } from "./kernel/step-table.js";
import { type DriverDraw, drawOfScore, tabulatedDraw } from "./quantile-table.js";

/** The inverse transform of a distribution: monotone, so that ranks and correlations of ranks carry over. */
export function driverDraw(d: Distribution): DriverDraw {
  const family = checkedFamily(d);
  switch (d.kind) {
    case "normal": {
      const { mean, sd } = d;
      return {
        fromUniform(column) {
          scoreColumn(column);
          stretch(column, mean, sd);
        },
        fromScore: (column) => stretch(column, mean, sd),
      };
    }
    case "lognormal": {
      const { mu, sigma } = d;
      return remembered(d, () =>
        drawOfScore(
          (z) => exponential(mu + sigma * z),
          (column) => {
            for (let i = 0; i < column.length; i++)
              column[i] = exponential(mu + sigma * (column[i] as number));
          },
        ),
      );
    }
    case "point":
      return byUniform((column) => column.fill(d.value));
    case "uniform":
      return byUniform((column) => stretch(column, d.min, d.max - d.min));
    case "triangular": {
      const { min, mode, max } = d;
      return byUniform((column) => triangle(column, min, mode, max));
    }
    case "pert":
    case "beta":
    case "gamma":
    case "chiSquare":
    case "studentT":
    case "truncatedNormal":
      return remembered(d, () => tabulatedDraw(d));
    case "bernoulli":
    case "discrete":
    case "empirical":
    case "poisson": {
      const steps = stepsOf(d);
      if (steps !== null) return byUniform((column) => readSteps(steps, column));
      break;
    }
    case "mixture":
      break;
  }
  return byUniform((column) => {
    for (let i = 0; i < column.length; i++) column[i] = family.quantile(d, column[i] as number, false);
  });
}

/** Tables take milliseconds, and some 80 kB: the latest are kept by what they tabulate. */
const draws = /* @__PURE__ */ new Map<string, DriverDraw>();
const MOST_DRAWS = 100;

function remembered(d: Distribution, make: () => DriverDraw): DriverDraw {
  const key = JSON.stringify(Object.entries(d).sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = draws.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (draws.size >= MOST_DRAWS) draws.clear();
  draws.set(key, made);
  return made;
}

function byUniform(fromUniform: (column: Float64Array) => void): DriverDraw {
  return {
    fromUniform,
    fromScore(column) {
      cumulativeColumn(column);
      fromUniform(column);
    },
  };
}

function stretch(column: Float64Array, from: number, width: number): void {
  for (let i = 0; i < column.length; i++) column[i] = from + width * (column[i] as number);
}

function triangle(column: Float64Array, min: number, mode: number, max: number): void {
  const width = max - min;
  const turn = (mode - min) / width;
  const rising = width * (mode - min);
  const falling = width * (max - mode);
  for (let i = 0; i < column.length; i++) {
    const u = column[i] as number;
    const low = u <= turn;
    const reach = Math.sqrt(low ? u * rising : (1 - u) * falling);
    column[i] = low ? min + reach : max - reach;
  }
}

/** More steps than this are looked up one by one. */
const MOST_STEPS = 100_000;
/** Probability beyond the last step of a Poisson that is told apart. */
const FAR = 1e-17;

/** The values of a distribution of steps and how far each reaches; null where they are too many. */
function stepsOf(d: Extract<Distribution, { kind: "bernoulli" | "discrete" | "empirical" | "poisson" }>) {
  const family = checkedFamily(d);
  const values = d.kind === "bernoulli" ? [0, 1] : d.kind === "poisson" ? counts() : d.values;
  if (values === null || values.length > MOST_STEPS) return null;
  const distinct = Float64Array.from(new Set(values)).sort();
  return tableOf(distinct.filter((value) => family.pdf(d, value) > 0 || d.kind === "poisson"));

  /** The least reach that rounding leaves a step, as `quantile` has it: sums reach a level up to 1e-14. */
  function tableOf(steps: Float64Array): StepTable {
    const reach = (value: number): number => family.tails(d, value).lower * (1 + 1e-14);
    return stepTable(steps, steps.map(reach));
  }
  function counts(): number[] | null {
    const [low, high] = [family.quantile(d, FAR, false), family.quantile(d, FAR, true)];
    if (high - low >= MOST_STEPS) return null;
    return Array.from({ length: high - low + 1 }, (_, k) => low + k);
  }
}

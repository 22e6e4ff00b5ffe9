import type { Issue } from "../foundation/issue.js";
import { invalidDefinition } from "../foundation/operating-model-error.js";
import type { DriverCorrelation } from "../value/business-case.js";
import { lowerFactor, nearestCorrelation, symmetricEigen } from "./correlation-matrix.js";

/** Drivers that depend on each other: normal scores are the factor times independent ones (Gaussian copula). */
export interface Dependence {
  readonly drivers: readonly string[];
  readonly factor: readonly (readonly number[])[];
  /** Frobenius distance of a repaired matrix from the one given; 0 for one that needed no repair. */
  readonly distance: number;
}

/** An eigenvalue of −10^−10 is rounding, not a contradiction. */
const ROUNDING = -1e-10;

/**
 * The Gaussian copula with given Spearman rank correlations: normal scores correlate by 2 sin(π ρ / 6) (Kruskal,
 * "Ordinal measures of association", JASA 53, 1958). Pairs not named are independent.
 *
 * @throws OperatingModelError `invalid-definition` with the issue `correlation-not-psd` where no variables have these
 *   correlations, unless `repair` asks for the nearest that exist.
 */
export function gaussianCopula(
  correlations: readonly DriverCorrelation[],
  options: { readonly repair?: boolean } = {},
): Dependence {
  const named = correlations.filter(({ rank }) => rank !== 0);
  const drivers = [...new Set(named.flatMap(({ drivers }) => drivers))];
  const matrix = drivers.map((_, i) => drivers.map((_, j) => (i === j ? 1 : 0)));
  for (const { drivers: pair, rank } of named) {
    const [i, j] = pair.map((id) => drivers.indexOf(id)) as [number, number];
    const score = scoreCorrelation(rank);
    (matrix[i] as number[])[j] = score;
    (matrix[j] as number[])[i] = score;
  }
  const smallest = Math.min(...symmetricEigen(matrix).values);
  if (drivers.length === 0 || smallest >= ROUNDING)
    return { drivers, factor: lowerFactor(matrix), distance: 0 };
  if (!options.repair) throw invalidDefinition("correlations", [contradiction(drivers, smallest)]);
  const nearest = nearestCorrelation(matrix);
  return { drivers, factor: lowerFactor(nearest.matrix), distance: nearest.distance };
}

function contradiction(drivers: readonly string[], smallest: number): Issue {
  return {
    code: "correlation-not-psd",
    path: ["correlations"],
    message:
      `no ${drivers.length} quantities can be correlated like this (${drivers.join(", ")}): the matrix has the ` +
      `eigenvalue ${smallest.toPrecision(4)}; weaken the correlations, or pass repair: true for the nearest matrix`,
    expected: "a smallest eigenvalue of at least 0",
    received: String(smallest),
  };
}

/** 2 sin(π ρ / 6): exactly ±1 at ±1; by its series, which every engine adds up alike. */
function scoreCorrelation(rank: number): number {
  if (Math.abs(rank) === 1) return rank;
  const x = (Math.PI * rank) / 6;
  let term = x;
  let sine = x;
  for (let k = 2; k <= 18; k += 2) {
    term *= (-x * x) / (k * (k + 1));
    sine += term;
  }
  return 2 * sine;
}

import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import type { Issue } from "../foundation/issue.js";
import type { Seed } from "../foundation/random.js";
import type { DriverCorrelation } from "../value/business-case.js";
import { type Dependence, gaussianCopula } from "./dependence.js";
import { driverDraw } from "./driver-draw.js";
import { CHUNK } from "./formula-columns.js";
import { scoreColumn } from "./kernel/score-column.js";
import type { DriverDraw } from "./quantile-table.js";
import { type Sampling, uniformSource } from "./sampling.js";
import { SOBOL_DIMENSIONS } from "./sobol-sequence.js";

/** What is drawn, and how. */
export interface DrawQuestion {
  /** Distributions of the drivers that vary. */
  readonly drivers: ReadonlyMap<string, Distribution>;
  readonly correlations: readonly DriverCorrelation[];
  readonly sampling: Sampling;
  readonly seed: Seed;
  readonly trials: number;
  readonly repair: boolean;
}

/** The drivers' values, chunk by chunk and in any order. */
export interface TrialDraws {
  /** Values of one chunk of 1,024 trials by driver; the lists are written over by the next call. */
  readonly chunk: (chunk: number) => ReadonlyMap<string, Float64Array>;
  readonly warnings: readonly Issue[];
}

/** Prepares the draws of a run: streams, quantile tables and dependence. */
export function trialDraws(question: DrawQuestion): TrialDraws {
  const { drivers, sampling, seed } = question;
  const varying = question.correlations.filter((pair) => pair.drivers.every((id) => drivers.has(id)));
  const copula = gaussianCopula(varying, { repair: question.repair });
  const columns = new Map<string, Float64Array>();
  let draws: ReadonlyMap<string, DriverDraw> | null = null;
  const sources = [...drivers.keys()].map((id, position) => {
    const source = uniformSource(sampling, seed, id, position);
    const column = new Float64Array(CHUNK);
    columns.set(id, column);
    return (chunk: number) => source.fill(chunk, column);
  });
  const independent = [...drivers.keys()].filter((id) => !copula.drivers.includes(id));
  const joint = copula.drivers.map((id) => columns.get(id) as Float64Array);

  return {
    warnings: warningsOf(question, copula.distance),
    chunk(chunk) {
      // The tables take longer than all else, and a run whose trials are computed elsewhere needs none.
      draws ??= new Map([...drivers].map(([id, own]) => [id, driverDraw(own)]));
      const drawOf = draws;
      for (const fill of sources) fill(chunk);
      for (const id of independent)
        (drawOf.get(id) as DriverDraw).fromUniform(columns.get(id) as Float64Array);
      for (const column of joint) scoreColumn(column);
      correlate(joint, copula.factor);
      copula.drivers.forEach((id, k) => {
        (drawOf.get(id) as DriverDraw).fromScore(joint[k] as Float64Array);
      });
      return columns;
    },
  };
}

/** The factor times the scores of each trial, in place: from the last row up, since a row reads those above it. */
function correlate(joint: readonly Float64Array[], factor: Dependence["factor"]): void {
  for (let row = joint.length - 1; row >= 0; row--) {
    const column = joint[row] as Float64Array;
    const weights = factor[row] as readonly number[];
    scale(column, weights[row] as number);
    for (let k = 0; k < row; k++) {
      if (weights[k] !== 0) addScaled(column, joint[k] as Float64Array, weights[k] as number);
    }
  }
}

function scale(column: Float64Array, by: number): void {
  for (let i = 0; i < column.length; i++) column[i] = by * (column[i] as number);
}

function addScaled(column: Float64Array, other: Float64Array, by: number): void {
  for (let i = 0; i < column.length; i++) column[i] = (column[i] as number) + by * (other[i] as number);
}

function warningsOf({ drivers, correlations, sampling, trials }: DrawQuestion, distance: number): Issue[] {
  const warnings: Issue[] = [];
  if (sampling === "sobol" && powerUpTo(trials) !== trials) {
    warnings.push({
      code: "sobol-not-a-power-of-two",
      path: ["options", "trials"],
      message: `a Sobol sequence is even only at 2^m trials; ${trials} lie unevenly`,
      expected: `${powerUpTo(trials)} or ${2 * powerUpTo(trials)}`,
      received: String(trials),
    });
  }
  const over = trials % CHUNK;
  if (sampling === "latin-hypercube" && over > 0) {
    warnings.push({
      code: "latin-hypercube-not-whole",
      path: ["options", "trials"],
      message: `a hypercube of ${CHUNK} trials is even only as a whole; the last ${over} of ${trials} lie unevenly`,
      expected: `a multiple of ${CHUNK}, such as ${trials - over + CHUNK}`,
      received: String(trials),
    });
  }
  if (sampling === "sobol" && drivers.size > SOBOL_DIMENSIONS) {
    warnings.push({
      code: "sobol-dimensions",
      path: ["drivers"],
      message: `drivers beyond the first ${SOBOL_DIMENSIONS} are drawn independently`,
    });
  }
  if (distance > 0) {
    warnings.push({
      code: "correlations-repaired",
      path: ["correlations"],
      message: `the correlations contradicted each other; the nearest ones at distance ${distance.toPrecision(4)} are used`,
      received: String(distance),
    });
  }
  for (const [index, { drivers: pair }] of correlations.entries()) {
    const still = pair.filter((id) => !drivers.has(id));
    if (still.length === 0) continue;
    warnings.push({
      code: "correlation-without-spread",
      path: ["correlations", index],
      message: `${still.join(", ")} has one value only, so that the correlation has no effect`,
    });
  }
  return warnings;
}

/** The greatest power of two that is at most n. */
function powerUpTo(n: number): number {
  let power = 1;
  while (2 * power <= n) power *= 2;
  return power;
}

import { assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { walkRiskSets } from "./risk-set.js";

/** How long one subject was observed, and which of several causes ended it. */
export interface CompetingObservation {
  /** Time from the origin to the end of observation, not negative, in any one unit. */
  readonly time: number;
  /** 0 where the subject was censored, else the number of the cause, from 1. */
  readonly cause: number;
  /** Time from the origin at which observation began, where that was later (left truncation). */
  readonly entry?: number;
}

/** The cumulative incidence of one cause just after a time at which it struck. */
export interface IncidenceStep {
  readonly time: number;
  /** Share that has ended by this cause up to and including `time`, 0..1. */
  readonly incidence: number;
  readonly standardError: number;
}

/**
 * The cumulative incidence of each cause where causes compete (Aalen and Johansen 1978): the share that has ended
 * by this cause by a time, the others standing in its way. At every time the incidences and the survival of
 * {@link kaplanMeier} over all causes add up to 1. Keyed by cause; steps stand at the times at which the cause
 * struck, ascending, and a cause that never did has no key.
 *
 * The standard error is the delta-method one of Dinse and Larson ("A note on semi-Markov models for partially
 * censored data", Biometrika 73, 1986); for a single cause it is Greenwood's.
 *
 * @throws OperatingModelError `invalid-argument` for a negative time, a cause that is not a whole number from 0,
 *   or an entry that is not before the time.
 * @example
 * import { cumulativeIncidence } from "ai-operating-model/statistics";
 * const byCause = cumulativeIncidence([
 *   { time: 1, cause: 1 },
 *   { time: 2, cause: 2 },
 *   { time: 3, cause: 0 },
 *   { time: 4, cause: 1 },
 * ]);
 * byCause[1]?.map(({ time, incidence }) => [time, incidence]); // => [[1, 0.25], [4, 0.75]]
 */
export function cumulativeIncidence(
  observations: readonly CompetingObservation[],
): Readonly<Record<number, readonly IncidenceStep[]>> {
  const causes = new Set<number>();
  assertList(observations, ["observations"]);
  observations.forEach((observation, index) => {
    assertRecord(observation, ["observations", index]);
    const { cause } = observation;
    if (!Number.isSafeInteger(cause) || cause < 0)
      throw invalidArgument(["observations", index, "cause"], "a whole number from 0", cause);
    causes.add(cause);
  });
  const curves = incidenceCurves(causes);
  walkRiskSets(observations, (time, atRisk, order, from, to) => {
    for (let place = from; place < to; place++)
      curves.strike((observations[order[place] as number] as CompetingObservation).cause, 1);
    curves.step(time, atRisk);
  });
  return curves.byCause();
}

/** Curves of incidence that are built up time by time, ascending. */
export interface IncidenceCurves {
  /** Notes that a cause ended so many at the time of the coming step; 0 ends nothing. */
  strike(cause: number, count: number): void;
  /** Takes in what struck at a time, with the number at risk just before it. */
  step(time: number, atRisk: number): void;
  byCause(): Readonly<Record<number, readonly IncidenceStep[]>>;
}

/** Curves without a step yet, for the causes that will strike. */
export function incidenceCurves(causes: Iterable<number>): IncidenceCurves {
  const curves = new Map<number, Curve>();
  for (const cause of causes) if (cause > 0) curves.set(cause, emptyCurve());
  let survival = 1;
  let events = 0;
  return {
    strike(cause, count) {
      if (cause === 0 || count === 0) return;
      (curves.get(cause) as Curve).struck += count;
      events += count;
    },
    step(time, atRisk) {
      if (events === 0) return;
      for (const curve of curves.values()) advance(curve, time, atRisk, events, survival);
      survival *= (atRisk - events) / atRisk;
      events = 0;
    },
    byCause: () =>
      Object.fromEntries([...curves].sort(([a], [b]) => a - b).map(([cause, { steps }]) => [cause, steps])),
  };
}

/**
 * Running sums of the variance over event times j, with F the incidence now and F_j then, S_j the survival just
 * before, n_j, d_j and c_j at risk, ended and ended by this cause, g_j = d_j / (n_j (n_j - d_j)):
 * Σ (F - F_j)² g_j + Σ S_j² c_j (n_j - c_j) / n_j³ - 2 Σ (F - F_j) S_j c_j / n_j². The sums in F - F_j are kept
 * up as F grows, which is linear in time and adds positive numbers only.
 */
interface Curve {
  readonly steps: IncidenceStep[];
  struck: number;
  incidence: number;
  weight: number;
  moment: number;
  square: number;
  own: number;
  cross: number;
  crossWeight: number;
}

function emptyCurve(): Curve {
  return {
    steps: [],
    struck: 0,
    incidence: 0,
    weight: 0,
    moment: 0,
    square: 0,
    own: 0,
    cross: 0,
    crossWeight: 0,
  };
}

function advance(curve: Curve, time: number, atRisk: number, events: number, survival: number): void {
  const { struck } = curve;
  const growth = (survival * struck) / atRisk;
  curve.incidence += growth;
  curve.square += growth * (2 * curve.moment + growth * curve.weight);
  curve.moment += growth * curve.weight;
  curve.cross += growth * curve.crossWeight;
  // Where all at risk end, the incidence cannot grow further and the infinite weight never counts.
  if (events < atRisk) curve.weight += events / (atRisk * (atRisk - events));
  if (struck === 0) return;
  curve.own += (survival / atRisk) ** 2 * (struck * (1 - struck / atRisk));
  curve.crossWeight += (survival * struck) / (atRisk * atRisk);
  const variance = curve.square + curve.own - 2 * curve.cross;
  curve.steps.push({ time, incidence: curve.incidence, standardError: Math.sqrt(Math.max(0, variance)) });
  curve.struck = 0;
}

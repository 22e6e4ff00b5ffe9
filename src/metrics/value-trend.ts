import { standardNormalCdf } from "../foundation/distribution/standard-normal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { acceleratedFailureTime } from "../foundation/statistics/accelerated-failure-time.js";
import { twoSidedDeviate } from "../foundation/statistics/confidence.js";
import { mannKendall } from "../foundation/statistics/mann-kendall.js";
import { theilSen } from "../foundation/statistics/theil-sen.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { FollowedCohort } from "./followed-cohorts.js";

/** One wait for value: when it began, how long it lasted, and how it ended: 1 with value, 2 without, 0 not yet. */
export interface ValueWait {
  /** Day counted from 1970-01-01. */
  readonly start: number;
  /** Whole days. */
  readonly time: number;
  readonly cause: 0 | 1 | 2;
}

const DAYS_PER_YEAR = 365.25;

/**
 * Whether waits are getting shorter: by regression over all waits, censored ones included, with the shares of the
 * cohorts wholly followed as second witness while others are still young.
 */
export function valueTrend(
  waits: readonly ValueWait[],
  cohorts: readonly FollowedCohort[],
  level: number,
  confidence: number,
): { readonly parts: Readonly<Record<string, Estimate>>; readonly notes: Measurement["notes"] } {
  if (!(level > 0 && level < 0.5))
    throw invalidArgument(["options", "trendLevel"], "strictly between 0 and 0.5", level);
  const slope = regression(waits);
  const shares = cohortTrend(cohorts);
  const parts: Record<string, Estimate> = { ...shares };
  if (typeof slope === "string") {
    parts.trendPerYear = missing(slope);
    parts.trendP = missing(slope);
    return { parts, notes: [] };
  }
  const { coefficient, standardError } = slope;
  const reach = twoSidedDeviate(confidence) * standardError;
  parts.trendPerYear = known(Math.exp(coefficient), {
    low: Math.exp(coefficient - reach),
    high: Math.exp(coefficient + reach),
    confidence,
  });
  const shorter = standardNormalCdf(coefficient / standardError);
  parts.trendP = known(shorter);
  return {
    parts,
    notes: [trendNote(Math.exp(coefficient), shorter, level, supports(cohorts, shares.cohortSlope))],
  };
}

/** The yearly change of the mean log time; waits are sorted first, so that their order leaves no trace. */
function regression(
  waits: readonly ValueWait[],
): { readonly coefficient: number; readonly standardError: number } | string {
  const keys = Float64Array.from(waits, keyOf).sort();
  const first = Math.floor((keys[0] ?? 0) / START);
  const observations: { time: number; event: boolean; year: number }[] = [];
  for (const key of keys) {
    const start = Math.floor(key / START);
    const rest = key - start * START;
    const time = Math.floor(rest / 3);
    observations.push({
      // Value on the day of funding took half a day; a logarithm needs more than nothing.
      time: Math.max(time, 0.5),
      event: rest - 3 * time === 1,
      year: (start - first) / DAYS_PER_YEAR,
    });
  }
  const fitted = acceleratedFailureTime(observations, { covariates: ["year"] });
  if (fitted.coefficients === null) return fitted.reason;
  return { coefficient: fitted.coefficients.year, standardError: fitted.standardErrors.year };
}

/** Above three times the most days that lie between two dates with years of four digits. */
const START = 2 ** 24;
/** No date lies earlier before 1970. */
const EARLIEST = 2 ** 20;

/** A wait as one number that sorts by start, then time, then cause: a million are sorted ten times as fast. */
function keyOf({ start, time, cause }: ValueWait): number {
  return (start + EARLIEST) * START + 3 * time + cause;
}

function cohortTrend(
  cohorts: readonly FollowedCohort[],
): Readonly<Record<"cohortSlope" | "cohortTrendP", Estimate>> {
  const shares = cohorts
    .filter(({ followed }) => followed)
    .map(({ share }) => share.value)
    .filter((share) => share !== null)
    // Products of fractions reach equal shares only up to rounding, which is no rise and no fall.
    .map((share) => Number(share.toFixed(12)));
  if (shares.length < 3) {
    const few = missing("too-few-cohorts", "Fewer than three cohorts are wholly followed.");
    return { cohortSlope: few, cohortTrendP: few };
  }
  const line = theilSen(shares);
  const { p, reason } = mannKendall(shares, { alternative: "greater" });
  return {
    cohortSlope: line.slope === null ? missing(line.reason) : known(line.slope),
    cohortTrendP: p === null ? missing(reason ?? "no-variation") : known(p),
  };
}

/**
 * Whether an improvement may be claimed at all. Where some cohorts are young the regression leans on them, so those
 * wholly followed must point the same way; where all are followed it needs no second witness.
 */
function supports(cohorts: readonly FollowedCohort[], slope: Estimate): boolean {
  if (cohorts.every(({ followed }) => followed)) return true;
  return slope.value !== null && slope.value >= 0;
}

function trendNote(
  perYear: number,
  shorter: number,
  level: number,
  supported: boolean,
): Measurement["notes"][number] {
  const change = `times change by the factor ${perYear.toFixed(3)} a year`;
  const p = Math.min(shorter, 1 - shorter);
  if (shorter < level && supported)
    return {
      code: "improving",
      message: `Time to value is getting shorter: ${change} (one-sided p ${p.toFixed(4)}).`,
    };
  if (shorter < level)
    return {
      code: "trend-unsupported",
      message: `By the regression ${change}, but cohorts wholly followed are too few or do not show more reaching value in time: no improvement is claimed.`,
    };
  if (1 - shorter < level)
    return {
      code: "worsening",
      message: `Time to value is getting longer: ${change} (one-sided p ${p.toFixed(4)}).`,
    };
  return {
    code: "no-trend-shown",
    message: `The records show no trend either way: ${change}, which chance alone can do (one-sided p ${p.toFixed(4)}).`,
  };
}

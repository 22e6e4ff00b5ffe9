import { isText } from "../foundation/is-text.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { customerSatisfaction } from "../foundation/statistics/customer-satisfaction.js";
import { netPromoterScore } from "../foundation/statistics/net-promoter-score.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { type ExclusionLedger, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { type SatisfactionResponse, satisfactionWaves } from "./satisfaction-waves.js";

/** How satisfaction is computed. The kind must be declared: one is never read as the other. */
export interface StakeholderSatisfactionOptions extends MetricOptions {
  /** Net promoter score of ratings 0 to 10, or the share of ratings in the top boxes. */
  readonly kind: "nps" | "csat";
  /** Boxes that count as satisfied, for `csat`; 2 unless stated. */
  readonly top?: number;
  /** Highest rating, for `csat`; 5 unless stated. */
  readonly scaleMax?: number;
  /** How many were invited, to one wave or by wave; without it the response rate is unknown. */
  readonly invited?: number | Readonly<Record<string, number>>;
  /** Wave of the headline; the last unless stated. */
  readonly wave?: string;
}

/** Below this response rate a result can not be green. */
const LOW_RESPONSE = 0.3;

/**
 * How content stakeholders are: net promoter score in points from -100 to 100 with its normal interval, or the share
 * of ratings in the top two boxes with Wilson's, whichever was declared. The headline is one wave's; the breakdown
 * holds every wave. A response rate below 30 % gets the note `low-response`, and the status no green.
 *
 * Parts: `responseRate`, `responses`; for nps `promoters`, `passives`, `detractors` and `standardError`; for csat
 * `satisfied`; for each role `role.{role}`.
 * Left out: `missing-rating`, `out-of-scale`, `after-as-of`, `invalid-date`, `imprecise-date`, `no-wave`, `duplicate`.
 * Missing: `no-ratings`.
 *
 * @throws OperatingModelError `invalid-argument` for an unknown kind or impossible boxes.
 * @example
 * import { stakeholderSatisfaction } from "ai-operating-model/metrics";
 * const records = [10, 9, 9, 7, 3].map((rating, index) => ({ id: `r${index}`, wave: "2026-Q1", rating }));
 * const { headline, parts, unit } = stakeholderSatisfaction(records, {
 *   kind: "nps",
 *   invited: 20,
 *   asOf: "2026-02-15",
 * });
 * [headline.value, unit]; // => [40, "points"]
 * parts.responseRate?.value; // => 0.25
 */
export function stakeholderSatisfaction(
  records: readonly SatisfactionResponse[],
  options: StakeholderSatisfactionOptions,
): Measurement {
  const { asOf } = readOptions(options);
  assertRecords(records);
  if (options.kind !== "nps" && options.kind !== "csat")
    throw invalidArgument(["options", "kind"], "nps or csat", options.kind);
  const ledger = exclusionLedger();
  const waves = satisfactionWaves(
    records,
    options.kind === "nps" ? [0, 10] : [1, options.scaleMax ?? 5],
    asOf,
    ledger,
  );
  const names = [...waves.keys()].sort();
  const shown = options.wave ?? names.at(-1);
  // Entries, since a wave may bear any name: assignment to __proto__ would lose its measurement.
  const breakdown = Object.fromEntries(
    names.map((name) => {
      const responses = waves.get(name) ?? [];
      const silent = { ...options, provenance: false };
      return [name, ofWave(name, responses, silent, responses.length, exclusionLedger())];
    }),
  );
  const shownResponses = shown === undefined ? [] : (waves.get(shown) ?? []);
  const whole = ofWave(shown, shownResponses, options, records.length, ledger, records);
  return { ...whole, breakdown };
}

function ofWave(
  wave: string | undefined,
  responses: readonly SatisfactionResponse[],
  options: StakeholderSatisfactionOptions,
  given: number,
  ledger: ExclusionLedger,
  records: readonly SatisfactionResponse[] = [],
): Measurement {
  const { confidence } = readOptions(options);
  const ratings = responses.map(({ rating }) => rating);
  const rate = responseRate(wave, ratings.length, options, confidence);
  const { headline, parts } = scoreOf(ratings, options, confidence);
  const nps = options.kind === "nps";
  return assembleMeasurement("initiate.metric.stakeholder-satisfaction", options, {
    headline,
    unit: nps ? "points" : "share",
    parts: {
      responseRate: rate,
      responses: known(ratings.length),
      ...parts,
      ...byRole(responses, options, confidence),
    },
    n: ratings.length,
    given,
    ledger,
    method: nps
      ? "net promoter score of one wave, normal interval"
      : `share of the top ${options.top ?? 2} of ${options.scaleMax ?? 5} boxes in one wave, Wilson interval`,
    notes: rate.value !== null && rate.value < LOW_RESPONSE ? [lowResponse(rate.value)] : [],
    minimum: 10,
    inputs: { records },
  });
}

function lowResponse(rate: number): Measurement["notes"][number] {
  return {
    code: "low-response",
    message: `Only ${Math.round(rate * 1000) / 10} % of those invited answered, less than 30 %: who did not answer may think otherwise.`,
  };
}

function scoreOf(
  ratings: readonly number[],
  { kind, top = 2, scaleMax = 5 }: StakeholderSatisfactionOptions,
  confidence: number,
): { readonly headline: Estimate; readonly parts: Readonly<Record<string, Estimate>> } {
  if (kind === "nps") {
    const { nps, low, high, standardError, promoters, passives, detractors } = netPromoterScore(ratings, {
      confidence,
    });
    const missed = nps === null || low === null || high === null || standardError === null;
    return {
      headline: missed ? missing("no-ratings") : known(nps, { low, high, confidence }),
      parts: {
        promoters: known(promoters),
        passives: known(passives),
        detractors: known(detractors),
        standardError: missed ? missing("no-ratings") : known(standardError),
      },
    };
  }
  const share = customerSatisfaction(ratings, { top, scaleMax, confidence });
  const { low, high, satisfied } = share;
  return {
    headline:
      share.estimate === null
        ? missing("no-ratings")
        : known(share.estimate, { low: low as number, high: high as number, confidence }),
    parts: { satisfied: known(satisfied) },
  };
}

function byRole(
  responses: readonly SatisfactionResponse[],
  options: StakeholderSatisfactionOptions,
  confidence: number,
): Readonly<Record<string, Estimate>> {
  const roles = new Map<string, number[]>();
  for (const { role, rating } of responses) {
    if (!isText(role)) continue;
    const ratings = roles.get(role);
    if (ratings === undefined) roles.set(role, [rating]);
    else ratings.push(rating);
  }
  const sorted = [...roles].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([role, ratings]) => [`role.${role}`, scoreOf(ratings, options, confidence).headline]),
  );
}

function responseRate(
  wave: string | undefined,
  responses: number,
  { invited }: StakeholderSatisfactionOptions,
  confidence: number,
): Estimate {
  const asked = typeof invited === "number" ? invited : wave === undefined ? undefined : invited?.[wave];
  if (asked === undefined) return missing("no-invitations", "How many were invited is not known.");
  if (!Number.isSafeInteger(asked) || asked < 0)
    throw invalidArgument(["options", "invited"], "whole numbers from 0", asked);
  if (responses > asked)
    return missing("more-responses-than-invited", `${responses} answered, ${asked} were invited.`);
  const { estimate, low, high } = wilsonInterval(responses, asked, { confidence });
  return estimate === null
    ? missing("zero-denominator", "Nobody was invited.")
    : known(estimate, { low, high, confidence });
}

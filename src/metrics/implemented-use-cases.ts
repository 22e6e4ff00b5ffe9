import type { PartialDate } from "../foundation/calendar.js";
import { poissonInterval } from "../foundation/statistics/poisson-interval.js";
import { known, missing } from "../model/estimate.js";
import type { InitiativeStatus } from "../model/initiative.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { distinctRecords, type ExclusionLedger, exclusionLedger } from "./exclusion-ledger.js";
import { choiceOption, type MetricOptions, readOptions, wholeOption } from "./metric-options.js";
import { readDayRange } from "./read-day.js";

/** An AI use case and what is known of its going live. */
export interface UseCaseRecord {
  readonly id: string;
  readonly unit?: string;
  /** First day in production. */
  readonly productionAt?: PartialDate;
  /** Whether it met the success criteria agreed before it started. */
  readonly criteriaMet?: boolean;
  /** Day on which the business accepted it; while it lies ahead the criteria do not count as met. */
  readonly acceptedAt?: PartialDate;
  /** First day on which it is no longer live. */
  readonly retiredAt?: PartialDate;
  /** Where it stands by the host's own books, to find dates that contradict it. */
  readonly status?: InitiativeStatus;
}

/** How implemented use cases are counted. */
export interface ImplementedUseCasesOptions extends MetricOptions {
  /** Days a use case must have been live, 30 unless stated: a launch of last week proves nothing. */
  readonly minimumLiveDays?: number;
  /** Length of the period before `asOf` in which go-lives are counted, 365 days unless stated. */
  readonly periodDays?: number;
  /**
   * `required`: only use cases known to meet their criteria count. `if-known`: one whose criteria nobody
   * recorded counts as well, and the result is noted as a proxy.
   */
  readonly criteria?: "required" | "if-known";
}

/**
 * The number of AI use cases that are implemented: live for at least 30 days on the day asked, not retired, with
 * their success criteria met and accepted. A census, so the headline has no interval; the go-lives of the period
 * (`asOf - periodDays < day <= asOf`) are a rate and carry the exact Poisson interval.
 *
 * Parts: `live` (in production, however short or unproven), `criteriaUnknown` (live long enough, criteria not
 * recorded), `criteriaNotMet`, `goLives` (with interval), `goLivesPerYear`.
 * Left out: `no-production-date` (said to be live), `imprecise-date` (the month or year leaves the answer open),
 * `invalid-date`, `after-as-of`, `retired-before-production`, `status-contradicts-date`, `no-id`, `duplicate`.
 *
 * @throws OperatingModelError `invalid-argument` for options out of range.
 * @example
 * import { implementedUseCases } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "a", productionAt: "2025-11-03", criteriaMet: true },
 *   { id: "b", productionAt: "2026-02-01", criteriaMet: true }, // live for less than 30 days
 *   { id: "c", productionAt: "2024-05-20", criteriaMet: false },
 * ];
 * const { headline, parts } = implementedUseCases(records, { asOf: "2026-02-15" });
 * headline; // => { value: 1 }
 * parts.live; // => { value: 3 }
 */
export function implementedUseCases(
  records: readonly UseCaseRecord[],
  options: ImplementedUseCasesOptions,
): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const liveDays = wholeOption("minimumLiveDays", options.minimumLiveDays, 30);
  const periodDays = wholeOption("periodDays", options.periodDays, 365, 1);
  const criteria = choiceOption("criteria", options.criteria, "required", ["required", "if-known"]);
  const window: Window = { asOf, seasoned: asOf - liveDays, from: asOf - periodDays };
  const ledger = exclusionLedger();
  const tally = { n: 0, live: 0, met: 0, unknown: 0, unmet: 0, goLives: 0 };
  for (const record of distinctRecords(records, ({ id }) => id, ledger)) {
    const standing = standingOf(record, window, ledger);
    if (standing === undefined) continue;
    tally.n++;
    if (standing.wentLive) tally.goLives++;
    if (standing.live) tally.live++;
    if (!standing.seasoned) continue;
    if (record.criteriaMet === false || standing.accepted === false) tally.unmet++;
    else if (record.criteriaMet === true) tally.met++;
    else tally.unknown++;
  }
  const proxy = criteria === "if-known" && tally.unknown > 0;
  const perYear = 365.25 / periodDays;
  const { low, high } = poissonInterval(tally.goLives, { confidence });
  return assembleMeasurement("initiate.metric.implemented-use-cases", options, {
    headline: tally.n === 0 ? missing("no-records") : known(tally.met + (proxy ? tally.unknown : 0)),
    parts: {
      live: known(tally.live),
      criteriaUnknown: known(tally.unknown),
      criteriaNotMet: known(tally.unmet),
      goLives: known(tally.goLives, { low, high, confidence }),
      goLivesPerYear: known(tally.goLives * perYear, {
        low: low * perYear,
        high: high * perYear,
        confidence,
      }),
    },
    n: tally.n,
    given: records.length,
    ledger,
    method: `census of use cases live for ${liveDays} days or more with criteria met; go-lives of ${periodDays} days with the exact Poisson interval`,
    notes: proxy
      ? [
          {
            code: "proxy",
            message: `For ${tally.unknown} live use cases nobody recorded whether the success criteria are met; they are counted as implemented because they are live.`,
          },
        ]
      : [],
    minimum: 1,
    inputs: { records },
  });
}

interface Window {
  readonly asOf: number;
  /** Last day of go-live that is long enough ago. */
  readonly seasoned: number;
  /** Day before the period of go-lives. */
  readonly from: number;
}

interface Standing {
  readonly live: boolean;
  readonly seasoned: boolean;
  readonly wentLive: boolean;
  readonly accepted: boolean;
}

const NOT_LIVE: Standing = { live: false, seasoned: false, wentLive: false, accepted: false };

/** Where a use case stands on the day, or undefined where its dates do not say. */
function standingOf(record: UseCaseRecord, window: Window, ledger: ExclusionLedger): Standing | undefined {
  const { id, status } = record;
  const production = readDayRange(record.productionAt);
  const retired = readDayRange(record.retiredAt);
  const accepted = readDayRange(record.acceptedAt);
  if (production === "invalid-date" || retired === "invalid-date" || accepted === "invalid-date")
    return ledger.leaveOut("invalid-date", id);
  if (production === "absent") {
    return status === "live" ? ledger.leaveOut("no-production-date", id) : NOT_LIVE;
  }
  if (production.first > window.asOf) return ledger.leaveOut("after-as-of", id);
  if (status === "proposed" || status === "in-progress")
    return ledger.leaveOut("status-contradicts-date", id);
  if (retired !== "absent" && retired.last < production.first)
    return ledger.leaveOut("retired-before-production", id);
  const ended = status === "retired" || status === "stopped";
  const { asOf, seasoned, from } = window;
  const open = splits(production, asOf) || splits(production, seasoned) || splits(production, from);
  if (open || splits(retired, asOf) || splits(accepted, asOf)) return ledger.leaveOut("imprecise-date", id);
  const live = !(ended || (retired !== "absent" && retired.first <= window.asOf));
  return {
    live,
    seasoned: live && production.first <= window.seasoned,
    wentLive: production.first > window.from,
    accepted: accepted === "absent" || accepted.first <= window.asOf,
  };
}

/** Whether a partial date can fall on either side of a day: then it cannot answer. */
function splits(range: { readonly first: number; readonly last: number } | "absent", mark: number): boolean {
  return range !== "absent" && range.first <= mark && range.last > mark;
}

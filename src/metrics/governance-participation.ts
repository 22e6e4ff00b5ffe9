import type { PlainDate } from "../foundation/calendar.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { BusinessUnit } from "../model/registry.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords, isListOfRecords } from "./assert-records.js";
import { type DecisionRecord, decisionParts } from "./decision-time.js";
import { exactSummer } from "./exact-sum.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions, wholeOption } from "./metric-options.js";
import { readDay } from "./read-day.js";
import { unitScope } from "./unit-scope.js";

/** One meeting of a body that governs AI work. */
export interface MeetingRecord {
  readonly id: string;
  readonly body?: string;
  readonly date: PlainDate;
  readonly invited: number;
  /** Members who came themselves. */
  readonly attended: number;
  /** Members who sent someone else. */
  readonly delegates?: number;
  /** How many had to be there, delegates included, for a decision to be valid. */
  readonly quorum?: number;
  /** Votes cast, by unit; `business` where the unit is one of the business and not of technology or control. */
  readonly votes?: readonly {
    readonly unit: string;
    readonly business: boolean;
    /** Votes of this unit; 1 unless stated. */
    readonly count?: number;
  }[];
  readonly decisions?: readonly DecisionRecord[];
}

/** How participation is computed. */
export interface GovernanceParticipationOptions extends MetricOptions {
  /** The organization's units with their dates; without them the share of units that vote has no denominator. */
  readonly units?: readonly BusinessUnit[];
  /** Length of the window that ends with `asOf`; all meetings up to it unless stated. */
  readonly windowDays?: number;
}

/**
 * Whether those who should take part in governing AI do: attended / invited, pooled over meetings, with Wilson's
 * interval. Who only sent a delegate did not attend. The interval takes attendances as independent; persons who
 * always come make it somewhat too narrow.
 *
 * Parts: `withDelegates`, `quorumRate` (of meetings that state a quorum), `unitsVoting` (units in scope that cast a
 * vote), `businessShareOfVotes`, and the time from raising to deciding by cumulative incidence, requests still
 * open included: `decisionDaysTo50`, `decidedBy30`, `decidedBy90`, `decisions`, `decisionsOpen`.
 * Left out: `after-as-of`, `before-window`, `invalid-date`, `imprecise-date`, `no-date`, `invalid-count`,
 * `nobody-invited`, `more-attended-than-invited`, `invalid-votes`, `invalid-decisions`, `no-id`, `duplicate`; decisions as `meeting/decision`: `negative-duration`,
 * `after-as-of`, `no-date`, and so on. Missing: `no-records`, `no-quorum-stated`, `no-votes`, `no-unit-registry`.
 *
 * @example
 * import { governanceParticipation } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "jan", date: "2026-01-14", invited: 10, attended: 7, delegates: 2, quorum: 6 },
 *   { id: "feb", date: "2026-02-11", invited: 10, attended: 5, delegates: 0, quorum: 6 },
 * ];
 * const { headline, parts } = governanceParticipation(records, { asOf: "2026-02-15" });
 * headline.value; // => 0.6
 * parts.withDelegates?.value; // => 0.7
 * parts.quorumRate?.value; // => 0.5
 */
export function governanceParticipation(
  records: readonly MeetingRecord[],
  options: GovernanceParticipationOptions,
): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  if (options.units !== undefined) assertRecords(options.units, ["options", "units"]);
  const before =
    options.windowDays === undefined
      ? Number.NEGATIVE_INFINITY
      : asOf - wholeOption("windowDays", options.windowDays, 0, 1);
  const ledger = exclusionLedger();
  const meetings: MeetingRecord[] = [];
  for (const record of distinctRecords(records, ({ id }) => id, ledger)) {
    const reason = refusal(record, asOf, before);
    if (reason === undefined) meetings.push(record);
    else ledger.leaveOut(reason, record.id);
  }
  const share = (part: number, whole: number, reason: string): Estimate => {
    if (whole === 0) return missing(reason);
    // Halves of a split record have no count to build an interval on.
    if (!Number.isInteger(part) || !Number.isInteger(whole)) return known(part / whole);
    const { estimate, low, high } = wilsonInterval(part, whole, { confidence });
    return estimate === null ? missing(reason) : known(estimate, { low, high, confidence });
  };
  const invited = sumOf(meetings, (meeting) => meeting.invited);
  const attended = sumOf(meetings, (meeting) => meeting.attended);
  const delegates = sumOf(meetings, (meeting) => meeting.delegates ?? 0);
  const withQuorum = meetings.filter(({ quorum }) => quorum !== undefined);
  const quorate = withQuorum.filter(
    (meeting) => meeting.attended + (meeting.delegates ?? 0) >= meeting.quorum!,
  );
  const { parts, given } = decisionParts(meetings, asOf, confidence, ledger);
  return assembleMeasurement("foundation.metric.governance-participation", options, {
    headline: share(attended, invited, "no-records"),
    parts: {
      withDelegates: share(attended + delegates, invited, "no-records"),
      quorumRate: share(quorate.length, withQuorum.length, "no-quorum-stated"),
      unitsVoting: unitsVoting(meetings, options.units, asOf),
      businessShareOfVotes: businessShare(meetings),
      ...parts,
    },
    n: meetings.length,
    given: records.length + given,
    ledger,
    method: "attended / invited over meetings, Wilson interval; decision time by cumulative incidence",
    minimum: 3,
    inputs: { records },
  });
}

function refusal(record: MeetingRecord, asOf: number, before: number): string | undefined {
  const day = readDay(record.date);
  if (day === "absent") return "no-date";
  if (typeof day !== "number") return day;
  if (day > asOf) return "after-as-of";
  if (day <= before) return "before-window";
  const { invited, attended, delegates = 0, quorum = 0, votes = [], decisions = [] } = record;
  if (!(isCount(invited) && isCount(attended) && isCount(delegates) && isCount(quorum)))
    return "invalid-count";
  if (!isListOfRecords(votes)) return "invalid-votes";
  if (!votes.every(castsCount)) return "invalid-count";
  if (!isListOfRecords(decisions)) return "invalid-decisions";
  if (invited === 0) return "nobody-invited";
  return attended + delegates > invited ? "more-attended-than-invited" : undefined;
}

function castsCount({ count = 1 }: NonNullable<MeetingRecord["votes"]>[number]): boolean {
  return isCount(count);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

function sumOf(meetings: readonly MeetingRecord[], amount: (meeting: MeetingRecord) => number): number {
  const sum = exactSummer();
  for (const meeting of meetings) sum.add(amount(meeting));
  return sum.total();
}

function unitsVoting(
  meetings: readonly MeetingRecord[],
  units: readonly BusinessUnit[] | undefined,
  asOf: number,
): Estimate {
  if (units === undefined)
    return missing("no-unit-registry", "Needs the list of business units (option units).");
  const scope = unitScope(units, asOf);
  const inScope = [...scope.values()].filter(Boolean).length;
  if (inScope === 0) return missing("zero-denominator", "No business unit is in scope on that day.");
  const voting = new Set<string>();
  for (const { votes = [] } of meetings) {
    for (const { unit, count = 1 } of votes) if (count > 0 && scope.get(unit)) voting.add(unit);
  }
  return known(voting.size / inScope);
}

function businessShare(meetings: readonly MeetingRecord[]): Estimate {
  const all = exactSummer();
  const business = exactSummer();
  for (const { votes = [] } of meetings) {
    for (const vote of votes) {
      all.add(vote.count ?? 1);
      if (vote.business) business.add(vote.count ?? 1);
    }
  }
  const total = all.total();
  return total > 0 ? known(business.total() / total) : missing("no-votes");
}

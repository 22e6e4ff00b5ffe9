import type { PartialDate } from "../foundation/calendar.js";
import type { InitiativeStatus } from "../model/initiative.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { type DayReading, readDay, readDayRange } from "./read-day.js";

/** The way of one initiative from idea to production, or to its end before that. */
export interface CycleRecord {
  readonly id: string;
  readonly unit?: string;
  readonly ideaAt?: PartialDate;
  /** First day in production. A day after `asOf` is a plan: the initiative counts as still open, unless it was stopped. */
  readonly productionAt?: PartialDate;
  /** Day on which it was given up, or retired without ever having been in production. */
  readonly stoppedAt?: PartialDate;
  /** Where it stands; tells that something ended although its date is missing. */
  readonly status?: InitiativeStatus;
  /** Day from which it was on record, where that was after the idea: those that ended before were never seen. */
  readonly observedFrom?: PartialDate;
}

/** One initiative under observation, days counted from 1970-01-01. Cause 1 is production, 2 the end before it. */
export interface CycleObservation {
  readonly start: number;
  readonly end: number;
  readonly cause: 0 | 1 | 2;
  readonly entry: number;
  readonly unit: string | undefined;
}

/** A pair of dates as it stands in the file. */
export interface NaivePair {
  readonly start: number;
  readonly days: number;
  readonly unit: string | undefined;
}

/** What is done with the records of a cycle-time computation as they are read. */
export interface CycleVisitor {
  observe(observation: CycleObservation): void;
  /** Takes the dates of a record that has both, as a spreadsheet would, whatever the day asked. */
  pair?(pair: NaivePair): void;
}

/** What the reading itself has to tell. */
export interface CycleReading {
  /** Go-lives that lie ahead of the day asked. */
  readonly planned: number;
  /** Dates known to the month or year that were taken as the middle of it. */
  readonly midpoints: number;
}

/** Reads records into observations; what cannot be used goes to the ledger. */
export function readCycles(
  records: readonly CycleRecord[],
  asOf: number,
  impreciseDates: "exclude" | "midpoint",
  ledger: ExclusionLedger,
  visitor: CycleVisitor,
): CycleReading {
  let planned = 0;
  let midpoints = 0;
  let guessed = 0;
  const day = (date: PartialDate | undefined): DayReading => {
    const reading = readDay(date);
    if (reading !== "imprecise-date" || impreciseDates === "exclude") return reading;
    const range = readDayRange(date);
    guessed++;
    return typeof range === "string" ? range : Math.floor((range.first + range.last) / 2);
  };
  for (const record of records) {
    const { id, unit, status } = record;
    guessed = 0;
    const dates = readDates(record, asOf, day);
    if (typeof dates === "string") {
      ledger.leaveOut(dates, id);
      continue;
    }
    const { start, production, stopped, observedFrom } = dates;
    if (production !== undefined) visitor.pair?.({ start, days: production - start, unit });
    if (start > asOf) {
      ledger.leaveOut("after-as-of", id);
      continue;
    }
    const ended = endOf(production, stopped, status, asOf);
    if (typeof ended === "string") {
      ledger.leaveOut(ended, id);
      continue;
    }
    const entry = Math.max(0, (observedFrom ?? start) - start);
    if (entry > 0 && start + entry >= ended.end) {
      ledger.leaveOut("ended-before-observation", id);
      continue;
    }
    visitor.observe({ start, end: ended.end, cause: ended.cause, entry, unit });
    if (production !== undefined && production > asOf && ended.cause === 0) planned++;
    midpoints += guessed;
  }
  return { planned, midpoints };
}

interface CycleDates {
  readonly start: number;
  readonly production: number | undefined;
  readonly stopped: number | undefined;
  readonly observedFrom: number | undefined;
}

/** The dates of a record as days, or why they cannot be used. */
function readDates(
  record: CycleRecord,
  asOf: number,
  day: (date: PartialDate | undefined) => DayReading,
): CycleDates | string {
  const start = day(record.ideaAt);
  const production = day(record.productionAt);
  const stopped = day(record.stoppedAt);
  const observedFrom = day(record.observedFrom);
  if (start === "absent") return "no-idea-date";
  if (typeof start === "string") return start;
  for (const reading of [production, stopped, observedFrom]) {
    if (typeof reading === "string" && reading !== "absent") return reading;
  }
  const dates = {
    start,
    production: ifKnown(production),
    stopped: ifKnown(stopped),
    observedFrom: ifKnown(observedFrom),
  };
  if (dates.production !== undefined && dates.production < start) return "negative-duration";
  if (dates.stopped !== undefined && dates.stopped < start) return "negative-duration";
  // A go-live that lies ahead is a plan, which a stop before it does not contradict but end.
  if (
    dates.production !== undefined &&
    dates.production <= asOf &&
    (dates.stopped ?? asOf) < dates.production
  )
    return "stopped-before-production";
  return dates;
}

function ifKnown(reading: DayReading): number | undefined {
  return typeof reading === "number" ? reading : undefined;
}

/** How the wait for production ended by the day asked, or why that is not known. */
function endOf(
  production: number | undefined,
  stopped: number | undefined,
  status: InitiativeStatus | undefined,
  asOf: number,
): { readonly end: number; readonly cause: 0 | 1 | 2 } | string {
  if (production !== undefined && production <= asOf) return { end: production, cause: 1 };
  if (stopped !== undefined && stopped <= asOf) return { end: stopped, cause: 2 };
  if (status === "live" && production === undefined) return "no-production-date";
  if ((status === "stopped" || status === "retired") && stopped === undefined) return "no-closing-date";
  return { end: asOf, cause: 0 };
}

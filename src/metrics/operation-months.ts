import { isInstant, isYearMonth } from "../foundation/calendar.js";
import { readEpochDay } from "../foundation/epoch-day.js";
import { isListOfRecords } from "./assert-records.js";
import type { Component, MonthTotals } from "./efficiency-ratios.js";
import { entryOf } from "./entry-of.js";
import { type ExactSummer, exactSummer } from "./exact-sum.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { isAmount, type MoneySum, moneySum } from "./money-sum.js";
import type { EfficiencySpans, OperationPeriod } from "./operation-period.js";

const MILLIS_PER_HOUR = 3_600_000;
const MILLIS_PER_DAY = 86_400_000;

/** Adds records up by month. */
export function monthTotals(
  records: readonly OperationPeriod[],
  { asOf, currency, spans }: { asOf: number; currency: string | undefined; spans: EfficiencySpans },
  ledger: ExclusionLedger,
): {
  readonly months: readonly MonthTotals[];
  readonly used: number;
  readonly incidents: number;
  readonly openIncidents: number;
} {
  const sums = new Map<string, MonthSums>();
  let used = 0;
  let incidents = 0;
  let openIncidents = 0;
  for (const record of records) {
    const { period } = record;
    const reason = refuseOperation(record, asOf, currency);
    const span = spanOf(period, spans);
    if (reason !== undefined || span === undefined) {
      ledger.leaveOut(reason ?? "outside-spans", record.id ?? `${record.process ?? ""}/${period}`);
      continue;
    }
    used++;
    const month = entryOf(sums, period, () => newSums(span === "baseline"));
    add(month, record);
    incidents += record.incidents?.length ?? 0;
    openIncidents += addIncidents(month, record, asOf, ledger);
  }
  const months = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { baseline, cost, exact }]) => {
      const pair = (name: Component): readonly [number, number] => [
        name === "unitCost" ? cost.toNumber() : exact[name][0].total(),
        exact[name][1].total(),
      ];
      const names = Object.keys(exact) as Component[];
      const pairs = Object.fromEntries(names.map((name) => [name, pair(name)])) as MonthTotals["pairs"];
      return { month, baseline, pairs };
    });
  return { months, used, incidents, openIncidents };
}

/** Which span a month lies in; undefined for neither. */
export function spanOf(
  period: string,
  { baseline, current }: EfficiencySpans,
): keyof EfficiencySpans | undefined {
  if (period >= baseline.from && period <= baseline.to) return "baseline";
  return period >= current.from && period <= current.to ? "current" : undefined;
}

interface MonthSums {
  readonly baseline: boolean;
  readonly cost: MoneySum;
  readonly exact: Readonly<Record<Component, readonly [ExactSummer, ExactSummer]>>;
}

function newSums(baseline: boolean): MonthSums {
  const pair = (): readonly [ExactSummer, ExactSummer] => [exactSummer(), exactSummer()];
  return {
    baseline,
    cost: moneySum(),
    exact: {
      unitCost: pair(),
      manualShare: pair(),
      restoreTime: pair(),
      hoursPerCase: pair(),
      reworkRate: pair(),
    },
  };
}

function add({ cost, exact }: MonthSums, record: OperationPeriod): void {
  const { volume, hours, automated, rework } = record;
  if (record.cost !== undefined) {
    cost.add(record.cost);
    exact.unitCost[1].add(volume);
  }
  // Volume and automated enter one exact sum apart, so that halves of a record add up to the record.
  if (automated !== undefined) {
    exact.manualShare[0].add(volume);
    exact.manualShare[0].add(-automated);
    exact.manualShare[1].add(volume);
  }
  if (hours !== undefined) addPair(exact.hoursPerCase, hours, volume);
  if (rework !== undefined) addPair(exact.reworkRate, rework, volume);
}

function addPair(sums: readonly [ExactSummer, ExactSummer], part: number, whole: number): void {
  sums[0].add(part);
  sums[1].add(whole);
}

/** Adds incident hours; returns how many incidents are still open. */
function addIncidents(
  { exact }: MonthSums,
  record: OperationPeriod,
  asOf: number,
  ledger: ExclusionLedger,
): number {
  const end = (asOf + 1) * MILLIS_PER_DAY;
  let open = 0;
  for (const { openedAt, restoredAt } of record.incidents ?? []) {
    const opened = isInstant(openedAt) ? Date.parse(openedAt) : Number.NaN;
    const restored =
      restoredAt === undefined
        ? Number.POSITIVE_INFINITY
        : isInstant(restoredAt)
          ? Date.parse(restoredAt)
          : Number.NaN;
    if (!(opened < end && restored >= opened)) {
      ledger.leaveOut("incident-dates", `${record.id ?? record.process ?? ""}/${openedAt}`);
      continue;
    }
    if (restored > end) open++;
    exact.restoreTime[0].add((Math.min(restored, end) - opened) / MILLIS_PER_HOUR);
    exact.restoreTime[1].add(1);
  }
  return open;
}

/** Why a record cannot be used; undefined where it can. */
export function refuseOperation(
  record: OperationPeriod,
  asOf: number,
  currency: string | undefined,
): string | undefined {
  const { period, volume, cost, hours, automated, rework } = record;
  if (!isYearMonth(period)) return "invalid-period";
  if (readEpochDay(`${period}-01`) > asOf) return "after-as-of";
  if (
    !(isQuantity(volume) && isQuantity(hours ?? 0) && isQuantity(automated ?? 0) && isQuantity(rework ?? 0))
  )
    return "invalid-quantity";
  if ((automated ?? 0) > volume) return "more-automated-than-volume";
  if (record.incidents !== undefined && !isListOfRecords(record.incidents)) return "invalid-incidents";
  if (cost === undefined) return undefined;
  if (!isAmount(cost)) return "invalid-amount";
  return currency !== undefined && record.currency !== currency ? "other-currency" : undefined;
}

function isQuantity(value: number): boolean {
  return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

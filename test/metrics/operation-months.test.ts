import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";
import { monthTotals, refuseOperation } from "../../src/metrics/operation-months.ts";
import type { OperationPeriod } from "../../src/metrics/operation-period.ts";

const asOf = readEpochDay("2025-12-31");
const spans = { baseline: { from: "2024-01", to: "2024-12" }, current: { from: "2025-01", to: "2025-12" } };

test("records of one month are added up, each quantity over the records that kept it", () => {
  const records: OperationPeriod[] = [
    { period: "2025-01", volume: 10, cost: "0.1" },
    { period: "2025-01", volume: 30, cost: "0.2", automated: 20 },
    { period: "2024-01", volume: 5 },
  ];
  const { months, used } = monthTotals(records, { asOf, currency: undefined, spans }, exclusionLedger());
  expect(used).toBe(3);
  expect(months.map(({ month, baseline }) => [month, baseline])).toEqual([
    ["2024-01", true],
    ["2025-01", false],
  ]);
  expect(months[1]?.pairs.unitCost).toEqual([0.3, 40]);
  expect(months[1]?.pairs.manualShare).toEqual([10, 30]);
  expect(months[0]?.pairs.unitCost).toEqual([0, 0]);
});

test("a month that begins after the day asked is left out", () => {
  expect(refuseOperation({ period: "2026-01", volume: 1 }, asOf, undefined)).toBe("after-as-of");
  expect(refuseOperation({ period: "2025-12", volume: 1 }, asOf, undefined)).toBeUndefined();
});

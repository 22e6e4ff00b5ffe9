import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { type DecisionRecord, decisionParts } from "../../src/metrics/decision-time.ts";
import { exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";

const asOf = readEpochDay("2025-12-31");
const parts = (...decisions: DecisionRecord[]) =>
  decisionParts([{ id: "m", decisions }], asOf, 0.95, exclusionLedger()).parts;

test("open requests are part of the picture", () => {
  const raisedAt = "2025-01-01";
  const found = parts(
    { raisedAt, decidedAt: "2025-01-11" },
    { raisedAt, decidedAt: "2025-03-02" },
    { raisedAt },
    { raisedAt, decidedAt: "2026-02-01" },
  );
  expect(found.decidedBy30?.value).toBeCloseTo(0.25, 14);
  expect(found.decidedBy90?.value).toBeCloseTo(0.5, 14);
  expect(found.decisionDaysTo50?.value).toBe(60);
  expect([found.decisions, found.decisionsOpen]).toEqual([{ value: 4 }, { value: 2 }]);
});

test("a request of several meetings is one", () => {
  const found = decisionParts(
    [
      { id: "jan", decisions: [{ id: "d", raisedAt: "2025-01-01" }] },
      { id: "feb", decisions: [{ id: "d", raisedAt: "2025-02-01", decidedAt: "2025-02-10" }] },
    ],
    asOf,
    0.95,
    exclusionLedger(),
  );
  expect(found.given).toBe(2);
  expect(found.parts.decisions).toEqual({ value: 1 });
  expect(found.parts.decisionDaysTo50?.value).toBe(40);
});

test("no decisions, no times", () => {
  expect(parts().decidedBy30).toMatchObject({ reason: "not-followed" });
  expect(parts().decisionDaysTo50).toMatchObject({ reason: "not-reached" });
});

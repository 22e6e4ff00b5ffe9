import { expect, test } from "vitest";
import { innovationRate, type TechniqueRecord } from "../../src/metrics/innovation-rate.ts";
import { someDay, someId, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";

test("adoptions of the period per 100 staff, and adopted of tried", () => {
  const { headline, parts } = innovationRate(
    [
      { id: "a", trialAt: "2025-01-10", adoptedAt: "2025-06-01" },
      { id: "b", adoptedAt: "2025-12-31" },
      { id: "c", trialAt: "2024-01-10", adoptedAt: "2024-12-31" }, // a day before the period
      { id: "d", trialAt: "2025-01-10", droppedAt: "2025-06-01" },
      { id: "e", trialAt: "2025-01-10", adoptedAt: "2026-06-01" },
    ],
    { asOf, fullTimeStaff: 40 },
  );
  // Exact Poisson limits of 2: 0.2422 and 7.2247 (Garwood 1936).
  const { value, low, high } = headline as { value: number; low: number; high: number };
  expect(value).toBe(5);
  expect([(low * 0.4).toFixed(4), (high * 0.4).toFixed(4)]).toEqual(["0.2422", "7.2247"]);
  expect(parts.adoptedOfTried?.value).toBe(3 / 5);
  expect([parts.dropped, parts.onTrial]).toEqual([{ value: 1 }, { value: 1 }]);
});

test("without staff there is a count and no rate", () => {
  const { headline, parts } = innovationRate([{ id: "a", adoptedAt: "2025-06-01" }], { asOf });
  expect(headline).toMatchObject({ value: null, reason: "no-staff" });
  expect(parts.adoptions?.value).toBe(1);
  expect(() => innovationRate([], { asOf, fullTimeStaff: 0 })).toThrow("options.fullTimeStaff");
  expect(innovationRate([], { asOf, fullTimeStaff: 5 }).parts.adoptedOfTried).toMatchObject({
    reason: "zero-denominator",
  });
});

test("laws of records", () => {
  expectRecordLaws<TechniqueRecord>({
    measure: (records) => innovationRate(records, { asOf, fullTimeStaff: 10, provenance: true }),
    record: sparse<TechniqueRecord>(
      { id: someId },
      { trialAt: someDay, adoptedAt: someDay, droppedAt: someDay },
    ),
    leftOut: [
      { id: "x1" },
      { id: "x2", trialAt: "2026-02-01" },
      { id: "x3", trialAt: "2025-02-01", adoptedAt: "2025-01-01" },
      { id: "x4", trialAt: "2025" },
      { id: "x5", trialAt: "spring" },
    ],
  });
});

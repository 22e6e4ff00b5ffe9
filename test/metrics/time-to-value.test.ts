import { describe, expect, test } from "vitest";
import { type TimeToValueRecord, timeToValue } from "../../src/metrics/time-to-value.ts";
import { someDay, someId, sparse } from "./arbitrary-record.ts";
import { madeCohorts } from "./made-cohorts.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";

test("a benefit expected for after the day asked does not contradict a stop before it", () => {
  const dropped = {
    id: "a",
    fundedAt: "2025-01-01",
    stoppedAt: "2025-03-01",
    firstValidatedBenefitAt: "2026-06-01",
  };
  const { parts, excluded } = timeToValue([dropped], { asOf: "2025-12-31" });
  expect(excluded).toEqual([]);
  expect(parts.stopped).toEqual({ value: 1 });
  const later = timeToValue([dropped], { asOf: "2026-12-31" });
  expect(later.excluded).toMatchObject([{ reason: "stopped-before-value" }]);
});

test("half have value after so many days; those who wait and those who stopped are counted", () => {
  const { headline, parts, n } = timeToValue(
    [
      { id: "a", fundedAt: "2025-01-01", firstValidatedBenefitAt: "2025-04-11" },
      { id: "b", fundedAt: "2025-01-01", firstValidatedBenefitAt: "2025-07-20" },
      { id: "c", fundedAt: "2025-01-01", stoppedAt: "2025-05-01" },
      { id: "d", fundedAt: "2025-01-01", firstValidatedBenefitAt: "2026-05-01" },
    ],
    { asOf },
  );
  expect(n).toBe(4);
  expect(headline.value).toBe(200);
  expect(parts.daysTo25?.value).toBe(100);
  expect([parts.withValue, parts.stopped, parts.waiting]).toEqual([{ value: 2 }, { value: 1 }, { value: 1 }]);
});

test("without both dates it is not measurable", () => {
  expect(timeToValue([{ id: "a", fundedAt: "2025-01-01" }], { asOf }).headline).toMatchObject({
    value: null,
    reason: "not-measurable",
  });
});

test("what is left out, and why", () => {
  const { excluded } = timeToValue(
    [
      { id: "1" },
      { id: "2", fundedAt: "2025-05" },
      { id: "3", fundedAt: "2025-02-30" },
      { id: "4", fundedAt: "2025-05-01", firstValidatedBenefitAt: "2025-04-01" },
      { id: "5", fundedAt: "2026-05-01" },
      { id: "6", fundedAt: "2025-05-01", stoppedAt: "2025-06-01", firstValidatedBenefitAt: "2025-07-01" },
    ],
    { asOf },
  );
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["5"]],
    ["imprecise-date", ["2"]],
    ["invalid-date", ["3"]],
    ["negative-duration", ["4"]],
    ["no-funding-date", ["1"]],
    ["stopped-before-value", ["6"]],
  ]);
});

describe("one run of eight quarterly cohorts of 40", () => {
  test("shares of cohorts wholly followed are shown, young ones are named", () => {
    const { parts, notes } = timeToValue(madeCohorts(1, 0, "2025-03-31"), { asOf: "2025-03-31" });
    expect(Object.keys(parts).filter((name) => name.startsWith("cohort."))).toEqual(
      ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1"].map((cohort) => `cohort.${cohort}`),
    );
    expect(notes.find(({ code }) => code === "young-cohorts")?.message).toContain(
      "2024-Q2, 2024-Q3, 2024-Q4",
    );
    expect(parts.trendP?.value).toBeGreaterThan(0);
  });
  test("too few followed cohorts carry no improvement, however clear the regression", () => {
    const { parts, notes } = timeToValue(madeCohorts(3, 0.8, "2025-03-31"), {
      asOf: "2025-03-31",
      cohorts: "year",
    });
    expect(parts.trendP?.value).toBeLessThan(0.001);
    expect(notes.map(({ code }) => code)).toContain("trend-unsupported");
    expect(notes.map(({ code }) => code)).not.toContain("improving");
  });
});

test("laws of records", () => {
  expectRecordLaws<TimeToValueRecord>({
    measure: (records) => timeToValue(records, { asOf, cohortHorizonDays: 90, provenance: true }),
    record: sparse<TimeToValueRecord>(
      { id: someId, fundedAt: someDay },
      { firstValidatedBenefitAt: someDay, stoppedAt: someDay },
    ),
    leftOut: [
      { id: "x1" },
      { id: "x2", fundedAt: "2026-03-01" },
      { id: "x3", fundedAt: "2025-03" },
      { id: "x4", fundedAt: "2025-03-01", firstValidatedBenefitAt: "2025-02-01" },
    ],
    runs: 80,
  });
});

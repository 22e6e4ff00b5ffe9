import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";
import { type SatisfactionResponse, satisfactionWaves } from "../../src/metrics/satisfaction-waves.ts";

const asOf = readEpochDay("2025-12-31");

test("a person answers once a wave, an answer without a person once under its id", () => {
  const records: SatisfactionResponse[] = [
    { wave: "w", person: "ann", rating: 5 },
    { wave: "w", person: "ann", rating: 4 }, // the first by canonical JSON
    { wave: "w", id: "ann", rating: 1 }, // no person, so not Ann's
    { wave: "w", id: "ann", rating: 2 },
    { wave: "w", rating: 3 },
    { wave: "w", rating: 3 },
    { wave: "v", person: "ann", rating: 5 },
  ];
  for (const given of [records, [...records].reverse()]) {
    const ledger = exclusionLedger();
    const waves = satisfactionWaves(given, [1, 5], asOf, ledger);
    expect(
      waves
        .get("w")
        ?.map(({ rating }) => rating)
        .sort(),
    ).toEqual([1, 3, 3, 4]);
    expect(waves.get("v")?.length).toBe(1);
    expect(ledger.list()).toEqual([{ reason: "duplicate", count: 2, ids: ["ann", "w/ann"] }]);
  }
});

test("ratings are whole numbers of the scale, given by the day asked", () => {
  const ledger = exclusionLedger();
  const bad = [
    { wave: "w", rating: 0 },
    { wave: "w", rating: 6 },
    { wave: "w", rating: 2.5 },
    { wave: "w", rating: Number.NaN },
    { wave: "", rating: 3 },
    { wave: "w", rating: 3, date: "2026-01-01" },
    { wave: "w", rating: 3, date: "2025-12" },
  ];
  expect(satisfactionWaves(bad, [1, 5], asOf, ledger).size).toBe(0);
  expect(ledger.list().map(({ reason, count }) => [reason, count])).toEqual([
    ["after-as-of", 1],
    ["imprecise-date", 1],
    ["missing-rating", 1],
    ["no-wave", 1],
    ["out-of-scale", 3],
  ]);
});

import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";
import { type InterviewRating, lastRatings } from "../../src/metrics/last-ratings.ts";

const asOf = readEpochDay("2025-12-31");
const rated = (rating: number, date?: string): InterviewRating => ({
  person: "ceo",
  item: "purpose",
  rating,
  ...(date === undefined ? {} : { date }),
});

test("the last rating of an item counts, a dated one before one without a date", () => {
  const last = (...records: InterviewRating[]) => {
    const ledger = exclusionLedger();
    const kept = lastRatings(records, undefined, { min: 1, max: 5 }, asOf, ledger).get("ceo")?.get("purpose");
    return [kept?.rating, ledger.list().map(({ reason, ids }) => `${reason} ${ids.join()}`)];
  };
  expect(last(rated(2, "2025-03-01"), rated(5, "2025-01-01"))).toEqual([2, ["superseded ceo/purpose"]]);
  expect(last(rated(5), rated(2, "2025-01-01"))).toEqual([2, ["superseded ceo/purpose"]]);
  // Of one day the first by canonical JSON, whichever comes first.
  expect(last(rated(4), rated(3))).toEqual(last(rated(3), rated(4)));
  // A correction that is given after the day asked is not known yet.
  expect(last(rated(2, "2025-03-01"), rated(5, "2026-01-01"))).toEqual([2, ["after-as-of ceo/purpose"]]);
});

test("only items that were asked, where they are named", () => {
  const ledger = exclusionLedger();
  expect(lastRatings([rated(3)], ["funding"], { min: 1, max: 5 }, asOf, ledger).size).toBe(0);
  expect(ledger.list()).toEqual([{ reason: "unknown-item", count: 1, ids: ["ceo/purpose"] }]);
});

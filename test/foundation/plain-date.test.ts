import { expect, test } from "vitest";
import { daysFromCivil } from "../../src/foundation/epoch-day.ts";
import { epochDay, fromEpochDay, isPlainDate } from "../../src/foundation/plain-date.ts";

test("days count from 1970-01-01, in both directions", () => {
  expect([epochDay("1970-01-01"), epochDay("1969-12-31"), epochDay("2000-03-01")]).toEqual([0, -1, 11017]);
  for (const day of [-719162, -1, 0, 59, 20000, 2932896]) expect(epochDay(fromEpochDay(day))).toBe(day);
  expect(epochDay("2024-02-29")).toBe(daysFromCivil(2024, 2, 29));
});

test("dates that do not exist are none, and years stay within 0001 and 9999", () => {
  expect(["2023-02-29", "2024-13-01", "0000-01-01", "2024-1-1", 20240101, null].map(isPlainDate)).toEqual(
    Array(6).fill(false),
  );
  expect(() => epochDay("2023-02-29", ["from"])).toThrow(/^from must be a date that exists/);
  expect(() => fromEpochDay(2932897)).toThrow(/years 0001 to 9999/);
  expect(() => fromEpochDay(-719163)).toThrow(/years 0001 to 9999/);
});

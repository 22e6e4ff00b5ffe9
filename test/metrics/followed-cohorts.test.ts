import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { cohortNotes, whollyFollowed, youngCohortsNote } from "../../src/metrics/followed-cohorts.ts";

test("a year is wholly followed once its last day lies the horizon back", () => {
  expect(whollyFollowed(2023, readEpochDay("2024-12-29"), 365)).toBe(false);
  expect(whollyFollowed(2023, readEpochDay("2024-12-30"), 365)).toBe(true);
});

test("only followed years of some size are put side by side; young ones are named", () => {
  const share = { value: 0.456 };
  const notes = cohortNotes(
    [
      { year: "2021", n: 40, followed: true, share },
      { year: "2022", n: 9, followed: true, share },
      { year: "2023", n: 40, followed: false, share },
      { year: "2024", n: 12, followed: false, share },
    ],
    365,
  );
  expect(notes.map(({ code }) => code)).toEqual(["cohort-trend", "young-cohorts"]);
  expect(notes[0]?.message).toContain("2021: 45.6 % of 40.");
  expect(notes[0]?.message).not.toContain("2022");
  expect(notes[1]).toEqual(youngCohortsNote(["2023", "2024"], 365));
  expect(cohortNotes([], 365)).toEqual([]);
});

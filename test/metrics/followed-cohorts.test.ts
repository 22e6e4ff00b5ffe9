import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import {
  cohortNotes,
  cohortOf,
  whollyFollowed,
  youngCohortsNote,
} from "../../src/metrics/followed-cohorts.ts";

test("a year is wholly followed once its last day lies the horizon back", () => {
  expect(whollyFollowed("2023", readEpochDay("2024-12-29"), 365)).toBe(false);
  expect(whollyFollowed("2023", readEpochDay("2024-12-30"), 365)).toBe(true);
  for (const [quarter, last] of [
    ["Q1", "2023-03-31"],
    ["Q2", "2023-06-30"],
    ["Q3", "2023-09-30"],
    ["Q4", "2023-12-31"],
  ]) {
    expect(whollyFollowed(`2023-${quarter}`, readEpochDay(last as string) + 9, 10)).toBe(false);
    expect(whollyFollowed(`2023-${quarter}`, readEpochDay(last as string) + 10, 10)).toBe(true);
  }
});

test("a day belongs to a year and a quarter", () => {
  expect(cohortOf(readEpochDay("2023-04-01"), "quarter")).toBe("2023-Q2");
  expect(cohortOf(readEpochDay("2023-12-31"), "quarter")).toBe("2023-Q4");
  expect(cohortOf(readEpochDay("2023-12-31"), "year")).toBe("2023");
});

test("only followed years of some size are put side by side; young ones are named", () => {
  const share = { value: 0.456 };
  const notes = cohortNotes(
    [
      { cohort: "2021", n: 40, followed: true, share },
      { cohort: "2022", n: 9, followed: true, share },
      { cohort: "2023", n: 40, followed: false, share },
      { cohort: "2024", n: 12, followed: false, share },
    ],
    365,
  );
  expect(notes.map(({ code }) => code)).toEqual(["cohort-trend", "young-cohorts"]);
  expect(notes[0]?.message).toContain("2021: 45.6 % of 40.");
  expect(notes[0]?.message).not.toContain("2022");
  expect(notes[1]).toEqual(youngCohortsNote(["2023", "2024"], 365));
  expect(cohortNotes([], 365)).toEqual([]);
});

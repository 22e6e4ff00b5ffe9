import { expect, test } from "vitest";
import { wallTime, wallTimeMillis } from "../../src/foundation/wall-time.ts";

const at = (instant: string): number => Date.parse(instant);

test("shows the clock of a zone, and finds the moment again", () => {
  const noon = wallTime(at("2026-07-01T12:00:00Z"), "Asia/Kolkata");
  expect(noon).toEqual({ date: "2026-07-01", millisOfDay: 17.5 * 3_600_000 });
  expect(wallTimeMillis(noon, "Asia/Kolkata")).toBe(at("2026-07-01T12:00:00Z"));
});

test("a skipped time moves forward by the gap, of a doubled one the earlier is taken", () => {
  const clock = (date: string, hours: number): { date: string; millisOfDay: number } => ({
    date,
    millisOfDay: hours * 3_600_000,
  });
  expect(wallTimeMillis(clock("2026-03-29", 2.5), "Europe/Berlin")).toBe(at("2026-03-29T01:30:00Z"));
  expect(wallTimeMillis(clock("2026-10-25", 2.5), "Europe/Berlin")).toBe(at("2026-10-25T00:30:00Z"));
  // Half an hour on Lord Howe Island; a whole day on Samoa in 2011.
  expect(wallTimeMillis(clock("2026-10-04", 2.25), "Australia/Lord_Howe")).toBe(at("2026-10-03T15:45:00Z"));
  expect(wallTime(wallTimeMillis(clock("2011-12-30", 9), "Pacific/Apia"), "Pacific/Apia").date).toBe(
    "2011-12-31",
  );
});

test("a zone that does not exist is refused", () => {
  expect(() => wallTime(0, "Mars/Base")).toThrow(/an IANA time zone or offset/);
  // No zone is not the zone of the machine.
  for (const none of [undefined, null, "", 2]) {
    expect(() => wallTime(0, none as unknown as string)).toThrow(/an IANA time zone or offset/);
  }
});

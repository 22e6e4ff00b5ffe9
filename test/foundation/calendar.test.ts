import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  addDays,
  addMonths,
  businessDaysBetween,
  datePrecision,
  daysBetween,
  epochDay,
  fromEpochDay,
  instantMillis,
  isBusinessDay,
  isInstant,
  isPlainDate,
  isYearMonth,
  monthsBetween,
  partialDateBounds,
  plainDate,
  wallTime,
  wallTimeMillis,
  yearMonth,
} from "../../src/foundation/calendar.ts";

const day = fc.integer({ min: -690_000, max: 900_000 }).map(fromEpochDay);

describe("plain dates", () => {
  test("refuses what is no date, naming it", () => {
    expect(() => epochDay(new Date(0) as unknown as string, ["flows", 3, "date"])).toThrow(
      "flows[3].date must be a date that exists, as YYYY-MM-DD; received a Date",
    );
    expect([isPlainDate("2024-02-29"), isPlainDate("2023-02-29"), isPlainDate(20240229)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("adding days and counting them are inverse", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test("dates before 0001 and after 9999 are refused", () => {
    expect([addDays("0001-01-02", -1), addDays("9999-12-30", 1)]).toEqual(["0001-01-01", "9999-12-31"]);
    expect(() => addDays("0001-01-01", -1)).toThrow("in the years 0001 to 9999");
    expect(() => addDays("9999-12-31", 1)).toThrow("in the years 0001 to 9999");
    expect(() => addDays("2026-01-01", Number.NaN)).toThrow("in the years 0001 to 9999");
  });

  test("months clamp to the end of the shorter month", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(addMonths("0050-01-31", 1)).toBe("0050-02-28");
    expect([monthsBetween("2024-01-31", "2024-02-29"), monthsBetween("2024-05-15", "2024-02-16")]).toEqual([
      1, -2,
    ]);
    expect(Object.is(monthsBetween("2024-01-02", "2024-01-01"), 0)).toBe(true);
  });

  test("a moment falls on the date of the named zone, whatever the machine's", () => {
    const moment = new Date("2026-03-29T10:30:00Z");
    expect(plainDate(moment, "UTC")).toBe("2026-03-29");
    expect(plainDate(moment, "Pacific/Apia")).toBe("2026-03-29");
    expect(plainDate(moment, "Pacific/Kiritimati")).toBe("2026-03-30");
    expect(plainDate(new Date("2026-03-29T02:00:00Z"), "America/New_York")).toBe("2026-03-28");
    expect(() => plainDate(moment, "Mars/Olympus")).toThrow("timeZone must be");
    expect(() => plainDate(new Date(Number.NaN), "UTC")).toThrow("date must be a valid Date");
  });
});

describe("business days", () => {
  test("weekends and holidays are not worked", () => {
    expect(isBusinessDay("2026-11-21")).toBe(false);
    expect(addBusinessDays("2026-11-20", 1)).toBe("2026-11-23");
    expect(addBusinessDays("2026-12-24", 2, { holidays: ["2026-12-25", "2026-12-28"] })).toBe("2026-12-30");
    expect(addBusinessDays("2026-11-19", 1, { weekend: [5, 6] })).toBe("2026-11-22");
    expect(() => addBusinessDays("2026-11-19", 1, { weekend: [0, 1, 2, 3, 4, 5, 6] })).toThrow(
      "at most six days",
    );
  });

  test("counting finds what adding passed", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 400 })),
        (date, days, off) => {
          const calendar = { holidays: off.map((shift) => addDays(date, shift)) };
          expect(businessDaysBetween(date, addBusinessDays(date, days, calendar), calendar)).toBe(days);
          expect(addBusinessDays(date, days)).toBe(addBusinessDays(date, days, { weekend: [0, 6] }));
        },
      ),
    );
  });
});

describe("partial dates and instants", () => {
  test("precision and bounds", () => {
    expect(["2024-10-03", "2024-10", "2024", "24-Oct", "2024-13"].map(datePrecision)).toEqual([
      "day",
      "month",
      "year",
      undefined,
      undefined,
    ]);
    expect(partialDateBounds("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(partialDateBounds("2023")).toEqual({ first: "2023-01-01", last: "2023-12-31" });
    expect(partialDateBounds("2023-05-06")).toEqual({ first: "2023-05-06", last: "2023-05-06" });
    expect([isYearMonth("2024-00"), isYearMonth("2024-12"), yearMonth("2024-12-31")]).toEqual([
      false,
      true,
      "2024-12",
    ]);
  });

  test("an instant has a zone and a date that exists", () => {
    expect(
      ["2026-03-01T09:30:00Z", "2026-03-01T09:30+02:00", "2026-03-01T09:30:00.123Z"].every(isInstant),
    ).toBe(true);
    expect(
      ["2026-03-01T09:30:00", "2026-02-30T09:30:00Z", "2026-03-01T24:00:00Z", "2026-03-01"].some(isInstant),
    ).toBe(false);
    expect(instantMillis("1970-01-01T01:00:00+01:00")).toBe(0);
    expect(() => instantMillis("yesterday")).toThrow("instant must be an ISO 8601 instant");
  });
});

describe("wall time", () => {
  const zones = [
    "UTC",
    "America/New_York",
    "Europe/Berlin",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Africa/Casablanca",
  ];
  const moment = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2037, 0, 1) });

  test("shows what the platform's formatter shows", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (millis, timeZone) => {
        const format = new Intl.DateTimeFormat("sv-SE", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        });
        const { date, millisOfDay } = wallTime(millis, timeZone);
        const clock = new Date(millisOfDay).toISOString().slice(11, 19);
        expect(`${date} ${clock}`).toBe(format.format(millis));
      }),
    );
  });

  test("leads back to the moment, or to the earlier of two that look alike", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (millis, timeZone) => {
        const shown = wallTime(millis, timeZone);
        const back = wallTimeMillis(shown, timeZone);
        expect(wallTime(back, timeZone)).toEqual(shown);
        expect(back).toBeLessThanOrEqual(millis);
        // Clocks go back by three hours at most in these years.
        for (const hours of [0.5, 1, 2, 3]) {
          const earlier = back - hours * 3_600_000;
          expect(wallTime(earlier, timeZone)).not.toEqual(shown);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("around every change of the clocks, minute by minute: gaps move forward, doubles to the first", () => {
    const changes = [
      ["America/New_York", "2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z"],
      ["Europe/Berlin", "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"],
      ["Australia/Lord_Howe", "2026-10-03T15:30:00Z", "2026-04-04T15:00:00Z"],
      ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-04-02T14:00:00Z"],
    ] as const;
    for (const [timeZone, forward, backward] of changes) {
      const start = Date.parse(forward);
      const before = wallTime(start - 1, timeZone);
      const wall = (offset: number) => ({ date: before.date, millisOfDay: before.millisOfDay + 1 + offset });
      const gap =
        daysBetween(before.date, wallTime(start, timeZone).date) * 86_400_000 +
        wallTime(start, timeZone).millisOfDay -
        before.millisOfDay -
        1;
      expect(gap).toBe(
        { "Australia/Lord_Howe": 1_800_000, "Pacific/Apia": 86_400_000 }[timeZone as string] ?? 3_600_000,
      );
      for (let minute = 0; minute < gap; minute += 60_000) {
        expect(wallTimeMillis(wall(minute), timeZone)).toBe(start + minute);
      }
      expect(wallTimeMillis(wall(gap), timeZone)).toBe(start);
      // An hour before the clocks go back is shown a second time after.
      const back = Date.parse(backward);
      const fold = timeZone === "Australia/Lord_Howe" ? 1_800_000 : 3_600_000;
      for (let millis = back - fold; millis < back; millis += 60_000) {
        expect(wallTime(millis + fold, timeZone)).toEqual(wallTime(millis, timeZone));
        expect(wallTimeMillis(wallTime(millis + fold, timeZone), timeZone)).toBe(millis);
      }
      expect(wallTimeMillis(wallTime(back + fold, timeZone), timeZone)).toBe(back + fold);
    }
  });

  test("a zone that does not exist is refused", () => {
    expect(() => wallTime(0, "Mars/Olympus")).toThrow("timeZone must be");
    expect(() => wallTimeMillis({ date: "2026-01-01", millisOfDay: 0 }, "")).toThrow("timeZone must be");
  });
});

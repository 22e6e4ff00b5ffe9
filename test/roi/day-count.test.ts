import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/foundation/calendar.ts";
import {
  type DayCount,
  dayCountDays,
  dayCountFraction,
  readDayCount,
  unitsBetween,
  unitsPerYear,
} from "../../src/roi/day-count.ts";

const all: readonly DayCount[] = [
  "ACT/365F",
  "ACT/360",
  "ACT/ACT-ISDA",
  "30/360-ISDA",
  "30E/360",
  "30E/360-ISDA",
  "30U/360",
  "NL/365",
];

describe("published values", () => {
  // ISDA, "30/360 day count conventions", spreadsheet of worked examples to the 2006 Definitions.
  test.each(
    `2006-08-20 2007-02-20 180, 2007-02-20 2007-08-20 180, 2006-08-31 2007-02-28 178, 2007-02-28 2007-08-31 183,
     2007-08-31 2008-02-29 179, 2008-02-29 2008-08-31 182, 2008-08-31 2009-02-28 178, 2009-02-28 2009-08-31 183,
     2006-01-31 2006-02-28 28, 2006-01-30 2006-02-28 28, 2006-02-28 2006-03-03 5, 2006-02-14 2006-02-28 14,
     2006-09-30 2006-10-31 30, 2006-10-31 2006-11-28 28, 2007-08-31 2008-02-28 178, 2008-02-28 2008-08-28 180,
     2008-02-28 2008-08-30 182, 2008-02-28 2008-08-31 183, 2007-02-26 2008-02-28 362, 2007-02-26 2008-02-29 363,
     2008-02-29 2009-02-28 359, 2008-02-28 2008-03-30 32, 2008-02-28 2008-03-31 33, 2007-01-15 2007-01-30 15,
     2007-01-15 2007-02-15 30, 2007-01-15 2007-07-15 180, 2007-09-30 2008-03-31 180, 2007-09-30 2007-10-31 30,
     2007-09-30 2008-09-30 360, 2007-01-15 2007-01-31 16, 2007-01-31 2007-02-28 28, 2007-02-28 2007-03-31 33,
     2008-02-29 2008-03-30 31, 2008-02-29 2008-03-31 32, 2007-02-28 2007-03-05 7`
      .split(",")
      .map((line) => line.trim().split(" ") as [string, string, string]),
  )("30/360-ISDA from %s to %s is %s days", (start, end, days) => {
    expect(dayCountDays(start, end, "30/360-ISDA")).toBe(Number(days));
    expect(dayCountFraction(start, end, "30/360-ISDA")).toBe(Number(days) / 360);
  });

  // The rules of the 2006 Definitions, 4.16 (g) and (h), applied by hand to the dates of the same spreadsheet.
  test.each([
    ["2006-08-31", "2007-02-28", 178, 180],
    ["2007-02-28", "2007-08-31", 182, 180],
    ["2007-08-31", "2008-02-29", 179, 180],
    ["2008-02-29", "2008-08-31", 181, 180],
    ["2006-02-28", "2006-03-03", 5, 3],
    ["2008-02-28", "2008-03-31", 32, 32],
    ["2007-02-26", "2008-02-29", 363, 364],
    ["2007-01-15", "2007-01-31", 15, 15],
  ])("30E/360 and 30E/360-ISDA from %s to %s", (start, end, european, isda) => {
    expect(dayCountDays(start, end, "30E/360")).toBe(european);
    expect(dayCountDays(start, end, "30E/360-ISDA")).toBe(isda);
  });

  test("the last day of February is not the 30th when it is the termination date", () => {
    const to = (terminationDate: string): number =>
      dayCountDays("2008-08-31", "2009-02-28", "30E/360-ISDA", { terminationDate });
    expect(to("2009-02-28")).toBe(178);
    expect(to("2010-02-28")).toBe(180);
  });

  // ISDA, "EMU and market conventions: recent developments" (1998), the three examples for Actual/Actual.
  test.each([
    ["2003-11-01", "2004-05-01", 61 / 365 + 121 / 366],
    ["1999-02-01", "1999-07-01", 150 / 365],
    ["1999-07-01", "2000-07-01", 184 / 365 + 182 / 366],
    ["2002-08-15", "2003-07-15", 334 / 365],
    ["1999-07-30", "2000-01-30", 155 / 365 + 29 / 366],
    ["1999-11-30", "2000-04-30", 32 / 365 + 120 / 366],
  ])("ACT/ACT-ISDA from %s to %s", (start, end, expected) => {
    expect(dayCountFraction(start, end, "ACT/ACT-ISDA")).toBeCloseTo(expected, 15);
    expect(dayCountDays(start, end, "ACT/ACT-ISDA")).toBe(daysBetween(start, end));
  });

  // Rules of SIFMA, "Standard Securities Calculation Methods": both ends of February, then the 31st.
  test.each([
    ["2007-02-28", "2008-02-29", 360],
    ["2007-02-28", "2007-03-31", 30],
    ["2007-02-28", "2007-08-28", 178],
    ["2007-01-31", "2007-03-31", 60],
    ["2007-01-29", "2007-03-31", 62],
  ])("30U/360 from %s to %s is %i days", (start, end, days) => {
    expect(dayCountDays(start, end, "30U/360")).toBe(days);
  });

  test("NL/365 leaves out every February 29 after the start, up to the end", () => {
    expect(dayCountDays("2024-02-28", "2024-03-01", "NL/365")).toBe(1);
    expect(dayCountDays("2024-02-29", "2024-03-01", "NL/365")).toBe(1);
    expect(dayCountDays("2024-02-28", "2024-02-29", "NL/365")).toBe(0);
    expect(dayCountFraction("1999-06-01", "2059-06-01", "NL/365")).toBe(60);
    // 1900 and 2100 have no such day, 2000 has.
    expect(dayCountDays("1900-01-01", "1901-01-01", "NL/365")).toBe(365);
  });
});

const day = fc.integer({ min: -30000, max: 30000 }).map((days) => addDays("1985-01-01", days));

test("every convention turns its sign with the order, counts in whole units and stays near the calendar", () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(...all), (a, b, convention) => {
      const days = dayCountDays(a, b, convention);
      expect(Number.isInteger(days)).toBe(true);
      expect(dayCountDays(b, a, convention)).toBe(-days + 0);
      expect(Math.abs(dayCountFraction(a, b, convention) - daysBetween(a, b) / 365.25)).toBeLessThan(
        0.01 + Math.abs(daysBetween(a, b)) / (convention === "ACT/360" ? 20000 : 500000),
      );
    }),
    { numRuns: 1000 },
  );
});

test("later is never less, from one start", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20000 }), fc.constantFrom(...all), (start, convention) => {
      let before = 0;
      for (let end = start; end < start + 800; end++) {
        const units = unitsBetween(start, end, convention);
        expect(units).toBeGreaterThanOrEqual(before);
        before = units;
      }
    }),
    { numRuns: 40 },
  );
});

test("conventions and their units", () => {
  expect(readDayCount(undefined)).toBe("ACT/365F");
  expect(all.map(unitsPerYear)).toEqual([365, 360, 133590, 360, 360, 360, 360, 365]);
  expect(() => readDayCount("toString" as DayCount)).toThrow(
    'options.dayCount must be "ACT/365F" or "ACT/360"',
  );
  expect(() => dayCountDays("2024-01-01", "2024-01-02", "ACT/365" as DayCount)).toThrow(
    'convention must be "ACT/365F" or',
  );
  expect(() => dayCountDays("2024-01-01", "2023-02-29", "ACT/360")).toThrow("end must be a date that exists");
  expect(() => dayCountFraction(new Date(0) as never, "2023-02-28", "ACT/360")).toThrow("received a Date");
});

test("options and conventions of the wrong type are refused by their path", () => {
  expect(() => dayCountDays("2025-01-01", "2025-02-01", "30E/360", null as never)).toThrow(
    "options must be an object; received null",
  );
  const bare = Object.create(null) as never;
  expect(() => readDayCount(bare)).toThrow("received an object");
});

test("published values of ACT/ACT-ISDA: kmedian/yearfrac, test/test_act_isda.py", () => {
  const fraction = (start: string, end: string): number => dayCountFraction(start, end, "ACT/ACT-ISDA");
  expect(fraction("2018-12-15", "2019-03-01")).toBeCloseTo(0.208219178, 9);
  expect(fraction("2018-12-31", "2019-01-01")).toBe(1 / 365);
  expect(fraction("1994-06-30", "1997-06-30")).toBeCloseTo(3, 8);
  expect(fraction("1994-02-10", "1994-06-30")).toBeCloseTo(140 / 365, 15);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import type { DateFormat } from "../../src/table/mapping.ts";
import { DATE_FORMATS, dateReader } from "../../src/table/read-date.ts";

const years = { from: 1990, to: 2027 };
const read = (format: DateFormat, text: string, spreadsheet = false) =>
  dateReader([format], years, spreadsheet)(text);

test.each<[DateFormat, string, string]>([
  ["M/D/YYYY", "7/4/2024", "2024-07-04"],
  ["M/D/YYYY", "07/04/2024", "2024-07-04"],
  ["D/M/YYYY", "7/4/2024", "2024-04-07"],
  ["DD.MM.YYYY", "20.05.2020", "2020-05-20"],
  ["D.M.YYYY", "2.5.2020", "2020-05-02"],
  ["YYYY-MM-DD", "2024-02-29", "2024-02-29"],
  ["YYYYMMDD", "20240229", "2024-02-29"],
  ["D-MMM-YYYY", "3-Sep-2021", "2021-09-03"],
  ["D MMM YYYY", "3 September 2021", "2021-09-03"],
  ["YY-MMM", "24-Oct", "2024-10"],
  ["YY-MMM", "99-Jan", "1999-01"],
  ["MMM-YY", "Oct-24", "2024-10"],
  ["MMM YYYY", "March 2020", "2020-03"],
  ["YYYY-MM", "2024-10", "2024-10"],
  ["M/YYYY", "10/2024", "2024-10"],
  ["YYYY", "2024", "2024"],
])("%s reads %s as %s", (format, text, expected) => {
  expect(read(format, text)).toEqual({ value: expected, typedYear: false });
});

test.each<[DateFormat, string, string]>([
  ["M/D/YYYY", "2/30/2024", "no-such-day"],
  ["M/D/YYYY", "13/1/2024", "no-such-day"],
  ["M/D/YYYY", "0/1/2024", "no-such-day"],
  ["M/D/YYYY", "10/12023", "not-a-date"],
  ["M/D/YYYY", "1/1/24", "not-a-date"],
  ["M/D/YYYY", "1/1/2024 (about)", "not-a-date"],
  ["M/D/YYYY", "1/1/0000", "year-out-of-range"],
  ["M/D/YYYY", "1/1/2028", "year-out-of-range"],
  ["M/D/YYYY", "7/16/1905", "year-out-of-range"],
  ["DD.MM.YYYY", "2.5.2020", "not-a-date"],
  ["YYYY-MM-DD", "2023-02-29", "no-such-day"],
  ["YY-MMM", "50-Oct", "year-out-of-range"],
  ["YY-MMM", "24-Xyz", "not-a-date"],
  ["YYYY-MM", "2024-13", "no-such-day"],
  ["YYYY", "24", "not-a-date"],
])("%s refuses %s as %s", (format, text, refused) => {
  expect(read(format, text)).toEqual({ refused });
});

test("a two-digit year is read only where one year of the range ends so", () => {
  const wide = dateReader(["YY-MMM"], { from: 1920, to: 2030 }, false);
  expect(wide("24-Oct")).toEqual({ refused: "ambiguous-year" });
  expect(wide("24-Xyz")).toEqual({ refused: "not-a-date" });
  expect(wide("99-Oct")).toEqual({ value: "1999-10", typedYear: false });
});

test("years typed into date cells are recognized by their day numbers, and only those", () => {
  // LibreOffice and Excel, 1900 system: DATE(1905,7,16) is 2024, DATE(1905,6,12) is 1990, DATE(1900,1,1) is 1.
  expect(read("M/D/YYYY", "7/16/1905", true)).toEqual({ value: "2024", typedYear: true });
  expect(read("M/D/YYYY", "6/12/1905", true)).toEqual({ value: "1990", typedYear: true });
  expect(read("M/D/YYYY", "6/11/1905", true)).toEqual({ refused: "year-out-of-range" });
  expect(read("M/D/YYYY", "7/20/1905", true)).toEqual({ refused: "year-out-of-range" });
  const early = dateReader(["M/D/YYYY"], { from: 1, to: 61 }, true);
  expect(early("1/1/1900")).toEqual({ value: "0001", typedYear: true });
  expect(early("2/28/1900")).toEqual({ value: "0059", typedYear: true });
  // Day 60 is the 29 February 1900 that never was.
  expect(early("3/1/1900")).toEqual({ value: "0061", typedYear: true });
});

test("every day of the range is read back from every format with a day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 13_878 }), (offset) => {
      const date = addDays("1990-01-01", offset);
      const [y, m, d] = date.split("-") as [string, string, string];
      expect(read("M/D/YYYY", `${Number(m)}/${Number(d)}/${y}`)).toEqual({ value: date, typedYear: false });
      expect(read("DD.MM.YYYY", `${d}.${m}.${y}`)).toEqual({ value: date, typedYear: false });
    }),
  );
});

test("no text makes a reader throw", () => {
  const reader = dateReader(DATE_FORMATS, years, true);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.-]{1,10}$/)), (text) => {
      const reading = reader(text);
      expect("refused" in reading || reading.value.length >= 4).toBe(true);
    }),
  );
});

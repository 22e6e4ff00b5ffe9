import { expect, test } from "vitest";
import { readDay, readDayRange } from "../../src/metrics/read-day.ts";

test("a day, or why it is none", () => {
  expect(readDay("1970-01-02")).toBe(1);
  expect(readDay(undefined)).toBe("absent");
  expect(readDay(null)).toBe("absent");
  expect(readDay("2024-10")).toBe("imprecise-date");
  expect(readDay("2024")).toBe("imprecise-date");
  for (const text of ["", "2023-02-29", "10/3/2024", "2024-13", "Q4FY25", "2024-1-1"])
    expect([text, readDay(text)]).toEqual([text, "invalid-date"]);
  // A host's Date, which types do not let through.
  expect(readDay(new Date() as unknown as string)).toBe("invalid-date");
});

test("the days that a month or a year can mean", () => {
  expect(readDayRange("1970-02")).toEqual({ first: 31, last: 58 });
  expect(readDayRange("1970-01-02")).toEqual({ first: 1, last: 1 });
  expect(readDayRange("soon")).toBe("invalid-date");
  expect(readDayRange(undefined)).toBe("absent");
});

test("every month of four centuries ends where the next begins", () => {
  let next = readDay("1800-01-01");
  for (let year = 1800; year < 2200; year++) {
    for (let month = 1; month <= 12; month++) {
      const range = readDayRange(`${year}-${String(month).padStart(2, "0")}`);
      expect(range).toHaveProperty("first", next);
      next = (range as { last: number }).last + 1;
    }
  }
  expect(next).toBe(readDay("2200-01-01"));
});

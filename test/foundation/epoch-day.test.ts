import { expect, test } from "vitest";
import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  readEpochDay,
} from "../../src/foundation/epoch-day.ts";

test("every day from 0001 to 2400 agrees with the platform's calendar and back", () => {
  const first = daysFromCivil(1, 1, 1);
  const last = daysFromCivil(2400, 12, 31);
  for (let day = first; day <= last; day += 1) {
    const { year, month, day: dayOfMonth } = civilFromDays(day);
    if (daysFromCivil(year, month, dayOfMonth) !== day) throw new Error(`round trip fails at ${day}`);
    if (day % 97 === 0) {
      const date = new Date(day * 86_400_000);
      expect([year, month, dayOfMonth]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
      ]);
    }
  }
});

test("leap years and month lengths", () => {
  expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 4), daysInMonth(2023, 13)]).toEqual([
    29, 28, 30, 0,
  ]);
});

test.each([
  "2023-02-29",
  "2023-13-01",
  "2023-00-10",
  "2023-1-01",
  "20230101",
  "2023-01-01T",
  "abcd-ef-gh",
  "0000-01-01",
  "２023-01-01",
])("%s is no date", (text) => {
  expect(readEpochDay(text)).toBeNaN();
});

import { addBusinessDays as addWeekdays } from "date-fns/addBusinessDays";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "../../src/foundation/business-days.ts";
import { fromEpochDay } from "../../src/foundation/plain-date.ts";

const date = fc.integer({ min: -100_000, max: 100_000 }).map(fromEpochDay);
const weekend = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
const fromDateFns = (from: string, days: number): string => {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const local = new Date(year, month - 1, day, 12);
  local.setFullYear(year);
  const then = addWeekdays(local, days);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(then.getFullYear()).padStart(4, "0")}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
};

describe("adding business days", () => {
  test("is what date-fns says for Monday to Friday", () => {
    fc.assert(
      fc.property(date, fc.nat({ max: 3000 }), (from, days) => {
        expect(addBusinessDays(from, days)).toBe(fromDateFns(from, days));
      }),
    );
  });

  test("steps from one worked day to the next, whatever the weekend", () => {
    fc.assert(
      fc.property(date, fc.nat({ max: 60 }), weekend, (from, days, off) => {
        const calendar = { weekend: off };
        let stepped = from;
        for (let count = 0; count < days; count++) stepped = addBusinessDays(stepped, 1, calendar);
        const at = addBusinessDays(from, days, calendar);
        expect(at).toBe(stepped);
        expect(businessDaysBetween(from, at, calendar)).toBe(days);
        if (days > 0) expect(isBusinessDay(at, calendar)).toBe(true);
        expect(addBusinessDays(from, days, { ...calendar, holidays: ["0001-01-01"] })).toBe(at);
      }),
    );
  });

  test("of many days takes no time that grows with them", () => {
    expect(addBusinessDays("2026-01-01", 1_000_000)).toBe(fromDateFns("2026-01-01", 1_000_000));
  });

  test("refuses a week without work and a number that is none", () => {
    expect(() => addBusinessDays("2026-01-01", 1, { weekend: [0, 1, 2, 3, 4, 5, 6] })).toThrow(
      /at most six days/,
    );
    expect(() => addBusinessDays("2026-01-01", -1)).toThrow(/a whole number from 0/);
    expect(() => addBusinessDays("2026-01-01", 1.5)).toThrow(/a whole number from 0/);
  });
});

test("holidays are not worked, also on a weekend", () => {
  const calendar = { holidays: ["2026-12-25", "2026-12-26"] };
  expect(
    ["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-28"].map((each) => isBusinessDay(each, calendar)),
  ).toEqual([true, false, false, true]);
  expect(addBusinessDays("2026-12-24", 1, calendar)).toBe("2026-12-28");
  expect(businessDaysBetween("2026-12-24", "2026-12-28", calendar)).toBe(1);
});

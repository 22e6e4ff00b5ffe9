import fc from "fast-check";
import { expect, test } from "vitest";
import { businessDaysBetween } from "../../src/foundation/calendar.ts";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { businessDayCount } from "../../src/metrics/business-day-count.ts";
import { someDay } from "./arbitrary-record.ts";

test("agrees with counting day by day, whatever the weekend and the holidays", () => {
  const calendar = fc.record({
    weekend: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
    holidays: fc.array(someDay, { maxLength: 8 }),
  });
  fc.assert(
    fc.property(someDay, someDay, calendar, (a, b, worked) => {
      const [start, end] = [a, b].sort() as [string, string];
      const count = businessDayCount(worked)(readEpochDay(start), readEpochDay(end));
      expect(count).toBe(businessDaysBetween(start, end, worked));
    }),
  );
});

test("before 1970 as well", () => {
  const count = businessDayCount();
  expect(count(readEpochDay("1969-12-26"), readEpochDay("1970-01-05"))).toBe(
    businessDaysBetween("1969-12-26", "1970-01-05"),
  );
});

test("a calendar without a worked day, or with a holiday that is no date, is refused", () => {
  expect(() => businessDayCount({ weekend: [0, 1, 2, 3, 4, 5, 6] })).toThrow(/at most six days/);
  expect(() => businessDayCount({ holidays: ["2025-02-30"] })).toThrow(/options.calendar.holidays\[0\]/);
});

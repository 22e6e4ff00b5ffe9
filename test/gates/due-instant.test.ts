import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addBusinessDays, addDays, isBusinessDay } from "../../src/foundation/calendar.ts";
import { dueInstant, elapsedBusinessDays } from "../../src/gates/due-instant.ts";

const zones = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Asia/Kolkata",
];

/** What a wall clock shows, by the platform's own formatter: `2026-03-09 10:00`. */
function shown(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return format.format(new Date(instant));
}

describe("dueInstant", () => {
  test("keeps the wall clock across a change of offset", () => {
    // New York: Friday 10:00 EST, then EDT from Sunday 8 March 2026.
    expect(dueInstant("2026-03-06T15:00:00Z", 1, { timeZone: "America/New_York" })).toBe(
      "2026-03-09T14:00:00.000Z",
    );
    // Berlin: Friday 16:00 CEST, then CET from Sunday 25 October 2026.
    expect(dueInstant("2026-10-23T14:00:00Z", 2, { timeZone: "Europe/Berlin" })).toBe(
      "2026-10-27T15:00:00.000Z",
    );
    // Lord Howe: half an hour, on Sunday 4 October 2026, from +10:30 to +11.
    expect(dueInstant("2026-10-02T01:30:00Z", 1, { timeZone: "Australia/Lord_Howe" })).toBe(
      "2026-10-05T01:00:00.000Z",
    );
  });

  test("from a day that is none, counts from 00:00 of the next business day", () => {
    const timeZone = "Europe/Berlin";
    // Saturday 12:00 local
    expect(dueInstant("2026-05-02T10:00:00Z", 0, { timeZone })).toBe("2026-05-03T22:00:00.000Z");
    expect(dueInstant("2026-05-02T10:00:00Z", 1, { timeZone })).toBe("2026-05-04T22:00:00.000Z");
    const calendar = { weekend: [5, 6], holidays: ["2026-05-03", "2026-05-05"] };
    expect(dueInstant("2026-05-02T10:00:00Z", 0, { timeZone, calendar })).toBe("2026-05-03T22:00:00.000Z");
    expect(dueInstant("2026-05-02T10:00:00Z", 1, { timeZone, calendar })).toBe("2026-05-05T22:00:00.000Z");
    // A Friday evening in Apia is still Thursday or Friday elsewhere: the local date counts.
    expect(dueInstant("2026-05-01T09:00:00Z", 0, { timeZone: "Pacific/Apia" })).toBe(
      "2026-05-01T09:00:00.000Z",
    );
    expect(dueInstant("2026-05-01T12:00:00Z", 0, { timeZone: "Pacific/Apia" })).toBe(
      "2026-05-03T11:00:00.000Z",
    );
  });

  test("a time that the clocks skip moves forward by the gap", () => {
    const sunday = { weekend: [5, 6] };
    // New York, Saturday 02:30 EST; Sunday 8 March 2026 has no 02:30: 03:30 EDT.
    const newYork = dueInstant("2026-03-07T07:30:00Z", 1, {
      timeZone: "America/New_York",
      calendar: { weekend: [1] },
    });
    expect([newYork, shown(newYork, "America/New_York")]).toEqual([
      "2026-03-08T07:30:00.000Z",
      "2026-03-08 03:30",
    ]);
    // Berlin, Sunday 29 March 2026: 02:15 becomes 03:15.
    const berlin = dueInstant("2026-03-26T01:15:00Z", 1, { timeZone: "Europe/Berlin", calendar: sunday });
    expect([berlin, shown(berlin, "Europe/Berlin")]).toEqual([
      "2026-03-29T01:15:00.000Z",
      "2026-03-29 03:15",
    ]);
    // Lord Howe, Sunday 4 October 2026: 02:00 to 02:30 do not exist.
    const howe = dueInstant("2026-09-30T15:40:00Z", 1, { timeZone: "Australia/Lord_Howe", calendar: sunday });
    expect([howe, shown(howe, "Australia/Lord_Howe")]).toEqual([
      "2026-10-03T15:40:00.000Z",
      "2026-10-04 02:40",
    ]);
    // Apia had no 30 December 2011: Thursday 10:00 and a business day is Saturday 10:00.
    const apia = dueInstant("2011-12-29T20:00:00Z", 1, { timeZone: "Pacific/Apia" });
    expect([apia, shown(apia, "Pacific/Apia")]).toEqual(["2011-12-30T20:00:00.000Z", "2011-12-31 10:00"]);
    // Its midnight, too, where it begins a business day: São Paulo, Monday after Sunday 4 November 2018, 00:00.
    const paulo = dueInstant("2018-11-03T15:00:00Z", 0, {
      timeZone: "America/Sao_Paulo",
      calendar: { weekend: [6] },
    });
    expect([paulo, shown(paulo, "America/Sao_Paulo")]).toEqual([
      "2018-11-04T03:00:00.000Z",
      "2018-11-04 01:00",
    ]);
  });

  test("of a time that the clocks show twice the earlier is taken", () => {
    const sunday = { weekend: [5, 6] };
    const berlin = dueInstant("2026-10-22T00:30:00Z", 1, { timeZone: "Europe/Berlin", calendar: sunday });
    expect([berlin, shown(berlin, "Europe/Berlin")]).toEqual([
      "2026-10-25T00:30:00.000Z",
      "2026-10-25 02:30",
    ]);
    const newYork = dueInstant("2026-10-29T05:30:00Z", 1, { timeZone: "America/New_York", calendar: sunday });
    expect([newYork, shown(newYork, "America/New_York")]).toEqual([
      "2026-11-01T05:30:00.000Z",
      "2026-11-01 01:30",
    ]);
    const howe = dueInstant("2026-04-01T14:45:00Z", 1, { timeZone: "Australia/Lord_Howe", calendar: sunday });
    expect([howe, shown(howe, "Australia/Lord_Howe")]).toEqual([
      "2026-04-04T14:45:00.000Z",
      "2026-04-05 01:45",
    ]);
  });

  test("in any zone, shows the same time on the business day that plain dates give, gaps aside", () => {
    const instant = fc
      .integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map((n) => new Date(n - (n % 60_000)).toISOString());
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...zones),
        (from, days, timeZone) => {
          const holidays = ["2014-01-01", "2020-12-25"];
          const due = dueInstant(from, days, { timeZone, calendar: { holidays } });
          const [date, time] = shown(from, timeZone).split(" ") as [string, string];
          const worked = isBusinessDay(date, { holidays });
          const start = worked ? date : addBusinessDays(date, 1, { holidays });
          const expected = `${addBusinessDays(start, days, { holidays })} ${worked ? time : "00:00"}`;
          // Clocks change on weekends in these zones and years, or not at all.
          expect(shown(due, timeZone)).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("takes an offset for a zone", () => {
    const from = "2026-03-06T20:00:00Z"; // Saturday 01:30 there
    expect(dueInstant(from, 1, { timeZone: "+05:30" })).toBe(
      dueInstant(from, 1, { timeZone: "Asia/Kolkata" }),
    );
  });

  test("refuses what is no instant, count, zone or calendar", () => {
    const at = "2026-03-06T15:00:00Z";
    expect(() => dueInstant("2026-03-06", 1, { timeZone: "UTC" })).toThrow(
      "from must be an ISO 8601 instant",
    );
    for (const days of [-1, 0.5, Number.NaN]) {
      expect(() => dueInstant(at, days, { timeZone: "UTC" })).toThrow("days must be a whole number from 0");
    }
    expect(() => dueInstant(at, 1, { timeZone: "Mars/Olympus" })).toThrow(
      "timeZone must be an IANA time zone",
    );
    expect(() =>
      dueInstant(at, 1, { timeZone: "UTC", calendar: { weekend: [0, 1, 2, 3, 4, 5, 6] } }),
    ).toThrow("at most six days");
  });
});

describe("elapsedBusinessDays", () => {
  test("counts business dates after the first and up to the last, by the local date", () => {
    // Friday 23:30 in Berlin to Monday 00:30: one.
    expect(
      elapsedBusinessDays("2026-03-06T22:30:00Z", "2026-03-08T23:30:00Z", { timeZone: "Europe/Berlin" }),
    ).toBe(1);
    expect(elapsedBusinessDays("2026-03-06T22:30:00Z", "2026-03-08T23:30:00Z", { timeZone: "UTC" })).toBe(0);
    expect(elapsedBusinessDays("2026-03-06T08:00:00Z", "2026-03-06T20:00:00Z", { timeZone: "UTC" })).toBe(0);
    expect(elapsedBusinessDays("2026-03-06T08:00:00Z", "2026-03-05T08:00:00Z", { timeZone: "UTC" })).toBe(0);
    expect(
      elapsedBusinessDays("2026-03-02T08:00:00Z", "2026-03-06T08:00:00Z", {
        timeZone: "UTC",
        calendar: { holidays: ["2026-03-04"] },
      }),
    ).toBe(3);
  });

  test("is additive over holds, open and overlapping ones included", () => {
    const day = fc
      .integer({ min: 0, max: 40 * 24 })
      .map((hours) => new Date(Date.UTC(2026, 2, 1, hours)).toISOString());
    const hold = fc
      .tuple(day, fc.option(day))
      .map(([a, b]) => (b === null || a <= b ? { from: a, until: b } : { from: b, until: a }));
    fc.assert(
      fc.property(
        day,
        day,
        fc.array(hold, { maxLength: 4 }),
        fc.constantFrom(...zones),
        (a, b, holds, timeZone) => {
          const [from, to] = a <= b ? [a, b] : [b, a];
          const dateOf = (instant: string): string => shown(instant, timeZone).slice(0, 10);
          // By brute force: each date, and whether any hold has it.
          let expected = 0;
          for (let date = addDays(dateOf(from), 1); date <= dateOf(to); date = addDays(date, 1)) {
            const held = holds.some(
              (span) => dateOf(span.from) < date && (span.until === null || date <= dateOf(span.until)),
            );
            if (isBusinessDay(date) && !held) expected++;
          }
          expect(elapsedBusinessDays(from, to, { timeZone, holds })).toBe(expected);
        },
      ),
    );
  });

  test("what is due after so many business days has then taken as many", () => {
    const instant = fc
      .integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map((n) => new Date(n).toISOString());
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...zones),
        (from, days, timeZone) => {
          const elapsed = elapsedBusinessDays(from, dueInstant(from, days, { timeZone }), { timeZone });
          // From a weekend, the day on which counting starts is itself a business day after `from`.
          expect(elapsed).toBe(isBusinessDay(shown(from, timeZone).slice(0, 10)) ? days : days + 1);
        },
      ),
    );
  });
});

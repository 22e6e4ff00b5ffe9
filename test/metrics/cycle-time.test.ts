import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import { randomStream } from "../../src/foundation/random.ts";
import type { CycleRecord } from "../../src/metrics/cycle-observation.ts";
import { cycleTime } from "../../src/metrics/cycle-time.ts";
import { cyclesFromRegistry } from "../../src/metrics/registry-records.ts";
import { federalInventory, realData } from "./federal-inventory.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";

describe("by hand", () => {
  const records: CycleRecord[] = [
    { id: "a", ideaAt: "2024-01-01", productionAt: "2024-04-10" },
    { id: "b", ideaAt: "2024-01-01", stoppedAt: "2024-05-30" },
    { id: "c", ideaAt: "2024-01-01", productionAt: "2024-07-19" },
    { id: "d", ideaAt: "2024-01-01" },
  ];
  test("stops compete with go-lives", () => {
    const { headline, parts, n } = cycleTime(records, { asOf, horizons: [90, 180, 365] });
    expect(n).toBe(4);
    expect(headline.value).toBe(200);
    expect([parts.daysTo25?.value, parts.daysTo50?.value]).toEqual([100, 200]);
    expect(parts.liveBy90).toEqual({ value: 0 });
    expect(parts.liveBy180?.value).toBeCloseTo(0.25, 14);
    expect(parts.stoppedBy180?.value).toBeCloseTo(0.25, 14);
    expect(parts.liveBy365?.value).toBeCloseTo(0.5, 14);
    // Kaplan-Meier: 3/4, then of the two at risk 200 days on, one goes live.
    expect(parts.ifNothingStoppedLiveBy365?.value).toBeCloseTo(1 - 0.75 * 0.5, 14);
    expect([parts.wentLive, parts.stopped, parts.open].map((part) => part?.value)).toEqual([2, 1, 1]);
  });
  test("beyond the longest follow-up the curve has nothing to say", () => {
    const { parts } = cycleTime(records, { asOf: "2024-12-31", horizons: [730] });
    expect(parts.liveBy730).toMatchObject({ value: null, reason: "not-followed" });
    const closed = cycleTime(records.slice(0, 3), { asOf: "2024-12-31", horizons: [730] });
    expect(closed.parts.liveBy730?.value).toBeCloseTo(2 / 3, 14);
  });
  test("a median that is not reached is no number", () => {
    const { headline } = cycleTime(records.slice(1), { asOf });
    expect(headline).toMatchObject({ value: null, reason: "not-reached" });
  });
  test("what is left out, and why", () => {
    const odd: CycleRecord[] = [
      { id: "1" },
      { id: "2", ideaAt: "2024-05" },
      { id: "3", ideaAt: "2024-02-30" },
      { id: "4", ideaAt: "2024-05-01", productionAt: "2024-04-30" },
      { id: "5", ideaAt: "2026-01-01" },
      { id: "6", ideaAt: "2024-05-01", status: "live" },
      { id: "7", ideaAt: "2024-05-01", status: "retired" },
      { id: "8", ideaAt: "2024-05-01", stoppedAt: "2024-06-01", productionAt: "2024-07-01" },
      { id: "9", ideaAt: "2024-05-01", productionAt: "2024-06-01", observedFrom: "2024-06-01" },
      { id: "a", ideaAt: "2024-01-01", productionAt: "2024-04-10" },
    ];
    const { excluded, n, coverage } = cycleTime([...odd, ...records], { asOf });
    expect(n).toBe(4);
    expect(coverage).toEqual({ value: 4 / 14 });
    expect(Object.fromEntries(excluded.map(({ reason, ids }) => [reason, ids]))).toEqual({
      "no-idea-date": ["1"],
      "imprecise-date": ["2"],
      "invalid-date": ["3"],
      "negative-duration": ["4"],
      "after-as-of": ["5"],
      "no-production-date": ["6"],
      "no-closing-date": ["7"],
      "stopped-before-production": ["8"],
      "ended-before-observation": ["9"],
      duplicate: ["a"],
    });
  });
  test("a plan is still open work, and dates by the month can be taken as their middle", () => {
    const { parts, notes } = cycleTime([{ id: "x", ideaAt: "2024-05", productionAt: "2026-03-01" }], {
      asOf,
      impreciseDates: "midpoint",
    });
    expect(parts.open).toEqual({ value: 1 });
    expect(notes.map(({ code }) => code)).toEqual([
      "insufficient",
      "naive-bias",
      "planned-dates",
      "midpoint-dates",
    ]);
  });
  test("late entry: those who ended before the books were opened are not assumed away", () => {
    // Three of each year are at risk from day 100 on only; at 150 one of four goes live.
    const late = { ideaAt: "2024-01-01", observedFrom: "2024-04-10" };
    const { parts } = cycleTime(
      [
        { id: "a", ideaAt: "2024-01-01", productionAt: "2024-02-20" },
        { id: "b", ideaAt: "2024-01-01" },
        { id: "c", ...late, productionAt: "2024-05-30" },
        { id: "d", ...late },
        { id: "e", ...late },
      ],
      { asOf, horizons: [180] },
    );
    expect(parts.liveBy180?.value).toBeCloseTo(0.5 + 0.5 * 0.25, 14);
  });
  test("business days leave weekends and holidays out", () => {
    const { parts } = cycleTime([{ id: "a", ideaAt: "2024-05-03", productionAt: "2024-05-13" }], {
      asOf,
      calendar: { holidays: ["2024-05-09"] },
    });
    expect(parts.businessDaysTo50?.value).toBe(5);
    expect(parts.daysTo50?.value).toBe(10);
  });
});

test("with equal chances to go live and to be stopped half go live, which Kaplan-Meier would not say", () => {
  // Exponential hazards of 1/200 a day each: by time t the share live is (1 - exp(-2t/200)) / 2.
  const random = randomStream(20_260_101);
  const records: CycleRecord[] = [];
  for (let index = 0; index < 4000; index++) {
    const start = addDays("2020-01-01", Math.floor(random.uniform() * 1500));
    const live = Math.ceil(-200 * Math.log(random.uniform()));
    const stop = Math.ceil(-200 * Math.log(random.uniform()));
    const end = addDays(start, Math.min(live, stop));
    const known = end <= asOf;
    records.push({
      id: `i${index}`,
      ideaAt: start,
      ...(known ? (live <= stop ? { productionAt: end } : { stoppedAt: end }) : {}),
    });
  }
  const { parts } = cycleTime(records, { asOf, horizons: [365, 730], by: "none" });
  const truth = (1 - Math.exp(-2 * (365 / 200))) / 2;
  expect(Math.abs((parts.liveBy365?.value as number) - truth)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
  expect(parts.liveBy365).toMatchObject({ confidence: 0.95 });
  expect(parts.ifNothingStoppedLiveBy365?.value).toBeGreaterThan(0.8);
});

test("shorter medians of young years are never called an improvement", () => {
  // Every idea takes 400 days, whatever its year, and half of them 40 days.
  const records: CycleRecord[] = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
    Array.from({ length: 20 }, (_, index) => {
      const ideaAt = addDays(`${year}-01-01`, index * 15);
      const productionAt = addDays(ideaAt, index % 2 === 0 ? 40 : 400);
      return { id: `${year}-${index}`, ideaAt, ...(productionAt <= asOf ? { productionAt } : {}) };
    }),
  );
  const { breakdown, notes } = cycleTime(records, { asOf });
  expect(breakdown?.["2025"]?.parts.naiveMedian).toEqual({ value: 40 });
  expect(breakdown?.["2021"]?.parts.naiveMedian).toEqual({ value: 220 });
  expect(breakdown?.["2025"]?.notes.map(({ code }) => code)).toEqual(["young-cohorts"]);
  const trend = notes.find(({ code }) => code === "cohort-trend")?.message;
  expect(trend).toContain("2021: 50 % of 20, 2022: 50 % of 20, 2023: 50 % of 20, 2024: 50 % of 20.");
  expect(notes.find(({ code }) => code === "young-cohorts")?.message).toContain("2025");
});

const day = fc.integer({ min: 0, max: 1200 }).map((offset) => addDays("2023-06-01", offset));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

test("laws of records", () => {
  const record = fc
    .record({
      id: fc.integer({ min: 0, max: 60 }).map((n) => `r${n}`),
      ideaAt: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant("2024-05") }),
      productionAt: maybe(day),
      stoppedAt: maybe(day),
      observedFrom: maybe(day),
      status: maybe(fc.constantFrom("live" as const, "stopped" as const, "in-progress" as const)),
    })
    .map(
      (all) =>
        Object.fromEntries(
          Object.entries(all).filter(([, value]) => value !== undefined),
        ) as unknown as CycleRecord,
    );
  expectRecordLaws({
    measure: (records) => cycleTime(records, { asOf, provenance: true }),
    record,
    leftOut: [
      { id: "x1" },
      { id: "x2", ideaAt: "2024" },
      { id: "x3", ideaAt: "yesterday" },
      { id: "x4", ideaAt: "2024-03-01", productionAt: "2024-02-01" },
      { id: "x5", ideaAt: "2026-03-01" },
      { id: "x6", ideaAt: "2024-03-01", status: "live" },
      { id: "x7", ideaAt: "2024-03-01", status: "stopped" },
    ],
  });
});

describe.skipIf(!realData)("real data: federal AI use cases of 2024", () => {
  const measurement = realData
    ? cycleTime(cyclesFromRegistry({ initiatives: federalInventory() }), { asOf: "2024-12-31" })
    : undefined!;
  test("the naive figures are those of the published file", () => {
    const { parts, excluded } = measurement;
    expect(parts.naiveN).toEqual({ value: 567 });
    expect(parts.naiveMedian).toEqual({ value: 262 });
    expect(parts.naiveP25).toEqual({ value: 91.5 });
    expect(parts.naiveP75).toEqual({ value: 670 });
    expect(parts.naiveMean?.value).toBeCloseTo(564.01, 2);
    const negative = excluded.find(({ reason }) => reason === "negative-duration");
    expect(negative?.count).toBe(12);
    expect(negative?.ids).toHaveLength(12);
  });
  test("the incidence agrees with R", () => {
    // survfit(Surv(time + 1, factor(cause)) ~ 1) of R's survival package on the same 1,148 records, read one day
    // later; business days counted by numpy.busday_count.
    const { parts, n } = measurement;
    expect(n).toBe(1148);
    expect([parts.wentLive, parts.stopped, parts.open].map((part) => part?.value)).toEqual([560, 13, 575]);
    const live = [0.1206423791796187, 0.1908885645326574, 0.3333310786942548, 0.4837640250078257];
    const stopped = [0, 0.002864871682645037, 0.00414882535696438, 0.008792786340869552];
    [90, 180, 365, 730].forEach((days, index) => {
      expect(parts[`liveBy${days}`]?.value).toBeCloseTo(live[index] as number, 12);
      expect(parts[`stoppedBy${days}`]?.value).toBeCloseTo(stopped[index] as number, 12);
    });
    expect([parts.daysTo25?.value, parts.daysTo50?.value]).toEqual([253, 808]);
    expect([parts.businessDaysTo25?.value, parts.businessDaysTo50?.value]).toEqual([181, 578]);
    expect(parts.ifNothingStoppedDaysTo50?.value).toBe(800);
  });
  test("falling medians by year are shown with the warning that they are no improvement", () => {
    const years = measurement.breakdown ?? {};
    expect(["2020", "2022", "2024"].map((year) => years[year]?.parts.naiveMedian?.value)).toEqual([
      608.5, 285, 41.5,
    ]);
    expect(years["2024"]?.notes.map(({ code }) => code)).toContain("young-cohorts");
    expect(measurement.notes.find(({ code }) => code === "young-cohorts")?.message).toContain(
      "Begun in 2024",
    );
    expect(measurement.notes.some(({ message }) => /improv(ed|ing)|faster/i.test(message))).toBe(false);
  });
});

test("a unit may bear any name", () => {
  const records: CycleRecord[] = [
    { id: "a", unit: "__proto__", ideaAt: "2024-01-01", productionAt: "2024-02-01" },
  ];
  const { breakdown } = cycleTime(records, { asOf, by: "unit" });
  expect(Object.entries(breakdown ?? {}).map(([unit, { n }]) => [unit, n])).toEqual([["__proto__", 1]]);
});

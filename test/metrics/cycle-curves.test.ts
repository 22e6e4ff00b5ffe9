import { expect, test } from "vitest";
import { businessDayCount } from "../../src/metrics/business-day-count.ts";
import { addWait, cycleParts, cycleWaits, naiveParts } from "../../src/metrics/cycle-curves.ts";
import type { CycleObservation } from "../../src/metrics/cycle-observation.ts";

const observation = (end: number, cause: 0 | 1 | 2, entry = 0): CycleObservation => ({
  start: 0,
  end,
  cause,
  entry,
  unit: undefined,
});

const partsOf = (observations: readonly CycleObservation[], horizons: readonly number[]) => {
  const waits = cycleWaits();
  for (const one of observations) addWait(waits, one, businessDayCount());
  return cycleParts(waits, horizons, 0.95);
};

test("live, stopped and open shares add up where nothing is censored before", () => {
  const parts = partsOf(
    [observation(10, 1), observation(20, 2), observation(30, 1), observation(100, 0)],
    [90],
  );
  expect(parts.liveBy90?.value).toBeCloseTo(0.5, 14);
  expect(parts.stoppedBy90?.value).toBeCloseTo(0.25, 14);
  expect(parts.ifNothingStoppedLiveBy90?.value).toBeCloseTo(1 - 0.75 * 0.5, 14);
});

test("without stops the two curves are the same", () => {
  const parts = partsOf(
    [5, 9, 14, 60].map((end, i) => observation(end, i === 1 ? 0 : 1)),
    [10, 50],
  );
  expect(parts.liveBy10?.value).toBeCloseTo(parts.ifNothingStoppedLiveBy10?.value as number, 14);
  expect(parts.liveBy50?.value).toBeCloseTo(parts.ifNothingStoppedLiveBy50?.value as number, 14);
});

test("nothing observed is nothing known", () => {
  const parts = partsOf([], [90]);
  expect(parts.liveBy90).toMatchObject({ reason: "not-followed" });
  expect(parts.daysTo50).toMatchObject({ reason: "not-reached" });
});

test("one who enters on a Saturday and ends on the Sunday has no worked day under observation", () => {
  // Day 2 is Saturday 1970-01-03.
  expect(partsOf([observation(3, 1, 2)], [90]).businessDaysTo50).toMatchObject({
    reason: "not-reached",
  });
});

test("naive figures are those of type 7", () => {
  expect(naiveParts(new Map([10, 2, 1, 3].map((days) => [days, 1])))).toEqual({
    naiveMedian: { value: 2.5 },
    naiveP25: { value: 1.75 },
    naiveP75: { value: 4.75 },
    naiveMean: { value: 4 },
    naiveN: { value: 4 },
  });
  expect(naiveParts(new Map()).naiveMedian).toEqual({ value: null, reason: "no-records" });
});

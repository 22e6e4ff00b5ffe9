import fc from "fast-check";
import { expect, test } from "vitest";
import { littlesLaw } from "../../src/gates/littles-law.ts";

const DAY = 86_400_000;

test("L = λW by hand: two stays of 4 and 2 days, and one that lasts", () => {
  const stays = [
    { from: 0, until: 4 * DAY },
    { from: 2 * DAY, until: 4 * DAY },
    { from: 6 * DAY, until: null },
  ];
  expect(littlesLaw(stays, 10 * DAY)).toEqual({
    windowDays: 10,
    averageWorkInProgress: { value: 1 },
    throughputPerDay: { value: 0.2 },
    averageCycleTimeDays: { value: 3 },
    impliedCycleTimeDays: { value: 5 },
  });
});

test("over a span that ends empty the law is an identity, and L is the average of daily counts", () => {
  const stay = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 40 }))
    .map(([from, days]) => ({ from: from * DAY, until: (from + days) * DAY }));
  fc.assert(
    fc.property(fc.array(stay, { minLength: 1 }), (stays) => {
      const now = 100 * DAY;
      const { averageWorkInProgress, throughputPerDay, averageCycleTimeDays, impliedCycleTimeDays } =
        littlesLaw(stays, now);
      const product = (throughputPerDay.value as number) * (averageCycleTimeDays.value as number);
      expect(averageWorkInProgress.value).toBeCloseTo(product, 9);
      expect(impliedCycleTimeDays.value).toBeCloseTo(averageCycleTimeDays.value as number, 9);
      const first = Math.min(...stays.map(({ from }) => from));
      let total = 0;
      for (let day = first; day < now; day += DAY)
        total += stays.filter(({ from, until }) => from <= day && day < until).length;
      expect(averageWorkInProgress.value).toBeCloseTo(total / ((now - first) / DAY), 9);
    }),
  );
});

test("has reasons where there is nothing to measure", () => {
  expect(littlesLaw([], DAY).throughputPerDay).toEqual({ value: null, reason: "no-time-passed" });
  expect(littlesLaw([{ from: DAY, until: null }], DAY).averageWorkInProgress).toMatchObject({
    reason: "no-time-passed",
  });
  expect(littlesLaw([{ from: 0, until: null }], DAY)).toMatchObject({
    averageWorkInProgress: { value: 1 },
    throughputPerDay: { value: 0 },
    averageCycleTimeDays: { value: null, reason: "none-left" },
  });
});

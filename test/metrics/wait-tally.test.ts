import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeIncidence } from "../../src/foundation/statistics/cumulative-incidence.ts";
import { kaplanMeier } from "../../src/foundation/statistics/kaplan-meier.ts";
import { type WaitEnd, waitTally } from "../../src/metrics/wait-tally.ts";

const wait = fc
  .record({
    days: fc.integer({ min: 0, max: 60 }),
    end: fc.constantFrom<WaitEnd>(0, 1, 2),
    late: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ days, end, late }) => ({ days, end, entry: late < days ? late : 0 }));

test("curves from counts are those from the waits one by one, to the last bit", () => {
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 80 }), fc.integer({ min: 0, max: 80 }), (waits, cut) => {
      const [first, second] = [waitTally(), waitTally()];
      for (const [index, { days, end, entry }] of waits.entries())
        (index < cut ? first : second).add(days, end, entry);
      first.addAll(second);
      expect(first.n).toBe(waits.length);
      expect(first.counts).toEqual([0, 1, 2].map((cause) => waits.filter(({ end }) => end === cause).length));
      expect(first.incidence()).toEqual(
        cumulativeIncidence(waits.map(({ days, end, entry }) => ({ time: days, cause: end, entry }))),
      );
      expect(first.survival()).toEqual(
        kaplanMeier(waits.map(({ days, end, entry }) => ({ time: days, event: end === 1, entry }))),
      );
    }),
  );
});

test("nothing is known beyond the longest wait that is still open", () => {
  const tally = waitTally();
  expect(tally.followedTo()).toBe(0);
  tally.add(5, 0, 0);
  tally.add(9, 1, 0);
  expect(tally.followedTo()).toBe(Number.POSITIVE_INFINITY);
  tally.add(9, 0, 0);
  expect(tally.followedTo()).toBe(9);
});

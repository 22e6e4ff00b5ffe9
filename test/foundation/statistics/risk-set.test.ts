import fc from "fast-check";
import { expect, test } from "vitest";
import { type Observed, walkRiskSets } from "../../../src/foundation/statistics/risk-set.ts";

const observation = fc
  .record({ entry: fc.integer({ min: -1, max: 8 }), length: fc.integer({ min: 1, max: 9 }) })
  .map(({ entry, length }): Observed => ({ time: Math.max(0, entry) + length, entry }));

test("at risk at t are those with entry < t <= time, counted one by one", () => {
  fc.assert(
    fc.property(fc.array(observation), (observations) => {
      const seen: number[] = [];
      walkRiskSets(observations, (time, atRisk, order, from, to) => {
        const inside = observations.filter((o) => ((o.entry ?? 0) <= 0 || o.entry! < time) && time <= o.time);
        expect(atRisk).toBe(inside.length);
        const ends = [...order.slice(from, to)];
        expect(ends).toEqual(observations.flatMap((o, index) => (o.time === time ? [index] : [])));
        seen.push(time);
      });
      expect(seen).toEqual([...new Set(observations.map(({ time }) => time))].sort((a, b) => a - b));
    }),
  );
});

test.each([
  [{ time: -1 }, "observations[0].time must be not negative"],
  [{ time: Number.NaN }, "observations[0].time must be a finite number"],
  [{ time: 3, entry: 3 }, "observations[0].entry must be before the time"],
])("refuses %j", (observation, message) => {
  expect(() => walkRiskSets([observation], () => {})).toThrow(message);
});

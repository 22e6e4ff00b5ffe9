import fc from "fast-check";
import { expect } from "vitest";
import type { Measurement } from "../../src/model/measurement.ts";

/** Laws that every metric over a list of records keeps. */
export function expectRecordLaws<R>(laws: {
  readonly measure: (records: readonly R[]) => Measurement;
  /** Records with ids from a small set, dates on all sides of the day asked, and everything that can be missing. */
  readonly record: fc.Arbitrary<R>;
  /** Records that must be left out, each for its own reason, with ids that no arbitrary record has. */
  readonly leftOut?: readonly R[];
  readonly runs?: number;
}): void {
  const { measure, record, leftOut = [], runs = 150 } = laws;
  const lists = fc.array(record, { maxLength: 25 });
  const shuffled = lists.chain((records) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
  );
  fc.assert(
    fc.property(shuffled, ([records, mixed]) => {
      const plain = measure(records);
      expect(measure(mixed)).toEqual(plain);
      expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
      expectHonest(plain);
    }),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(lists, fc.subarray([...leftOut]), (records, added) => {
      const before = measure(records);
      const after = measure([...records, ...added]);
      const { excluded, coverage, digest, ...rest } = after;
      expect(rest).toEqual((({ excluded, coverage, digest, ...others }) => others)(before));
      const count = (measurement: Measurement): number =>
        measurement.excluded.reduce((sum, one) => sum + one.count, 0);
      expect(count(after)).toBe(count(before) + added.length);
    }),
    { numRuns: runs },
  );
}

/** No NaN and no infinity, intervals around their value, exclusions that add up. */
function expectHonest(measurement: Measurement): void {
  for (const estimate of [measurement.headline, measurement.coverage, ...Object.values(measurement.parts)]) {
    if (estimate.value === null) {
      expect(estimate.reason).toMatch(/^[a-z-]+$/);
      continue;
    }
    expect(Number.isFinite(estimate.value)).toBe(true);
    expect(Object.is(estimate.value, -0)).toBe(false);
    if (estimate.low !== undefined) expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-12);
    if (estimate.high !== undefined) expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-12);
  }
  for (const { count, ids } of measurement.excluded) expect(ids.length).toBe(count);
  for (const inner of Object.values(measurement.breakdown ?? {})) expectHonest(inner);
}

/** That cutting records in two halves changes no figure that is pooled. */
export function expectSplitLaw<R>(laws: {
  readonly figures: (records: readonly R[]) => readonly (Measurement["headline"] | undefined)[];
  readonly record: fc.Arbitrary<R>;
  readonly halves: (record: R) => readonly [R, R];
}): void {
  fc.assert(
    fc.property(
      fc.array(laws.record, { minLength: 1, maxLength: 15 }),
      fc.func(fc.boolean()),
      (records, cut) => {
        const split = records.flatMap((record, index) => (cut(index) ? laws.halves(record) : [record]));
        const before = laws.figures(records);
        laws.figures(split).forEach((figure, index) => {
          const was = before[index];
          if (was == null || was.value === null) expect(figure?.value ?? null).toBe(null);
          else expect(figure?.value).toBeCloseTo(was.value, 11);
        });
      },
    ),
    { numRuns: 150 },
  );
}

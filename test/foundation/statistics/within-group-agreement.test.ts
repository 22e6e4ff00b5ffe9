import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageDeviation, rwg, rwgJ } from "../../../src/foundation/statistics/within-group-agreement.ts";

describe("rwg", () => {
  test.each([
    // James, Demaree and Wolf 1984: on five options the uniform variance is 2, so a variance of 1/3 leaves 0.8333.
    [[4, 4, 5, 5], 5, 0.8333333333333333, 0.8333333333333333],
    [[3, 3, 3], 5, 1, 1],
    // Answers split between the ends have a variance of 5.33 and 4 on two of each, beyond chance.
    [[1, 1, 5, 5], 5, 1 - 16 / 3 / 2, 0],
    [[1, 2, 3, 4, 5], 5, 1 - 2.5 / 2, 0],
  ])("of %j on %d options: raw %d, truncated %d", (ratings, options, raw, truncated) => {
    const answer = rwg(ratings, { options });
    expect(answer.raw).toBeCloseTo(raw, 12);
    expect(answer.truncated).toBeCloseTo(truncated, 12);
  });

  test("one rater is null", () => {
    expect(rwg([4], { options: 5 })).toEqual({ raw: null, truncated: null, reason: "one-rater" });
    expect(rwg([], { options: 5 })).toEqual({ raw: null, truncated: null, reason: "one-rater" });
  });

  test("the scale may start anywhere; wider answers than options are refused", () => {
    expect(rwg([-1, 0, 0], { options: 3 })).toEqual(rwg([1, 2, 2], { options: 3 }));
    expect(() => rwg([1, 6], { options: 5 })).toThrow("ratings must be ratings at most 4 apart");
    expect(() => rwg([1, 2], { options: 1 })).toThrow("options.options");
    expect(() => rwg([1, Number.NaN], { options: 5 })).toThrow("ratings[1]");
  });
});

describe("rwgJ", () => {
  test("by hand: mean variance 1/3 on five options, two items: 2 × 5/6 over 2 × 5/6 + 1/6", () => {
    const answer = rwgJ(
      [
        [4, 4],
        [4, 5],
        [5, 5],
      ],
      { options: 5 },
    );
    expect(answer.raw).toBeCloseTo((2 * (5 / 6)) / (2 * (5 / 6) + 1 / 6), 12);
    expect(answer.truncated).toBe(answer.raw);
  });

  test("one item is rwg", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2 }), (ratings) => {
        const single = rwgJ(
          ratings.map((rating) => [rating]),
          { options: 7 },
        );
        const plain = rwg(ratings, { options: 7 });
        expect(single.raw!).toBeCloseTo(plain.raw!, 12);
        expect(single.truncated!).toBeCloseTo(plain.truncated!, 12);
      }),
    );
  });

  test("truncated stays in 0..1, also where raw leaves it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), { minLength: 2 }),
        (rows) => {
          const { raw, truncated } = rwgJ(rows, { options: 5 });
          expect(truncated).toBeGreaterThanOrEqual(0);
          expect(truncated).toBeLessThanOrEqual(1);
          if (raw !== null) expect(Number.isFinite(raw)).toBe(true);
        },
      ),
    );
  });

  test.each([
    [[], "no-complete-respondents"],
    [[[1, null]], "no-complete-respondents"],
    [[[], []], "no-items"],
    [
      [
        [1, 2],
        [null, 3],
      ],
      "one-rater",
    ],
  ])("%j is null: %s", (rows, reason) => {
    expect(rwgJ(rows, { options: 5 })).toEqual({ raw: null, truncated: null, reason });
  });

  test("at the pole of the formula raw is null and truncated 0", () => {
    // Two items with a mean variance of twice that of chance: 2 (1 - 2) + 2 = 0.
    const answer = rwgJ(
      [
        [1, 1],
        [3, 3],
        [1, 1],
        [3, 3],
        [1, 1],
        [3, 3],
        [2, 2],
      ].slice(0, 2),
      { options: 5 },
    );
    expect(answer.raw).toBeCloseTo(0, 12);
    const pole = rwgJ(
      [
        [1, 1],
        [3, 3],
      ].map((row) => row.map((v) => (v - 1) * Math.SQRT2)),
      { options: 5 },
    );
    expect(pole).toEqual({ raw: null, truncated: 0, reason: "pole" });
  });

  test("refuses rows of unequal length", () => {
    expect(() => rwgJ([[1, 2], [1]], { options: 5 })).toThrow("respondentsByItem[1]");
  });
});

describe("averageDeviation", () => {
  test.each([
    [[4, 4, 5, 5], 6, 0.5, 0.5, 1, true],
    [[1, 1, 1, 5], 5, 1.5, 1, 5 / 6, false],
    [[2, 2], 5, 0, 0, 5 / 6, true],
  ])("of %j on %d options", (ratings, options, mean, median, cutoff, acceptable) => {
    expect(averageDeviation(ratings, { options })).toEqual({ mean, median, cutoff, acceptable });
  });

  test("one rater is null", () => {
    expect(averageDeviation([3], { options: 5 })).toMatchObject({
      mean: null,
      median: null,
      acceptable: null,
    });
  });
});

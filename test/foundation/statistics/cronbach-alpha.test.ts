import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cronbachAlpha } from "../../../src/foundation/statistics/cronbach-alpha.ts";

/** R's `attitude` (Chatterjee and Price, "Regression Analysis by Example", 1977): 30 departments, 7 items. */
const attitude = `43 51 30 39 61 92 45,63 64 51 54 63 73 47,71 70 68 69 76 86 48,61 63 45 47 54 84 35,
81 78 56 66 71 83 47,43 55 49 44 54 49 34,58 67 42 56 66 68 35,71 75 50 55 70 66 41,72 82 72 67 71 83 31,
67 61 45 47 62 80 41,64 53 53 58 58 67 34,67 60 47 39 59 74 41,69 62 57 42 55 63 25,68 83 83 45 59 77 35,
77 77 54 72 79 77 46,81 90 50 72 60 54 36,74 85 64 69 79 79 63,65 60 65 75 55 80 60,65 70 46 57 75 85 46,
50 58 68 54 64 78 52,50 40 33 34 43 64 33,64 61 52 62 66 80 41,53 66 52 50 63 80 37,40 37 42 58 50 57 49,
63 54 42 48 66 75 33,66 77 66 63 88 76 72,78 75 58 74 80 78 49,48 57 44 45 51 83 38,85 85 71 71 77 74 55,
82 82 39 59 64 78 39`
  .split(",")
  .map((row) => row.trim().split(" ").map(Number));

test("R's attitude data: 0.8431, with Feldt's interval by qf(.975 | .025, 29, 174) of R 4.2.2", () => {
  const { alpha, low, high, ...counts } = cronbachAlpha(attitude);
  expect(alpha).toBeCloseTo(0.8431427695647599, 12);
  expect(low).toBeCloseTo(0.7393756856431073, 11);
  expect(high).toBeCloseTo(0.9157730721599816, 11);
  expect(counts).toEqual({ items: 7, respondents: 30, excluded: 0 });
});

test("respondents with a missing answer are left out and counted", () => {
  const rows = [...attitude, [1, null, 3, 4, 5, 6, 7]];
  expect(cronbachAlpha(rows)).toEqual({ ...cronbachAlpha(attitude), excluded: 1 });
});

describe("undefined", () => {
  test.each([
    [[], "too-few-respondents"],
    [[[1, 2]], "too-few-respondents"],
    [[[1], [2]], "one-item"],
    [
      [
        [3, 3],
        [3, 3],
      ],
      "no-variation",
    ],
    [
      [
        [1, 3],
        [3, 1],
        [2, 2],
      ],
      "no-variation",
    ],
    [
      [
        [0.1, 0.7],
        [0.7, 0.1],
        [0.3, 0.5],
      ],
      "no-variation",
    ],
  ])("%j is null: %s", (rows, reason) => {
    expect(cronbachAlpha(rows)).toMatchObject({ alpha: null, low: null, high: null, reason });
  });

  test("refuses rows of unequal length and what is no number", () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow("respondentsByItem[1] must be a list of 2");
    expect(() => cronbachAlpha([[1, Number.NaN]])).toThrow("respondentsByItem[0][1]");
  });
});

test("parallel items give 1; adding a constant to an item, or reordering, changes nothing; alpha lies in its interval", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3 }),
      (rows) => {
        const answer = cronbachAlpha(rows);
        if (answer.alpha === null) return;
        const moved = cronbachAlpha([...rows].reverse().map(([a, b, c]) => [c!, a! + 7, b!]));
        expect(moved.alpha!).toBeCloseTo(answer.alpha, 9);
        expect(answer.alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(answer.low!).toBeLessThanOrEqual(answer.high!);
        expect(cronbachAlpha(rows, { confidence: 0.99 }).low!).toBeLessThanOrEqual(answer.low!);
        const first = rows.map(([a]) => [a!, a!]);
        if (new Set(first.flat()).size > 1) expect(cronbachAlpha(first).alpha!).toBeCloseTo(1, 12);
      },
    ),
  );
});

import { expect, test } from "vitest";
import { randomStream } from "../../src/model/index.ts";
import type { Alternative } from "../../src/prioritization/alternative.ts";
import { rank } from "../../src/prioritization/rank.ts";
import { type RankOptions, scoreRows, weightedCriteria } from "../../src/prioritization/score-rows.ts";
import { streamedScores } from "../../src/prioritization/streamed-scores.ts";

const random = randomStream(20261128);
const criteria = Array.from({ length: 5 }, (_, j) => ({
  id: `c${j}`,
  direction: j % 2 === 0 ? ("maximize" as const) : ("minimize" as const),
  scale: { min: -3, max: 7, unit: "points" },
  weight: j + 1,
}));
const alternativesOf = (count: number): Alternative[] =>
  Array.from({ length: count }, (_, row) => ({
    id: `a${row}`,
    values: Object.fromEntries(criteria.map(({ id }) => [id, Math.round(random.uniform() * 40) / 4 - 3])),
  }));
const streamed = (rows: readonly Alternative[], options: RankOptions) =>
  streamedScores(rows, weightedCriteria(rows, criteria, options), options);

test.each(["weighted-sum", "weighted-product", "topsis"] as const)(
  "%s has the scores of the matrix",
  (method) => {
    for (const count of [0, 1, 255, 256, 257, 1300]) {
      const rows = alternativesOf(count);
      const { matrix, scores } = scoreRows(rows, criteria, { method });
      expect(streamed(rows, { method })).toEqual({ ids: matrix.ids, scores });
    }
  },
);

test("what looks at other rows, and rows that are not plain, are left to the matrix", () => {
  const rows = alternativesOf(600);
  expect(streamed(rows, { method: "vikor" })).toBeNull();
  expect(streamed(rows, { method: "topsis", normalization: "vector" })).toBeNull();
  const method = "weighted-sum";
  expect(streamed(rows.with(599, { id: "b", values: {} }), { method })).toBeNull();
  expect(streamed(rows.with(599, { id: "a0", values: rows[599]?.values ?? {} }), { method })).toBeNull();
  expect(streamed(rows.with(0, { id: "", values: rows[0]?.values ?? {} }), { method })).toBeNull();
});

test("a ranking without details is the ranking with them, less the details", () => {
  const rows = alternativesOf(700);
  rows[311] = { id: "gap", values: { c0: 1 } };
  for (const list of [rows, rows.filter(({ id }) => id !== "gap")]) {
    for (const method of ["weighted-sum", "weighted-product", "topsis", "vikor"] as const) {
      const full = rank(list, criteria, { method, details: true });
      const bare = rank(list, criteria, { method, details: false });
      const { methodDisagreement: _, ...expected } = full;
      expect(bare).toEqual({
        ...expected,
        entries: full.entries.map(({ contributions: __, ...entry }) => entry),
        inputs: bare.inputs,
      });
      expect(Object.keys(bare)).toEqual(Object.keys(expected));
    }
  }
});

test("what is wrong in a long list is refused as in a short one", () => {
  const rows = alternativesOf(1100);
  const options = { method: "weighted-sum" } as const;
  expect(() =>
    rank(rows.with(1050, { id: "a7", values: rows[1050]?.values ?? {} }), criteria, options),
  ).toThrow('the alternative id "a7" is used twice');
  const off = { id: "off", values: { ...rows[9]?.values, c3: 7.5 } };
  expect(() => rank(rows.with(1099, off), criteria, options)).toThrow(
    "alternatives[1099].values.c3: 7.5 lies outside the scale",
  );
});

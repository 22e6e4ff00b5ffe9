import { expect, test } from "vitest";
import { randomStream } from "../../src/model/index.ts";
import type { Alternative } from "../../src/prioritization/alternative.ts";
import { plainSums } from "../../src/prioritization/plain-sums.ts";
import { rank } from "../../src/prioritization/rank.ts";
import type { RankingCriterion } from "../../src/prioritization/ranking-criterion.ts";
import { type RankOptions, scoreRows, weightedCriteria } from "../../src/prioritization/score-rows.ts";

const random = randomStream(20261128);
const criteriaOf = (count: number) =>
  Array.from({ length: count }, (_, j) => ({
    id: `c${j}`,
    direction: j % 2 === 0 ? ("maximize" as const) : ("minimize" as const),
    scale: { min: -3, max: 7, unit: "points" },
    weight: j + 1,
  }));
const criteria = criteriaOf(5);
const alternativesOf = (count: number, by = criteria): Alternative[] =>
  Array.from({ length: count }, (_, row) => ({
    id: `a${row}`,
    values: Object.fromEntries(by.map(({ id }) => [id, Math.round(random.uniform() * 40) / 4 - 3])),
  }));
const sums = (
  rows: readonly Alternative[],
  options: RankOptions = { method: "weighted-sum" },
  by: readonly RankingCriterion[] = criteria,
) => plainSums(rows, weightedCriteria(rows, by, options), options);

test.each([1, 2, 3, 9, 15, 16, 17, 40])(
  "of %i criteria they are the sums of the matrix, to the last bit",
  (width) => {
    const by = criteriaOf(width).map((criterion) => ({
      ...criterion,
      scale: { ...criterion.scale, min: -3 - random.uniform(), max: 7 + random.uniform() },
      weight: random.uniform(),
    }));
    for (const count of [0, 1, 700]) {
      const rows = alternativesOf(count, by);
      const { matrix, scores } = scoreRows(rows, by, { method: "weighted-sum" });
      expect(sums(rows, { method: "weighted-sum" }, by)).toEqual({ ids: matrix.ids, scores });
    }
  },
);

test("what looks at other rows, and scales on which all are one, are left to the matrix", () => {
  const rows = alternativesOf(20);
  expect(sums(rows, { method: "vikor" })).toBeNull();
  expect(sums(rows, { method: "topsis" })).toBeNull();
  expect(sums(rows, { method: "weighted-sum", normalization: "min-max" })).toBeNull();
  const narrow = criteria.map((criterion) => ({
    ...criterion,
    scale: { min: 0, max: 1e-310, unit: "points" },
  }));
  const zeros = rows.map(({ id }) => ({ id, values: { c0: 0, c1: 0, c2: 0, c3: 0, c4: 0 } }));
  expect(sums(zeros, { method: "weighted-sum" }, narrow)).toBeNull();
  expect(
    sums([{ id: "a", values: {} }], undefined, [{ ...(criteria[0] as RankingCriterion), id: "toString" }]),
  ).toBeNull();
});

test.each<[string, unknown]>([
  ["a gap", { c0: 1, c1: 1, c2: 1, c3: 1 }],
  ["a range", { c0: 1, c1: 1, c2: 1, c3: 1, c4: { kind: "interval", low: 0, high: 1 } }],
  ["a number beyond the scale", { c0: 1, c1: 1, c2: 1, c3: 1, c4: 7.01 }],
  ["no number", { c0: 1, c1: 1, c2: 1, c3: 1, c4: Number.NaN }],
  ["a text", { c0: 1, c1: 1, c2: 1, c3: 1, c4: "2" }],
  ["null", { c0: null, c1: 1, c2: 1, c3: 1, c4: 1 }],
  ["a large integer", { c0: 1, c1: 1, c2: 1, c3: 1, c4: 2n }],
  ["something that turns into a number", { c0: 1, c1: 1, c2: 1, c3: 1, c4: { valueOf: () => 2 } }],
  ["one criterion more", { c0: 1, c1: 1, c2: 1, c3: 1, c4: 1, c5: 1 }],
  ["another criterion", { c0: 1, c1: 1, c2: 1, c3: 1, c5: 1 }],
  ["no values", undefined],
  ["null for values", null],
])("a row with %s is not plain, in whatever place", (_, values) => {
  const rows = alternativesOf(300);
  const odd = { id: "odd", values } as Alternative;
  for (const list of [[odd], [...rows, odd], [odd, ...rows]]) expect(sums(list)).toBeNull();
});

test("an id that is empty or used twice is not plain", () => {
  const rows = alternativesOf(600);
  const values = rows[599]?.values ?? {};
  for (const id of ["a0", "a598", ""]) expect(sums(rows.with(599, { id, values }))).toBeNull();
  expect(sums(rows.with(0, { id: "", values }))).toBeNull();
});

test("ids may stand in any order, and a repeat among them is found", () => {
  const falling = alternativesOf(600).reverse();
  expect(sums(falling)?.ids).toEqual(falling.map(({ id }) => id));
  const last = falling[599] as Alternative;
  expect(sums(falling.with(599, { ...last, id: "a300" }))).toBeNull();
  const late = [...alternativesOf(600), { ...last, id: "a7" }];
  expect(sums(late)).toBeNull();
  expect(sums(late.with(600, { ...last, id: "a07" }))?.ids[600]).toBe("a07");
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

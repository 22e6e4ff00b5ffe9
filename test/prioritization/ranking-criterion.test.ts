import { expect, test } from "vitest";
import { checkRankingCriteria, rankingCriterion } from "../../src/prioritization/ranking-criterion.ts";

const good = { id: "a", direction: "maximize" as const, scale: { min: 0, max: 1, unit: "share" }, weight: 1 };

test.each([
  ["invalid-id", { id: "" }],
  ["invalid-direction", { direction: "up" as never }],
  ["invalid-scale", { scale: { min: 1, max: 1, unit: "" } }],
  ["invalid-scale", { scale: { min: 0, max: Number.NaN, unit: "" } }],
  ["invalid-scale", { scale: { min: -1.7e308, max: 1.7e308, unit: "" } }],
  ["invalid-weight", { weight: -1 }],
  ["invalid-weight", { weight: Number.NaN }],
])("%s", (code, change) => {
  expect(checkRankingCriteria([{ ...good, ...change }]).map((issue) => issue.code)).toEqual([code]);
  expect(() => rankingCriterion({ ...good, ...change })).toThrow("ranking criterion is not valid");
});

test("lists without criteria, with repeats or without weight are objected to", () => {
  expect(checkRankingCriteria([]).map(({ code }) => code)).toEqual(["no-criteria"]);
  expect(checkRankingCriteria([good, good]).map(({ code }) => code)).toEqual(["duplicate-id"]);
  expect(checkRankingCriteria([{ ...good, weight: 0 }]).map(({ code }) => code)).toEqual(["weights-sum"]);
});

test("what is no criterion and no list of them is refused by name", () => {
  expect(() => rankingCriterion(null as never)).toThrow("criterion must be an object");
  expect(() => checkRankingCriteria(null as never)).toThrow("criteria must be a list");
});

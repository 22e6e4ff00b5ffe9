import { expect, test } from "vitest";
import { disagreementMap } from "../../src/prioritization/disagreement-map.ts";

const listed = (label: string, ...ranks: number[]) => ({
  label,
  entries: ranks.map((rank, index) => ({ id: "abcd"[index] as string, rank })),
});

test("spread of ranks, agreement and winners", () => {
  const map = disagreementMap([
    listed("one", 1, 2, 3, 4),
    listed("two", 1, 3, 2, 4),
    listed("three", 1, 1, 1, 1),
  ]);
  expect(map.entries[0]).toEqual({ id: "d", ranks: [4, 4, 1], best: 1, worst: 4, spread: 3 });
  // Kendall: 5 pairs agree, 1 does not, (5 - 1) / 6; a list of ties has no tau.
  expect(map.pairs.map(({ agreement }) => agreement)).toEqual([4 / 6, null, null]);
  expect(map.pairs.map(({ sameWinners }) => sameWinners)).toEqual([true, false, false]);
});

test("tau-b with ties as scipy.stats.kendalltau gives it", () => {
  const map = disagreementMap([listed("x", 1, 2, 2, 4), listed("y", 1, 3, 2, 3)]);
  // scipy.stats.kendalltau([1,2,2,4],[1,3,2,3]) = 0.6 ((+1 +1 +1 +0 +1 -0 ...) / sqrt(5 * 5)).
  expect(map.pairs[0]?.agreement).toBeCloseTo(0.8, 12);
});

test("an alternative that a list lacks has no rank there", () => {
  const map = disagreementMap([
    listed("x", 1, 2),
    { method: "topsis", normalization: "vector", entries: [{ id: "a", rank: 1 }] },
  ]);
  expect(map.labels).toEqual(["x", "topsis/vector"]);
  expect(map.entries.find(({ id }) => id === "b")?.ranks).toEqual([2, null]);
  expect(() => disagreementMap([])).toThrow("at least two rankings");
});

test("lists of different alternatives are compared on those they share", () => {
  const { entries, pairs } = disagreementMap([
    { label: "one", entries: ["a", "b", "c"].map((id, place) => ({ id, rank: place + 1 })) },
    { label: "two", entries: ["d", "c", "b"].map((id, place) => ({ id, rank: place + 1 })) },
  ]);
  expect(pairs[0]).toMatchObject({ agreement: -1, sameWinners: false });
  expect(entries.find(({ id }) => id === "d")?.ranks).toEqual([null, 1]);
});

test("what is no ranking is refused with its place", () => {
  const list = { entries: [{ id: "a", rank: 1 }] };
  const refused = (other: unknown) => expect(() => disagreementMap([list, other as never]));
  expect(() => disagreementMap(null as never)).toThrow("rankings must be a list");
  refused(null).toThrow("rankings[1] must be an object");
  refused({}).toThrow("rankings[1].entries must be a list");
  refused({ entries: [null] }).toThrow("rankings[1].entries[0] must be an object");
  refused({ entries: [...list.entries, { id: "a", rank: 2 }] }).toThrow("rankings[1].entries[1].id");
  for (const rank of [Number.NaN, 0, null])
    refused({ entries: [{ id: "a", rank }] }).toThrow("[0].rank must be");
});

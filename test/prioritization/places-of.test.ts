import { expect, test } from "vitest";
import { placesOf } from "../../src/prioritization/places-of.ts";
import { descendingOrder } from "../../src/prioritization/score-order.ts";

const placed = (scores: Float64Array, ids: readonly string[]) =>
  placesOf(descendingOrder(scores), scores, ids);

test("equals share the better rank and stand in the order of their ids", () => {
  const scores = Float64Array.of(0.5, 0.9, 0.5, 0.1, 0.5);
  const order = descendingOrder(scores);
  const ids = ["z", "m", "a", "b", "k"];
  const { entries, ties } = placesOf(order, scores, ids);
  expect(ties).toEqual([["a", "k", "z"]]);
  expect(entries).toEqual([
    { id: "m", score: 0.9, rank: 1 },
    { id: "a", score: 0.5, rank: 2 },
    { id: "k", score: 0.5, rank: 2 },
    { id: "z", score: 0.5, rank: 2 },
    { id: "b", score: 0.1, rank: 5 },
  ]);
  expect(Array.from(order.rows)).toEqual([1, 2, 4, 0, 3]);
});

test("ties at both ends, of all and of none", () => {
  const ids = ["b", "a", "d", "c"];
  const of = (...scores: number[]) => placed(Float64Array.from(scores), ids).ties;
  expect(of(2, 2, 1, 1)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(of(1, 1, 1, 1)).toEqual([["a", "b", "c", "d"]]);
  expect(of(4, 3, 2, 1)).toEqual([]);
  expect(placed(new Float64Array(0), [])).toEqual({ entries: [], ties: [] });
});

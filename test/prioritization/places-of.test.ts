import { expect, test } from "vitest";
import { placesOf, tiesOf } from "../../src/prioritization/places-of.ts";

test("equals share the better rank and stand in the order of their ids", () => {
  const scores = Float64Array.of(0.5, 0.9, 0.5, 0.1, 0.5);
  const order = Uint32Array.of(1, 0, 2, 4, 3);
  const ids = ["z", "m", "a", "b", "k"];
  expect(tiesOf(order, scores, ids)).toEqual([["a", "k", "z"]]);
  expect(placesOf(order, scores, ids).map(({ id, rank }) => [id, rank])).toEqual([
    ["m", 1],
    ["a", 2],
    ["k", 2],
    ["z", 2],
    ["b", 5],
  ]);
});

test("ties at both ends, of all and of none", () => {
  const ids = ["b", "a", "d", "c"];
  const of = (...scores: number[]) => tiesOf(Uint32Array.of(0, 1, 2, 3), Float64Array.from(scores), ids);
  expect(of(2, 2, 1, 1)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(of(1, 1, 1, 1)).toEqual([["a", "b", "c", "d"]]);
  expect(of(4, 3, 2, 1)).toEqual([]);
  expect(tiesOf(new Uint32Array(0), new Float64Array(0), [])).toEqual([]);
  expect(placesOf(new Uint32Array(0), new Float64Array(0), [])).toEqual([]);
});

import { expect, test } from "vitest";
import { dependencyCircle } from "../../src/prioritization/dependency-circle.ts";

test("a circle is named from its start back to it", () => {
  const graph = new Map([
    ["x", ["a"]],
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["a"]],
  ]);
  expect(dependencyCircle(graph)).toEqual(["a", "b", "c", "a"]);
  expect(dependencyCircle(new Map([["a", ["a"]]]))).toEqual(["a", "a"]);
});

test("a diamond is no circle, and ten thousand steps do not exhaust the stack", () => {
  expect(
    dependencyCircle(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["d"]],
        ["c", ["d"]],
        ["d", []],
      ]),
    ),
  ).toBeNull();
  const chain = new Map(Array.from({ length: 10_000 }, (_, i) => [`${i}`, [`${i + 1}`]]));
  expect(dependencyCircle(chain)).toBeNull();
});

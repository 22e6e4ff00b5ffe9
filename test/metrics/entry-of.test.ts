import { expect, test } from "vitest";
import { entryOf } from "../../src/metrics/entry-of.ts";

test("makes a value once", () => {
  const map = new Map<string, number[]>();
  const first = entryOf(map, "a", () => [1]);
  expect(entryOf(map, "a", () => [2])).toBe(first);
  expect([...map]).toEqual([["a", [1]]]);
});

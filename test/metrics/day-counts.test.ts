import { expect, test } from "vitest";
import {
  type DayCounts,
  increase,
  increaseAll,
  sortedOccurrences,
  totalOf,
} from "../../src/metrics/day-counts.ts";

test("counts add up, and come back in order", () => {
  const counts: DayCounts = new Map();
  for (const day of [30, 2, 30, 0, 11]) increase(counts, day, 1);
  increaseAll(counts, new Map([[2, 2]]));
  expect(totalOf(counts)).toBe(7);
  expect([...sortedOccurrences(counts)]).toEqual([0, 2, 2, 2, 11, 30, 30]);
  expect(sortedOccurrences(new Map()).length).toBe(0);
});

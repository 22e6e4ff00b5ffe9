import { expect, test } from "vitest";
import { estimateOf, newPile, pile, strongShare } from "../../src/metrics/impact-pile.ts";

const record = (delta: string, ci?: { low: number; high: number; confidence?: number }) =>
  ({ method: "ab", delta, ...(ci && { ci }) }) as const;

test("limits combine as those of independent figures, each side for itself", () => {
  const sums = newPile();
  pile(record("100", { low: 97, high: 104 }), 1, sums, 0.95);
  pile(record("50", { low: 42, high: 56 }), 0.5, sums, 0.95);
  // Below 3 and 8 × 0.5, above 4 and 6 × 0.5.
  expect(estimateOf(sums, 0.95)).toEqual({ value: 125, low: 120, high: 130, confidence: 0.95 });
});

test("an interval of another level is brought to the one asked, as of a normal figure", () => {
  const sums = newPile();
  pile(record("0", { low: -1, high: 1, confidence: 0.9 }), 1, sums, 0.95);
  // 1.959964 / 1.644854
  expect((estimateOf(sums, 0.95) as { high: number }).high).toBeCloseTo(1.191573, 6);
});

test("one record without an interval leaves the sum without one, and nothing at all is missing", () => {
  const sums = newPile();
  pile(record("1", { low: 0, high: 2 }), 1, sums, 0.95);
  pile({ ...record("2"), method: "expert" }, 1, sums, 0.95);
  expect(estimateOf(sums, 0.95)).toEqual({ value: 3 });
  expect(strongShare(sums)).toEqual({ value: 0.5 });
  expect([estimateOf(undefined, 0.95), strongShare(undefined)]).toEqual(
    Array(2).fill({ value: null, reason: "no-records" }),
  );
});

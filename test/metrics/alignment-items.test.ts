import { expect, test } from "vitest";
import { alignmentItems } from "../../src/metrics/alignment-items.ts";

test("every item has its own id, a statement and both ends of the scale", () => {
  expect(new Set(alignmentItems.map(({ id }) => id)).size).toBe(alignmentItems.length);
  for (const { id, statement, low, high } of alignmentItems) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [statement, low, high]) expect(text).toMatch(/^[A-Z].{20,}\.$/);
  }
});

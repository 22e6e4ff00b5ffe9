import { expect, test } from "vitest";
import { missingPatterns } from "../../src/table/missing-patterns.ts";

test("equal sets are one object, different ones are not", () => {
  const patterns = missingPatterns();
  const a = patterns.with(patterns.with(patterns.none, "x", "blank"), "y", "exempt");
  const b = patterns.with(patterns.with(patterns.none, "x", "blank"), "y", "exempt");
  const c = patterns.with(patterns.with(patterns.none, "x", "blank"), "y", "refused");
  expect(a.fields).toEqual({ x: "blank", y: "exempt" });
  expect(b.fields).toBe(a.fields);
  expect(c.fields).toEqual({ x: "blank", y: "refused" });
  expect(patterns.none.fields).toEqual({});
});

test("beyond the limit sets are right though not shared", () => {
  const patterns = missingPatterns();
  for (let index = 0; index < 20_001; index++) patterns.with(patterns.none, `f${index}`, "blank");
  expect(patterns.with(patterns.none, "late", "blank").fields).toEqual({ late: "blank" });
});

import { expect, test } from "vitest";
import { missingFields, missingPatterns } from "../../src/table/missing-patterns.ts";

test("equal sets are one object, different ones are not", () => {
  const patterns = missingPatterns();
  const a = patterns.with(patterns.with(patterns.none, "x", "blank"), "y", "exempt");
  const b = patterns.with(patterns.with(patterns.none, "x", "blank"), "y", "exempt");
  const c = patterns.with(patterns.with(patterns.none, "x", "blank"), "y", "refused");
  expect(missingFields(a)).toEqual({ x: "blank", y: "exempt" });
  expect(missingFields(b)).toBe(missingFields(a));
  expect(missingFields(c)).toEqual({ x: "blank", y: "refused" });
  expect(missingFields(patterns.none)).toEqual({});
});

test("beyond the limit sets are right though not shared", () => {
  const patterns = missingPatterns();
  for (let index = 0; index < 20_001; index++) patterns.with(patterns.none, `f${index}`, "blank");
  expect(missingFields(patterns.with(patterns.none, "late", "blank"))).toEqual({ late: "blank" });
});

test("a set of thousands is made once, not once a member on the way to it", () => {
  const patterns = missingPatterns();
  let at = patterns.none;
  const made: (typeof at)[] = [];
  for (let index = 0; index < 10_000; index++) {
    at = patterns.with(at, `f${index}`, "blank");
    made.push(at);
  }
  expect(made.every(({ fields }) => fields === undefined)).toBe(true);
  expect(Object.keys(missingFields(at))).toHaveLength(10_000);
  expect(Object.keys(missingFields(at)).slice(0, 2)).toEqual(["f0", "f1"]);
});

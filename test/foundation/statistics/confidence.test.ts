import { expect, test } from "vitest";
import {
  confidenceLevel,
  missingInterval,
  twoSidedDeviate,
} from "../../../src/foundation/statistics/confidence.ts";

test("the level is 0.95 unless told, and strictly inside 0..1", () => {
  expect(confidenceLevel(undefined)).toBe(0.95);
  expect(confidenceLevel(0.9)).toBe(0.9);
  for (const level of [0, 1, 95, Number.NaN])
    expect(() => confidenceLevel(level)).toThrow("options.confidence");
});

test("the deviates of tables", () => {
  expect(twoSidedDeviate(0.95)).toBeCloseTo(1.959963984540054, 14);
  expect(twoSidedDeviate(0.99)).toBeCloseTo(2.5758293035489004, 14);
});

test("a missing interval carries its reason", () => {
  expect(missingInterval("no-trials")).toEqual({
    estimate: null,
    low: null,
    high: null,
    reason: "no-trials",
  });
});

import { expect, test } from "vitest";
import { readOptions, wholeOption } from "../../src/metrics/metric-options.ts";

test("the day asked becomes a number, intervals are at 95 % unless stated", () => {
  expect(readOptions({ asOf: "1970-01-11" })).toEqual({ asOf: 10, confidence: 0.95 });
});

test("options out of range name their path", () => {
  const wrong = (options: object, path: string) =>
    expect(() => readOptions({ asOf: "2025-12-31", ...options })).toThrow(path);
  wrong({ asOf: "2025" }, "options.asOf");
  wrong({ asOf: undefined }, "options.asOf");
  wrong({ confidence: 1 }, "options.confidence");
  wrong({ confidence: Number.NaN }, "options.confidence");
  wrong({ minimum: -1 }, "options.minimum");
  expect(() => wholeOption("windowDays", 0, 365, 1)).toThrow("options.windowDays");
  expect(() => wholeOption("windowDays", 1.5, 365)).toThrow("options.windowDays");
  expect(wholeOption("windowDays", undefined, 365)).toBe(365);
});

import { expect, test } from "vitest";
import { known, missing } from "../../src/model/estimate.ts";

test("an estimate is a number with its interval, or a reason", () => {
  expect(known(2)).toEqual({ value: 2 });
  expect(known(2, { low: 1, high: 3, confidence: 0.95 })).toEqual({
    value: 2,
    low: 1,
    high: 3,
    confidence: 0.95,
  });
  expect(missing("no-records")).toEqual({ value: null, reason: "no-records" });
  expect(missing("no-records", "none given")).toEqual({
    value: null,
    reason: "no-records",
    detail: "none given",
  });
});

test("no estimate holds what no JSON holds", () => {
  expect(known(Number.POSITIVE_INFINITY)).toEqual({ value: null, reason: "beyond-number-range" });
  expect(() => known(Number.NaN)).toThrow("value must be a number; received NaN");
  expect(() => known("1" as never)).toThrow("value must be a number");
  expect(() => missing("")).toThrow("reason must be a text that is not empty");
  expect(() => missing("no-records", Number.NaN as never)).toThrow("detail must be a text");
});

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

import { describe, expect, test } from "vitest";
import { earnedValue } from "../../src/value/earned-value.ts";

describe("by hand", () => {
  const delivery = earnedValue({
    plannedValue: 500,
    earnedValue: "400",
    actualCost: 480,
    budgetAtCompletion: 1000,
  });
  test("variances and indices", () => {
    expect(delivery).toMatchObject({
      scheduleVariance: "-100",
      costVariance: "-80",
      schedulePerformanceIndex: { value: 0.8 },
    });
    expect(delivery.costPerformanceIndex.value).toBeCloseTo(400 / 480, 15);
  });
  test("at completion: 1000 × 480/400", () => {
    expect([delivery.estimateAtCompletion, delivery.varianceAtCompletion]).toEqual(["1200", "-200"]);
  });
});

test("before anything is planned, spent or done the answer is a reason", () => {
  expect(earnedValue({ plannedValue: 0, earnedValue: 0, actualCost: 0, budgetAtCompletion: 100 })).toEqual({
    scheduleVariance: "0",
    costVariance: "0",
    schedulePerformanceIndex: { value: null, reason: "nothing-planned-yet" },
    costPerformanceIndex: { value: null, reason: "nothing-spent-yet" },
    estimateAtCompletion: null,
    varianceAtCompletion: null,
  });
});

import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { addToDate, broughtBy, faultyPeriod, monthEnds } from "../../src/metrics/benefit-months.ts";
import { moneySum } from "../../src/metrics/money-sum.ts";
import type { Benefit } from "../../src/model/benefit.ts";

const ended = monthEnds(readEpochDay("2024-02-29"));
const benefit = (more: Partial<Benefit>): Benefit => ({
  id: "b",
  initiativeIds: ["i"],
  kind: "time-saved",
  class: "capacity",
  currency: "EUR",
  share: 1,
  plan: [{ month: "2024-01", amount: "10" }],
  state: "realized",
  signOffs: [],
  ...more,
});

test("a month has ended once its last day has come, leap years included", () => {
  expect(["2024-01", "2024-02", "2024-03"].map(ended)).toEqual([true, true, false]);
  expect(monthEnds(readEpochDay("2024-02-28"))("2024-02")).toBe(false);
  expect(["2024", "2024-13", "2024-02-01", "soon", 7 as never].map(ended)).toEqual(Array(5).fill(undefined));
});

test("only months that have ended count, times the share; a disbenefit counts against the rest", () => {
  const periods = ["2024-01", "2024-02", "2024-03"].map((month, index) => ({ month, amount: `${index}.5` }));
  const sumOf = (more: Partial<Benefit>): string => {
    const sum = moneySum();
    addToDate(periods, ended, benefit(more), sum);
    return sum.total();
  };
  expect(sumOf({ share: 0.5 })).toBe("1");
  expect(sumOf({ class: "disbenefit" })).toBe("-2");
});

test("nothing was brought before it is said to be realized", () => {
  const actuals = [{ month: "2024-01", amount: 1 }];
  const brought = (state: Benefit["state"]) => broughtBy(benefit({ state, actuals }));
  expect([brought("forecast"), brought("realized"), brought("retired")]).toEqual([[], actuals, actuals]);
});

test("months and amounts that cannot be used, planned or actual", () => {
  const fault = (more: Partial<Benefit>) => faultyPeriod(benefit(more), ended);
  expect(fault({})).toBeUndefined();
  expect(fault({ actuals: [{ month: "2024-1", amount: 1 }] })).toBe("invalid-month");
  expect(fault({ plan: [{ month: "2024-01", amount: "ten" }] })).toBe("invalid-amount");
  expect(fault({ plan: "none" as never })).toBe("invalid-month");
});

import { expect, test } from "vitest";
import type { Benefit } from "../../src/model/benefit.ts";
import { reviewValue } from "../../src/operating-model/review-value.ts";

const benefit = (patch: Partial<Benefit>): Benefit => ({
  id: "b",
  initiativeIds: ["i"],
  kind: "avoided-cost",
  class: "cash-releasing",
  currency: "EUR",
  share: 1,
  plan: [
    { month: "2026-01", amount: "0.1" },
    { month: "2026-02", amount: "0.2" },
    { month: "2027-01", amount: "100" },
  ],
  actuals: [{ month: "2026-01", amount: "0.3" }],
  state: "forecast",
  signOffs: [],
  ...patch,
});

test("what was promised counts the whole plan, what is planned only the months that ended", () => {
  const { currencies, nonFinancial } = reviewValue(
    [
      benefit({}),
      benefit({ id: "c", class: "capacity", share: 0.5 }),
      benefit({ id: "d", currency: "USD" }),
      benefit({ id: "n", class: "non-financial" }),
    ],
    "2026-06-30",
  );
  expect(nonFinancial).toEqual(["n"]);
  expect(
    currencies.map(({ currency, promised, plannedToDate, realizedToDate }) => [
      currency,
      promised,
      plannedToDate,
      realizedToDate,
    ]),
  ).toEqual([
    ["EUR", "150.45", "0.45", "0.45"],
    ["USD", "100.3", "0.3", "0.3"],
  ]);
  expect(
    currencies[0]?.byClass.map(({ class: name, promised, variance }) => [name, promised, variance]),
  ).toEqual([
    ["cash-releasing", "100.3", "0"],
    ["capacity", "50.15", "0"],
  ]);
  expect(currencies[0]?.withoutActual).toBe(2);
});

test("a plan that lies wholly in the past is promised in full; no plan promises nothing", () => {
  expect(reviewValue([benefit({})], "2030-01-01").currencies[0]?.promised).toBe("100.3");
  expect(reviewValue([benefit({ plan: [], actuals: [] })], "2030-01-01").currencies[0]?.promised).toBe("0");
  expect(reviewValue([], "2030-01-01")).toEqual({ currencies: [], nonFinancial: [] });
});

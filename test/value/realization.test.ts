import { describe, expect, test } from "vitest";
import type { Benefit } from "../../src/model/benefit.ts";
import { realization } from "../../src/value/realization.ts";

const benefit = (parts: Partial<Benefit>): Benefit => ({
  id: "b",
  initiativeIds: ["i"],
  kind: "avoided-cost",
  class: "cash-releasing",
  currency: "EUR",
  share: 1,
  plan: ["2026-01", "2026-02", "2026-03"].map((month) => ({ month, amount: 100 })),
  state: "realized",
  signOffs: [],
  ...parts,
});

describe("to the same date", () => {
  const list = [
    benefit({
      actuals: [
        { month: "2026-01", amount: "90.5" },
        { month: "2026-03", amount: 120 },
      ],
    }),
    benefit({
      id: "v",
      class: "capacity",
      share: 0.5,
      state: "validated",
      actuals: [{ month: "2026-01", amount: 100 }],
    }),
    benefit({ id: "score", class: "non-financial" }),
  ];
  test("only months that have ended count, on both sides", () => {
    const result = realization(list, { asOf: "2026-02-28" });
    expect(result).toMatchObject({
      currency: "EUR",
      realizedToDate: "140.5",
      plannedToDate: "300",
      variance: "-159.5",
      validatedToDate: "50",
    });
    expect(realization(list, { asOf: "2026-02-27" }).plannedToDate).toBe("150");
    expect(realization(list, { asOf: "2026-03-31" }).realizedToDate).toBe("260.5");
  });
  test("a month without an actual is named, not taken for a measured zero", () => {
    expect(realization(list, { asOf: "2026-02-28" }).withoutActual).toEqual([
      { id: "b", months: ["2026-02"] },
      { id: "v", months: ["2026-02"] },
    ]);
  });
  test("classes add up to the whole, and what is left out is said", () => {
    const { byClass, excluded } = realization(list, { asOf: "2026-02-28" });
    expect(byClass.map((entry) => [entry.class, entry.realizedToDate])).toEqual([
      ["cash-releasing", "90.5"],
      ["capacity", "50"],
    ]);
    expect(excluded).toEqual([{ reason: "non-financial", count: 1, ids: ["score"] }]);
  });
});

test("currencies are not mixed, and an empty register has realized nothing", () => {
  expect(() => realization([benefit({}), benefit({ currency: "USD" })], { asOf: "2026-02-28" })).toThrow(
    /one currency/,
  );
  expect(realization([], { asOf: "2026-02-28" })).toMatchObject({ currency: null, realizedToDate: "0" });
  expect(() => realization([], { asOf: "2026-02" })).toThrow(/asOf/);
});

test.each([
  [null, /benefits must be a list/],
  [[null], /benefits\[0\] must be an object/],
  [[{ share: Number.NaN, plan: [] }], /benefits\[0\]\.share/],
  [[{ share: 1, plan: null }], /benefits\[0\]\.plan must be a list/],
  [[{ share: 1, plan: [{ month: "2026-13", amount: 1 }] }], /benefits\[0\]\.plan\[0\]\.month/],
  [
    [{ share: 1, plan: [], actuals: [{ month: "2026-01", amount: "x" }] }],
    /benefits\[0\]\.actuals\[0\]\.amount/,
  ],
])("%j is refused by path", (benefits, message) => {
  expect(() => realization(benefits as never, { asOf: "2026-02-01" })).toThrow(message);
});

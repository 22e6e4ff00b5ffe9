import fc from "fast-check";
import { expect, test } from "vitest";
import { earnedValue } from "../../../src/foundation/statistics/earned-value.ts";

test("by hand", () => {
  expect(earnedValue({ plannedValue: 50, earnedValue: 40, actualCost: 80, budgetAtCompletion: 100 })).toEqual(
    {
      spi: 0.8,
      cpi: 0.5,
      eac: 200,
      tcpi: 3,
    },
  );
});

test("zero denominators are null, each with its reason", () => {
  expect(earnedValue({ plannedValue: 0, earnedValue: 0, actualCost: 0, budgetAtCompletion: 0 })).toEqual({
    spi: null,
    cpi: null,
    eac: null,
    tcpi: null,
    reasons: { spi: "nothing-planned", cpi: "nothing-spent", eac: "nothing-earned", tcpi: "budget-spent" },
  });
});

test("EAC is BAC over CPI, and meeting TCPI on the rest spends the budget exactly", () => {
  const money = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(money, money, money, money, (pv, ev, ac, bac) => {
      const { cpi, eac, tcpi } = earnedValue({
        plannedValue: pv,
        earnedValue: ev,
        actualCost: ac,
        budgetAtCompletion: bac,
      });
      expect(eac! / (bac / cpi!)).toBeCloseTo(1, 12);
      if (tcpi !== null && tcpi !== 0) expect(ac + (bac - ev) / tcpi).toBeCloseTo(bac, 4);
    }),
  );
});

test("refuses negative and missing figures", () => {
  const good = { plannedValue: 1, earnedValue: 1, actualCost: 1, budgetAtCompletion: 1 };
  expect(() => earnedValue({ ...good, actualCost: -1 })).toThrow("actualCost");
  expect(() => earnedValue({ ...good, earnedValue: Number.NaN })).toThrow("earnedValue");
});

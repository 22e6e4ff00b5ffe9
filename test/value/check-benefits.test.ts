import { describe, expect, test } from "vitest";
import type { Benefit } from "../../src/model/benefit.ts";
import { checkBenefits } from "../../src/value/check-benefits.ts";

const benefit = (parts: Partial<Benefit> = {}): Benefit => ({
  id: "b",
  initiativeIds: ["i-1"],
  kind: "time-saved",
  class: "capacity",
  currency: "EUR",
  share: 1,
  plan: [{ month: "2026-03", amount: 100 }],
  state: "forecast",
  signOffs: [],
  ...parts,
});
const baseline = {
  value: 1,
  unit: "h/case",
  asOf: "2025-12-31",
  source: "ledger",
  frozenAt: "2026-01-15",
} as const;
const codes = (list: readonly Benefit[]): string[] =>
  checkBenefits(list).map(({ code, path }) => `${code} ${path.join(".")}`);

test("a plain forecast is in order", () => {
  expect(codes([benefit()])).toEqual([]);
});

describe("validated", () => {
  const signed = (by: string, parts: Partial<Benefit> = {}): Benefit =>
    benefit({
      state: "validated",
      baseline,
      financeValidator: "fin",
      businessOwner: "own",
      submittedBy: "sub",
      signOffs: [{ by, role: "finance", state: "validated", at: "2026-04-01T00:00:00Z" }],
      ...parts,
    });
  test("by the finance validator", () => {
    expect(codes([signed("fin")])).toEqual([]);
  });
  test("by someone else, for another state, or without a validator: not signed", () => {
    expect(codes([signed("own")])).toEqual(["validation-not-signed 0.signOffs"]);
    const realized = { by: "fin", role: "finance", state: "realized", at: "2026-04-01T00:00:00Z" } as const;
    expect(codes([signed("fin", { signOffs: [realized] })])).toEqual(["validation-not-signed 0.signOffs"]);
    const { financeValidator: _, ...unnamed } = signed("fin");
    expect(codes([unnamed])).toEqual(["validation-not-signed 0.signOffs"]);
  });
  test("by the owner or the submitter: not independent", () => {
    expect(codes([signed("fin", { businessOwner: "fin" })])).toEqual([
      "validator-not-independent 0.financeValidator",
    ]);
    expect(codes([signed("fin", { submittedBy: "fin" })])).toEqual([
      "validator-not-independent 0.financeValidator",
    ]);
  });
});

describe("time saved", () => {
  test("is cash only where a budget line and a date are named", () => {
    expect(codes([benefit({ class: "cash-releasing" })])).toEqual(["time-saved-not-cashable 0.class"]);
    expect(codes([benefit({ class: "cash-releasing", budgetLine: "4711" })])).toHaveLength(1);
    expect(
      codes([benefit({ class: "cash-releasing", budgetLine: "4711", effectiveFrom: "2026-03-01" })]),
    ).toEqual([]);
  });
});

describe("the rest of the register", () => {
  test.each<[string, Benefit, string]>([
    ["a share above 1", benefit({ share: 1.1 }), "share-out-of-range 0.share"],
    [
      "a month twice",
      benefit({
        plan: [
          { month: "2026-03", amount: 1 },
          { month: "2026-03", amount: 1 },
        ],
      }),
      "duplicate-month 0.plan.1.month",
    ],
    [
      "a month that is none",
      benefit({ plan: [{ month: "2026-13", amount: 1 }] }),
      "date-invalid 0.plan.0.month",
    ],
    [
      "an amount that is none",
      benefit({ plan: [{ month: "2026-03", amount: "1,5" }] }),
      "not-an-amount 0.plan.0.amount",
    ],
    [
      "a disbenefit that is positive",
      benefit({ class: "disbenefit" }),
      "disbenefit-not-negative 0.plan.0.amount",
    ],
    ["realized without a baseline", benefit({ state: "realized" }), "baseline-missing 0.baseline"],
    [
      "a baseline frozen after the first actual",
      benefit({
        baseline: { ...baseline, frozenAt: "2026-04-01" },
        actuals: [{ month: "2026-03", amount: 1 }],
      }),
      "baseline-frozen-late 0.baseline.frozenAt",
    ],
  ])("%s", (_, entry, expected) => {
    expect(codes([entry])).toEqual([expected]);
  });
  test("money without a currency, and two of one name", () => {
    const { currency: _, ...bare } = benefit();
    expect(codes([bare, benefit()])).toEqual(["currency-missing 0.currency", "duplicate-id 1.id"]);
    expect(codes([{ ...bare, class: "non-financial" }])).toEqual([]);
  });
});

test.each([null, {}, [null], [{ id: "a", plan: [null], signOffs: null }]])(
  "%j is no register: issues, never a TypeError",
  (wrong) => {
    const issues = checkBenefits(wrong as never);
    expect(new Set(issues.map(({ code }) => code)).has("invalid-type")).toBe(true);
  },
);

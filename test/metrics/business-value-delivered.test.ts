import fc from "fast-check";
import { expect, test } from "vitest";
import { businessValueDelivered } from "../../src/metrics/business-value-delivered.ts";
import type { Benefit } from "../../src/model/benefit.ts";
import { someId, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-30";
const benefit = (more: Partial<Benefit>): Benefit => ({
  id: "b",
  initiativeIds: ["i"],
  kind: "time-saved",
  class: "cash-releasing",
  currency: "EUR",
  share: 1,
  plan: [
    { month: "2025-10", amount: "100" },
    { month: "2025-11", amount: "100" },
    { month: "2025-12", amount: "100" }, // has not ended on the 30th
  ],
  actuals: [
    { month: "2025-10", amount: "90" },
    { month: "2025-12", amount: "500" },
  ],
  state: "realized",
  signOffs: [],
  ...more,
});
const signed = { by: "fin", role: "finance", state: "validated" as const, at: "2025-11-01T09:00:00Z" };

test("realized to date over planned to the same date, whole months, times the share", () => {
  const { headline, money } = businessValueDelivered(
    [benefit({}), benefit({ id: "c", share: 0.5, class: "cost-avoidance" })],
    { asOf },
  );
  expect(headline).toEqual({ value: 0.45 });
  expect(money).toMatchObject({
    planned: { amount: "300", currency: "EUR" },
    realized: { amount: "135", currency: "EUR" },
    "realized.cost-avoidance": { amount: "45" },
    validated: { amount: "0" },
  });
});

test("validated is only what an independent person signed", () => {
  const validated = (more: Partial<Benefit>) =>
    businessValueDelivered([benefit({ state: "validated", signOffs: [signed], ...more })], { asOf });
  expect(validated({ financeValidator: "fin" }).parts.validatedToPlan).toEqual({ value: 0.45 });
  expect(validated({}).notes).toEqual([]);
  for (const wrong of [
    { businessOwner: "fin" },
    { submittedBy: "fin" },
    { financeValidator: "eve" },
    { signOffs: [] },
    { state: "realized" as const },
  ]) {
    expect(validated(wrong).parts.validatedToPlan).toEqual({ value: 0 });
    expect(validated(wrong).notes.map(({ code }) => code)).toEqual(["unvalidated"]);
  }
});

test("what is only promised brings nothing yet; a disbenefit counts against the rest", () => {
  expect(businessValueDelivered([benefit({ state: "forecast" })], { asOf }).headline).toEqual({ value: 0 });
  const { money } = businessValueDelivered([benefit({}), benefit({ id: "d", class: "disbenefit" })], {
    asOf,
  });
  expect(money?.realized).toEqual({ amount: "0", currency: "EUR" });
  const negative = benefit({
    id: "d",
    class: "disbenefit",
    plan: [],
    actuals: [{ month: "2025-10", amount: -30 }],
  });
  expect(businessValueDelivered([benefit({}), negative], { asOf }).money?.realized?.amount).toBe("60");
});

test("what is no money stays in its own unit", () => {
  const score = benefit({
    class: "non-financial",
    kind: "wait",
    baseline: { value: 9, unit: "days", asOf, source: "s", frozenAt: asOf },
  });
  const { currency, ...plain } = score;
  const { parts, headline } = businessValueDelivered([plain], { asOf });
  expect(parts["nonFinancial.wait.days"]).toEqual({ value: 0.45 });
  expect(headline).toMatchObject({ value: null, reason: "no-currency" });
});

test("a pool claimed beyond its whole is named", () => {
  const pooled = (share: number) => [
    benefit({ share, poolId: "p" }),
    benefit({ id: "c", share: 0.5, poolId: "p" }),
  ];
  expect(businessValueDelivered(pooled(0.5), { asOf }).notes.map(({ code }) => code)).toEqual([
    "unvalidated",
  ]);
  expect(businessValueDelivered(pooled(0.6), { asOf }).notes.map(({ code }) => code)).toContain(
    "double-counting",
  );
});

test("what is left out, and why", () => {
  const { currency, ...bare } = benefit({ id: "5" });
  const { excluded } = businessValueDelivered(
    [
      benefit({ id: "0" }),
      benefit({ id: "1", share: 1.5 }),
      benefit({ id: "2", plan: [{ month: "2025-13", amount: 1 }] }),
      benefit({ id: "3", actuals: [{ month: "2026-05", amount: "much" }] }),
      benefit({ id: "4", currency: "USD" }),
      bare,
      benefit({ id: "0" }),
    ],
    { asOf, currency: "EUR" },
  );
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["duplicate", ["0"]],
    ["invalid-amount", ["3"]],
    ["invalid-month", ["2"]],
    ["invalid-share", ["1"]],
    ["no-currency", ["5"]],
    ["other-currency", ["4"]],
  ]);
  const mixed = businessValueDelivered([benefit({}), benefit({ id: "u", currency: "USD" })], { asOf });
  expect(mixed.headline).toMatchObject({ reason: "mixed-currencies" });
  expect(mixed.money).toBeUndefined();
  expect(businessValueDelivered([], { asOf }).headline).toMatchObject({ reason: "no-records" });
  expect(businessValueDelivered([benefit({ plan: [] })], { asOf }).headline).toMatchObject({
    reason: "zero-denominator",
  });
});

const periods = fc.array(
  fc.record({
    month: fc.constantFrom("2025-06", "2025-11", "2026-03"),
    amount: fc.integer({ min: 0, max: 9999 }).map((cents) => (cents / 100).toFixed(2)),
  }),
  { maxLength: 3 },
);
const some = sparse<Benefit>({
  id: someId,
  initiativeIds: fc.constant(["i"]),
  kind: fc.constant("k"),
  class: fc.constantFrom("cash-releasing", "capacity", "disbenefit", "non-financial"),
  currency: fc.constant("EUR"),
  share: fc.constantFrom(0, 0.3, 1),
  plan: periods,
  actuals: periods,
  state: fc.constantFrom("forecast", "realized", "validated"),
  signOffs: fc.constantFrom([], [signed]),
});

test("laws of records", () => {
  expectRecordLaws<Benefit>({
    measure: (records) => businessValueDelivered(records, { asOf, currency: "EUR", provenance: true }),
    record: some,
    leftOut: [
      benefit({ id: "x1", currency: "USD" }),
      benefit({ id: "x2", share: -1 }),
      benefit({ id: "x3", plan: [{ month: "May", amount: 1 }] }),
    ],
  });
  expectSplitLaw<Benefit>({
    figures: (records) => {
      const { headline, parts } = businessValueDelivered(
        records.map((one, index) => ({ ...one, id: `b${index}` })),
        { asOf, currency: "EUR" },
      );
      return [headline, parts.validatedToPlan];
    },
    record: some,
    halves: (one) => {
      const halve = (list: Benefit["plan"]) =>
        list.map(({ month, amount }) => ({ month, amount: Number(amount) / 2 }));
      const half = { ...one, plan: halve(one.plan), actuals: halve(one.actuals ?? []) };
      return [half, half];
    },
  });
});

test("what is left out has no say in the currency", () => {
  const headline = businessValueDelivered([benefit({})], { asOf }).headline;
  const faulty = [
    benefit({ id: "month", currency: "USD", plan: [{ month: "2025-13", amount: "1" }] }),
    benefit({ id: "amount", currency: "USD", actuals: [{ month: "2025-10", amount: "ten" }] }),
    benefit({ id: "share", currency: "USD", share: 2 }),
    benefit({ id: "hours", currency: "USD", class: "non-financial" }),
  ];
  expect(businessValueDelivered([benefit({}), ...faulty], { asOf }).headline).toEqual(headline);
  expect(businessValueDelivered([benefit({ class: "non-financial" })], { asOf }).headline).toMatchObject({
    reason: "no-currency",
  });
});

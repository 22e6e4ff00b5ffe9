import fc from "fast-check";
import { expect, test } from "vitest";
import { businessImpact, type ImpactRecord } from "../../src/metrics/business-impact.ts";
import { someId, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-31";
const impact = (more: Partial<ImpactRecord>): ImpactRecord => ({
  id: "1",
  kpi: "sales",
  method: "ab",
  delta: 1000,
  currency: "EUR",
  attributed: 0.5,
  class: "revenue",
  ...more,
});

test("sorts of impact stand apart and are never added", () => {
  const records = [
    impact({ influenced: 0.25 }),
    impact({ id: "2", class: "cashable-saving", delta: "0.1", attributed: 1, method: "expert" }),
    impact({ id: "3", class: "cost-avoidance", delta: -40, attributed: 1 }),
  ];
  const { headline, parts, money } = businessImpact(records, { asOf });
  expect(headline).toMatchObject({ value: null, reason: "several-classes" });
  expect(parts.attributedRevenue?.value).toBe(500);
  expect(parts.influenced?.value).toBe(250);
  expect(money?.cashableSaving).toEqual({ amount: "0.1", currency: "EUR" });
  expect(money?.costAvoidance).toEqual({ amount: "-40", currency: "EUR" });
  expect(parts["strongShare.cashableSaving"]).toEqual({ value: 0 });
  expect(businessImpact(records, { asOf, headline: "revenue" }).headline.value).toBe(500);
  expect(businessImpact(records.slice(0, 1), { asOf }).headline.value).toBe(500);
});

test("intervals are combined as those of independent figures, each side for itself", () => {
  // MOVER: 1000 (900, 1300) and 2000 (1700, 2400), both half attributed.
  const records = [
    impact({ ci: { low: 900, high: 1300 } }),
    impact({ id: "2", kpi: "orders", delta: 2000, ci: { low: 1700, high: 2400 } }),
  ];
  const { headline } = businessImpact(records, { asOf });
  const { value, low, high } = headline as { value: number; low: number; high: number };
  expect(value).toBe(1500);
  expect(low).toBeCloseTo(1500 - Math.hypot(50, 150), 9);
  expect(high).toBeCloseTo(1500 + Math.hypot(150, 200), 9);
  const one = businessImpact([...records, impact({ id: "3" })], { asOf }).headline;
  expect(one).toEqual({ value: 2000 });
  // A 68.27 % interval reaches one standard error, a 95 % one 1.96 of them.
  const sigma = businessImpact([impact({ ci: { low: 900, high: 1100, confidence: 0.6826894921370859 } })], {
    asOf,
  });
  expect((sigma.headline as { high: number }).high).toBeCloseTo(500 + 50 * 1.959963984540054, 6);
});

test("more than the whole of one key figure is named", () => {
  const claim = (id: string, attributed: number) =>
    impact({ id, initiativeId: id, attributed, period: "2025-06" });
  expect(businessImpact([claim("1", 0.5), claim("2", 0.5)], { asOf }).notes).toEqual([]);
  expect(businessImpact([claim("1", 0.6), claim("2", 0.5)], { asOf }).notes.map(({ code }) => code)).toEqual([
    "double-counting",
  ]);
});

test("what is left out, and why", () => {
  const { excluded, headline } = businessImpact(
    [
      impact({ id: "1", delta: "lots" }),
      impact({ id: "2", attributed: 0.8, influenced: 0.3 }),
      impact({ id: "3", method: "guess" as "ab" }),
      impact({ id: "4", class: "fame" as "revenue" }),
      impact({ id: "5", ci: { low: 1100, high: 1200 } }),
      impact({ id: "6", period: "2026-01" }),
      impact({ id: "7", currency: "USD" }),
      impact({ id: "8", period: "soon" }),
    ],
    { asOf, currency: "EUR" },
  );
  expect(headline).toMatchObject({ reason: "no-records" });
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["6"]],
    ["invalid-amount", ["1"]],
    ["invalid-date", ["8"]],
    ["invalid-interval", ["5"]],
    ["invalid-share", ["2"]],
    ["other-currency", ["7"]],
    ["unknown-class", ["4"]],
    ["unknown-method", ["3"]],
  ]);
  const mixed = businessImpact([impact({}), impact({ id: "2", currency: "USD" })], { asOf });
  expect(mixed.headline).toMatchObject({ reason: "mixed-currencies" });
});

const some = sparse<ImpactRecord>(
  {
    id: someId,
    kpi: fc.constantFrom("sales", "print"),
    method: fc.constantFrom("ab", "expert"),
    delta: fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
    currency: fc.constant("EUR"),
    attributed: fc.constantFrom(0, 0.1, 0.7),
    class: fc.constantFrom("revenue", "cashable-saving"),
  },
  { influenced: fc.constantFrom(0.1, 0.3) },
);

test("laws of records", () => {
  expectRecordLaws<ImpactRecord>({
    measure: (records) =>
      businessImpact(records, { asOf, currency: "EUR", headline: "revenue", provenance: true }),
    record: some,
    leftOut: [
      impact({ id: "x1", currency: "USD" }),
      impact({ id: "x2", attributed: 2 }),
      impact({ id: "x3", period: "2026-04" }),
    ],
  });
  expectSplitLaw<ImpactRecord>({
    figures: (records) => {
      const { parts } = businessImpact(
        records.map((one, index) => ({ ...one, id: `i${index}` })),
        { asOf },
      );
      return [parts.attributedRevenue, parts.cashableSaving, parts.influenced];
    },
    record: some,
    halves: (one) => {
      const half = { ...one, delta: Number(one.delta) / 2 };
      return [half, half];
    },
  });
});

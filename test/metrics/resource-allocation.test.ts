import fc from "fast-check";
import { expect, test } from "vitest";
import { type AllocationRecord, resourceAllocation } from "../../src/metrics/resource-allocation.ts";
import { sparse } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-31";
const line = { initiative: "i", category: "people", currency: "EUR", period: "2025-10" };

test("actual over plan, exact in money, with the mix and the share of the total", () => {
  const { headline, parts, money } = resourceAllocation(
    [
      { ...line, planned: "0.1", actual: "0.2", fte: 1.5 },
      { ...line, category: "compute", planned: 0.2, actual: 0.1, fte: 0.5 },
    ],
    { asOf, total: { amount: "3", currency: "EUR" } },
  );
  expect(headline).toEqual({ value: 1 });
  expect(money).toEqual({
    planned: { amount: "0.3", currency: "EUR" },
    actual: { amount: "0.3", currency: "EUR" },
  });
  expect(parts.shareOfTotal).toEqual({ value: 0.3 / 3 });
  expect(parts["mix.people"]?.value).toBeCloseTo(2 / 3, 14);
  expect(parts.fte).toEqual({ value: 2 });
});

test("currencies are never mixed", () => {
  const records = [
    { ...line, planned: 1, actual: 1 },
    { ...line, planned: 1, actual: 2, currency: "USD", id: "us" },
  ];
  const mixed = resourceAllocation(records, { asOf });
  expect(mixed.headline).toMatchObject({ value: null, reason: "mixed-currencies" });
  expect(mixed.money).toBeUndefined();
  const euros = resourceAllocation(records, { asOf, currency: "EUR" });
  expect(euros.headline).toEqual({ value: 1 });
  expect(euros.excluded).toEqual([{ reason: "other-currency", count: 1, ids: ["us"] }]);
  const other = resourceAllocation(records, {
    asOf,
    currency: "EUR",
    total: { amount: 9, currency: "USD" } as never,
  });
  expect(other.parts.shareOfTotal).toMatchObject({ reason: "mixed-currencies" });
});

test("what is no money is known in whatever currency, and nothing that nobody kept is zero", () => {
  const ann = { ...line, planned: 1, actual: 1, person: "ann", fte: 0.6 };
  const kept = { percentComplete: 0.5, budgetAtCompletion: 10 };
  const { n, parts, coverage } = resourceAllocation([ann, { ...ann, ...kept, currency: "USD" }], { asOf });
  expect([n, coverage]).toEqual([2, { value: 1 }]);
  expect(parts.fte).toEqual({ value: 1.2 });
  expect(parts.doubleCountedPeople).toEqual({ value: 1 });
  expect(parts.cpi).toMatchObject({ value: null, reason: "mixed-currencies" });
  expect(parts.spi).toMatchObject({ value: null, reason: "mixed-currencies" });
  expect(Object.keys(parts).filter((name) => name.startsWith("mix."))).toEqual([]);
  const silent = resourceAllocation([{ ...line, planned: 1, actual: 1 }], { asOf });
  expect(silent.parts.fte).toMatchObject({ value: null, reason: "no-fte" });
});

test("a record that is given twice counts once", () => {
  const booked = { ...line, id: "b1", planned: 10, actual: 20 };
  const { headline, money, excluded } = resourceAllocation(
    [booked, { ...booked, actual: 30 }, { ...line, planned: 10, actual: 0 }],
    { asOf },
  );
  expect(headline.value).toBe(1);
  expect(money?.actual?.amount).toBe("20");
  expect(excluded).toEqual([{ reason: "duplicate", count: 1, ids: ["b1"] }]);
});

test("persons who are given away twice are found", () => {
  const person = (period: string, fte: number) => ({
    ...line,
    period,
    person: "ann",
    fte,
    planned: 1,
    actual: 1,
  });
  const of = (...records: AllocationRecord[]) => resourceAllocation(records, { asOf });
  expect(of(person("2025-10", 0.6), person("2025-11", 0.6)).parts.doubleCountedPeople).toEqual({ value: 0 });
  const twice = of(person("2025-10", 0.6), person("2025-10", 0.6));
  expect(twice.parts.doubleCountedPeople).toEqual({ value: 1 });
  expect(twice.notes.map(({ code }) => code)).toEqual(["double-counting"]);
  expect(of(person("2025-10", 0.1), person("2025-10", 0.2), person("2025-10", 0.7)).notes).toEqual([]);
});

test("what is left out, and why; nothing planned is no ratio", () => {
  const { excluded, headline } = resourceAllocation(
    [
      { ...line, planned: "ten", actual: 1, id: "1" },
      { ...line, planned: 1, actual: Number.NaN, id: "2" },
      { ...line, planned: 1, actual: 1, period: "2026-01", id: "3" },
      { ...line, planned: 1, actual: 1, percentComplete: 40, id: "4" },
      { ...line, planned: 1, actual: 1, fte: -1, id: "5" },
      { ...line, planned: 1, actual: 1, period: "Q4", id: "6" },
      { ...line, planned: 0, actual: 1, id: "7" },
    ],
    { asOf },
  );
  expect(headline).toMatchObject({ reason: "zero-denominator" });
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["3"]],
    ["invalid-amount", ["1", "2"]],
    ["invalid-date", ["6"]],
    ["invalid-fte", ["5"]],
    ["invalid-percent-complete", ["4"]],
  ]);
  expect(resourceAllocation([], { asOf }).headline).toMatchObject({ reason: "no-records" });
});

const some = sparse<AllocationRecord>(
  {
    initiative: fc.constantFrom("i", "j"),
    category: fc.constantFrom("people", "compute"),
    planned: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
    actual: fc.integer({ min: -999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
    currency: fc.constant("EUR"),
    period: fc.constantFrom("2025-10", "2025-11", "2025"),
  },
  {
    fte: fc.integer({ min: 0, max: 4 }),
    person: fc.constantFrom("ann", "bob"),
    percentComplete: fc.constantFrom(0.25, 0.5, 1),
    budgetAtCompletion: fc.integer({ min: 0, max: 1000 }),
  },
);

test("laws of records", () => {
  expectRecordLaws<AllocationRecord>({
    measure: (records) => resourceAllocation(records, { asOf, currency: "EUR", provenance: true }),
    record: some,
    leftOut: [
      { ...line, planned: 1, actual: 1, currency: "USD" },
      { ...line, planned: 1, actual: "?" },
      { ...line, planned: 1, actual: 1, period: "2026-03" },
    ],
  });
  expectSplitLaw<AllocationRecord>({
    figures: (records) => {
      const { headline, parts } = resourceAllocation(records, { asOf });
      return [headline, parts["mix.people"], parts.cpi, parts.spi, parts.fte];
    },
    record: some,
    halves: (one) => {
      const half = {
        ...one,
        planned: Number(one.planned) / 2,
        actual: Number(one.actual) / 2,
        ...(one.fte === undefined ? {} : { fte: one.fte / 2 }),
        ...(one.budgetAtCompletion === undefined
          ? {}
          : { budgetAtCompletion: Number(one.budgetAtCompletion) / 2 }),
      };
      return [half, half];
    },
  });
});

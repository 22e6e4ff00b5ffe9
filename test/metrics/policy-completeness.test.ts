import fc from "fast-check";
import { expect, test } from "vitest";
import { policyCatalog } from "../../src/metrics/policy-catalog.ts";
import { type PolicyRecord, policyCompleteness } from "../../src/metrics/policy-completeness.ts";
import { someDay, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-31";
const catalog = ["a", "b", "c", "d"].map((element) => ({
  domain: "deployment" as const,
  element,
  weight: 1,
}));
const record = (element: string, more: Partial<PolicyRecord>): PolicyRecord => ({
  domain: "deployment",
  element,
  status: "approved",
  ...more,
});

test("0, .25, .5 and 1, weighed", () => {
  const { headline, parts, n } = policyCompleteness(
    [
      record("b", { status: "draft" }),
      record("c", { reviewDue: "2025-12-30" }),
      record("d", { reviewDue: "2025-12-31" }),
    ],
    { asOf, catalog },
  );
  expect(headline).toEqual({ value: 1.75 / 4 });
  expect(n).toBe(4);
  expect([parts.missing, parts.draft, parts.overdue, parts.inDate]).toEqual(Array(4).fill({ value: 1 }));
});

test("nothing approved of the shipped catalog is 0, all of it 1", () => {
  expect(policyCompleteness([], { asOf }).headline).toEqual({ value: 0 });
  const all = policyCatalog.map(({ domain, element }) => ({ domain, element, status: "approved" as const }));
  const { headline, parts, notes } = policyCompleteness(all, { asOf });
  expect(headline).toEqual({ value: 1 });
  expect(parts["domain.data-use"]).toEqual({ value: 1 });
  expect(notes.map(({ code }) => code)).toEqual(["no-review-date"]);
});

test("of several records the strongest counts, unless they carry weights", () => {
  const draft = record("a", { status: "draft" });
  const approved = record("a", { reviewDue: "2026-01-01" });
  const one = policyCompleteness([draft, approved], { asOf, catalog: catalog.slice(0, 1) });
  expect(one.headline).toEqual({ value: 1 });
  expect(one.excluded).toEqual([{ reason: "superseded", count: 1, ids: ["deployment/a"] }]);
  const pooled = policyCompleteness(
    [
      { ...draft, weight: 3 },
      { ...approved, weight: 1 },
    ],
    { asOf, catalog: catalog.slice(0, 1) },
  );
  expect(pooled.headline).toEqual({ value: (3 * 0.25 + 1) / 4 });
});

test("what is left out, and why", () => {
  const { excluded } = policyCompleteness(
    [
      record("zz", {}),
      record("a", { approvedAt: "2026-01-01" }),
      record("a", { weight: 0 }),
      record("a", { status: "signed" as "approved" }),
      record("a", { reviewDue: "2026" }),
      record("a", { reviewDue: "next year" }),
    ],
    { asOf, catalog },
  );
  expect(excluded.map(({ reason }) => reason)).toEqual([
    "after-as-of",
    "imprecise-date",
    "invalid-date",
    "invalid-weight",
    "unknown-element",
    "unknown-status",
  ]);
});

test("an empty catalog has no completeness, one with weights of 0 is refused", () => {
  expect(policyCompleteness([], { asOf, catalog: [] }).headline).toMatchObject({
    reason: "zero-denominator",
  });
  const bad = [{ domain: "deployment" as const, element: "a", weight: 0 }];
  expect(() => policyCompleteness([], { asOf, catalog: bad })).toThrow("options.catalog[0].weight");
  // The second would replace the first, weight and all.
  const twice = [...catalog, { ...catalog[1]!, weight: 9 }];
  expect(() => policyCompleteness([], { asOf, catalog: twice })).toThrow("options.catalog[4]");
});

const some = sparse<PolicyRecord>(
  {
    domain: fc.constant("deployment"),
    element: fc.constantFrom("a", "b", "c", "d"),
    status: fc.constantFrom("missing", "draft", "approved"),
  },
  { reviewDue: someDay, approvedAt: someDay, weight: fc.integer({ min: 1, max: 9 }) },
);

test("laws of records", () => {
  expectRecordLaws<PolicyRecord>({
    measure: (records) => policyCompleteness(records, { asOf, catalog, provenance: true }),
    record: some,
    leftOut: [record("zz", {}), record("a", { weight: -1 }), record("b", { approvedAt: "2026-02-01" })],
  });
  expectSplitLaw<PolicyRecord>({
    figures: (records) => {
      const { headline, parts } = policyCompleteness(records, { asOf, catalog });
      return [headline, parts["domain.deployment"]];
    },
    record: some.map((one) => ({ ...one, weight: one.weight ?? 1 })),
    halves: (one) => {
      const half = { ...one, weight: (one.weight as number) / 2 };
      return [half, half];
    },
  });
});

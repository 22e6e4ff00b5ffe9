import fc from "fast-check";
import { expect, test } from "vitest";
import { componentReuseRate, type ReuseRecords } from "../../src/metrics/component-reuse-rate.ts";
import type { ComponentUse } from "../../src/model/registry.ts";
import { someDay, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";
const initiatives = [
  { id: "i1", unit: "u1" },
  { id: "i2", unit: "u1" },
  { id: "i3", unit: "u2" },
  { id: "i4", unit: "u3" },
];
const components = [
  { id: "c1", name: "C1", owner: "i1" },
  { id: "c2", name: "C2", owner: "u2" },
  { id: "old", name: "Old", owner: "i4", retiredAt: "2025-12-31" },
  { id: "new", name: "New", owner: "i4", availableFrom: "2026-01-01" },
];
const measure = (uses: readonly ComponentUse[], rest: Partial<ReuseRecords> = {}) =>
  componentReuseRate({ initiatives, components, uses, ...rest }, { asOf });

test("only another's component is reuse", () => {
  const { headline, parts, excluded, n } = measure([
    { componentId: "c1", initiativeId: "i1" }, // its own
    { componentId: "c2", initiativeId: "i3" }, // its unit's own
    { componentId: "c1", initiativeId: "i2" },
    { componentId: "c1", initiativeId: "i3" },
    { componentId: "c2", initiativeId: "i3" },
  ]);
  expect(n).toBe(4);
  expect(headline.value).toBe(2 / 4);
  expect(parts.reusedComponents).toEqual({ value: 1 });
  expect(parts.reusedComponentShare?.value).toBe(1 / 2);
  expect(parts.usesPerComponent).toEqual({ value: 1 });
  expect(excluded).toEqual([{ reason: "own-component", count: 3, ids: ["i1>c1", "i3>c2", "i3>c2"] }]);
});

test("what is left out, and why", () => {
  const { excluded } = measure([
    { componentId: "zz", initiativeId: "i1" },
    { componentId: "c1", initiativeId: "zz" },
    { componentId: "old", initiativeId: "i1" },
    { componentId: "new", initiativeId: "i1" },
    { componentId: "c2", initiativeId: "i1", from: "2026-05-01" },
    { componentId: "c2", initiativeId: "i2" },
    { componentId: "c2", initiativeId: "i2", from: "2025-05-01" },
  ]);
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["i1>c2", "i1>new"]],
    ["component-retired", ["i1>old"]],
    ["duplicate", ["i2>c2"]],
    ["unknown-component", ["i1>zz"]],
    ["unknown-initiative", ["zz>c1"]],
  ]);
});

test("a use or component dated to a month or a year is left out, since it may not be there yet", () => {
  const { headline, parts, excluded } = measure(
    [
      { componentId: "c1", initiativeId: "i2", from: "2027" },
      { componentId: "vague", initiativeId: "i1" },
    ],
    { components: [...components, { id: "vague", name: "Vague", owner: "i4", retiredAt: "2024" }] },
  );
  expect(headline.value).toBe(0);
  expect(parts.usesPerComponent).toEqual({ value: 0 });
  expect(excluded).toEqual([{ reason: "imprecise-date", count: 2, ids: ["i1>vague", "i2>c1"] }]);
});

test("components listed with an initiative count as its uses, once", () => {
  const listed = [{ id: "i2", unit: "u1", componentIds: ["c1", "c1", "c2"] }];
  const { headline, parts, excluded } = measure([{ componentId: "c1", initiativeId: "i2" }], {
    initiatives: listed,
  });
  expect(headline.value).toBe(1);
  expect(parts.usesPerComponent).toEqual({ value: 1 });
  expect(excluded).toEqual([]);
});

test("no initiatives, no rate; no components, no share of components", () => {
  expect(measure([], { initiatives: [] }).headline).toMatchObject({ reason: "zero-denominator" });
  expect(measure([], { components: [] }).parts.reusedComponentShare).toMatchObject({
    reason: "zero-denominator",
  });
});

test("laws of records", () => {
  expectRecordLaws<ComponentUse>({
    measure: (uses) => componentReuseRate({ initiatives, components, uses }, { asOf, provenance: true }),
    record: sparse<ComponentUse>(
      {
        componentId: fc.constantFrom("c1", "c2", "old"),
        initiativeId: fc.constantFrom("i1", "i2", "i3", "i4"),
      },
      { from: someDay },
    ),
    leftOut: [
      { componentId: "zz", initiativeId: "i1" },
      { componentId: "c1", initiativeId: "i1" },
      { componentId: "new", initiativeId: "i2" },
    ],
  });
});

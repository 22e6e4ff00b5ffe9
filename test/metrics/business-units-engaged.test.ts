import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessUnitsEngaged } from "../../src/metrics/business-units-engaged.ts";
import { unitsFromRegistry, usesFromRegistry } from "../../src/metrics/registry-records.ts";
import type { BusinessUnit, Engagement } from "../../src/model/registry.ts";
import { someDay, someId, sparse } from "./arbitrary-record.ts";
import { federalInventory, realData } from "./federal-inventory.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";
const units: BusinessUnit[] = [
  { id: "a", name: "A" },
  { id: "b", name: "B" },
  { id: "c", name: "C", validTo: "2025-12-31" },
  { id: "d", name: "D", inScope: false },
  { id: "e", name: "E", validFrom: "2026-01-01" },
  { id: "f", name: "F", validFrom: "2025-12-31" },
];
let serial = 0;
const event = (unit: string, kind: Engagement["kind"], initiativeId?: string, date = "2025-06-01") => ({
  id: `e${serial++}`,
  unit,
  kind,
  date,
  ...(initiativeId === undefined ? {} : { initiativeId }),
});

test("a unit counts with a funded sponsorship and enough events", () => {
  const engaged = (records: readonly Engagement[], minimumEvents?: number) =>
    businessUnitsEngaged(records, { asOf, units, ...(minimumEvents ? { minimumEvents } : {}) }).parts.engaged
      ?.value;
  const sponsor = event("a", "sponsor", "i1");
  const fund = event("a", "fund", "i1");
  expect(engaged([sponsor, fund])).toBe(0);
  expect(engaged([sponsor, fund], 2)).toBe(1);
  expect(engaged([sponsor, fund, event("a", "use")])).toBe(1);
  expect(engaged([sponsor, event("a", "fund", "i2"), event("a", "use")])).toBe(0);
  expect(engaged([sponsor, event("a", "fund"), event("a", "use")])).toBe(1);
  expect(engaged([sponsor, event("a", "govern"), event("a", "use")])).toBe(0);
});

test("units that do not exist on the day, or that AI is not meant for, are no part of the whole", () => {
  const records = ["a", "c", "d", "e", "g"].flatMap((unit) => [
    event(unit, "sponsor"),
    event(unit, "fund"),
    event(unit, "use"),
  ]);
  const { headline, parts, excluded, n } = businessUnitsEngaged(records, { asOf, units });
  expect(parts.inScope).toEqual({ value: 3 });
  expect(n).toBe(3);
  expect(headline).toEqual({ value: 1 / 3 });
  expect(excluded.map(({ reason, count }) => [reason, count])).toEqual([
    ["unit-out-of-scope", 9],
    ["unknown-unit", 3],
  ]);
});

test("without units there is a count but no share", () => {
  const { headline, parts } = businessUnitsEngaged([event("a", "use")], { asOf, rule: "use" });
  expect(headline).toMatchObject({ value: null, reason: "no-unit-registry" });
  expect(parts.engaged).toEqual({ value: 1 });
  expect(businessUnitsEngaged([], { asOf, units: [] }).headline).toMatchObject({
    reason: "zero-denominator",
  });
});

test("the window ends with the day asked", () => {
  const { excluded } = businessUnitsEngaged(
    [
      event("a", "use", "i", "2024-12-31"),
      event("a", "use", "i", "2025-01-01"),
      event("a", "use", "i", "2026-01-01"),
    ],
    { asOf, units },
  );
  expect(excluded.map(({ reason }) => reason)).toEqual(["after-as-of", "before-window"]);
});

test("laws of records", () => {
  expectRecordLaws<Engagement>({
    measure: (records) => businessUnitsEngaged(records, { asOf, units, minimumEvents: 2, provenance: true }),
    record: sparse<Engagement>(
      {
        id: someId,
        unit: fc.constantFrom("a", "b", "f", "d"),
        kind: fc.constantFrom("sponsor", "fund", "govern", "use"),
        date: someDay,
      },
      { initiativeId: fc.constantFrom("i1", "i2") },
    ),
    leftOut: [
      { id: "x1", unit: "zz", kind: "use", date: "2025-06-01" },
      { id: "x2", unit: "a", kind: "use", date: "2026-06-01" },
      { id: "x3", unit: "a", kind: "use", date: "2020-06-01" },
      { id: "x4", unit: "a", kind: "like" as "use", date: "2025-06-01" },
      { id: "x5", unit: "a", kind: "fund", date: "2025-06" },
    ],
  });
});

describe.skipIf(!realData)("real data: federal AI use cases of 2024", () => {
  test("33 of 41 agencies have a use case in operation", () => {
    const registry = { initiatives: federalInventory() };
    const { parts, headline, notes } = businessUnitsEngaged(usesFromRegistry(registry, "2024-12-31"), {
      asOf: "2024-12-31",
      units: unitsFromRegistry(registry),
      rule: "use",
    });
    expect([parts.engaged?.value, parts.inScope?.value]).toEqual([33, 41]);
    expect(headline).toEqual({ value: 33 / 41 });
    expect(notes.map(({ code }) => code)).toEqual(["proxy"]);
  });
});

import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import { unitScope } from "../../src/metrics/unit-scope.ts";

test("spans are half-open, and one of several is enough", () => {
  const units = [
    { id: "a", name: "A" },
    { id: "b", name: "B", validTo: "2025-12-31" },
    { id: "c", name: "C", validFrom: "2026-01-01" },
    { id: "d", name: "D", inScope: false },
    { id: "e", name: "E", validTo: "2020-01-01" },
    { id: "e", name: "E", validFrom: "2024-01-01" },
    { id: "e", name: "E", validTo: "2021-01-01" },
  ];
  expect(Object.fromEntries(unitScope(units, readEpochDay("2025-12-31")))).toEqual({
    a: true,
    b: false,
    c: false,
    d: false,
    e: true,
  });
});

test("a month or a year counts once all of it, or none of it, lies behind", () => {
  const units = [
    { id: "gone", name: "Gone", validTo: "2024" },
    { id: "coming", name: "Coming", validFrom: "2027" },
    { id: "unclear", name: "Unclear", validTo: "2025-12" },
  ];
  expect(Object.fromEntries(unitScope(units, readEpochDay("2025-12-15")))).toEqual({
    gone: false,
    coming: false,
    unclear: true,
  });
});

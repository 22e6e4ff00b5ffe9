import { expect, test } from "vitest";
import { buildFact } from "../../src/testing/build-fact.ts";

test("fills in what a test does not care about", () => {
  const fact = buildFact("npv", 3, "2026-03-02T10:00:00Z", { unit: "EUR", low: 1 });
  expect(fact).toEqual({
    measure: "npv",
    value: 3,
    low: 1,
    unit: "EUR",
    asOf: "2026-03-02T10:00:00Z",
    recordedBy: "test",
    source: "test",
  });
});

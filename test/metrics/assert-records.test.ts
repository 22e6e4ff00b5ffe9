import { expect, test } from "vitest";
import { assertRecords } from "../../src/metrics/assert-records.ts";

test("a list of objects passes, anything else is refused by its place", () => {
  expect(() => assertRecords([{}, { id: "a" }])).not.toThrow();
  expect(() => assertRecords(null)).toThrow("records must be a list");
  expect(() => assertRecords([{}, null])).toThrow("records[1] must be an object");
  expect(() => assertRecords([{}, []], ["registry", "uses"])).toThrow("registry.uses[1] must be an object");
});

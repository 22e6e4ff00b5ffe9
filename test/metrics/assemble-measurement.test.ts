import { expect, test } from "vitest";
import { assembleMeasurement, type Draft } from "../../src/metrics/assemble-measurement.ts";
import { exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";

const draft = (more: Partial<Draft> = {}): Draft => ({
  headline: { value: 1 },
  n: 3,
  given: 4,
  ledger: exclusionLedger(),
  method: "test",
  minimum: 3,
  inputs: { records: [{ id: "a" }, { id: "b" }] },
  ...more,
});
const metric = "scale.metric.success-ratio";
const asOf = "2025-12-31";

test("coverage is the share of records that were not left out", () => {
  const ledger = exclusionLedger();
  ledger.leaveOut("odd", "a");
  expect(assembleMeasurement(metric, { asOf }, draft({ ledger })).coverage).toEqual({ value: 3 / 4 });
  expect(assembleMeasurement(metric, { asOf }, draft({ given: 0 })).coverage).toMatchObject({
    reason: "no-records",
  });
});

test("few records are flagged, by the host's minimum where there is one", () => {
  const codes = (minimum?: number) =>
    assembleMeasurement(metric, { asOf, ...(minimum === undefined ? {} : { minimum }) }, draft()).notes.map(
      ({ code }) => code,
    );
  expect(codes()).toEqual([]);
  expect(codes(4)).toEqual(["insufficient"]);
});

test("the digest holds for records in any order and changes with records, options and metric", () => {
  const digestOf = (
    more: Partial<Draft>,
    options: object = {},
    of: typeof metric | "scale.metric.time-to-value" = metric,
  ) => assembleMeasurement(of, { asOf, provenance: true, ...options }, draft(more)).digest;
  const digest = digestOf({});
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf({ inputs: { records: [{ id: "b" }, { id: "a" }] } })).toBe(digest);
  expect(digestOf({}, { confidence: undefined })).toBe(digest);
  const others = [
    digestOf({ inputs: { records: [{ id: "a" }] } }),
    digestOf({ inputs: { others: [{ id: "a" }, { id: "b" }] } }),
    digestOf({}, { confidence: 0.9 }),
    digestOf({}, {}, "scale.metric.time-to-value"),
  ];
  expect(new Set([digest, ...others]).size).toBe(5);
  expect(assembleMeasurement(metric, { asOf }, draft())).not.toHaveProperty("digest");
});

import { expect, test } from "vitest";
import { readEpochDay } from "../../src/foundation/epoch-day.ts";
import {
  type CycleObservation,
  type CycleRecord,
  type NaivePair,
  readCycles,
} from "../../src/metrics/cycle-observation.ts";
import { exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";

const asOf = readEpochDay("2025-12-31");
const read = (record: Omit<CycleRecord, "id">, imprecise: "exclude" | "midpoint" = "exclude") => {
  const observations: CycleObservation[] = [];
  const naive: NaivePair[] = [];
  const reading = readCycles([{ id: "a", ...record }], asOf, imprecise, exclusionLedger(), {
    observe: (observation) => observations.push(observation),
    pair: (pair) => naive.push(pair),
  });
  return { ...reading, observations, naive };
};
const only = (record: Omit<CycleRecord, "id">) => {
  const { start, end, cause, entry } = read(record).observations[0]!;
  return [end - start, cause, entry];
};

test("live, stopped, or still open", () => {
  const ideaAt = "2025-12-01";
  expect(only({ ideaAt, productionAt: "2025-12-11" })).toEqual([10, 1, 0]);
  expect(only({ ideaAt, stoppedAt: "2025-12-06" })).toEqual([5, 2, 0]);
  expect(only({ ideaAt })).toEqual([30, 0, 0]);
  expect(only({ ideaAt, productionAt: ideaAt })).toEqual([0, 1, 0]);
  expect(only({ ideaAt, stoppedAt: "2026-02-01" })).toEqual([30, 0, 0]);
});

test("retired after having been live is a go-live", () => {
  expect(only({ ideaAt: "2025-01-01", productionAt: "2025-01-02", stoppedAt: "2025-03-01" })).toEqual([
    1, 1, 0,
  ]);
  expect(only({ ideaAt: "2025-01-01", productionAt: "2025-01-02", status: "retired" })).toEqual([1, 1, 0]);
});

test("observation from the idea or later", () => {
  expect(only({ ideaAt: "2025-12-01", observedFrom: "2025-12-08" })).toEqual([30, 0, 7]);
  expect(only({ ideaAt: "2025-12-01", observedFrom: "2025-11-08" })).toEqual([30, 0, 0]);
});

test("the spreadsheet's pairs ignore the day asked, plans are counted", () => {
  const later = read({ ideaAt: "2025-12-01", productionAt: "2026-12-01" });
  expect(later).toMatchObject({ planned: 1, naive: [{ days: 365 }], observations: [{ cause: 0 }] });
  const unborn = read({ ideaAt: "2026-01-01", productionAt: "2026-01-03" });
  expect(unborn).toMatchObject({ planned: 0, naive: [{ days: 2 }], observations: [] });
});

test("a go-live that was planned for after the day asked does not contradict a stop before it", () => {
  const dropped = { ideaAt: "2025-12-01", stoppedAt: "2025-12-11", productionAt: "2026-04-01" };
  expect(read(dropped)).toMatchObject({ planned: 0, observations: [{ cause: 2 }], naive: [{ days: 121 }] });
  expect(read({ ...dropped, productionAt: "2025-12-20" }).observations).toEqual([]);
  expect(only({ ...dropped, stoppedAt: "2026-02-01" })).toEqual([30, 0, 0]);
});

test("the middle of a month, on request", () => {
  const { observations, midpoints } = read({ ideaAt: "2025-11", productionAt: "2025-11-20" }, "midpoint");
  expect(midpoints).toBe(1);
  expect(observations[0]?.end).toBe(readEpochDay("2025-11-15") + 5);
});

import { expect, test } from "vitest";
import { earnedIndices } from "../../src/metrics/allocation-performance.ts";

const line = { initiative: "i", category: "people", period: "2025-10" };

test("earned is what the latest period states, planned and actual run up to it", () => {
  const { cpi, spi } = earnedIndices([
    { ...line, planned: 40, actual: 50, percentComplete: 0.3, budgetAtCompletion: 200 },
    { ...line, period: "2025-11", planned: 60, actual: 50, percentComplete: 0.4, budgetAtCompletion: 200 },
    { ...line, period: "2025-12", planned: 60, actual: 50 }, // nothing stated: not yet earned
  ]);
  expect(spi).toEqual({ value: 80 / 100 });
  expect(cpi).toEqual({ value: 80 / 100 });
});

test("lines without percent complete are no part of it", () => {
  const kept = { ...line, planned: 10, actual: 20, percentComplete: 0.1, budgetAtCompletion: 100 };
  const { cpi, spi } = earnedIndices([kept, { ...line, initiative: "j", planned: 999, actual: 999 }]);
  expect([cpi, spi]).toEqual([{ value: 0.5 }, { value: 1 }]);
  expect(earnedIndices([{ ...line, planned: 1, actual: 1 }]).cpi).toEqual({
    value: null,
    reason: "no-percent-complete",
  });
});

test("nothing spent, nothing planned, and totals below zero have no index", () => {
  const none = { ...line, planned: 0, actual: 0, percentComplete: 0.5, budgetAtCompletion: 10 };
  expect(earnedIndices([none])).toMatchObject({
    cpi: { reason: "nothing-spent" },
    spi: { reason: "nothing-planned" },
  });
  expect(earnedIndices([{ ...none, actual: -5 }]).cpi).toMatchObject({ reason: "negative-total" });
});

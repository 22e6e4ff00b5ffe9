import { describe, expect, test } from "vitest";
import { baselineVariance, freezeBaseline } from "../../src/value/baseline.ts";
import { caseWith } from "./case-with.ts";

const plan = (days: number) =>
  caseWith({ costs: [{ id: "build", kind: "integration", days, dayRate: 100 }] });
const approval = (version: number) =>
  ({ version, approvedAtGate: "fund", by: "board", at: "2026-01-31T09:00:00Z" }) as const;

describe("a baseline", () => {
  test("cannot be changed", () => {
    const baseline = freezeBaseline(plan(10), approval(1));
    expect(Object.isFrozen(baseline)).toBe(true);
    expect(() => Object.assign(baseline, { npv: "0" })).toThrow(TypeError);
  });
  test("is held against the first and the current, which may differ", () => {
    const baselines = [freezeBaseline(plan(12), approval(2)), freezeBaseline(plan(10), approval(1))];
    const { npv, toFirst, toCurrent } = baselineVariance(plan(12), baselines);
    expect(npv).toBe("-1200");
    expect(toFirst).toEqual({ version: 1, npv: "-1000", change: "-200", sameCase: false });
    expect(toCurrent).toEqual({ version: 2, npv: "-1200", change: "0", sameCase: true });
  });
});

test("what cannot be compared is refused by path", () => {
  const first = freezeBaseline(plan(10), approval(1));
  expect(() => baselineVariance(plan(10), [])).toThrow(/baselines/);
  expect(() => baselineVariance(plan(10), [first, first])).toThrow(/baselines\[1\]\.version/);
  expect(() => baselineVariance({ ...plan(10), id: "other" }, [first])).toThrow(/baselines\[0\]\.caseId/);
  const dollars = caseWith({ basis: { currency: "USD" } });
  expect(() => baselineVariance(dollars, [first])).toThrow(/baselines\[0\]\.currency/);
  expect(() => freezeBaseline(plan(10), { ...approval(1), at: "yesterday" })).toThrow(/approval\.at/);
  expect(() => freezeBaseline(plan(10), approval(0))).toThrow(/approval\.version/);
});

test("a baseline that a store has damaged is refused by its place", () => {
  const [own] = [caseWith()];
  const kept = freezeBaseline(own, { version: 1, approvedAtGate: "g", by: "b", at: "2026-01-01T00:00:00Z" });
  expect(() => baselineVariance(own, [{ ...kept, npv: "much" }])).toThrow("baselines[0].npv");
  expect(() => baselineVariance(own, [{ ...kept, version: 0.5 }])).toThrow("baselines[0].version");
});

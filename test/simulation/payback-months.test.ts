import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payback } from "../../src/roi/payback.ts";
import type { Column } from "../../src/simulation/formula-columns.ts";
import { type FlowTerm, paybackOfTerms } from "../../src/simulation/payback-months.ts";

const traits = { id: 0, smooth: true, drivers: new Set<string>(), exponents: [] };
const steady = (values: readonly number[]): Column => ({
  ...traits,
  steady: true,
  at: () => Float64Array.from(values),
});
/** The same number for every trial of a month. */
const monthly = (flows: readonly number[]): Column => ({
  ...traits,
  steady: false,
  at: (t) => new Float64Array(4).fill(flows[t] as number),
});

/** Known flows as one known term, as a multiple of a column of the trial, and as a column of the month. */
const ways: Record<string, (flows: readonly number[]) => readonly FlowTerm[]> = {
  "known flows": (flows) => [{ steady: null, monthly: null, flow: Float64Array.from(flows) }],
  "flows of the trial": (flows) => [
    { steady: steady([2, 2, 2, 2]), monthly: null, flow: Float64Array.from(flows, (flow) => flow / 2) },
  ],
  "flows of trial and month": (flows) => [
    { steady: null, monthly: monthly(flows), flow: new Float64Array(flows.length).fill(1) },
  ],
};

describe.each(Object.keys(ways))("%s", (way) => {
  const months = (flows: readonly number[]): number => {
    const terms = (ways[way] as (flows: readonly number[]) => readonly FlowTerm[])(flows);
    return paybackOfTerms(terms, flows.length)(4)[3] as number;
  };
  test("by hand", () => {
    expect(months([-1000, 400, 400, 400])).toBe(2.5);
    expect(months([-1000, 400])).toBeNaN();
    expect(months([100, 100])).toBe(0);
    // A reinvestment is waited for.
    expect(months([-100, 200, -200, 400])).toBe(2.25);
  });
  test("agrees with the exact payback wherever that is one time", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 60 }), { minLength: 1, maxLength: 12 }), (flows) => {
        const exact = payback(flows);
        if (exact.kind === "recovered") expect(months(flows)).toBeCloseTo(exact.periods, 12);
        if (exact.kind === "never") expect(months(flows)).toBeNaN();
      }),
    );
  });
});

test("each trial has its own months, and no terms none", () => {
  const terms = [
    { steady: null, monthly: null, flow: Float64Array.of(-100, 0, 0) },
    { steady: steady([1, 0.5, 0.4]), monthly: null, flow: Float64Array.of(0, 100, 100) },
  ];
  expect([...paybackOfTerms(terms, 3)(3)]).toEqual([1, 2, Number.NaN]);
  expect([...paybackOfTerms([], 3)(2)]).toEqual([0, 0]);
});

import { describe, expect, test } from "vitest";
import type { Curve } from "../../src/value/curve.ts";
import { curveFormula, decayFormula, series } from "../../src/value/curve-formula.ts";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";

const at = (curve: Curve, t: number, drivers = {}): number =>
  Number(evaluateFormula(curveFormula(curve, 24), t, { drivers }));

describe("logistic L / (1 + e^(-k(t - t0)))", () => {
  const curve = { kind: "logistic", limit: 0.8, steepness: 0.5, midpointMonth: 6 } as const;
  test("half the limit at the midpoint, and symmetric about it", () => {
    expect(at(curve, 6)).toBe(0.4);
    expect(at(curve, 4) + at(curve, 8)).toBeCloseTo(0.8, 15);
  });
  test("by hand: 0.8 / (1 + e^3) at month 0", () => {
    expect(at(curve, 0)).toBeCloseTo(0.8 / (1 + Math.exp(3)), 15);
  });
  test("parameters may be drivers", () => {
    const driven: Curve = { ...curve, steepness: { driver: "k" } };
    expect(at(driven, 3, { k: 0.5 })).toBeCloseTo(at(curve, 3), 15);
  });
});

describe("Bass", () => {
  // F(t) = (1 - e^(-(p+q)t)) / (1 + (q/p) e^(-(p+q)t)); p = 0.03, q = 0.38 are Sultan, Farley and Lehmann's
  // averages (1990). F(1), F(5) from python3: (1-exp(-.41*t))/(1+.38/.03*exp(-.41*t)).
  const curve = { kind: "bass", limit: 1, innovation: 0.03, imitation: 0.38 } as const;
  test("values by an independent program", () => {
    expect(at(curve, 0)).toBe(0);
    expect(at(curve, 1)).toBeCloseTo(0.03575816425644162, 14);
    expect(at(curve, 5)).toBeCloseTo(0.33119864249137343, 14);
  });
  test("solves dF/dt = (p + qF)(1 - F)", () => {
    const f = (t: number): number => (1 - Math.exp(-0.41 * t)) / (1 + (0.38 / 0.03) * Math.exp(-0.41 * t));
    const slope = (f(4 + 1e-5) - f(4 - 1e-5)) / 2e-5;
    expect(slope).toBeCloseTo((0.03 + 0.38 * at(curve, 4)) * (1 - at(curve, 4)), 8);
  });
  test("nothing before its start", () => {
    expect(at({ ...curve, startMonth: 5 }, 5)).toBe(0);
    expect(at({ ...curve, startMonth: 5 }, 6)).toBeCloseTo(at(curve, 1), 15);
    expect(at({ ...curve, startMonth: 5 }, 2)).toBe(0);
  });
});

test("a ramp is level before and after its slope", () => {
  const curve = { kind: "ramp", from: 0.2, to: 0.6, startMonth: 2, months: 4 } as const;
  expect([0, 2, 3, 4, 6, 20].map((t) => at(curve, t))).toEqual([0.2, 0.2, 0.3, 0.4, 0.6, 0.6]);
});

test("the last value of a table holds on", () => {
  const curve = { kind: "table", values: [0.1, 0.5] } as const;
  expect([0, 1, 2, 23].map((t) => at(curve, t))).toEqual([0.1, 0.5, 0.5, 0.5]);
});

describe("decay e^(-λ · months since training)", () => {
  const value = (t: number, every?: number): number => {
    const decay = { ratePerMonth: 0.05, ...(every === undefined ? {} : { retrainEveryMonths: every }) };
    return Number(evaluateFormula(decayFormula(decay, 2, 24), t, { drivers: {} }));
  };
  test("fresh in the line's first month, and ever older without retraining", () => {
    expect(value(2)).toBe(1);
    expect(value(12)).toBeCloseTo(Math.exp(-0.5), 15);
  });
  test("fresh again after each retraining", () => {
    expect(value(6, 4)).toBe(1);
    expect(value(9, 4)).toBeCloseTo(Math.exp(-0.15), 15);
  });
});

test("a series has one numeral a month", () => {
  expect(series(3, (t) => t / 10)).toEqual({ kind: "series", values: ["0", "0.1", "0.2"] });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { optimalRetrainingInterval, type RetrainingTradeOff } from "../../src/value/retraining-interval.ts";

/** The cost a month as it stands in the specification. */
const cost = ({ costPerRun: c, valuePerMonth: v, decayPerMonth: l }: RetrainingTradeOff, t: number): number =>
  c / t + v * (1 + Math.expm1(-l * t) / (l * t));

test("by a search over 99,000 intervals (python3): 3.3421 months, 3077.797 a month", () => {
  const best = optimalRetrainingInterval({ costPerRun: 5000, valuePerMonth: 20_000, decayPerMonth: 0.05 });
  expect(best.kind === "interval" && best.months).toBeCloseTo(3.3421, 3);
  expect(best.costPerMonth).toBeCloseTo(3077.7971984692, 6);
});

describe("never", () => {
  test("from C = V/λ on", () => {
    const at = (costPerRun: number) =>
      optimalRetrainingInterval({ costPerRun, valuePerMonth: 100, decayPerMonth: 0.1 });
    expect(at(1000)).toEqual({ kind: "never", costPerMonth: 100 });
    expect(at(999).kind).toBe("interval");
  });
  test("for a model that does not decay", () => {
    expect(optimalRetrainingInterval({ costPerRun: 1, valuePerMonth: 100, decayPerMonth: 0 })).toEqual({
      kind: "never",
      costPerMonth: 0,
    });
  });
});

test("no interval nearby is cheaper", () => {
  const tradeOff = fc
    .record({
      valuePerMonth: fc.double({ min: 1, max: 1e6, noNaN: true }),
      decayPerMonth: fc.double({ min: 1e-4, max: 2, noNaN: true }),
      portion: fc.double({ min: 1e-6, max: 0.99, noNaN: true }),
    })
    .map(({ valuePerMonth, decayPerMonth, portion }) => ({
      valuePerMonth,
      decayPerMonth,
      costPerRun: (portion * valuePerMonth) / decayPerMonth,
    }));
  fc.assert(
    fc.property(tradeOff, (input) => {
      const best = optimalRetrainingInterval(input);
      if (best.kind !== "interval") return expect(best.kind).toBe("interval");
      const own = cost(input, best.months);
      expect(best.costPerMonth / own).toBeCloseTo(1, 6); // the formula cancels where decay is slow
      for (const step of [0.9, 0.99, 1.01, 1.1]) {
        expect(cost(input, best.months * step)).toBeGreaterThanOrEqual(own * (1 - 1e-9));
      }
    }),
    { numRuns: 300 },
  );
});

test("at 60 digits (python3 -c, mpmath, bisection): slow decay, quick decay, and close to never", () => {
  const best = (costPerRun: number, valuePerMonth: number, decayPerMonth: number) => {
    const found = optimalRetrainingInterval({ costPerRun, valuePerMonth, decayPerMonth });
    return found.kind === "interval" ? [found.months, found.costPerMonth] : found;
  };
  const golden: [[number, number, number], number, number][] = [
    [[5000, 20_000, 0.05], 3.342114772647895, 3077.797198441597],
    [[1000, 1_000_000, 1e-9], 1414.214229040194, 1.414213229039723],
    [[50, 10_000, 0.0005], 4.475472708534342, 22.35234488791291],
    [[4, 10_000, 0.01], 0.2831097253483708, 28.27093476905898],
    [[1, 10, 9], 0.4321911299852699, 9.7954893193761],
  ];
  for (const [input, months, costPerMonth] of golden) {
    const [ownMonths, ownCost] = best(...input) as [number, number];
    expect(Math.abs(ownMonths / months - 1)).toBeLessThan(4e-15);
    expect(Math.abs(ownCost / costPerMonth - 1)).toBeLessThan(4e-15);
  }
});

test("a trade-off whose interval no number can hold is refused", () => {
  expect(() =>
    optimalRetrainingInterval({ costPerRun: 1e-200, valuePerMonth: 1e200, decayPerMonth: 1e-9 }),
  ).toThrow(/costPerRun/);
});

test("a cost of nothing is refused", () => {
  expect(() => optimalRetrainingInterval({ costPerRun: 0, valuePerMonth: 1, decayPerMonth: 1 })).toThrow(
    /costPerRun/,
  );
  expect(() => optimalRetrainingInterval({ costPerRun: 1, valuePerMonth: 1, decayPerMonth: -1 })).toThrow(
    /decayPerMonth/,
  );
});

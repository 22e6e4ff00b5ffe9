import { expect, test } from "vitest";
import { evpi, evpiOfPayoffs, evppi, evppiOfTrials } from "../../src/simulation/value-of-information.ts";
import { sumCase } from "./pilot-case.ts";

test("the textbook table: Thompson Lumber", () => {
  // Render and Stair, "Quantitative Analysis for Management", Thompson Lumber: large plant, small plant, nothing in a
  // favourable or unfavourable market, 0.5 each. Maximum EMV 40,000; with perfect information 100,000; EVPI 60,000.
  const table = [
    [200_000, -180_000],
    [100_000, -20_000],
    [0, 0],
  ];
  expect(evpiOfPayoffs(table, [0.5, 0.5])).toEqual({
    valueToday: 40_000,
    valueInformed: 100_000,
    evpi: 60_000,
    standardError: 0,
    standardErrors: { valueToday: 0, valueInformed: 0, evpi: 0 },
  });
});

test("the unit normal loss integral: EVPI of N(mu, sd²) against 0", () => {
  // Raiffa and Schlaifer: sd φ(d) − |mu| Φ(−d), d = |mu|/sd; here mu 20, sd 50: 50 × 0.368270 − 20 × 0.344578.
  const exact = 50 * 0.36827014030332333 - 20 * 0.3445782583896758;
  const normals = sumCase({
    a: { kind: "normal", mean: 60, sd: 40 },
    b: { kind: "normal", mean: -40, sd: 30 },
  });
  for (const seed of [1, 2, 3, 4, 5]) {
    const { evpi: value, standardError, valueToday } = evpi(normals, { seed, trials: 16_384 });
    expect(Math.abs(value - exact)).toBeLessThan(4 * standardError);
    expect(Math.abs(valueToday - 20)).toBeLessThan((4 * 50) / 128);
  }
});

test("EVPPI of one of two normals is the loss integral of its own spread", () => {
  // Knowing a leaves E[NPV | a] ~ N(20, 40²): 40 φ(0.5) − 20 Φ(−0.5); knowing b N(20, 30²).
  const a = 40 * 0.3520653267642995 - 20 * 0.3085375387259869;
  const b = 30 * 0.319448005523515 - 20 * 0.2524925375469229;
  const normals = sumCase({
    a: { kind: "normal", mean: 60, sd: 40 },
    b: { kind: "normal", mean: -40, sd: 30 },
  });
  const [first, second] = evppi(normals, { seed: 1, trials: 65_536, sampling: "sobol" });
  expect(first?.driver).toBe("a");
  expect(Math.abs((first?.evppi ?? 0) - a)).toBeLessThan(0.3);
  expect(Math.abs((second?.evppi ?? 0) - b)).toBeLessThan(0.3);
  expect(first?.explained).toBeCloseTo(0.64, 1);
});

test("a driver that changes no decision is worth nothing to know", () => {
  const certain = evppiOfTrials(
    Float64Array.of(5, 6, 7),
    new Map([["a", Float64Array.of(1, 2, 3)]]),
    1,
    "monte-carlo",
  );
  expect(certain[0]?.evppi).toBeCloseTo(0, 12);
});

test("refusals", () => {
  expect(() => evpiOfPayoffs([])).toThrow("payoffs");
  expect(() => evpiOfPayoffs([[1, 2], [1]])).toThrow("payoffs[1]");
  expect(() => evpiOfPayoffs([[1, 2]], [0.5, 0.6])).toThrow("probabilities");
  expect(() => evppi(sumCase({ a: 1 }), { seed: 1, trials: 10, degree: 0 })).toThrow("degree");
});

test("payoffs and probabilities that are no numbers are refused by their place", () => {
  expect(() =>
    evpiOfPayoffs([
      [1, 2],
      [0, Number.NaN],
    ]),
  ).toThrow("payoffs[1][1]");
  expect(() => evpiOfPayoffs([[1, 2], ["0", 1] as never])).toThrow("payoffs[1][0]");
  for (const wrong of [null as never, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => evpiOfPayoffs([[1, 2]], [wrong, 1])).toThrow("probabilities");
  }
  expect(() =>
    evppi(sumCase({ a: { kind: "uniform", min: 0, max: 1 } }), {
      seed: 1,
      trials: 10,
      measure: "npvaftertax" as never,
    }),
  ).toThrow("options.measure");
});

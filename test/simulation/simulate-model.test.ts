import { expect, test } from "vitest";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { simulateModel } from "../../src/simulation/simulate-model.ts";
import { sumCase } from "./pilot-case.ts";

const normal = { kind: "normal", mean: 10, sd: 2 } as const;

test("a formula of the host's draws what a case of the same drivers draws", () => {
  const { outcome } = simulateModel({ drivers: { a: normal, b: 3 } }, ({ a, b }) => a + b, {
    seed: 9,
    trials: 3000,
  });
  const { npv } = simulateCaseSync(sumCase({ a: normal, b: 3 }), { seed: 9, trials: 3000 });
  expect(outcome.mean).toBeCloseTo(npv.mean, 10);
  expect(outcome.quantiles.p10).toBeCloseTo(npv.quantiles.p10, 10);
});

test("refusals", () => {
  const run =
    (inputs: Parameters<typeof simulateModel>[0], fn = () => 1) =>
    () =>
      simulateModel(inputs, fn, { seed: 1, trials: 10 });
  expect(run({ drivers: { a: Number.NaN } })).toThrow("inputs.drivers.a");
  expect(run({ drivers: { a: normal } }, () => Number.NaN)).toThrow("trial 0");
  expect(run({ drivers: { a: normal }, correlations: [{ drivers: ["a", "b"], rank: 0.5 }] })).toThrow(
    "correlations[0]",
  );
  expect(
    run({ drivers: { a: normal, b: normal }, correlations: [{ drivers: ["a", "b"], rank: 2 }] }),
  ).toThrow("rank");
});

test("a driver may bear any name, fixed or drawn", () => {
  for (const driver of [3, normal]) {
    const drivers = Object.fromEntries([["__proto__", driver]]);
    const { outcome } = simulateModel({ drivers }, (values) => Object.values(values)[0] as number, {
      seed: 1,
      trials: 100,
    });
    expect(Math.round(outcome.mean)).toBe(driver === 3 ? 3 : 10);
  }
});

test("a correlation of other than two drivers is refused", () => {
  const drivers = { a: { kind: "uniform", min: 0, max: 1 } as const };
  for (const pair of [[], ["a"], ["a", "a"]]) {
    const inputs = { drivers, correlations: [{ drivers: pair as never, rank: 0.5 }] };
    expect(() => simulateModel(inputs, ({ a }) => a, { seed: 1, trials: 10 })).toThrow(
      "inputs.correlations[0].drivers",
    );
  }
});

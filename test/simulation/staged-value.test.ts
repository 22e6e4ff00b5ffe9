import { expect, test } from "vitest";
import { stagedValue } from "../../src/simulation/staged-value.ts";
import { sumCase } from "./pilot-case.ts";

const gates = [
  { id: "explore", cost: 10, successProbability: 0.5 },
  { id: "build", cost: 100, successProbability: 0.8, abandonValue: 15 },
];

test("backward from the last gate, by hand", () => {
  const staged = stagedValue(sumCase({ a: 130 }), gates, { seed: 1, trials: 10 });
  // build: 0.8 × 130 − 100 = 4, less than the 15 of stopping; explore: 0.5 × 15 − 10 = −2.5, so 0.
  expect(staged.gates[1]?.riskAdjustedNpv).toBeCloseTo(4, 12);
  expect(staged.gates[1]?.value).toBe(15);
  expect(staged.gates[1]?.decision).toBe("abandon");
  expect(staged.gates[1]?.reached).toBe(0.5);
  expect(staged.riskAdjustedNpv).toBeCloseTo(0.5 * 4 - 10, 12);
  expect(staged.value).toBe(0);
  expect(staged.gates[0]?.decision).toBe("abandon");
});

test("what the pilot should measure: the driver that could turn the gate", () => {
  const uncertain = sumCase({
    a: { kind: "normal", mean: 150, sd: 60 },
    b: { kind: "normal", mean: 0, sd: 5 },
  });
  const staged = stagedValue(uncertain, gates, { seed: 1, trials: 16_384, sampling: "sobol" });
  const [first, second] = staged.gates[1]?.information ?? [];
  expect(first?.driver).toBe("a");
  // At the gate the gain over stopping is N(0.8 × 150 − 115, (0.8 × 60)²): 48 φ(d) − 5 Φ(−d), d = 5/48.
  expect(Math.abs((first?.evppi ?? 0) - (48 * 0.39678339 - 5 * 0.45851944))).toBeLessThan(0.4);
  expect(second?.evppi).toBeLessThan(0.5);
});

test("refusals", () => {
  const certain = sumCase({ a: 1 });
  const at = (gate: object) => () =>
    stagedValue(certain, [{ ...gates[0], ...gate } as (typeof gates)[0]], { seed: 1, trials: 10 });
  expect(() => stagedValue(certain, [], { seed: 1, trials: 10 })).toThrow("at least one gate");
  expect(at({ successProbability: 1.1 })).toThrow("gates[0].successProbability");
  expect(at({ cost: Number.NaN })).toThrow("gates[0].cost");
  expect(at({ abandonValue: Number.NaN })).toThrow("gates[0].abandonValue");
});

import fc from "fast-check";
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

test("knowing a driver is worth what the tree says, with what is left when stopping later", () => {
  // 0 or 300 at even odds. Unknown: 50 for the plant beats 150 − 100, and 50 − 10 beats nothing: 40. Known before the
  // first stage: 40 at 0 (the plant is sold), 300 − 100 − 10 = 190 at 300. (40 + 190)/2 − 40 = 75. Known before the
  // second: (50 + 200)/2 − 50 = 75.
  const even = sumCase({ a: { kind: "discrete", values: [0, 300], probabilities: [0.5, 0.5] } });
  const twice = [
    { id: "plant", cost: 10, successProbability: 1 },
    { id: "run", cost: 100, successProbability: 1, abandonValue: 50 },
  ];
  const staged = stagedValue(even, twice, { seed: 1, trials: 1024, sampling: "latin-hypercube" });
  expect(staged.value).toBeCloseTo(40, 9);
  for (const { information } of staged.gates) expect(information[0]?.evppi).toBeCloseTo(75, 9);
});

test("the value of information is that of enumerating the tree, over states and gates", () => {
  const gate = fc.record({
    cost: fc.integer({ min: 0, max: 100 }),
    successProbability: fc.constantFrom(0.25, 0.5, 1),
    abandonValue: fc.integer({ min: -20, max: 80 }),
  });
  fc.assert(
    fc.property(
      fc.array(gate, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: -400, max: 900 }), { minLength: 4, maxLength: 4 }),
      (own, states) => {
        fc.pre(new Set(states).size === 4);
        const tree = (npv: number): number[] => {
          const values: number[] = [];
          let value = npv;
          for (const { cost, successProbability, abandonValue } of [...own].reverse()) {
            value = Math.max(abandonValue, successProbability * value - cost);
            values.unshift(value);
          }
          return values;
        };
        const even = sumCase({
          a: { kind: "discrete", values: states, probabilities: [0.25, 0.25, 0.25, 0.25] },
        });
        const named = own.map((parts, index) => ({ id: String(index), ...parts }));
        const settings = { seed: 1, trials: 1024, sampling: "latin-hypercube" } as const;
        const { gates } = stagedValue(even, named, settings);
        const today = tree(states.reduce((sum, npv) => sum + npv, 0) / 4);
        gates.forEach(({ value, information }, k) => {
          const known = states.reduce((sum, npv) => sum + (tree(npv)[k] as number), 0) / 4;
          expect(value).toBeCloseTo(today[k] as number, 6);
          expect(information[0]?.evppi).toBeCloseTo(known - (today[k] as number), 6);
        });
      },
    ),
    { numRuns: 50 },
  );
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

import { expect, test } from "vitest";
import { driverTrials } from "../../src/simulation/driver-trials.ts";
import { sumCase } from "./pilot-case.ts";

test("inputs stand beside the outcomes they lead to", () => {
  const drivers = { a: { kind: "uniform", min: 0, max: 1 }, b: { kind: "normal", mean: 0, sd: 1 } } as const;
  const { outcomes, inputs } = driverTrials(sumCase(drivers), { seed: 1, trials: 1500 });
  expect(outcomes).toHaveLength(1500);
  outcomes.forEach((outcome, i) => {
    expect((inputs.get("a")?.[i] as number) + (inputs.get("b")?.[i] as number)).toBeCloseTo(outcome, 12);
  });
});

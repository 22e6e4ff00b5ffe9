import { expect, test } from "vitest";
import { caseTrials, fixedDrivers, varyingDrivers } from "../../src/simulation/case-trials.ts";
import { driver } from "../value/case-with.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";
import { sumCase } from "./pilot-case.ts";

test("drivers are those that vary, by a distribution or a standard error, and those that do not", () => {
  const drivers = {
    a: driver({ kind: "uniform", min: 0, max: 1 }),
    b: driver(3),
    c: driver(3, { standardError: 0.5 }),
    d: driver({ kind: "point", value: 4 }),
  };
  expect([...varyingDrivers(drivers).keys()]).toEqual(["a", "c"]);
  expect([...fixedDrivers(drivers)].map(([id, value]) => [id, value.toNumber()])).toEqual([
    ["b", 3],
    ["d", 4],
  ]);
});

test("any stretch of trials is the same as in the whole", () => {
  const trials = caseTrials(claimsAssistant, { seed: 1, trials: 5000 });
  const whole = trials.run(0, 5000);
  const part = trials.run(1000, 3100);
  expect([...part.npv]).toEqual([...whole.npv.subarray(1000, 3100)]);
  expect([...(part.payback as Float64Array)]).toEqual([
    ...(whole.payback as Float64Array).subarray(1000, 3100),
  ]);
  expect(whole.npvAfterTax).toBeNull();
});

test("the warnings of case and draws come together", () => {
  const premium = sumCase({ a: { kind: "uniform", min: 0, max: 1 } });
  const risky = { ...premium, basis: { ...premium.basis, riskPremiumPerYear: 0.05 } };
  const { warnings } = caseTrials(risky, { seed: 1, trials: 1000, sampling: "sobol" });
  expect(warnings.map(({ code }) => code)).toContain("risk-counted-twice");
  expect(warnings.map(({ code }) => code)).toContain("sobol-not-a-power-of-two");
});

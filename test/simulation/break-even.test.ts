import { expect, test } from "vitest";
import { breakEven } from "../../src/simulation/break-even.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";
import { sumCase } from "./pilot-case.ts";

test("with one driver it is the ledger's switching value", () => {
  const { cases } = claimsAssistant.drivers;
  const alone = {
    ...claimsAssistant,
    correlations: [],
    drivers: { ...claimsAssistant.drivers, cases: { ...cases, estimate: 10_000 } },
  };
  const switching = evaluateBusinessCase(alone).switchingValues.find(({ driver }) => driver === "hoursSaved");
  const { value, standardError, at } = breakEven(alone, "hoursSaved", { seed: 1, trials: 16 });
  if (value.value === null) expect(at[0].npv > 0).toBe(at[1].npv > 0);
  else expect(value.value).toBeCloseTo(switching?.switching.value ?? 0, 9);
  expect(standardError).toEqual(value.value === null ? value : { value: 0 });
});

test("a range without a turn says so; an unknown driver is refused", () => {
  const safe = sumCase({ a: { kind: "uniform", min: 1, max: 2 }, b: 3 });
  const { value, standardError, at } = breakEven(safe, "a", { seed: 1, trials: 10 });
  expect(value).toEqual({ value: null, reason: "none-found" });
  expect(standardError).toEqual({ value: null, reason: "none-found" });
  expect(at[0].npv).toBeCloseTo(4.001, 9);
  expect(() => breakEven(safe, "b", { seed: 1, trials: 10 })).toThrow("driver");
});

test("its error is that of the others' mean, over how fast the mean rises with the driver", () => {
  const spread = sumCase({
    a: { kind: "uniform", min: -100, max: 100 },
    b: { kind: "normal", mean: 5, sd: 30 },
  });
  for (const sampling of ["monte-carlo", "antithetic"] as const) {
    const { value, standardError, at } = breakEven(spread, "a", { seed: 1, trials: 1000, sampling });
    // One euro of `a` is one euro: the error is that of the mean of `b`, which mirrored normals do not have.
    expect(standardError.value).toBeCloseTo(at[0].standardError, 9);
    expect(Math.abs((value.value ?? 0) + 5)).toBeLessThanOrEqual(4 * (standardError.value ?? 0) + 1e-9);
    if (sampling === "antithetic") expect(standardError.value).toBeLessThan(1e-9);
    else expect(Math.abs((standardError.value ?? 0) * Math.sqrt(1000) - 30)).toBeLessThan(3);
  }
});

test("a case that is none is refused with its issues", () => {
  const broken = { ...sumCase({ a: 1 }), drivers: { a: {} } } as never;
  expect(() => breakEven(broken, "a", { seed: 1, trials: 10 })).toThrow("business case is not valid");
});

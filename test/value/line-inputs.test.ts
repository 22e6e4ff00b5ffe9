import { expect, test } from "vitest";
import { caseInputs, curveInputs, lineInputs } from "../../src/value/line-inputs.ts";
import { caseWith } from "./case-with.ts";
import { claimsAssistant } from "./claims-assistant.ts";

test("inputs of steps, events, growth and decay are found with their paths", () => {
  const inputs = lineInputs(
    {
      id: "t",
      kind: "inference-tokens",
      eligible: 1,
      callsPerCase: 1,
      growth: { ratePerYear: 0.1 },
      steps: [{ price: { inputPerToken: 1, outputPerToken: 1 }, attempts: { driver: "retries" } }],
      priceEvents: [{ date: "2026-02-01", multiplier: 0.5, reason: "cut" }],
    },
    ["costs", 0],
  );
  expect(inputs.map(({ path, role }) => `${path.slice(2).join(".")}: ${role}`)).toEqual([
    "eligible: quantity",
    "callsPerCase: quantity",
    "steps.0.attempts: quantity",
    "priceEvents.0.multiplier: quantity",
    "growth.ratePerYear: rate",
  ]);
});

test("a required input is listed also where it is absent", () => {
  const inputs = lineInputs({ id: "s", kind: "seats" } as never, []);
  expect(inputs.map(({ path }) => path[0])).toEqual(["purchased", "pricePerSeat"]);
});

test("curves, escalators and exchange rates are inputs too", () => {
  expect(curveInputs({ kind: "table", values: [1] }, [])).toEqual([]);
  const paths = caseInputs(
    caseWith({
      basis: {
        fx: { USD: 0.9 },
        escalators: { wages: { ratePerYear: { driver: "w" }, rateBasis: "nominal" } },
      },
    }),
  ).map(({ path }) => path.join("."));
  expect(paths).toEqual(["basis.escalators.wages.ratePerYear", "basis.fx.USD"]);
  expect(caseInputs(claimsAssistant).some(({ path }) => path.join(".") === "curves.adoption.steepness")).toBe(
    true,
  );
});

import { expect, test } from "vitest";
import { tornado } from "../../src/simulation/tornado.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";
import { sumCase } from "./pilot-case.ts";

test("each bar is what the ledger gives at the driver's P10 and P90", () => {
  const bars = tornado(claimsAssistant);
  expect(bars.map(({ driver }) => driver)).toEqual(["hoursSaved", "cases"]);
  for (const { driver, low, lowInput } of bars) {
    const scenarios = { low: { [driver]: lowInput } };
    const ledger = Number(evaluateBusinessCase({ ...claimsAssistant, scenarios }, { scenario: "low" }).npv);
    expect(Math.abs(low / ledger - 1)).toBeLessThan(1e-9);
  }
});

test("a measure that there is not is refused", () => {
  expect(() => tornado(sumCase({ a: 1 }), { measure: "irr" as never })).toThrow("options.measure");
});

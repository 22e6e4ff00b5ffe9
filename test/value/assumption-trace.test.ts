import { expect, test } from "vitest";
import { linesOf } from "../../src/value/assumption-trace.ts";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { claimsAssistant } from "./claims-assistant.ts";

test("lines are found through curves", () => {
  const formulas = caseFormulas(claimsAssistant);
  expect(linesOf("steepness", formulas)).toEqual(["inference", "time"]);
  expect(linesOf("recapture", formulas)).toEqual(["time"]);
});

test("a figure says where it comes from, in the scenario asked for", () => {
  const { assumptions } = evaluateBusinessCase(claimsAssistant, { scenario: "low" });
  expect(assumptions.find(({ driver }) => driver === "recapture")).toEqual({
    driver: "recapture",
    value: 0.3,
    unit: "share",
    source: "scenario",
    basis: { method: "expert", ref: "finance workshop", grade: "weak" },
    owner: null,
    lines: ["time"],
  });
  expect(assumptions.find(({ driver }) => driver === "cases")).toMatchObject({
    source: "estimate",
    owner: "head-of-claims",
  });
});

import { expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkLines } from "../../src/value/check-lines.ts";
import { caseWith, driver } from "./case-with.ts";

const seats = { id: "s", kind: "seats", purchased: 1, pricePerSeat: 1 } as const;
const build = { id: "b", kind: "integration", days: 1, dayRate: 1 } as const;
const price = { inputPerToken: 1, outputPerToken: 1 };
const tokens = {
  id: "t",
  kind: "inference-tokens",
  eligible: 1,
  callsPerCase: 1,
  steps: [{ price }],
} as const;

test.each<[string, Partial<BusinessCase>, string[]]>([
  [
    "seats committed by a driver",
    { drivers: { d: driver(1) }, costs: [{ ...seats, commit: { driver: "d" } as never }] },
    ["not-a-number costs.0.commit"],
  ],
  [
    "capex for no time",
    { costs: [{ ...build, treatment: "capex" }] },
    ["useful-life-missing costs.0.usefulLifeMonths"],
  ],
  ["calls without steps", { costs: [{ ...tokens, steps: [] }] }, ["steps-missing costs.0.steps"]],
  [
    "a price per token that is missing or negative",
    { costs: [{ ...tokens, steps: [{ price: { inputPerToken: -1 } as never }] }] },
    [
      "negative-price costs.0.steps.0.price.inputPerToken",
      "not-an-amount costs.0.steps.0.price.outputPerToken",
    ],
  ],
  [
    "a tier without a threshold",
    { costs: [{ ...tokens, steps: [{ price: { ...price, longContext: price as never } }] }] },
    ["negative-quantity costs.0.steps.0.price.longContext.aboveTokens"],
  ],
  [
    "price events on one day, or on none",
    {
      costs: [
        {
          ...tokens,
          priceEvents: [
            { date: "2026-02-01", multiplier: 1, reason: "a" },
            { date: "2026-02-01", multiplier: 1, reason: "b" },
            { date: "soon", multiplier: 1, reason: "c" },
          ],
        },
      ],
    },
    ["duplicate-id costs.0.priceEvents.1.date", "date-invalid costs.0.priceEvents.2.date"],
  ],
  [
    "retraining by two rules",
    {
      costs: [
        {
          id: "r",
          kind: "retraining",
          runsPerMonth: 1,
          everyMonths: 2,
          computePerRun: 1,
          validationPerRun: 1,
        },
      ],
    },
    ["runs-not-one costs.0"],
  ],
])("%s", (_, parts, expected) => {
  expect(checkLines(caseWith(parts)).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
});

test("a sound line has no issues", () => {
  expect(checkLines(caseWith({ costs: [tokens] }))).toEqual([]);
});

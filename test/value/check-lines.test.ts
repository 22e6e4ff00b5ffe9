import { expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkLines } from "../../src/value/check-lines.ts";
import { caseWith, driver } from "./case-with.ts";

const seats = { id: "s", kind: "seats", purchased: 1, pricePerSeat: 1 } as const;
const build = { id: "b", kind: "integration", days: 1, dayRate: 1 } as const;
const saved = { id: "l", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 } as const;
const price = { inputPerToken: 1, outputPerToken: 1 };
const tokens = {
  id: "t",
  kind: "inference-tokens",
  eligible: 1,
  callsPerCase: 1,
  steps: [{ price }],
} as const;

test.each<[string, Partial<BusinessCase>, string[]]>([
  ["no id", { costs: [{ ...seats, id: "" }] }, ["id-missing costs.0.id"]],
  [
    "two lines of one name",
    { costs: [seats], benefits: [{ ...saved, id: "s" }] },
    ["duplicate-id benefits.0.id"],
  ],
  ["an unknown kind", { costs: [{ ...seats, kind: "toString" } as never] }, ["unknown-kind costs.0.kind"]],
  ["a month outside", { costs: [{ ...build, month: 12 }] }, ["month-outside-horizon costs.0.month"]],
  ["a month and a span", { costs: [{ ...build, month: 1, from: 0 }] }, ["month-and-span costs.0"]],
  ["an empty span", { costs: [{ ...seats, from: 5, until: 5 }] }, ["span-empty costs.0.until"]],
  ["a span that ends before it begins", { costs: [{ ...seats, until: 0 }] }, ["span-empty costs.0.until"]],
  [
    "an uplift that takes more than a benefit has",
    {
      benefits: [saved],
      uplifts: [{ id: "u", referenceClass: "IT", source: "s", lines: ["l"], fraction: 1.2 }],
    },
    ["share-out-of-range uplifts.0.fraction"],
  ],
  [
    "seats committed by a driver",
    { drivers: { d: driver(1) }, costs: [{ ...seats, commit: { driver: "d" } as never }] },
    ["not-a-number costs.0.commit"],
  ],
  [
    "an escalator that is not there",
    { costs: [{ ...seats, escalator: "w" }] },
    ["unknown-escalator costs.0.escalator"],
  ],
  [
    "a currency without a rate",
    { costs: [{ ...seats, currency: "USD" }] },
    ["currency-mixed costs.0.currency"],
  ],
  [
    "capex for no time",
    { costs: [{ ...build, treatment: "capex" }] },
    ["useful-life-missing costs.0.usefulLifeMonths"],
  ],
  [
    "an adjustment above 1",
    { costs: [{ ...seats, riskAdjustment: 2 }] },
    ["share-out-of-range costs.0.riskAdjustment"],
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
  [
    "a class of another kind",
    { benefits: [{ ...saved, class: "risk" }] },
    ["class-not-allowed benefits.0.class"],
  ],
  [
    "decay renewed never and always",
    { benefits: [{ ...saved, decay: { ratePerMonth: 0.1, retrainEveryMonths: 0 } }] },
    ["not-positive benefits.0.decay.retrainEveryMonths"],
  ],
  [
    "an uplift of a stranger, below nothing",
    { uplifts: [{ id: "u", referenceClass: "IT", source: "s", lines: ["x"], fraction: -0.1 }] },
    ["unknown-line uplifts.0.lines.0", "negative-quantity uplifts.0.fraction"],
  ],
])("%s", (_, parts, expected) => {
  expect(checkLines(caseWith(parts)).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
});

test("sound lines have no issues", () => {
  expect(checkLines(caseWith({ costs: [seats, build, tokens], benefits: [saved] }))).toEqual([]);
});

import { expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkLines } from "../../src/value/check-lines.ts";
import { caseWith } from "./case-with.ts";

const seats = { id: "s", kind: "seats", purchased: 1, pricePerSeat: 1 } as const;
const build = { id: "b", kind: "integration", days: 1, dayRate: 1 } as const;
const saved = { id: "l", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 } as const;

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
    "no issue: an uplift that more than doubles a disbenefit",
    {
      benefits: [{ ...saved, class: "disbenefit" }],
      uplifts: [{ id: "u", referenceClass: "IT", source: "s", lines: ["l"], fraction: 1.2 }],
    },
    [],
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
    "an adjustment above 1",
    { costs: [{ ...seats, riskAdjustment: 2 }] },
    ["share-out-of-range costs.0.riskAdjustment"],
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
  expect(checkLines(caseWith({ costs: [seats, build], benefits: [saved] }))).toEqual([]);
});

import { expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkLines } from "../../src/value/check-lines.ts";
import { caseWith, driver } from "./case-with.ts";

const saved = { id: "l", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 } as const;
const time = {
  id: "t",
  kind: "time-saved",
  eligible: 1,
  hoursPerCase: { driver: "d" },
  wagePerHour: 1,
  recapture: 1,
} as const;

test.each<[string, Partial<BusinessCase>, string[]]>([
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
    "cash out of time without a budget or a date",
    { drivers: { d: driver(1) }, benefits: [{ ...time, cashRelease: 0.5, budgetLine: "B" }] },
    ["time-saved-not-cashable benefits.0.effectiveFrom"],
  ],
  [
    "an effect on all that is multiplied by adoption again",
    {
      drivers: { d: driver(0.1, { estimand: "intention-to-treat" }) },
      benefits: [{ ...time, adoption: 0.5 }],
    },
    ["intention-to-treat-with-adoption benefits.0.hoursPerCase"],
  ],
  [
    "a risk whose rest is a cost as well",
    {
      costs: [{ id: "c", kind: "expected-loss", riskId: "r", probabilityPerMonth: 0.1, severity: 1 }],
      benefits: [
        {
          id: "l",
          kind: "risk-reduction",
          riskId: "r",
          probabilityBefore: 0.2,
          lossBefore: 1,
          probabilityAfter: 0.1,
          lossAfter: 1,
        },
      ],
    },
    ["residual-risk-counted-twice benefits.0.riskId"],
  ],
])("%s", (_, parts, expected) => {
  expect(checkLines(caseWith(parts)).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
});

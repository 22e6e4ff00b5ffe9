import { defineBusinessCase } from "../../src/value/check-business-case.ts";

/** The business case of the journey: a claims assistant whose running cost is tokens. */
export const claimsAssistant = defineBusinessCase({
  id: "claims-assistant",
  name: "Claims assistant",
  initiativeId: "i-7",
  basis: {
    currency: "EUR",
    valuationDate: "2026-01-01",
    start: "2026-01",
    horizonMonths: 36,
    ratePerYear: 0.1,
    rateBasis: "nominal",
    priceBase: "2026-01",
    timing: "end",
  },
  drivers: {
    cases: {
      estimate: { kind: "pert", min: 8000, mode: 10_000, max: 13_000 },
      unit: "cases/month",
      basis: { method: "benchmark", ref: "claims ledger 2025", grade: "strong" },
      owner: "head-of-claims",
    },
    hoursSaved: {
      estimate: { kind: "pert", min: 0.05, mode: 0.12, max: 0.2 },
      unit: "h/case",
      basis: { method: "ab", ref: "pilot 2025-11", grade: "moderate" },
    },
    recapture: {
      estimate: 0.5,
      unit: "share",
      basis: { method: "expert", ref: "finance workshop", grade: "weak" },
    },
    steepness: {
      estimate: 0.5,
      unit: "1/month",
      basis: { method: "benchmark", ref: "earlier roll-outs", grade: "moderate" },
    },
  },
  correlations: [{ drivers: ["cases", "hoursSaved"], rank: -0.3 }],
  curves: {
    adoption: { kind: "logistic", limit: 0.8, steepness: { driver: "steepness" }, midpointMonth: 6 },
  },
  scenarios: { low: { recapture: 0.3 }, high: { recapture: 0.7 } },
  costs: [
    { id: "build", kind: "integration", month: 0, days: 120, dayRate: 900, treatment: "opex" },
    {
      id: "inference",
      kind: "inference-tokens",
      eligible: { driver: "cases" },
      adoption: { curve: "adoption" },
      callsPerCase: 3,
      steps: [
        {
          price: { inputPerToken: "0.000003", outputPerToken: "0.000015", cacheReadPerToken: "0.0000003" },
          attempts: 1.1,
          uncachedTokens: 2000,
          cacheReadTokens: 6000,
          visibleOutputTokens: 500,
          reasoningOutputTokens: 200,
        },
      ],
    },
    { id: "seats", kind: "seats", purchased: 120, commit: 100, pricePerSeat: 25 },
  ],
  benefits: [
    {
      id: "time",
      kind: "time-saved",
      class: "capacity",
      eligible: { driver: "cases" },
      adoption: { curve: "adoption" },
      hoursPerCase: { driver: "hoursSaved" },
      wagePerHour: 48,
      recapture: { driver: "recapture" },
    },
  ],
});

import { defineBusinessCase } from "ai-operating-model/value";

const expert = { method: "expert", ref: "workshop", grade: "weak" };

/** Adoption whose steepness is drawn, so that every month of every trial is computed, and tax. */
export const claimsCase = defineBusinessCase({
  id: "claims",
  name: "Claims assistant",
  basis: {
    currency: "EUR",
    valuationDate: "2026-01-01",
    start: "2026-01",
    horizonMonths: 36,
    ratePerYear: 0.1,
    rateBasis: "nominal",
    priceBase: "2026-01",
    timing: "end",
    tax: { rate: 0.25 },
  },
  drivers: {
    volume: {
      estimate: { kind: "pert", min: 8000, mode: 10_000, max: 13_000 },
      unit: "claims/month",
      basis: expert,
    },
    hours: { estimate: { kind: "pert", min: 0.01, mode: 0.05, max: 0.12 }, unit: "h/claim", basis: expert },
    wage: { estimate: { kind: "normal", mean: 48, sd: 4 }, unit: "EUR/h", basis: expert },
    steepness: { estimate: { kind: "uniform", min: 0.2, max: 0.8 }, unit: "1/month", basis: expert },
    days: { estimate: { kind: "triangular", min: 120, mode: 180, max: 320 }, unit: "days", basis: expert },
  },
  correlations: [{ drivers: ["volume", "hours"], rank: -0.3 }],
  curves: {
    adoption: { kind: "logistic", limit: 0.8, steepness: { driver: "steepness" }, midpointMonth: 9 },
  },
  costs: [
    { id: "build", kind: "integration", days: { driver: "days" }, dayRate: 900 },
    { id: "seats", kind: "seats", purchased: 120, commit: 100, pricePerSeat: 25 },
  ],
  benefits: [
    {
      id: "time",
      kind: "time-saved",
      eligible: { driver: "volume" },
      adoption: { curve: "adoption" },
      hoursPerCase: { driver: "hours" },
      wagePerHour: { driver: "wage" },
      recapture: 0.8,
    },
  ],
});

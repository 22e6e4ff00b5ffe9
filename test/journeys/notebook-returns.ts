// A data scientist computes returns in a notebook.
import { irr, npv, rateOrThrow, xirr } from "ai-operating-model";

export function notebookReturns() {
  const amounts = ["-100000", 30_000, 45_000, "52000.50"];
  const answer = irr([-1000, 2300, -1320]);
  return {
    npv: npv(0.1, amounts, { firstFlowAt: 0 }),
    irr: rateOrThrow(irr(amounts)),
    several: answer.kind === "multiple" ? answer.rates : [],
    dated: xirr([
      { date: "2026-01-01", amount: -100_000 },
      { date: "2027-07-01", amount: 120_000 },
    ]),
  };
}

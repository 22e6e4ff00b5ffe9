// A portfolio board simulates, compares and funds.
import {
  type Alternative,
  type Candidate,
  explainRanking,
  rank,
  rankingCriterion,
  selectPortfolio,
} from "ai-operating-model";

export async function compareAndFund(alternatives: readonly Alternative[], candidates: readonly Candidate[]) {
  const criteria = [
    rankingCriterion({
      id: "value",
      direction: "maximize",
      scale: { min: 0, max: 5, unit: "M€" },
      weight: 0.6,
      outcomeIds: ["initiate.outcome.pilots-delivered"],
    }),
    rankingCriterion({
      id: "effort",
      direction: "minimize",
      scale: { min: 0, max: 60, unit: "person-months" },
      weight: 0.4,
      outcomeIds: [],
    }),
  ];
  const ranking = rank(alternatives, criteria, { method: "weighted-sum" });
  const selection = await selectPortfolio(candidates, { budget: "2500000" }, { maximize: "value" });
  return { ranking, why: explainRanking(ranking), selection };
}

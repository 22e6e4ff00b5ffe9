export type { RankingMethod } from "./aggregate.js";
export { type AhpResult, ahpWeights, type Triad } from "./ahp.js";
export { type Alternative, checkAlternatives, type Score } from "./alternative.js";
export { costOfDelay, ice, type Quadrant, rice, valueEffortQuadrant, wsjf } from "./backlog-scores.js";
export { type Ballot, type BordaResult, borda } from "./borda.js";
export type { CompromiseSet } from "./compromise-set.js";
export { type DisagreementMap, disagreementMap, type RankedList } from "./disagreement-map.js";
export {
  type CriterionPart,
  explainRanking,
  type RankingExplanation,
  type ScoreExplanation,
} from "./explain-ranking.js";
export {
  type MatrixInput,
  type TopsisResult,
  topsisMatrix,
  type VikorResult,
  vikorMatrix,
} from "./matrix-rankers.js";
export type { Normalization } from "./normalization.js";
export type { MethodDisagreement } from "./other-winners.js";
export type { PairExplanation, ScoreFlip, WeightBreakpoint } from "./pair-explanation.js";
export { type RankedAlternative, type Ranking, rank } from "./rank.js";
export {
  type AcceptabilityEntry,
  type AcceptabilityOptions,
  type RankAcceptability,
  rankAcceptability,
} from "./rank-acceptability.js";
export {
  type CriterionScale,
  checkRankingCriteria,
  type Direction,
  type RankingCriterion,
  rankingCriterion,
} from "./ranking-criterion.js";
export type { MissingPolicy, Unranked } from "./score-matrix.js";
export type { RankOptions } from "./score-rows.js";
export { type DependentItem, type Unlocked, unlocks } from "./unlocks.js";
export {
  directWeights,
  entropyWeights,
  rankOrderCentroidWeights,
  rankReciprocalWeights,
  rankSumWeights,
  swingWeights,
} from "./weights.js";

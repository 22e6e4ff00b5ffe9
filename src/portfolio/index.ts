export type { BinaryProgram, ProgramRow, ProgramSolution } from "./binary-program.js";
export type { BucketLimit, Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
export { checkPortfolio } from "./check-portfolio.js";
export type { Conflict } from "./conflict.js";
export {
  type CoreIndex,
  efficientFrontier,
  type Frontier,
  type FrontierPoint,
} from "./efficient-frontier.js";
export { type FundingOptions, type FundingProbability, fundingProbability } from "./funding-probability.js";
export type { HighsModel, HighsModelData, HighsRuntime } from "./highs-model.js";
export { highsSolver } from "./highs-solver.js";
export type { Roadmap, RoadmapEntry, RoadmapItem, RoadmapLimits, RoadmapLoad } from "./roadmap.js";
export { checkRoadmap } from "./roadmap-program.js";
export { type ScheduleOptions, scheduleRoadmap } from "./schedule-roadmap.js";
export { type SelectOptions, selectPortfolio, selectPortfolioSync } from "./select-portfolio.js";
export type { BindingConstraint, Selection, WhyNot } from "./selection.js";
export type { AnswerKind, AsyncSolveOptions, SolveOptions } from "./solve-program.js";
export type { PortfolioProgress, Solver, SolverOptions, StopSignal } from "./solver.js";
export { type FundingChange, type LimitChange, whatWouldFund } from "./what-would-fund.js";

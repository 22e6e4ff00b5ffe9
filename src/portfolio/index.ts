export type { BinaryProgram, ProgramRow, ProgramSolution } from "./binary-program.js";
export type { BucketLimit, Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
export { checkPortfolio } from "./check-portfolio.js";
export type { Conflict } from "./conflict.js";
export { type HighsModel, type HighsModelData, type HighsRuntime, highsSolver } from "./highs-solver.js";
export { type SelectOptions, selectPortfolio, selectPortfolioSync } from "./select-portfolio.js";
export type { BindingConstraint, Selection, WhyNot } from "./selection.js";
export type { AnswerKind, AsyncSolveOptions, SolveOptions } from "./solve-program.js";
export type { PortfolioProgress, Solver, SolverOptions, StopSignal } from "./solver.js";

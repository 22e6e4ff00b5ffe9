export { type BreakEven, breakEven } from "./break-even.js";
export type { Measured } from "./driver-trials.js";
export { mergeSimulations } from "./merge-simulations.js";
export type { OutcomeQuantiles, OutcomeSummary } from "./outcome-summary.js";
export type { PaybackDistribution, PaybackQuantiles } from "./payback-distribution.js";
export type { Sampling } from "./sampling.js";
export {
  replaySimulation,
  type ShardTask,
  type SimulationOptions,
  simulateCase,
  simulateCaseSync,
} from "./simulate-case.js";
export { type ModelInputs, type ModelSimulation, simulateModel } from "./simulate-model.js";
export { type PortfolioSimulation, simulatePortfolio } from "./simulate-portfolio.js";
export { simulationFact } from "./simulation-fact.js";
export type { SimulationSettings } from "./simulation-options.js";
export { type SimulationManifest, type SimulationResult, simulationVersion } from "./simulation-result.js";
export {
  type Float64Shard,
  float64Shard,
  type ShardOptions,
  type SimulationShard,
  simulateShard,
} from "./simulation-shard.js";
export { type RankSensitivity, spearman } from "./spearman.js";
export { type GateValue, type StagedGate, type StagedValue, stagedValue } from "./staged-value.js";
export { type TornadoBar, tornado } from "./tornado.js";
export {
  type DriverInformation,
  evpi,
  evpiOfPayoffs,
  evppi,
  type PerfectInformation,
} from "./value-of-information.js";

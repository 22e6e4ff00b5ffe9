export type { OutcomeQuantiles, OutcomeSummary } from "./outcome-summary.js";
export type { PaybackDistribution } from "./payback-distribution.js";
export type { Sampling } from "./sampling.js";
export {
  replaySimulation,
  type ShardTask,
  type SimulationOptions,
  simulateCase,
  simulateCaseSync,
} from "./simulate-case.js";
export type { SimulationSettings } from "./simulation-options.js";
export { type SimulationManifest, type SimulationResult, simulationVersion } from "./simulation-result.js";
export { mergeSimulations, type SimulationShard, simulateShard } from "./simulation-shard.js";

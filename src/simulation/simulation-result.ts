import type { Issue } from "../foundation/issue.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseDigest } from "../value/case-digest.js";
import type { TrialOutcomes } from "./case-trials.js";
import { CHUNK } from "./formula-columns.js";
import { type OutcomeSummary, outcomeSummary } from "./outcome-summary.js";
import { type PaybackDistribution, paybackDistribution } from "./payback-distribution.js";
import type { Sampling } from "./sampling.js";
import type { SimulationSettings } from "./simulation-options.js";
import { trialsToReach } from "./standard-error.js";

/** Changes whenever the same case, seed and trials would give other bytes. */
export const simulationVersion = "4";

/** All that is needed to run a simulation again to the same bytes, beside the case itself. */
export interface SimulationManifest extends SimulationSettings {
  /** SHA-256 of the case. */
  readonly caseDigest: string;
  readonly sampling: Sampling;
  readonly level: number;
  readonly payback: boolean;
  readonly repair: boolean;
  /** Of the engine: another version may draw or add up differently. */
  readonly version: string;
}

/** The spread of what a business case comes to. Money is in the case's currency. */
export interface SimulationResult {
  readonly caseId: string;
  readonly currency: string;
  /** Trials run: fewer than asked where the run stopped at its standard error. */
  readonly trials: number;
  readonly stopped: boolean;
  /** Before tax. */
  readonly npv: OutcomeSummary;
  /** Where the basis has tax. */
  readonly npvAfterTax?: OutcomeSummary;
  /** Null where it was not asked for. */
  readonly payback: PaybackDistribution | null;
  readonly warnings: readonly Issue[];
  readonly manifest: SimulationManifest;
}

/** The settings with nothing left open. */
export function manifestOf(businessCase: BusinessCase, settings: SimulationSettings): SimulationManifest {
  const { seed, trials, stopAtStandardError } = settings;
  return {
    caseDigest: caseDigest(businessCase),
    seed,
    trials,
    sampling: settings.sampling ?? "monte-carlo",
    level: settings.level ?? 0.95,
    payback: settings.payback ?? true,
    repair: settings.repair ?? false,
    ...(stopAtStandardError === undefined ? {} : { stopAtStandardError }),
    version: simulationVersion,
  };
}

/** Sums up the trials of a run, which are all of it or its first chunks. */
export function simulationResult(
  businessCase: BusinessCase,
  manifest: SimulationManifest,
  outcomes: TrialOutcomes,
  warnings: readonly Issue[],
): SimulationResult {
  const { sampling, level } = manifest;
  const trials = stoppingPoint(outcomes.npv, manifest) ?? outcomes.npv.length;
  const summary = (values: Float64Array): OutcomeSummary =>
    outcomeSummary(values.subarray(0, trials), sampling, level);
  return {
    caseId: businessCase.id,
    currency: businessCase.basis.currency,
    trials,
    stopped: trials < manifest.trials,
    npv: summary(outcomes.npv),
    ...(outcomes.npvAfterTax === null ? {} : { npvAfterTax: summary(outcomes.npvAfterTax) }),
    payback:
      outcomes.payback === null ? null : paybackDistribution(outcomes.payback.subarray(0, trials), sampling),
    warnings,
    manifest,
  };
}

const FEWEST_CHUNKS = 8;

/**
 * The number of trials after which the run has its standard error, or null. It is looked for at whole chunks in
 * their order, so that it does not depend on how many were computed, or by whom.
 */
export function stoppingPoint(npv: Float64Array, manifest: SimulationManifest): number | null {
  const target = manifest.stopAtStandardError;
  if (target === undefined) return null;
  return trialsToReach(target, npv, manifest.sampling, FEWEST_CHUNKS * CHUNK);
}

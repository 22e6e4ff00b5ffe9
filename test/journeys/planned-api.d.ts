// The planned public surface that no chapter holds yet, as the journeys use it: declarations only. A chapter's
// declarations leave this file when the chapter enters.
import type { BusinessCase, Fact, Instant, Seed } from "../../src/index.ts";

export * from "../../src/index.ts";

// ---- simulation
export interface SimulationOptions {
  readonly seed: Seed;
  readonly trials: number;
  readonly sampling?: "monte-carlo" | "latin-hypercube" | "sobol" | "antithetic";
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}
export interface SimulationResult {
  readonly trials: number;
  readonly npv: {
    readonly mean: number;
    readonly standardError: number;
    readonly quantiles: {
      readonly p5: number;
      readonly p10: number;
      readonly p50: number;
      readonly p90: number;
      readonly p95: number;
    };
    readonly probabilityPositive: number;
    readonly valueAtRisk: { readonly level: number; readonly value: number };
    readonly conditionalValueAtRisk: { readonly level: number; readonly value: number };
    readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  };
  readonly manifest: {
    readonly caseDigest: string;
    readonly seed: number;
    readonly trials: number;
    readonly version: string;
  };
}
export declare function simulateCase(
  businessCase: BusinessCase,
  options: SimulationOptions,
): Promise<SimulationResult>;
export declare function simulateCaseSync(
  businessCase: BusinessCase,
  options: SimulationOptions,
): SimulationResult;
export declare function tornado(
  businessCase: BusinessCase,
): readonly { readonly driver: string; readonly low: number; readonly high: number }[];
export declare function simulationFact(
  result: SimulationResult,
  at: {
    readonly measure: string;
    readonly asOf: Instant;
    readonly recordedBy: string;
    readonly source: string;
  },
): Fact;

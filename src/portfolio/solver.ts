import type { BinaryProgram, ProgramSolution } from "./binary-program.js";

/** What a solver is asked to keep to. */
export interface SolverOptions {
  /** Relative gap at which it may stop; 0 asks for a proof. */
  readonly gap: number;
  readonly timeLimitMs?: number;
  /** A feasible point to start from, where the solver can use one. */
  readonly start?: Uint8Array;
}

/**
 * A solver of yes-or-no programs that a host injects. What it returns is checked: a point that breaks a row
 * is thrown away, only its bound is believed.
 */
export interface Solver {
  readonly name: string;
  solve(program: BinaryProgram, options: SolverOptions): Promise<ProgramSolution>;
}

/** The part of an `AbortSignal` that is read; any object of the shape will do. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** How a long computation tells where it is. Amounts are in the unit of what is maximized. */
export interface PortfolioProgress {
  readonly nodes: number;
  readonly objective: number | null;
  readonly bound: number;
}

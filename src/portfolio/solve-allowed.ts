import type { BinaryProgram } from "./binary-program.js";
import type { PortfolioProgram } from "./portfolio-program.js";
import { timeLeft } from "./run-steps.js";
import { gapBetween, type ProgramAnswer, type SolveOptions } from "./solve-program.js";

/** The part of a time limit for the first answer where rows were rounded: the second, rarely needed, has the rest. */
const FIRST = 0.8;

/** What is to be solved next, and how. The answer goes back in. */
export interface AllowedStep<T extends SolveOptions> {
  readonly program: BinaryProgram;
  readonly options: T;
}

/**
 * Asks for answers until one keeps to all digits of the amounts. The rounded rows are taken for exact first: they allow
 * all that is allowed, so that the best within them is the best of all where it keeps to all digits. Else the best is
 * sought within rows that allow a last digit less. Both keep to the time limit together.
 */
export function* allowedSteps<T extends SolveOptions>(
  { program, rounded }: PortfolioProgram,
  options: T,
): Generator<AllowedStep<T>, ProgramAnswer, ProgramAnswer> {
  const { timeLimitMs, now } = options;
  const left = timeLimitMs === undefined || rounded === null ? null : timeLeft(timeLimitMs, now);
  const within = (share: number): T =>
    left === null ? options : { ...options, timeLimitMs: Math.max(0, left() * share) };
  const loose = yield { program: { ...program, exact: true }, options: within(FIRST) };
  if (rounded === null || loose.x === null || rounded.allows(loose.x)) return loose;
  return bounded(yield { program: rounded.strict, options: within(1) }, loose);
}

/** An answer within rows that allow a last digit less, under the bound of those that allow a last digit more. */
function bounded(strict: ProgramAnswer, loose: ProgramAnswer): ProgramAnswer {
  const { objective, x, method } = strict;
  const { bound } = loose;
  if (objective === null || x === null || bound === null) return { ...strict, kind: "heuristic", bound };
  const gap = gapBetween(objective, bound);
  return { kind: loose.kind === "time-limit" ? "time-limit" : "heuristic", method, x, objective, bound, gap };
}

/** {@link allowedSteps} with a solver that lets the host wait. */
export async function solveAllowed<T extends SolveOptions>(
  problem: PortfolioProgram,
  options: T,
  solve: (program: BinaryProgram, options: T) => Promise<ProgramAnswer>,
): Promise<ProgramAnswer> {
  const steps = allowedSteps(problem, options);
  let step = steps.next();
  while (!step.done) step = steps.next(await solve(step.value.program, step.value.options));
  return step.value;
}

/** {@link allowedSteps} in one go. */
export function solveAllowedSync<T extends SolveOptions>(
  problem: PortfolioProgram,
  options: T,
  solve: (program: BinaryProgram, options: T) => ProgramAnswer,
): ProgramAnswer {
  const steps = allowedSteps(problem, options);
  let step = steps.next();
  while (!step.done) step = steps.next(solve(step.value.program, step.value.options));
  return step.value;
}

import type { BinaryProgram, ProgramRow } from "./binary-program.js";
import { coverCut } from "./cover-cut.js";
import type { RoundedProgram } from "./rounded-program.js";
import { timeLeft } from "./run-steps.js";
import { gapBetween, type ProgramAnswer, type SolveOptions } from "./solve-program.js";

/** The part of what is left of a time limit for an answer where rows were rounded: another may be needed. */
const SHARE = 0.8;
/** How often a last digit may forbid the best before a digit less is tried. */
const ROUNDS = 32;

/** What is to be solved next, and how. The answer goes back in. */
export interface AllowedStep<T extends SolveOptions> {
  readonly program: BinaryProgram;
  readonly options: T;
}

/**
 * Asks for answers until one keeps to all digits of the amounts. The rounded rows are taken for exact first: they allow
 * all that is allowed, so that the best within them is the best of all where it keeps to all digits. Where it does not,
 * it is cut off, in whole numbers, and the next best is sought. After many of those, or where the best is not known, the
 * best is sought within rows that allow a last digit less. All keep to the time limit together.
 */
export function* allowedSteps<T extends SolveOptions>(
  { program, rounded }: RoundedProgram,
  options: T,
): Generator<AllowedStep<T>, ProgramAnswer, ProgramAnswer> {
  if (rounded === null) return yield { program: { ...program, exact: true }, options };
  const { timeLimitMs, now } = options;
  const left = timeLimitMs === undefined ? null : timeLeft(timeLimitMs, now);
  const within = (share: number): T =>
    left === null ? options : { ...options, timeLimitMs: Math.max(0, left() * share) };
  const cuts: ProgramRow[] = [];
  for (let bound: number | null = null; ; ) {
    const cut = { ...program, exact: true, rows: [...program.rows, ...cuts] };
    const loose = yield { program: cut, options: within(SHARE) };
    if (loose.kind === "infeasible" || (loose.x === null && cuts.length === 0)) return loose;
    const broken = loose.x === null ? [] : rounded.broken(loose.x);
    if (loose.x !== null && broken.length === 0) return loose;
    bound = loose.bound ?? bound;
    const best = loose.kind === "proven" || loose.kind === "within-gap";
    if (!best || cuts.length >= ROUNDS) {
      const strict = yield { program: rounded.strict, options: within(1) };
      return bounded(strict, bound, loose.kind === "time-limit");
    }
    cuts.push(...broken.map((row) => coverCut(row, loose.x as Uint8Array)));
  }
}

/** An answer within rows that allow a last digit less, under the bound of those that allow a last digit more. */
function bounded(strict: ProgramAnswer, bound: number | null, stopped: boolean): ProgramAnswer {
  const { objective, x } = strict;
  if (objective === null || x === null || bound === null) return { ...strict, kind: "heuristic", bound };
  const gap = gapBetween(objective, bound);
  return { ...strict, kind: gap === 0 ? "proven" : stopped ? "time-limit" : "heuristic", bound, gap };
}

/** {@link allowedSteps} with a solver that lets the host wait. */
export async function solveAllowed<T extends SolveOptions>(
  problem: RoundedProgram,
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
  problem: RoundedProgram,
  options: T,
  solve: (program: BinaryProgram, options: T) => ProgramAnswer,
): ProgramAnswer {
  const steps = allowedSteps(problem, options);
  let step = steps.next();
  while (!step.done) step = steps.next(solve(step.value.program, step.value.options));
  return step.value;
}

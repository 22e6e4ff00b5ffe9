import { type DecimalString, ExactDecimal, toExactString } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { refuse } from "../prioritization/alternative.js";
import { activity, type BinaryProgram, type ProgramRow, programRow } from "./binary-program.js";
import type { Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
import { checkPortfolio } from "./check-portfolio.js";
import { type PortfolioProgram, portfolioProgram } from "./portfolio-program.js";
import type { SelectOptions } from "./select-portfolio.js";
import { type ProgramAnswer, solveProgram } from "./solve-program.js";

/** More of one budget or of one role in one period. */
export interface LimitChange {
  readonly constraintId: ConstraintId;
  /** What the limit must grow by, in its own unit. At it the candidate is funded, one unit less and it is not. */
  readonly increase: DecimalString;
}

/** What would bring one candidate in, each change by itself. */
export interface FundingChange {
  readonly id: string;
  /** Whether some best selection holds it already: then nothing need change. */
  readonly funded: boolean;
  /** By how much its measure must rise until a best selection holds it; null where constraints forbid it. */
  readonly valueIncrease: number | null;
  /** Single limits that would do. */
  readonly limits: readonly LimitChange[];
  /** Limits to raise together so that it fits beside all that is chosen now; null where limits are not what is in the way. */
  readonly beside: readonly LimitChange[] | null;
  /** False where a solve was cut off: then the figures are those of the best found, not of the best. */
  readonly proven: boolean;
}

/**
 * What would fund a rejected candidate: how much more value, how much more of each single budget or headcount,
 * and what it takes to keep all that is chosen and add it. Every figure is found by solving again with the
 * candidate in and with it out, and checked one unit below. More budget can also bring in something else
 * instead, so a limit's figure is a tipping point and not always the only one.
 *
 * @throws OperatingModelError `invalid-argument` for an unknown id, and as `selectPortfolio`.
 * @example
 * import { whatWouldFund } from "ai-operating-model/portfolio";
 * const candidates = [{ id: "chat", value: 5, cost: 3 }, { id: "agents", value: 4, cost: 3 }];
 * const change = await whatWouldFund(candidates, { budget: 4 }, "agents", { maximize: "value" });
 * [change.valueIncrease, change.limits]; // => [1, [{ constraintId: "budget", increase: "2" }]]
 */
export async function whatWouldFund(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  id: string,
  options: SelectOptions,
): Promise<FundingChange> {
  refuse(checkPortfolio(candidates, constraints));
  const problem = portfolioProgram(candidates, constraints, options.maximize);
  const column = problem.ids.indexOf(id);
  if (column < 0) throw invalidArgument(["id"], "the id of a candidate", id);
  let proven = true;
  const solve = async (program: BinaryProgram, value: 0 | 1): Promise<ProgramAnswer> => {
    const answer = await solveProgram(fixed(program, column, value), options);
    if (answer.kind !== "proven" && answer.kind !== "infeasible") proven = false;
    return answer;
  };
  const isFunded = async (program: BinaryProgram): Promise<boolean> => {
    const inside = await solve(program, 1);
    if (inside.objective === null) return false;
    const outside = await solve(program, 0);
    return outside.objective === null || inside.objective >= outside.objective;
  };
  const { program, names } = problem;
  const inside = await solve(program, 1);
  const outside = await solve(program, 0);
  const lead =
    (inside.objective ?? Number.NEGATIVE_INFINITY) - (outside.objective ?? Number.NEGATIVE_INFINITY);
  if (inside.objective !== null && !(lead < 0)) {
    return { id, funded: true, valueIncrease: 0, limits: [], beside: [], proven };
  }
  const limits: LimitChange[] = [];
  for (const [index, name] of names.entries()) {
    if (!isLimit(name)) continue;
    const row = program.rows[index] as ProgramRow;
    const units = await tippingPoint(row, (raised) => isFunded(withRow(program, index, raised)));
    if (units !== null) limits.push({ constraintId: name, increase: inUnits(units, row) });
  }
  const x = outside.x;
  return {
    id,
    funded: false,
    valueIncrease: inside.objective === null ? null : roundedUp(-lead, program.objectiveScale),
    limits,
    beside: x === null ? null : besideAll(problem, x, column, candidates, constraints),
    proven,
  };
}

const isLimit = (name: ConstraintId): boolean => /^(budget(:|$)|headcount:)/.test(name);

const inUnits = (units: number, row: ProgramRow): DecimalString =>
  toExactString(new ExactDecimal(units).dividedBy(row.scale));

/** A difference of two sums of whole units, free of the noise of their division. */
const roundedUp = (value: number, scale: number): number => Math.ceil(value * scale - 1e-6) / scale;

function fixed(program: BinaryProgram, column: number, value: 0 | 1): BinaryProgram {
  return { ...program, rows: [...program.rows, programRow([[column, 1]], value, value)] };
}

function withRow(program: BinaryProgram, index: number, upper: number): BinaryProgram {
  return { ...program, rows: program.rows.map((row, at) => (at === index ? { ...row, upper } : row)) };
}

/**
 * The smallest increase, in whole units, found by doubling and halving between one that does not fund and one
 * that does; null where even room for everything does not.
 */
async function tippingPoint(
  row: ProgramRow,
  funds: (upper: number) => Promise<boolean>,
): Promise<number | null> {
  const everything = row.coefficients.reduce((sum, value) => sum + Math.max(0, value), 0);
  const most = Math.ceil(everything - row.upper);
  if (most <= 0) return null;
  let below = 0;
  let above: number | null = null;
  for (let units = Math.max(1, Math.floor(most / 64)); above === null; units *= 2) {
    const tried = Math.min(units, most);
    if (await funds(row.upper + tried)) above = tried;
    else if (tried === most) return null;
    else below = tried;
  }
  while (above - below > 1) {
    const middle: number = below + Math.floor((above - below) / 2);
    if (await funds(row.upper + middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** What the limits lack to add a candidate, with all it requires, to a selection; null where other rules forbid it. */
function besideAll(
  { program, names, ids }: PortfolioProgram,
  x: Uint8Array,
  column: number,
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
): LimitChange[] | null {
  const trial = x.slice();
  const wanted = [ids[column] as string];
  for (const id of wanted) {
    trial[ids.indexOf(id)] = 1;
    const needs = candidates.find((candidate) => candidate.id === id)?.requires ?? [];
    for (const need of [...needs, ...(constraints.requires?.[id] ?? [])])
      if (!wanted.includes(need)) wanted.push(need);
  }
  const out: LimitChange[] = [];
  for (const [index, row] of program.rows.entries()) {
    const sum = activity(row, trial);
    if (sum >= row.lower && sum <= row.upper) continue;
    const name = names[index] as ConstraintId;
    if (!isLimit(name)) return null;
    out.push({ constraintId: name, increase: inUnits(sum - row.upper, row) });
  }
  return out;
}

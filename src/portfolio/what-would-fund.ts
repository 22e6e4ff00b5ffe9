import { type DecimalString, ExactDecimal, toExactString } from "../foundation/decimal.js";
import { assertNoIssues, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { activity, type BinaryProgram, objectiveAt, type ProgramRow, programRow } from "./binary-program.js";
import type { Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
import { checkPortfolio, requirements } from "./check-portfolio.js";
import { measure, type PortfolioProgram, portfolioProgram } from "./portfolio-program.js";
import type { SelectOptions } from "./select-portfolio.js";
import { solveProgram } from "./solve-program.js";
import { subProgram } from "./sub-program.js";

/** More of one budget or of one role in one period. */
export interface LimitChange {
  readonly constraintId: ConstraintId;
  /** What the limit must grow by, in its own unit: the least at which the candidate is in a best selection. */
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
 * and what it takes to keep all that is chosen and add it. Every figure is the smallest that puts the candidate into
 * a best selection (another may be worth the same), found by solving again with it in and with it out. With still
 * more money something else may take its place. The time limit holds for each solve.
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
  assertShape({ maximize: "string" }, options, ["options"]);
  assertNoIssues(checkPortfolio(candidates, constraints));
  const problem = portfolioProgram(candidates, constraints, options.maximize);
  const column = problem.ids.indexOf(id);
  if (column < 0) throw invalidArgument(["id"], "the id of a candidate", id);
  const doubts = { any: false };
  const solve = decidedSolver(column, options, doubts);
  const { program, names } = problem;
  const inside = await solve(program, 1);
  const outside = await solve(program, 0);
  if (inside !== null && (outside === null || inside.objective >= outside.objective)) {
    return { id, funded: true, valueIncrease: 0, limits: [], beside: [], proven: !doubts.any };
  }
  const limits: LimitChange[] = [];
  for (const [index, name] of names.entries()) {
    if (!isLimit(name)) continue;
    const units = await smallestIncrease(program, index, outside?.objective ?? null, solve, doubts);
    const row = program.rows[index] as ProgramRow;
    if (units !== null) limits.push({ constraintId: name, increase: inUnits(units, row.scale) });
  }
  let valueIncrease: number | null = null;
  if (inside !== null && outside !== null) {
    const units = outside.objective - inside.objective;
    const restated = (raise: string): BinaryProgram =>
      portfolioProgram(raised(candidates, id, options.maximize, raise), constraints, options.maximize)
        .program;
    valueIncrease = limitsItsValue(candidates, constraints, id, options.maximize)
      ? await smallestRaise(units, outside.objective, program.objectiveScale, restated, solve, doubts)
      : units / program.objectiveScale;
  }
  const beside = outside === null ? null : besideAll(problem, outside.x, column, candidates, constraints);
  return { id, funded: false, valueIncrease, limits, beside, proven: !doubts.any };
}

interface Decided {
  readonly x: Uint8Array;
  /** In whole units. */
  readonly objective: number;
}

type SolveDecided = (program: BinaryProgram, value: 0 | 1) => Promise<Decided | null>;

/** Solves programs with one decision made; notes a doubt where an answer is neither proven nor refused. */
function decidedSolver(column: number, options: SelectOptions, doubts: { any: boolean }): SolveDecided {
  return async (program, value) => {
    const point = new Uint8Array(program.objective.length);
    point[column] = value;
    const others = Array.from(point.keys()).filter((j) => j !== column);
    const part = subProgram(program, point, others);
    const { kind, x } = await solveProgram(part.program, options);
    if (kind !== "proven" && kind !== "infeasible") doubts.any = true;
    if (x === null) return null;
    const whole = part.lift(x);
    return { x: whole, objective: objectiveAt(program, whole) };
  };
}

/**
 * The smallest increase of a limit, in whole units, at which the candidate is in a best selection; null where none
 * does. What selections without it are worth never falls as the limit rises. So the candidate needs at least room
 * for what they are worth already: the least room for that is found, what they are worth then is the next mark, until
 * nothing without the candidate is worth more. No smaller increase can do.
 */
async function smallestIncrease(
  program: BinaryProgram,
  index: number,
  outside: number | null,
  solve: SolveDecided,
  doubts: { any: boolean },
): Promise<number | null> {
  const row = program.rows[index] as ProgramRow;
  const others = program.rows.filter((_, at) => at !== index);
  const worth = Array.from(program.objective.entries());
  const use = new Float64Array(program.objective.length);
  for (const [k, j] of row.columns.entries()) use[j] = -(row.coefficients[k] as number);
  let mark = outside;
  for (let round = 0; round < ROUNDS; round++) {
    const least = mark === null ? [] : [programRow(worth, mark, Number.POSITIVE_INFINITY)];
    const lean = await solve({ ...program, objective: use, rows: [...others, ...least] }, 1);
    if (lean === null) return null;
    const units = activity(row, lean.x) - row.upper;
    const wider = program.rows.map((r, at) => (at === index ? { ...r, upper: row.upper + units } : r));
    const inside = await solve({ ...program, rows: wider }, 1);
    const without = await solve({ ...program, rows: wider }, 0);
    if (inside === null || units <= 0) break;
    if (without === null || inside.objective >= without.objective) return units;
    mark = without.objective;
  }
  doubts.any = true;
  return null;
}

/**
 * The smallest raise, in the unit of the measure, where the raised value itself counts towards a bucket's limit: as
 * it grows it may push others out, so the lead has to be made up again.
 */
async function smallestRaise(
  lead: number,
  outside: number,
  scale: number,
  restated: (raise: string) => BinaryProgram,
  solve: SolveDecided,
  doubts: { any: boolean },
): Promise<number | null> {
  const at = async (units: number): Promise<number> => {
    const inside = await solve(restated(inUnits(units, scale)), 1);
    return inside === null ? Number.NEGATIVE_INFINITY : inside.objective;
  };
  let below = 0;
  let units = lead;
  for (let round = 0; round < ROUNDS; round++) {
    const inside = await at(units);
    if (inside === Number.NEGATIVE_INFINITY) return null;
    if (inside < outside) {
      below = units;
      units += outside - inside;
      continue;
    }
    // A floor that the raise helps to reach can make less enough.
    while (units - below > 1) {
      const middle = below + Math.floor((units - below) / 2);
      if ((await at(middle)) < outside) below = middle;
      else units = middle;
    }
    return units / scale;
  }
  doubts.any = true;
  return null;
}

/** Marks or raises to try, at most. */
const ROUNDS = 200;

/** Whether what is maximized is a value that a bucket of the candidate limits. */
function limitsItsValue(
  candidates: readonly Candidate[],
  { buckets }: PortfolioConstraints,
  id: string,
  maximize: string,
): boolean {
  const own = candidates.find((candidate) => candidate.id === id)?.buckets;
  return (
    maximize === "value" &&
    (buckets ?? []).some(({ dimension, bucket, of }) => of === "value" && own?.[dimension] === bucket)
  );
}

function raised(candidates: readonly Candidate[], id: string, name: string, by: string): Candidate[] {
  return candidates.map((candidate) =>
    candidate.id === id
      ? { ...candidate, value: measure(candidate, name).plus(new ExactDecimal(by)) }
      : candidate,
  );
}

const isLimit = (name: ConstraintId): boolean => /^(budget(:|$)|headcount:)/.test(name);

const inUnits = (units: number, scale: number): DecimalString =>
  toExactString(new ExactDecimal(units).dividedBy(scale));

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
  const needs = requirements(candidates, constraints);
  for (const id of wanted) {
    trial[ids.indexOf(id)] = 1;
    for (const need of needs.get(id) ?? []) if (!wanted.includes(need)) wanted.push(need);
  }
  const out: LimitChange[] = [];
  for (const [index, row] of program.rows.entries()) {
    const sum = activity(row, trial);
    if (sum >= row.lower && sum <= row.upper) continue;
    const name = names[index] as ConstraintId;
    if (!isLimit(name)) return null;
    out.push({ constraintId: name, increase: inUnits(sum - row.upper, row.scale) });
  }
  return out;
}

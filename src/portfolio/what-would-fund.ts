import { type Decimal, type DecimalString, ExactDecimal, toExactString } from "../foundation/decimal.js";
import { assertNoIssues, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { type BinaryProgram, scaledObjective } from "./binary-program.js";
import type { Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
import { checkPortfolio, requirements } from "./check-portfolio.js";
import { type GivenRow, type LimitedRow, limitedRow, slackAt, sumAt } from "./limited-row.js";
import { type PortfolioProgram, portfolioProgram } from "./portfolio-program.js";
import { roundedProgram } from "./rounded-program.js";
import type { SelectOptions } from "./select-portfolio.js";
import { smallestRaise } from "./smallest-raise.js";
import { solveAllowed } from "./solve-allowed.js";
import { type AsyncSolveOptions, type ProgramAnswer, solveProgram } from "./solve-program.js";
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
 * more money something else may take its place. Of computed amounts eleven digits are told apart, and what comes out has all.
 * The time limit holds for each solve.
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
  const { rows, names, values } = problem;
  const inside = await solve(values, rows, 1);
  const outside = await solve(values, rows, 0);
  if (inside !== null && (outside === null || inside.objective.gte(outside.objective))) {
    return { id, funded: true, valueIncrease: 0, limits: [], beside: [], proven: !doubts.any };
  }
  const limits: LimitChange[] = [];
  for (const [index, constraintId] of names.entries()) {
    if (!isLimit(constraintId)) continue;
    const increase = await smallestIncrease(problem, index, outside?.objective ?? null, solve, doubts);
    if (increase !== null) limits.push({ constraintId, increase: toExactString(increase) });
  }
  const counting = countingItsValue(problem, candidates, constraints, id, options.maximize);
  const raise =
    counting.size > 0
      ? await smallestRaise(values, rows, counting, outside?.objective ?? null, (measures, limited) =>
          solve(measures, limited, 1),
        )
      : outside && inside && outside.objective.minus(inside.objective);
  const beside = outside === null ? null : besideAll(problem, outside.x, column, candidates, constraints);
  return {
    id,
    funded: false,
    valueIncrease: raise === null ? null : numberFrom(raise),
    limits,
    beside,
    proven: !doubts.any,
  };
}

interface Decided {
  readonly x: Uint8Array;
  readonly objective: Decimal;
}

type SolveDecided = (
  values: readonly Decimal[],
  rows: readonly LimitedRow[],
  value: 0 | 1,
) => Promise<Decided | null>;

/** Solves programs with one decision made; notes a doubt where an answer is neither proven nor refused. */
function decidedSolver(column: number, options: SelectOptions, doubts: { any: boolean }): SolveDecided {
  return async (values, rows, value) => {
    const problem = roundedProgram(scaledObjective(values), rows);
    const { kind, x } = await solveAllowed(problem, options, (program, limited) =>
      solveDecided(program, column, value, limited),
    );
    if (kind !== "proven" && kind !== "infeasible") doubts.any = true;
    return x === null ? null : { x, objective: sumAt(values, x) };
  };
}

/** Solves what is left of a program with one decision made; the answer is one to the whole. */
async function solveDecided(
  program: BinaryProgram,
  column: number,
  value: 0 | 1,
  options: AsyncSolveOptions,
): Promise<ProgramAnswer> {
  const point = new Uint8Array(program.objective.length);
  point[column] = value;
  const others = Array.from(point.keys()).filter((j) => j !== column);
  const part = subProgram(program, point, others);
  const answer = await solveProgram(part.program, options);
  const whole = (amount: number | null): number | null =>
    amount === null ? null : amount + part.settled / program.objectiveScale;
  const { x, objective, bound } = answer;
  return { ...answer, x: x && part.lift(x), objective: whole(objective), bound: whole(bound) };
}

/**
 * The smallest increase of a limit at which the candidate is in a best selection; null where none does. What
 * selections without it are worth never falls as the limit rises. So the candidate needs at least room for what they
 * are worth already: the least room for that is found, what they are worth then is the next mark, until nothing
 * without the candidate is worth more. No smaller increase can do.
 */
async function smallestIncrease(
  { rows, values }: PortfolioProgram,
  index: number,
  outside: Decimal | null,
  solve: SolveDecided,
  doubts: { any: boolean },
): Promise<Decimal | null> {
  const { amounts, max } = (rows[index] as LimitedRow).given as GivenRow & { readonly max: Decimal };
  const others = rows.filter((_, at) => at !== index);
  const use = amounts.map((amount) => amount.negated());
  let mark = outside;
  for (let round = 0; round < ROUNDS; round++) {
    const least = mark === null ? [] : [limitedRow({ amounts: values, min: mark, max: undefined })];
    const lean = await solve(use, [...others, ...least], 1);
    if (lean === null) return null;
    const used = lean.objective.negated();
    const wider = limitedRow({ amounts, min: undefined, max: used });
    const widened = rows.map((row, at) => (at === index ? wider : row));
    const inside = await solve(values, widened, 1);
    const without = await solve(values, widened, 0);
    if (inside === null || used.lte(max)) break;
    if (without === null || inside.objective.gte(without.objective)) return used.minus(max);
    mark = without.objective;
  }
  doubts.any = true;
  return null;
}

/** Marks to try, at most. */
const ROUNDS = 200;

/** The limits of buckets to which what is maximized counts, of a candidate. */
function countingItsValue(
  { rows, names }: PortfolioProgram,
  candidates: readonly Candidate[],
  { buckets }: PortfolioConstraints,
  id: string,
  maximize: string,
): ReadonlySet<LimitedRow> {
  const own = candidates.find((candidate) => candidate.id === id)?.buckets;
  const counting = new Set(
    (maximize === "value" ? (buckets ?? []) : [])
      .filter(({ dimension, bucket, of }) => of === "value" && own?.[dimension] === bucket)
      .flatMap(({ dimension, bucket }) =>
        ["min", "max"].map((end) => `bucket-${end}:${dimension}=${bucket}:value`),
      ),
  );
  return new Set(rows.filter((_, index) => counting.has(names[index] as ConstraintId)));
}

/** The nearest number that is not below an amount. */
function numberFrom(amount: Decimal): number {
  const near = amount.toNumber();
  return new ExactDecimal(near).gte(amount) ? near : near * (1 + Number.EPSILON);
}

const isLimit = (name: ConstraintId): boolean => /^(budget(:|$)|headcount:)/.test(name);

/** What the limits lack to add a candidate, with all it requires, to a selection; null where other rules forbid it. */
function besideAll(
  { rows, names, ids }: PortfolioProgram,
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
  for (const [index, row] of rows.entries()) {
    if (slackAt(row, trial) >= 0) continue;
    const constraintId = names[index] as ConstraintId;
    if (!isLimit(constraintId)) return null;
    const { amounts, max } = row.given as GivenRow & { readonly max: Decimal };
    out.push({ constraintId, increase: toExactString(sumAt(amounts, trial).minus(max)) });
  }
  return out;
}

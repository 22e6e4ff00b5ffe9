import {
  type Decimal,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { assertNoIssues, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { isFeasible, objectiveAt } from "./binary-program.js";
import { greedyRoadmap } from "./greedy-roadmap.js";
import type { Roadmap, RoadmapEntry, RoadmapItem, RoadmapLimits, RoadmapLoad } from "./roadmap.js";
import { checkRoadmap, limitAt, peopleOf, type RoadmapProgram, roadmapProgram } from "./roadmap-program.js";
import { solveAllowed } from "./solve-allowed.js";
import { type AsyncSolveOptions, type ProgramAnswer, solveProgram } from "./solve-program.js";

/** How to schedule. */
export interface ScheduleOptions extends AsyncSolveOptions {
  /** Discount rate as a fraction, above -1; 0 unless stated. */
  readonly ratePerYear?: number;
}

/**
 * Puts initiatives on quarters so that their discounted value is largest: finish to start along `after`, people
 * and money of each quarter, fixed dates, exclusions. What does not fit is left off unless it is mandatory. A
 * greedy schedule is always made too; it answers (`heuristic`) where the solver found nothing better.
 *
 * @throws OperatingModelError `invalid-argument` with all issues: circles of `after` (named), unknown ids and
 *   quarters, durations below 1, negative amounts.
 * @example
 * import { scheduleRoadmap } from "ai-operating-model/portfolio";
 * const items = [
 *   { id: "platform", value: 1, durationQuarters: 1, headcount: { engineer: 2 } },
 *   { id: "chat", value: 9, durationQuarters: 2, after: ["platform"], headcount: { engineer: 2 } },
 * ];
 * const limits = { quarters: ["2027-Q1", "2027-Q2", "2027-Q3"], headcount: { engineer: 2 } };
 * const { entries } = await scheduleRoadmap(items, limits, { ratePerYear: 0.1 });
 * entries.map(({ id, start }) => [id, start]); // => [["platform", "2027-Q1"], ["chat", "2027-Q2"]]
 */
export async function scheduleRoadmap(
  items: readonly RoadmapItem[],
  limits: RoadmapLimits,
  options: ScheduleOptions = {},
): Promise<Roadmap> {
  assertRecord(options, ["options"]);
  const { ratePerYear = 0, ...solving } = options;
  if (!(ratePerYear > -1 && Number.isFinite(ratePerYear))) {
    throw invalidArgument(["options", "ratePerYear"], "a fraction above -1", ratePerYear);
  }
  assertNoIssues(checkRoadmap(items, limits));
  const problem = roadmapProgram(items, limits, ratePerYear);
  const greedy = greedyRoadmap(problem);
  const solved = await solveAllowed(problem, solving, (program, limited) =>
    solveProgram(program, limited, greedy),
  );
  const answer = betterOf(problem, solved, greedy);
  return roadmapOf(problem, limits, ratePerYear, answer);
}

/** The solver's answer, or the greedy schedule under the solver's bound where that is better. */
function betterOf(
  { program, rounded }: RoadmapProgram,
  answer: ProgramAnswer,
  greedy: Uint8Array,
): ProgramAnswer {
  if (answer.kind === "infeasible" || !isFeasible(program, greedy)) return answer;
  if (rounded !== null && rounded.broken(greedy).length > 0) return answer;
  const objective = objectiveAt(program, greedy) / program.objectiveScale;
  if (answer.objective !== null && answer.objective >= objective) return answer;
  const bound = answer.bound === null ? null : Math.max(answer.bound, objective);
  const gap =
    bound === null ? null : bound <= objective ? 0 : (bound - objective) / Math.abs(objective || bound);
  const kind = gap === 0 ? "proven" : answer.kind;
  return { kind, method: "greedy", x: greedy, objective, bound, gap };
}

function roadmapOf(
  problem: RoadmapProgram,
  limits: RoadmapLimits,
  ratePerYear: number,
  answer: ProgramAnswer,
): Roadmap {
  const { items, starts, worth } = problem;
  const { quarters } = limits;
  const { kind, method, gap, x } = answer;
  const entries: RoadmapEntry[] = starts.flatMap(({ item, quarter }, column) => {
    if (x?.[column] !== 1) return [];
    const { id, durationQuarters } = items[item] as RoadmapItem;
    return [
      {
        id,
        start: quarters[quarter] as string,
        end: quarters[quarter + durationQuarters - 1] as string,
        startIndex: quarter,
        durationQuarters,
        discountedValue: worth[column] as number,
      },
    ];
  });
  entries.sort((a, b) => a.startIndex - b.startIndex || (a.id < b.id ? -1 : 1));
  // All digits of what is scheduled; what was searched has eight.
  const objective = x && entries.reduce((sum, { discountedValue }) => sum + discountedValue, 0);
  const bound =
    objective === null || answer.bound === null
      ? answer.bound
      : gap === 0
        ? objective
        : Math.max(answer.bound, objective);
  const placed = new Set(entries.map(({ id }) => id));
  const byId = new Map(items.map((item) => [item.id, item]));
  const running = (quarter: number): RoadmapItem[] =>
    entries
      .filter(
        ({ startIndex, durationQuarters }) =>
          startIndex <= quarter && quarter < startIndex + durationQuarters,
      )
      .map(({ id }) => byId.get(id) as RoadmapItem);
  const total = (amounts: readonly (MoneyInput | undefined)[]): Decimal =>
    amounts.reduce<Decimal>(
      (sum, amount) => sum.plus(toDecimal(amount ?? 0, ["amount"], ExactDecimal)),
      new ExactDecimal(0),
    );
  const load: RoadmapLoad[] = quarters.flatMap((quarter, q) =>
    Object.entries(limits.headcount ?? {}).map(([role, limit]) => ({
      quarter,
      role,
      used: total(running(q).map((item) => peopleOf(item, role))).toNumber(),
      capacity: limitAt<number>(limit, q),
    })),
  );
  const spending = quarters.map((quarter, q) => {
    return { quarter, used: toExactString(total(running(q).map(({ costPerQuarter }) => costPerQuarter))) };
  });
  const unscheduled = items.map(({ id }) => id).filter((id) => !placed.has(id));
  return { kind, method, objective, bound, gap, ratePerYear, entries, unscheduled, load, spending };
}

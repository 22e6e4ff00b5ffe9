import { type Decimal, ExactDecimal } from "../foundation/decimal.js";
import type { Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
import { requirements } from "./check-portfolio.js";
import type { Conflict } from "./conflict.js";
import { slackAt } from "./limited-row.js";
import type { PortfolioProgram } from "./portfolio-program.js";
import type { AnswerKind, ProgramAnswer } from "./solve-program.js";

/** A constraint that keeps a rejected candidate out or has nothing left. */
export interface BindingConstraint {
  readonly constraintId: ConstraintId;
  /** What is left before the limit, in its own unit. */
  readonly slack: number;
}

/** Why a candidate was not chosen. */
export interface WhyNot {
  readonly id: string;
  /**
   * `does-not-fit`: added to what is chosen (with all it requires) it breaks the constraints named.
   * `adds-nothing`: it would fit, but with what it requires it brings no value. `not-found`: it would fit and
   * bring value: only an answer that is not proven can say so.
   */
  readonly reason: "does-not-fit" | "adds-nothing" | "not-found";
  /** The constraints it would break, and by how much in their own unit. */
  readonly breaks: readonly { readonly constraintId: ConstraintId; readonly by: number }[];
  /** Ids that it requires and that are not chosen either. */
  readonly missing: readonly string[];
  /** What it and the missing ones would add, in the unit of what is maximized. */
  readonly adds: number;
}

/**
 * What to fund, and how far the answer can be trusted. `proven`: nothing better exists. `within-gap`: nothing
 * is better by more than the gap that was asked for, or that a solver's tolerance left at its end. `heuristic`:
 * the best found, with the bound that holds. `time-limit`: stopped by time, likewise. `infeasible`: the constraints contradict each other.
 */
export interface Selection {
  readonly kind: AnswerKind;
  /** Who answered: `dynamic-program`, `exhaustive`, `search` or the injected solver's name. */
  readonly method: string;
  readonly maximize: string;
  /** Value of what is chosen; null where nothing feasible was found. */
  readonly objective: number | null;
  /** No selection is worth more. Null where no bound is known. */
  readonly bound: number | null;
  /** (bound - objective) / |objective|, of the bound where the objective is 0. */
  readonly gap: number | null;
  /** Ids, in order. */
  readonly chosen: readonly string[];
  readonly binding: readonly BindingConstraint[];
  readonly whyNot: readonly WhyNot[];
  /** Of `infeasible`: constraints that cannot be kept together. */
  readonly conflict: Conflict | null;
}

/** Words an answer for people: what binds, and of each rejected candidate why. */
export function selectionOf(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  maximize: string,
  problem: PortfolioProgram,
  answer: ProgramAnswer,
  conflict: Conflict | null,
): Selection {
  const { kind, method, gap, x } = answer;
  const head = { kind, method, maximize, gap };
  if (x === null) {
    const { objective, bound } = answer;
    return { ...head, objective, bound, chosen: [], binding: [], whyNot: [], conflict };
  }
  const { ids, rows, names, values } = problem;
  // All digits of what is chosen; what was searched may have had fewer.
  const objective = sumOf(values, (_, column) => x[column] === 1);
  const bound = answer.bound === null || gap === 0 ? objective : Math.max(answer.bound, objective);
  const column = new Map(ids.map((id, index) => [id, index]));
  const needs = requirements(candidates, constraints);
  const whyNot = ids
    .filter((_, j) => x[j] === 0)
    .map((id): WhyNot => {
      const trial = x.slice();
      const added = [id];
      for (const next of added) {
        trial[column.get(next) as number] = 1;
        for (const need of needs.get(next) ?? []) {
          if (trial[column.get(need) as number] === 0 && !added.includes(need)) added.push(need);
        }
      }
      const breaks = rows.flatMap((row, index) => {
        const by = -slackAt(row, trial);
        return by > 0 ? [{ constraintId: names[index] as ConstraintId, by }] : [];
      });
      const adds = sumOf(added.map((next) => values[column.get(next) as number] as Decimal));
      const reason = breaks.length > 0 ? "does-not-fit" : adds > 0 ? "not-found" : "adds-nothing";
      return { id, reason, breaks, missing: added.slice(1).sort(), adds };
    });
  const blocking = new Set(
    whyNot.filter(({ adds }) => adds > 0).flatMap(({ breaks }) => breaks.map((b) => b.constraintId)),
  );
  const binding = rows.flatMap((row, index) => {
    const slack = slackAt(row, x);
    const constraintId = names[index] as ConstraintId;
    const structural = constraintId.startsWith("requires:") || constraintId.startsWith("mandatory:");
    return blocking.has(constraintId) || (slack === 0 && !structural) ? [{ constraintId, slack }] : [];
  });
  return {
    ...head,
    objective,
    bound,
    chosen: ids.filter((_, j) => x[j] === 1),
    binding,
    whyNot,
    conflict: null,
  };
}

function sumOf(
  values: readonly Decimal[],
  isIn: (value: Decimal, index: number) => boolean = () => true,
): number {
  return values
    .filter(isIn)
    .reduce((sum, value) => sum.plus(value), new ExactDecimal(0))
    .toNumber();
}

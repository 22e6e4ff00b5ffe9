import { isText } from "../foundation/is-text.js";
import type { Issue, Path } from "../foundation/issue.js";
import { invalidDefinition } from "../foundation/operating-model-error.js";

/** How a measured value is held against a threshold. */
export type FactOperator = ">=" | ">" | "<=" | "<";

/**
 * A threshold over a measured fact. `bound` says which end of the fact's interval is judged: `low` for what
 * must be high with confidence, `high` for what must be low with confidence; a fact without that end does
 * not meet the criterion.
 */
export interface FactRule {
  readonly measure: string;
  readonly operator: FactOperator;
  readonly threshold: number;
  readonly bound: "point" | "low" | "high";
  /** Days after the fact's `asOf` on which it stops counting; without it only the fact's own end counts. */
  readonly maxAgeDays?: number;
}

interface CriterionBase<Id extends string> {
  readonly id: Id;
  readonly name?: string;
  /** What a person who judges it looks for. */
  readonly question?: string;
  /** Whether it can never be waived. */
  readonly nonWaivable?: boolean;
}

/** A criterion that a person in the assessor role judges. */
export interface AssessedCriterion<Id extends string = string, Role extends string = string>
  extends CriterionBase<Id> {
  readonly assessor: Role;
}

/** A criterion computed from a fact: nobody judges it. */
export interface ComputedCriterion<Id extends string = string> extends CriterionBase<Id> {
  readonly fact: FactRule;
}

/** One thing that a gate asks: judged by a person or computed from a fact. */
export type GateCriterion<Id extends string = string, Role extends string = string> =
  | AssessedCriterion<Id, Role>
  | ComputedCriterion<Id>;

/** Criteria shared by several processes, so that projects are judged alike. Gates name the set by its id. */
export interface CriteriaSet<
  Id extends string = string,
  Criterion extends string = string,
  Role extends string = string,
> {
  readonly id: Id;
  readonly version: string | number;
  readonly criteria: readonly GateCriterion<Criterion, Role>[];
}

/**
 * Declares a criterion once, to be named by several processes; its id and role keep their literal types.
 *
 * @throws OperatingModelError `invalid-definition` for a threshold that is no number, an unknown operator or
 *   an empty id.
 * @example
 * import { gateCriterion } from "ai-operating-model/gates";
 * const payback = gateCriterion({
 *   id: "worth-it",
 *   fact: { measure: "npv.forward.p10", operator: ">=", threshold: 0, bound: "point", maxAgeDays: 90 },
 * });
 * payback.id; // => "worth-it"
 */
export function gateCriterion<const C extends GateCriterion>(criterion: C): C {
  const issues = checkCriterion(criterion, []);
  if (issues.length > 0) throw invalidDefinition("criterion", issues);
  return criterion;
}

const OPERATORS: readonly unknown[] = [">=", ">", "<=", "<"];
const BOUNDS: readonly unknown[] = ["point", "low", "high"];

/** What is wrong with one criterion; `path` says where it stands. */
export function checkCriterion(criterion: GateCriterion, path: Path): Issue[] {
  const issues: Issue[] = [];
  const require = (holds: boolean, field: Path, message: string): void => {
    if (!holds) issues.push({ code: "invalid-criterion", path: [...path, ...field], message });
  };
  const { id, assessor, fact } = (criterion ?? {}) as {
    id?: unknown;
    assessor?: unknown;
    fact?: Partial<FactRule>;
  };
  require(isText(id), ["id"], "a criterion needs an id");
  require((assessor === undefined) !==
    (fact === undefined), [], "a criterion has either an assessor role or a fact rule");
  if (fact === undefined) return issues;
  const { measure, operator, threshold, bound, maxAgeDays = 1 } = fact ?? {};
  require(isText(measure), ["fact", "measure"], "a fact rule names a measure");
  require(OPERATORS.includes(operator), [
    "fact",
    "operator",
  ], `the operator is one of ${OPERATORS.join(" ")}`);
  require(Number.isFinite(threshold), ["fact", "threshold"], "the threshold is a finite number");
  require(BOUNDS.includes(bound), ["fact", "bound"], `the bound is one of ${BOUNDS.join(", ")}`);
  require(Number.isFinite(maxAgeDays) && maxAgeDays > 0, [
    "fact",
    "maxAgeDays",
  ], "the greatest age is a positive number of days");
  return issues;
}

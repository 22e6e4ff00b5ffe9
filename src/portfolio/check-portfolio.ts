import { isMoneyInput, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { describeReceived, type Issue, type Path } from "../foundation/issue.js";
import { checkShape, type Kinds } from "../foundation/shape.js";
import { dependencyCircle } from "../prioritization/dependency-circle.js";
import type { BucketLimit, Candidate, PortfolioConstraints } from "./candidate.js";
import { unrecognizedLimits } from "./unrecognized-limits.js";

const KINDS: Kinds = {
  shapes: {
    candidate: {
      requires: "string*?",
      values: "object?",
      costs: "object?",
      headcount: "object{}?",
      buckets: "object?",
    },
    constraints: {
      budgets: "object?",
      headcount: "object{}?",
      mandatory: "string*?",
      requires: "string*{}?",
      excludes: "string**?",
      atMost: "group*?",
      buckets: "object*?",
      coverage: "object*?",
    },
    group: { ids: "string*" },
  },
  rules: {},
};

const CONSTRAINTS: Readonly<Record<keyof PortfolioConstraints, true>> = {
  budget: true,
  budgets: true,
  headcount: true,
  mandatory: true,
  requires: true,
  excludes: true,
  atMost: true,
  buckets: true,
  coverage: true,
};

const BUCKET_LIMIT: Readonly<Record<keyof BucketLimit, true>> = {
  dimension: true,
  bucket: true,
  of: true,
  min: true,
  max: true,
};

/**
 * What is wrong with candidates and constraints before anything is optimized: repeated or unknown ids,
 * amounts that are no money or negative, counts that are not whole, constraints that do not exist, limits of a
 * dimension that no candidate has, circles of requirements (named). That
 * constraints contradict each other is not among it: that is an answer, of kind `infeasible`.
 *
 * @example
 * import { checkPortfolio } from "ai-operating-model/portfolio";
 * const issues = checkPortfolio([{ id: "chat", value: 5, cost: 1, requires: ["platfrom"] }], { budget: "10" });
 * issues.map((issue) => issue.code); // => ["unknown-candidate"]
 */
export function checkPortfolio(candidates: readonly Candidate[], constraints: PortfolioConstraints): Issue[] {
  // What is no object would be no limit, and the answer a proven one to another question.
  const mistyped = [
    ...checkShape(KINDS, "candidate*", candidates, ["candidates"]),
    ...checkShape(KINDS, "constraints", constraints, ["constraints"]),
  ];
  if (mistyped.length > 0) return mistyped;
  const issues = unrecognizedLimits(constraints, CONSTRAINTS, ["constraints"]);
  const ids = new Set<string>();
  const wrong = (code: string, path: Path, message: string, received: unknown): void => {
    issues.push({ code, path, message, received: describeReceived(received) });
  };
  const money = (value: MoneyInput, path: Path, least?: number): void => {
    if (!isMoneyInput(value)) {
      const message = `an amount must be finite money such as "1234.50"; received ${describeReceived(value)}`;
      wrong("invalid-amount", path, message, value);
    } else if (least !== undefined && toDecimal(value, path).lt(least)) {
      wrong("negative-amount", path, `an amount here must be from ${least}`, value);
    }
  };
  const amounts = (
    map: Readonly<Record<string, MoneyInput>> | undefined,
    path: Path,
    least?: number,
  ): void => {
    for (const [key, value] of Object.entries(map ?? {})) money(value, [...path, key], least);
  };
  const whole = (value: number, path: Path): void => {
    if (!Number.isSafeInteger(value) || value < 0)
      wrong("invalid-count", path, "a count is a whole number from 0", value);
  };
  for (const [index, candidate] of candidates.entries()) {
    const path = ["candidates", index];
    const { id } = candidate;
    if (typeof id !== "string" || id === "")
      wrong("invalid-id", [...path, "id"], "a candidate needs an id", id);
    else if (ids.has(id))
      wrong("duplicate-id", [...path, "id"], `the id ${JSON.stringify(id)} is used twice`, id);
    ids.add(id);
    money(candidate.value, [...path, "value"]);
    amounts(candidate.values, [...path, "values"]);
    if (candidate.cost !== undefined) money(candidate.cost, [...path, "cost"], 0);
    amounts(candidate.costs, [...path, "costs"], 0);
    // What falls into no period is limited by no budget of one: everything would seem to fit.
    const byPeriodOnly = constraints.budgets !== undefined && constraints.budget === undefined;
    if (byPeriodOnly && candidate.costs === undefined && Number(candidate.cost ?? 0) > 0) {
      const message =
        "all budgets are by period, but not this cost, which none would limit: give it as costs";
      wrong("cost-without-period", [...path, "cost"], message, candidate.cost);
    }
    for (const [role, periods] of Object.entries(candidate.headcount ?? {})) {
      amounts(periods, [...path, "headcount", role], 0);
    }
  }
  const known = (id: string, path: Path): void => {
    if (!ids.has(id)) wrong("unknown-candidate", path, `there is no candidate ${JSON.stringify(id)}`, id);
  };
  const knownAll = (list: readonly string[] | undefined, path: Path): void => {
    for (const [index, id] of (list ?? []).entries()) known(id, [...path, index]);
  };
  for (const [index, { requires }] of candidates.entries())
    knownAll(requires, ["candidates", index, "requires"]);
  const at = "constraints";
  if (constraints.budget !== undefined) money(constraints.budget, [at, "budget"], 0);
  amounts(constraints.budgets, [at, "budgets"], 0);
  for (const [role, periods] of Object.entries(constraints.headcount ?? {}))
    amounts(periods, [at, "headcount", role], 0);
  knownAll(constraints.mandatory, [at, "mandatory"]);
  for (const [id, needs] of Object.entries(constraints.requires ?? {})) {
    known(id, [at, "requires", id]);
    knownAll(needs, [at, "requires", id]);
  }
  for (const [index, group] of (constraints.excludes ?? []).entries())
    knownAll(group, [at, "excludes", index]);
  for (const [index, { ids: group, count }] of (constraints.atMost ?? []).entries()) {
    knownAll(group, [at, "atMost", index, "ids"]);
    whole(count, [at, "atMost", index, "count"]);
  }
  const dimensions = new Set(candidates.flatMap(({ buckets }) => Object.keys(buckets ?? {})));
  for (const [index, limit] of (constraints.buckets ?? []).entries()) {
    issues.push(...unrecognizedLimits(limit, BUCKET_LIMIT, [at, "buckets", index]));
    const { dimension, of, min, max } = limit;
    // A bucket may be empty, but of a dimension that nobody has nothing would be limited.
    if (candidates.length > 0 && !dimensions.has(dimension)) {
      const message = `no candidate has a bucket of the dimension ${JSON.stringify(dimension)}`;
      wrong("unknown-dimension", [at, "buckets", index, "dimension"], message, dimension);
    }
    if (!["count", "cost", "value"].includes(of))
      wrong("invalid-measure", [at, "buckets", index, "of"], "a bucket limits count, cost or value", of);
    if (min !== undefined) money(min, [at, "buckets", index, "min"]);
    if (max !== undefined) money(max, [at, "buckets", index, "max"]);
  }
  for (const [index, { atLeast }] of (constraints.coverage ?? []).entries()) {
    whole(atLeast ?? 1, [at, "coverage", index, "atLeast"]);
  }
  const circle = dependencyCircle(requirements(candidates, constraints));
  if (circle !== null) {
    wrong(
      "dependency-circle",
      ["candidates"],
      `the requirements run in a circle: ${circle.join(" -> ")}`,
      circle,
    );
  }
  return issues;
}

/** Who requires whom, from the candidates and from the constraints, without repeats. */
export function requirements(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
): Map<string, readonly string[]> {
  return new Map(
    candidates.map(({ id, requires }) => {
      const further = Object.hasOwn(constraints.requires ?? {}, id) ? constraints.requires?.[id] : undefined;
      return [id, [...new Set([...(requires ?? []), ...(further ?? [])])].sort()];
    }),
  );
}

import { type Decimal, ExactDecimal, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { programRow, scaledObjective } from "./binary-program.js";
import type { Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
import { requirements } from "./check-portfolio.js";
import { type LimitedRow, limitedRow } from "./limited-row.js";
import { type RoundedProgram, roundedProgram } from "./rounded-program.js";

/** A portfolio as a program: candidates in the order of their ids, a named row per constraint. */
export interface PortfolioProgram extends RoundedProgram {
  readonly ids: readonly string[];
  /** What each adds to what is maximized, all digits of it. */
  readonly values: readonly Decimal[];
  readonly rows: readonly LimitedRow[];
  /** The constraint of each row. */
  readonly names: readonly ConstraintId[];
}

/** Builds the program of checked candidates and constraints. `maximize` names the measure. */
export function portfolioProgram(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  maximize: string,
): PortfolioProgram {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const column = new Map(sorted.map(({ id }, index) => [id, index]));
  const at = (id: string): number => column.get(id) as number;
  const named: { readonly name: ConstraintId; readonly row: LimitedRow }[] = [];

  const add = (name: ConstraintId, entries: readonly (readonly [number, number])[], ends: Ends): void => {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = ends;
    named.push({ name, row: { given: null, loose: programRow(entries, min, max), strict: null } });
  };
  /** A row of amounts, made whole together with its limit: it has one. */
  const limit = (
    name: ConstraintId,
    amounts: readonly Decimal[],
    min?: MoneyInput,
    max?: MoneyInput,
  ): void => {
    named.push({ name, row: limitedRow({ amounts, min: ended(min), max: ended(max) }) });
  };
  const counted = (ids: readonly string[]): [number, number][] =>
    [...new Set(ids)].sort().map((id) => [at(id), 1]);

  if (constraints.budget !== undefined) limit("budget", sorted.map(totalCost), undefined, constraints.budget);
  for (const [period, max] of ordered(constraints.budgets)) {
    limit(
      `budget:${period}`,
      sorted.map(({ costs }) => own(costs, period)),
      undefined,
      max,
    );
  }
  for (const [role, periods] of ordered(constraints.headcount)) {
    for (const [period, max] of ordered(periods)) {
      const people = sorted.map(({ headcount }) => own(own2(headcount, role), period));
      limit(`headcount:${role}:${period}`, people, undefined, max);
    }
  }
  for (const id of [...new Set(constraints.mandatory ?? [])].sort()) {
    add(`mandatory:${id}`, [[at(id), 1]], { min: 1 });
  }
  for (const [id, needs] of [...requirements(sorted, constraints)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const need of needs) {
      const pair = [
        [at(id), 1],
        [at(need), -1],
      ] as const;
      add(`requires:${id}->${need}`, pair, { max: 0 });
    }
  }
  for (const group of constraints.excludes ?? []) {
    add(`excludes:${[...new Set(group)].sort().join(",")}`, counted(group), { max: 1 });
  }
  for (const { ids, count } of constraints.atMost ?? []) {
    add(`at-most:${count}:${[...new Set(ids)].sort().join(",")}`, counted(ids), { max: count });
  }
  for (const { dimension, bucket, of, min, max } of constraints.buckets ?? []) {
    const amounts = sorted.map((candidate) => {
      if (own2(candidate.buckets, dimension) !== bucket) return new ExactDecimal(0);
      return of === "count"
        ? new ExactDecimal(1)
        : of === "cost"
          ? totalCost(candidate)
          : decimal(candidate.value);
    });
    // A floor and a ceiling are two constraints: a conflict may be with one of them alone.
    if (min !== undefined) limit(`bucket-min:${dimension}=${bucket}:${of}`, amounts, min, undefined);
    if (max !== undefined) limit(`bucket-max:${dimension}=${bucket}:${of}`, amounts, undefined, max);
  }
  for (const { objectiveId, atLeast } of constraints.coverage ?? []) {
    const serving = sorted
      .filter(({ objectiveIds }) => objectiveIds?.includes(objectiveId))
      .map(({ id }) => id);
    add(`coverage:${objectiveId}`, counted(serving), { min: atLeast ?? 1 });
  }
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  const values = sorted.map((candidate) => measure(candidate, maximize));
  const rows = named.map(({ row }) => row);
  return {
    ids: sorted.map(({ id }) => id),
    values,
    rows,
    names: named.map(({ name }) => name),
    ...roundedProgram(scaledObjective(values), rows),
  };
}

interface Ends {
  readonly min?: number;
  readonly max?: number;
}

/** A candidate's measure by name: `value` or one of its `values`. */
export function measure(candidate: Candidate, name: string): Decimal {
  if (name === "value") return decimal(candidate.value);
  const value = own2(candidate.values, name);
  if (value === undefined)
    throw invalidArgument(["options", "maximize"], `a measure that ${candidate.id} has`, name);
  return decimal(value);
}

/** Total cost: as stated, else the sum over the periods. */
export function totalCost({ cost, costs }: Candidate): Decimal {
  if (cost !== undefined) return decimal(cost);
  return Object.values(costs ?? {}).reduce<Decimal>(
    (sum, part) => sum.plus(decimal(part)),
    new ExactDecimal(0),
  );
}

const ended = (end: MoneyInput | undefined): Decimal | undefined =>
  end === undefined ? undefined : decimal(end);

const decimal = (value: MoneyInput): Decimal => toDecimal(value, ["amount"], ExactDecimal);

const own2 = <T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

const own = (map: Readonly<Record<string, MoneyInput>> | undefined, key: string): Decimal =>
  decimal(own2(map, key) ?? 0);

const ordered = <T>(map: Readonly<Record<string, T>> | undefined): [string, T][] =>
  Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

import { type Decimal, ExactDecimal, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { type BinaryProgram, type ProgramRow, programRow, scaledObjective } from "./binary-program.js";
import type { Candidate, ConstraintId, PortfolioConstraints } from "./candidate.js";
import { requirements } from "./check-portfolio.js";
import { allows, type GivenRow, limitedRow } from "./limited-row.js";

/** A portfolio as a program: candidates in the order of their ids, a named row per constraint. */
export interface PortfolioProgram {
  readonly ids: readonly string[];
  /** What each adds to what is maximized, all digits of it. */
  readonly values: readonly Decimal[];
  /** Rows whose amounts had to be rounded allow all that is allowed, and may allow a last digit more. */
  readonly program: BinaryProgram;
  /** The constraint of each row. */
  readonly names: readonly ConstraintId[];
  /** Where rows were rounded: whether a point keeps to all digits, and rows that allow a last digit less. */
  readonly rounded: { readonly allows: (x: Uint8Array) => boolean; readonly strict: BinaryProgram } | null;
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
  const names: ConstraintId[] = [];
  const rows: ProgramRow[] = [];
  const given = new Map<number, { readonly row: GivenRow; readonly strict: ProgramRow }>();

  const add = (name: ConstraintId, row: ProgramRow): void => {
    names.push(name);
    rows.push(row);
  };
  /** A row of amounts, made whole together with its limit: it has one. */
  const limit = (
    name: ConstraintId,
    amounts: readonly Decimal[],
    min?: MoneyInput,
    max?: MoneyInput,
  ): void => {
    const row = { amounts, min: ended(min), max: ended(max) };
    const { loose, strict } = limitedRow(row);
    if (strict !== null) given.set(rows.length, { row, strict });
    add(name, loose);
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
    add(`mandatory:${id}`, programRow([[at(id), 1]], 1, Number.POSITIVE_INFINITY));
  }
  for (const [id, needs] of [...requirements(sorted, constraints)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const need of needs) {
      add(
        `requires:${id}->${need}`,
        programRow(
          [
            [at(id), 1],
            [at(need), -1],
          ],
          Number.NEGATIVE_INFINITY,
          0,
        ),
      );
    }
  }
  for (const group of constraints.excludes ?? []) {
    add(
      `excludes:${[...new Set(group)].sort().join(",")}`,
      programRow(counted(group), Number.NEGATIVE_INFINITY, 1),
    );
  }
  for (const { ids, count } of constraints.atMost ?? []) {
    add(
      `at-most:${count}:${[...new Set(ids)].sort().join(",")}`,
      programRow(counted(ids), Number.NEGATIVE_INFINITY, count),
    );
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
    add(`coverage:${objectiveId}`, programRow(counted(serving), atLeast ?? 1, Number.POSITIVE_INFINITY));
  }
  const values = sorted.map((candidate) => measure(candidate, maximize));
  const { values: objective, scale: objectiveScale } = scaledObjective(values);
  const order = rows
    .map((_, index) => index)
    .sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
  const programOf = (rowOf: (index: number) => ProgramRow): BinaryProgram => ({
    objective,
    objectiveScale,
    exact: given.size === 0,
    rows: order.map(rowOf),
  });
  return {
    ids: sorted.map(({ id }) => id),
    values,
    names: order.map((index) => names[index] as string),
    program: programOf((index) => rows[index] as ProgramRow),
    rounded:
      given.size === 0
        ? null
        : {
            allows: (x) => [...given.values()].every(({ row }) => allows(row, x)),
            strict: programOf((index) => given.get(index)?.strict ?? (rows[index] as ProgramRow)),
          },
  };
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

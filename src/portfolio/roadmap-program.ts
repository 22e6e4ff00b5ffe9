import {
  type Decimal,
  ExactDecimal,
  isMoneyInput,
  type MoneyInput,
  toDecimal,
} from "../foundation/decimal.js";
import type { Issue, Path } from "../foundation/issue.js";
import { checkShape } from "../foundation/shape.js";
import { dependencyCircle } from "../prioritization/dependency-circle.js";
import { type ProgramRow, programRow } from "./binary-program.js";
import { type LimitedRow, limitedRow } from "./limited-row.js";
import type { RoadmapItem, RoadmapLimits } from "./roadmap.js";
import { type RoundedProgram, roundedProgram } from "./rounded-program.js";
import { unrecognizedLimits } from "./unrecognized-limits.js";

/** A roadmap as a program: a decision per item and quarter in which it may start. */
export interface RoadmapProgram extends RoundedProgram {
  readonly items: readonly RoadmapItem[];
  /** Per decision its item and quarter. */
  readonly starts: readonly { readonly item: number; readonly quarter: number }[];
  /** Discounted value of each decision. */
  readonly worth: readonly number[];
}

/**
 * What is wrong with items and limits: ids, lengths, amounts, labels, circles of `after` (named).
 *
 * @example
 * import { checkRoadmap } from "ai-operating-model/portfolio";
 * const items = [{ id: "chat", value: 1, durationQuarters: 1, after: ["chat"] }];
 * checkRoadmap(items, { quarters: ["2027-Q1"] })[0]?.message; // => "the order runs in a circle: chat -> chat"
 */
export function checkRoadmap(items: readonly RoadmapItem[], limits: RoadmapLimits): Issue[] {
  const shapes = {
    item: { headcount: "object?", after: "string*?" },
    limits: { quarters: "string*", headcount: "object?", excludes: "string**?" },
  };
  const mistyped = [
    ...checkShape({ shapes, rules: {} }, "item*", items, ["items"]),
    ...checkShape({ shapes, rules: {} }, "limits", limits, ["limits"]),
  ];
  if (mistyped.length > 0) return mistyped;
  const known = { quarters: true, headcount: true, budget: true, excludes: true } as const;
  const issues = unrecognizedLimits(limits, known, ["limits"]);
  const wrong = (code: string, path: Path, message: string): void => {
    issues.push({ code, path, message });
  };
  const money = (amount: MoneyInput, path: Path, name: string): void => {
    if (!isMoneyInput(amount)) wrong("invalid-amount", path, `${name} must be finite money`);
    else if (toDecimal(amount, path).lt(0)) wrong("negative-amount", path, `${name} must be from 0`);
  };
  const { quarters } = limits;
  if (quarters.length === 0)
    wrong("no-quarters", ["limits", "quarters"], "a roadmap needs at least one quarter");
  if (new Set(quarters).size < quarters.length)
    wrong("duplicate-id", ["limits", "quarters"], "a quarter is named twice");
  const ids = new Set<string>();
  for (const [index, item] of items.entries()) {
    const path = ["items", index];
    if (typeof item.id !== "string" || item.id === "")
      wrong("invalid-id", [...path, "id"], "an item needs an id");
    else if (ids.has(item.id))
      wrong("duplicate-id", [...path, "id"], `the id ${JSON.stringify(item.id)} is used twice`);
    ids.add(item.id);
    if (!Number.isSafeInteger(item.durationQuarters) || item.durationQuarters < 1) {
      wrong(
        "invalid-duration",
        [...path, "durationQuarters"],
        "a duration is a whole number of quarters from 1",
      );
    }
    money(item.value, [...path, "value"], "value");
    money(item.costPerQuarter ?? 0, [...path, "costPerQuarter"], "costPerQuarter");
    for (const [role, people] of Object.entries(item.headcount ?? {})) {
      if (!Number.isFinite(people) || people < 0)
        wrong("invalid-count", [...path, "headcount", role], "people from 0");
    }
    for (const name of ["notBefore", "startBy", "fixedStart"] as const) {
      const label = item[name];
      if (label !== undefined && !quarters.includes(label)) {
        wrong("unknown-quarter", [...path, name], `there is no quarter ${JSON.stringify(label)}`);
      }
    }
  }
  const knownAll = (list: readonly string[] | undefined, path: Path): void => {
    for (const [index, id] of (list ?? []).entries()) {
      if (!ids.has(id)) wrong("unknown-item", [...path, index], `there is no item ${JSON.stringify(id)}`);
    }
  };
  for (const [index, { after }] of items.entries()) knownAll(after, ["items", index, "after"]);
  for (const [index, group] of (limits.excludes ?? []).entries())
    knownAll(group, ["limits", "excludes", index]);
  const limited: [string, Path, number | MoneyInput | readonly (number | MoneyInput)[]][] = Object.entries(
    limits.headcount ?? {},
  ).map(([role, limit]) => [role, ["limits", "headcount", role], limit]);
  if (limits.budget !== undefined) limited.push(["budget", ["limits", "budget"], limits.budget]);
  for (const [name, path, limit] of limited) {
    if (Array.isArray(limit) && limit.length !== quarters.length) {
      wrong("wrong-length", path, `a list must have one amount for each of the ${quarters.length} quarters`);
    }
    for (const amount of Array.isArray(limit) ? limit : [limit]) money(amount, path, `the limit of ${name}`);
  }
  const circle = dependencyCircle(new Map(items.map(({ id, after }) => [id, after ?? []])));
  if (circle !== null)
    wrong("dependency-circle", ["items"], `the order runs in a circle: ${circle.join(" -> ")}`);
  return issues;
}

/** The limit of a quarter: one amount for all, or a list. */
export function limitAt<T>(limit: T | readonly T[], quarter: number): T {
  return Array.isArray(limit) ? (limit[quarter] as T) : (limit as T);
}

/** People of a role that an item needs in each of its quarters. */
export function peopleOf({ headcount }: RoadmapItem, role: string): number {
  return headcount !== undefined && Object.hasOwn(headcount, role) ? (headcount[role] as number) : 0;
}

/** Quarters in which an item may start so that it is finished on the roadmap. */
export function startsOf(item: RoadmapItem, quarters: readonly string[]): number[] {
  const first = item.notBefore === undefined ? 0 : quarters.indexOf(item.notBefore);
  const last = item.startBy === undefined ? quarters.length : quarters.indexOf(item.startBy);
  const fixed = item.fixedStart === undefined ? undefined : quarters.indexOf(item.fixedStart);
  return quarters
    .map((_, quarter) => quarter)
    .filter((q) => q >= first && q <= last && q + item.durationQuarters <= quarters.length)
    .filter((q) => fixed === undefined || q === fixed);
}

/** Builds the program of checked items and limits. */
export function roadmapProgram(
  given: readonly RoadmapItem[],
  limits: RoadmapLimits,
  ratePerYear: number,
): RoadmapProgram {
  const items = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { quarters } = limits;
  const index = new Map(items.map(({ id }, item) => [id, item]));
  const starts = items.flatMap((item, at) =>
    startsOf(item, quarters).map((quarter) => ({ item: at, quarter })),
  );
  const columns = items.map((_, at) =>
    starts.flatMap((start, column) => (start.item === at ? [column] : [])),
  );
  const ending = (column: number): number => {
    const { item, quarter } = starts[column] as { item: number; quarter: number };
    return quarter + (items[item] as RoadmapItem).durationQuarters;
  };
  const rows: LimitedRow[] = [];
  const add = (entries: readonly (readonly [number, number])[], min: number, max: number): void => {
    rows.push({ given: null, loose: programRow(entries, min, max), strict: null });
  };
  for (const [at, { mandatory, fixedStart }] of items.entries()) {
    const once = (columns[at] as number[]).map((column) => [column, 1] as const);
    add(once, mandatory || fixedStart ? 1 : Number.NEGATIVE_INFINITY, 1);
  }
  const capacity = (amount: (item: RoadmapItem) => Decimal, limit: (quarter: number) => Decimal): void => {
    const amounts = items.map(amount);
    for (const quarter of quarters.keys()) {
      const running = starts.map((start, column) => start.quarter <= quarter && ending(column) > quarter);
      const max = limit(quarter);
      const byItem = limitedRow({ amounts, min: undefined, max });
      const byStart = (row: ProgramRow): ProgramRow => {
        const of = new Map(Array.from(row.columns, (item, k) => [item, row.coefficients[k] as number]));
        const entries = starts.flatMap(({ item }, column) =>
          running[column] ? [[column, of.get(item) ?? 0] as const] : [],
        );
        return programRow(entries, row.lower, row.upper, row.scale);
      };
      const strict = byItem.strict && byStart(byItem.strict);
      const needed = (column: number): Decimal =>
        running[column] ? (amounts[starts[column]?.item as number] as Decimal) : new ExactDecimal(0);
      const given = strict && { amounts: starts.map((_, column) => needed(column)), min: undefined, max };
      rows.push({ given, loose: byStart(byItem.loose), strict });
    }
  };
  for (const [role, limit] of Object.entries(limits.headcount ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    capacity(
      (item) => decimal(peopleOf(item, role)),
      (quarter) => decimal(limitAt<number>(limit, quarter)),
    );
  }
  const { budget } = limits;
  if (budget !== undefined) {
    capacity(
      (item) => decimal(item.costPerQuarter ?? 0),
      (quarter) => decimal(limitAt<MoneyInput>(budget, quarter)),
    );
  }
  // To have started by quarter t, what comes before must have ended by then: one row a quarter binds tighter
  // than one row for all.
  for (const [at, { after }] of items.entries()) {
    for (const id of after ?? []) {
      const before = index.get(id) as number;
      for (const quarter of quarters.keys()) {
        const mine = (columns[at] as number[]).filter(
          (column) => (starts[column]?.quarter as number) <= quarter,
        );
        if (mine.length === 0) continue;
        const theirs = (columns[before] as number[]).filter((column) => ending(column) <= quarter);
        const entries = [...mine.map((c) => [c, 1] as const), ...theirs.map((c) => [c, -1] as const)];
        add(entries, Number.NEGATIVE_INFINITY, 0);
      }
    }
  }
  for (const group of limits.excludes ?? []) {
    const entries = [...new Set(group)].flatMap((id) =>
      (columns[index.get(id) as number] as number[]).map((c) => [c, 1] as const),
    );
    add(entries, Number.NEGATIVE_INFINITY, 1);
  }
  const worth = starts.map((_, column) => {
    const { value } = items[(starts[column] as { item: number }).item] as RoadmapItem;
    return decimal(value).toNumber() * (1 + ratePerYear) ** (-ending(column) / 4);
  });
  // Discounted values are no decimals: kept to eight digits of the largest, as whole numbers.
  const largest = Math.max(0, ...worth);
  const unit = largest > 0 ? 10 ** (8 - Math.ceil(Math.log10(largest))) : 1;
  const values = Float64Array.from(worth, (value) => Math.round(value * unit));
  return { items, starts, worth, ...roundedProgram({ values, scale: unit }, rows) };
}

const decimal = (value: MoneyInput): Decimal => toDecimal(value, ["amount"], ExactDecimal);

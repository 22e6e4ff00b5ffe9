import type { YearMonth } from "../foundation/calendar.js";
import {
  type Decimal,
  type DecimalString,
  ExactDecimal,
  isMoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Exclusion } from "../model/measurement.js";
import { focusVersion } from "./focus-version.js";

/** One row of a FOCUS bill, by column name. The text NULL, the empty text, null and undefined mean missing. */
export type FocusRow = Readonly<Record<string, unknown>>;

/** Where the name of a row's owner stands: in a tag, or in a column such as `SubAccountName`. */
export type AllocationRule = { readonly tag: string } | { readonly column: string };

/** What a bill is read as. */
export interface ActualCostOptions {
  /** `billed` is what is paid (cash); `effective` spreads commitments over their use (accrual). Never both. */
  readonly basis: "billed" | "effective";
  /** Rules in order; the first that finds a value names the owner. */
  readonly allocate: readonly AllocationRule[];
  /** Owners as the host calls them: value found to initiative. A value that is not listed keeps its own name. */
  readonly owners?: Readonly<Record<string, string>>;
  /** Only rows whose column holds one of the values, such as `ServiceCategory` AI and Machine Learning. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** An amount and the rows that it is made of. */
export interface CostShare {
  readonly amount: DecimalString;
  readonly rows: number;
}

/** What AI really cost, by owner and month. All sums are exact. */
export interface ActualCost {
  /** Newest FOCUS version whose columns the rows have; null where they are no FOCUS rows. */
  readonly focusVersion: string | null;
  readonly basis: "billed" | "effective";
  readonly column: "BilledCost" | "EffectiveCost";
  /** Null where no row counts. */
  readonly currency: string | null;
  readonly total: CostShare;
  /** By owner, in the order of their names. */
  readonly allocated: readonly ({ readonly owner: string } & CostShare)[];
  /** Cost that no rule names an owner for: shown, never spread. */
  readonly unallocated: CostShare;
  /** By month and owner (null for unallocated), in order. */
  readonly byMonth: readonly ({ readonly month: YearMonth; readonly owner: string | null } & CostShare)[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Adds up FOCUS rows on one cost basis. Billed cost falls in the month of the billing period, effective cost in
 * the month of the charge period. Credits and corrections count with their sign.
 *
 * @param rows a bill as parsed objects; amounts as decimal texts keep all their digits
 * @throws OperatingModelError `invalid-argument` for rows of several currencies, or an unknown basis.
 * @example
 * import { actualCost } from "ai-operating-model/value";
 * const rows = [
 *   { BilledCost: "0.00000000001", BillingCurrency: "USD", BillingPeriodStart: "2024-09-01", Tags: '{"app": "claims"}' },
 *   { BilledCost: "2", BillingCurrency: "USD", BillingPeriodStart: "2024-09-01", Tags: "NULL" },
 * ];
 * const cost = actualCost(rows, { basis: "billed", allocate: [{ tag: "app" }] });
 * cost.total; // => { amount: "2.00000000001", rows: 2 }
 * cost.unallocated; // => { amount: "2", rows: 1 }
 */
export function actualCost(rows: readonly FocusRow[], options: ActualCostOptions): ActualCost {
  assertList(rows, ["rows"]);
  assertShape(OPTIONS, options, ["options"]);
  const { basis, allocate, owners = {}, where = {} } = options;
  for (const [index, rule] of allocate.entries()) {
    if (typeof ("tag" in rule ? rule.tag : rule.column) === "string") continue;
    throw invalidArgument(["options", "allocate", index], "a tag or a column by name", rule);
  }
  if (basis !== "billed" && basis !== "effective") {
    throw invalidArgument(["options", "basis"], '"billed" or "effective"', basis);
  }
  const column = basis === "billed" ? "BilledCost" : "EffectiveCost";
  const period = basis === "billed" ? "BillingPeriodStart" : "ChargePeriodStart";
  const cells = new Map<string, { month: YearMonth; owner: string | null; amount: Decimal; rows: number }>();
  const excluded = new Map<string, string[]>();
  const filters = Object.entries(where).map(([name, values]) => [name, new Set(values)] as const);
  let currency: string | null = null;
  const read = (row: FocusRow, index: number): string | undefined => {
    assertRecord(row, ["rows", index]);
    if (!filters.every(([name, values]) => values.has(String(cell(row, name))))) return "filtered-out";
    const value = cell(row, column);
    if (value === undefined) return "missing-amount";
    if (!isMoneyInput(value)) return "unreadable-amount";
    const month = /^\d{4}-(0[1-9]|1[0-2])/.exec(String(cell(row, period)))?.[0];
    if (month === undefined) return "missing-period";
    const own = cell(row, "BillingCurrency");
    if (typeof own !== "string") return "missing-currency";
    currency ??= own;
    if (own !== currency)
      throw invalidArgument(["rows", index, "BillingCurrency"], `${currency} in all rows`, own);
    const found = ownerOf(row, allocate);
    const owner =
      found === undefined ? null : Object.hasOwn(owners, found) ? (owners[found] as string) : found;
    const key = `${month} ${owner === null ? "" : `=${owner}`}`;
    const amount = toDecimal(value, ["rows", index, column], ExactDecimal);
    const sum = cells.get(key);
    if (sum === undefined) cells.set(key, { month, owner, amount, rows: 1 });
    else {
      sum.amount = sum.amount.plus(amount);
      sum.rows++;
    }
    return undefined;
  };
  rows.forEach((row, index) => {
    const reason = read(row, index);
    if (reason === undefined) return;
    const ids = excluded.get(reason);
    if (ids === undefined) excluded.set(reason, [String(index)]);
    else ids.push(String(index));
  });
  const all = [...cells.values()];
  const names = [...new Set(all.map(({ owner }) => owner).filter((owner) => owner !== null))].sort();
  const ofOwner = (owner: string | null): CostShare => share(all.filter((entry) => entry.owner === owner));
  return {
    focusVersion: focusVersion(rows[0] ?? {}),
    basis,
    column,
    currency,
    total: share(all),
    allocated: names.map((owner) => ({ owner, ...ofOwner(owner) })),
    unallocated: ofOwner(null),
    byMonth: all
      .sort((a, b) => compareTexts(a.month, b.month) || compareTexts(a.owner ?? "", b.owner ?? ""))
      .map(({ month, owner, amount, rows: count }) => ({
        month,
        owner,
        amount: toExactString(amount),
        rows: count,
      })),
    excluded: [...excluded].map(([reason, ids]) => ({ reason, count: ids.length, ids })),
  };
}

const OPTIONS = { allocate: "object*", owners: "string{}?", where: "string*{}?" };

function share(entries: readonly { readonly amount: Decimal; readonly rows: number }[]): CostShare {
  return {
    amount: toExactString(entries.reduce((sum, { amount }) => sum.plus(amount), new ExactDecimal(0))),
    rows: entries.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** By UTF-16 code units, the same in every locale. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cell(row: FocusRow, column: string): unknown {
  const value = Object.hasOwn(row, column) ? row[column] : undefined;
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string") return value;
  const trimmed = value.trim();
  return trimmed === "" || trimmed === "NULL" ? undefined : trimmed;
}

function ownerOf(row: FocusRow, rules: readonly AllocationRule[]): string | undefined {
  for (const rule of rules) {
    const value = "tag" in rule ? tagOf(cell(row, "Tags"), rule.tag) : cell(row, rule.column);
    if (value !== undefined && value !== null && value !== "") return String(value);
  }
  return undefined;
}

/** The value of a tag. Some exports write keys with blanks around them; the exact key wins over such a one. */
function tagOf(tags: unknown, key: string): unknown {
  let parsed = tags;
  if (typeof tags === "string") {
    try {
      parsed = JSON.parse(tags);
    } catch {
      return undefined;
    }
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const entries = Object.entries(parsed);
  return (entries.find(([name]) => name === key) ?? entries.find(([name]) => name.trim() === key))?.[1];
}

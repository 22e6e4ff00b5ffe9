import { Decimal, type DecimalString, type MoneyInput, toDecimalString } from "../foundation/decimal.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import {
  assertList,
  readAmounts,
  readChoice,
  readRate,
  readWhole,
  readWithin,
  writeNumber,
} from "./cash-flow.js";
import { presentValue } from "./net-present-value.js";
import { type Payback, payback } from "./payback.js";

/** One line of a Total Economic Impact case, its amounts before risk adjustment. */
export interface TeiLine {
  readonly id: string;
  readonly label?: string;
  readonly kind: "benefit" | "cost" | "flexibility";
  /** The initial one (time 0), then one at the end of each year; 1 + `years` in all. A disbenefit is negative. */
  readonly amounts: readonly MoneyInput[];
  /** A fraction of the amount, 0 where not given, by which benefits and flexibility are lowered and costs raised. */
  readonly riskAdjustment?: number;
}

/** A line after risk adjustment, with its sum and present value. */
export interface TeiRow {
  readonly id: string;
  readonly label: string;
  readonly riskAdjustment: number;
  /** Initial, year 1, year 2 … */
  readonly amounts: readonly DecimalString[];
  readonly total: DecimalString;
  readonly presentValue: DecimalString;
}

/** The lines of one kind and their sums by column. */
export interface TeiBlock {
  readonly rows: readonly TeiRow[];
  readonly amounts: readonly DecimalString[];
  readonly total: DecimalString;
  readonly presentValue: DecimalString;
}

/** The table of a Total Economic Impact study. Every sum is taken over unrounded cells. */
export interface TeiTable {
  readonly ratePerYear: number;
  readonly years: number;
  readonly benefits: TeiBlock;
  readonly costs: TeiBlock;
  /** Options bought for the future: shown apart, in neither the net benefits nor the ROI. */
  readonly flexibility: TeiBlock;
  /** Benefits less costs, by column. */
  readonly net: {
    readonly amounts: readonly DecimalString[];
    readonly total: DecimalString;
    readonly presentValue: DecimalString;
  };
  /** (PV benefits - PV costs) / PV costs; null where the costs are worth nothing. */
  readonly returnOnInvestment: number | null;
  /** Of the undiscounted net benefits, in years. */
  readonly payback: Payback;
}

/**
 * A Total Economic Impact table as Forrester Consulting lays it out: the initial column is not discounted,
 * each later year is at its end; benefits are risk-adjusted downward and costs upward line by line.
 *
 * @throws OperatingModelError `invalid-argument` with a path such as `lines[2].amounts`.
 * @example
 * import { teiTable } from "ai-operating-model/roi";
 * const table = teiTable(
 *   [
 *     { id: "hours", kind: "benefit", amounts: [0, 550, 605], riskAdjustment: 0.2 },
 *     { id: "license", kind: "cost", amounts: [400, 0, 0], riskAdjustment: 0.1 },
 *   ],
 *   { ratePerYear: 0.1, years: 2 },
 * );
 * table.net.presentValue; // => "360"
 * table.returnOnInvestment?.toFixed(4); // => "0.8182"
 */
export function teiTable(
  lines: readonly TeiLine[],
  options: { readonly ratePerYear: number; readonly years: number },
): TeiTable {
  const ratePerYear = readRate(options?.ratePerYear, ["options", "ratePerYear"]);
  const years = readWhole(options.years, ["options", "years"], 1, 100);
  assertList(lines, ["lines"]);
  const rows = Array.from(lines, (line, index) => ({ line, cells: readLine(line, index, years) }));
  const sums = (cells: readonly Decimal[]) => ({
    amounts: cells.map(toDecimalString),
    total: toDecimalString(presentValue(0, cells, 0)),
    presentValue: toDecimalString(presentValue(ratePerYear, cells, 0)),
  });
  const columns = (kind: TeiLine["kind"]): Decimal[] => {
    const own = rows.filter(({ line }) => line.kind === kind);
    return Array.from({ length: years + 1 }, (_, year) =>
      own.reduce((sum, { cells }) => sum.plus(cells[year] as Decimal), new Decimal(0)),
    );
  };
  const block = (kind: TeiLine["kind"]): TeiBlock => ({
    rows: rows
      .filter(({ line }) => line.kind === kind)
      .map(({ line: { id, label = id, riskAdjustment = 0 }, cells }) => ({
        id,
        label,
        riskAdjustment,
        ...sums(cells),
      })),
    ...sums(columns(kind)),
  });
  const costs = columns("cost");
  const net = columns("benefit").map((amount, year) => amount.minus(costs[year] as Decimal));
  const paid = presentValue(ratePerYear, costs, 0);
  return {
    ratePerYear,
    years,
    benefits: block("benefit"),
    costs: block("cost"),
    flexibility: block("flexibility"),
    net: sums(net),
    returnOnInvestment: paid.isZero()
      ? null
      : writeNumber(presentValue(ratePerYear, net, 0).div(paid), ["lines"]),
    payback: payback(net),
  };
}

/** The amounts of a line after risk adjustment. */
function readLine(line: TeiLine, index: number, years: number): Decimal[] {
  const path = ["lines", index];
  assertRecord(line, path);
  const { id, label = id } = line;
  for (const [name, text] of Object.entries({ id, label })) {
    if (typeof text !== "string") throw invalidArgument([...path, name], "a string", text);
  }
  const kind = readChoice(line.kind, [...path, "kind"], ["benefit", "cost", "flexibility"]);
  const amounts = readAmounts(line.amounts, [...path, "amounts"]);
  if (amounts.length !== years + 1) {
    throw invalidArgument(
      [...path, "amounts"],
      `a list of ${years + 1}: initial and ${years} years`,
      line.amounts,
    );
  }
  const { riskAdjustment = 0 } = line;
  const risk = readWithin(riskAdjustment, [...path, "riskAdjustment"], 0, 1);
  const worse = kind === "cost" ? risk : -risk;
  return amounts.map((amount) => amount.plus(amount.abs().times(worse)));
}

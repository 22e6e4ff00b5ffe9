import { Decimal, type DecimalString, type MoneyInput, toDecimalString } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertList, readAmounts, readRate } from "./cash-flow.js";
import { type Payback, payback } from "./payback.js";

/** One line of a Total Economic Impact case, its amounts before risk adjustment. */
export interface TeiLine {
  readonly id: string;
  readonly label?: string;
  readonly kind: "benefit" | "cost" | "flexibility";
  /** Positive amounts: the initial one (time 0), then one at the end of each year; 1 + `years` in all. */
  readonly amounts: readonly MoneyInput[];
  /** A fraction, 0 where not given: benefits and flexibility are cut by it, costs raised. */
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
  const { years } = options;
  if (!Number.isInteger(years) || years < 1 || years > 100) {
    throw invalidArgument(["options", "years"], "a whole number from 1 to 100", years);
  }
  assertList(lines, ["lines"]);
  const adjusted = lines.map((line, index) => readLine(line, index, years));
  const growth = new Decimal(ratePerYear).plus(1);
  const factors = Array.from({ length: years + 1 }, (_, year) => growth.pow(year));
  const block = (kind: TeiLine["kind"]): Column => {
    const own = adjusted.filter(({ line }) => line.kind === kind);
    return {
      rows: own,
      amounts: factors.map((_, year) => total(own.map(({ amounts }) => amounts[year] as Decimal))),
    };
  };
  const presentValue = (amounts: readonly Decimal[]): Decimal =>
    total(amounts.map((amount, year) => amount.div(factors[year] as Decimal)));
  const write = ({ rows, amounts }: Column): TeiBlock => ({
    rows: rows.map(({ line, amounts: cells }) => ({
      id: line.id,
      label: line.label ?? line.id,
      riskAdjustment: line.riskAdjustment ?? 0,
      ...sums(cells, presentValue),
    })),
    ...sums(amounts, presentValue),
  });
  const benefits = block("benefit");
  const costs = block("cost");
  const net = benefits.amounts.map((amount, year) => amount.minus(costs.amounts[year] as Decimal));
  const paid = presentValue(costs.amounts);
  return {
    ratePerYear,
    years,
    benefits: write(benefits),
    costs: write(costs),
    flexibility: write(block("flexibility")),
    net: sums(net, presentValue),
    returnOnInvestment: paid.isZero() ? null : presentValue(net).div(paid).toNumber(),
    payback: payback(net),
  };
}

interface AdjustedLine {
  readonly line: TeiLine;
  readonly amounts: readonly Decimal[];
}

interface Column {
  readonly rows: readonly AdjustedLine[];
  readonly amounts: readonly Decimal[];
}

function readLine(line: TeiLine, index: number, years: number): AdjustedLine {
  const path = ["lines", index];
  if (typeof line !== "object" || line === null) throw invalidArgument(path, "a TEI line", line);
  if (typeof line.id !== "string") throw invalidArgument([...path, "id"], "a string", line.id);
  if (line.kind !== "benefit" && line.kind !== "cost" && line.kind !== "flexibility") {
    throw invalidArgument([...path, "kind"], '"benefit", "cost" or "flexibility"', line.kind);
  }
  const amounts = readAmounts(line.amounts, [...path, "amounts"]);
  if (amounts.length !== years + 1) {
    throw invalidArgument(
      [...path, "amounts"],
      `a list of ${years + 1}: initial and ${years} years`,
      line.amounts,
    );
  }
  const { riskAdjustment = 0 } = line;
  if (typeof riskAdjustment !== "number" || !(riskAdjustment >= 0 && riskAdjustment <= 1)) {
    throw invalidArgument([...path, "riskAdjustment"], "a fraction from 0 to 1", riskAdjustment);
  }
  const factor = new Decimal(1)[line.kind === "cost" ? "plus" : "minus"](riskAdjustment);
  return { line, amounts: amounts.map((amount) => amount.times(factor)) };
}

function sums(
  amounts: readonly Decimal[],
  presentValue: (amounts: readonly Decimal[]) => Decimal,
): Omit<TeiBlock, "rows"> {
  return {
    amounts: amounts.map(toDecimalString),
    total: toDecimalString(total(amounts)),
    presentValue: toDecimalString(presentValue(amounts)),
  };
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

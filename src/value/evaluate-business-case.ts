import { addDays, addMonths, type PlainDate, type YearMonth } from "../foundation/calendar.js";
import { Decimal, toDecimalString, toExactString } from "../foundation/decimal.js";
import { digest } from "../foundation/hash.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { payback } from "../roi/payback.js";
import { caseReturn } from "./annual-return.js";
import { assumptionTrace } from "./assumption-trace.js";
import { benefitLadder, type LadderRung } from "./benefit-ladder.js";
import type { BusinessCase } from "./business-case.js";
import type { BusinessCaseResult, LedgerEntry } from "./business-case-result.js";
import { plainCase } from "./case-digest.js";
import { caseFormulas } from "./case-formulas.js";
import { caseMonths } from "./case-months.js";
import { type CaseTotals, caseTotals, discounted } from "./case-totals.js";
import { caseWarnings } from "./case-warnings.js";
import { assertBusinessCase } from "./check-business-case.js";
import { decimalValues, scenarioValues } from "./driver-values.js";
import { formulaScope, formulaValue } from "./evaluate-formula.js";
import { fiscalYears } from "./fiscal-years.js";
import { type LineAmounts, lineAmounts } from "./line-amounts.js";
import { switchingValues } from "./switching-values.js";
import { teiOfCase } from "./tei-of-case.js";

const METHOD =
  "Monthly flows at the effective factor (1+r)^(-(m+d)/12), d by timing; depreciation enters through tax alone; " +
  "losses are set off; a driver with a distribution stands at its mean; 34 significant digits.";

/**
 * Evaluates a business case at one value of each driver: its exact monthly ledger and everything that controllers
 * read from it. For the spread of the outcome simulate the case.
 *
 * @param options `scenario` names one of the case's scenarios, `base` (the default) the drivers' point values;
 *   `provenance` adds a digest of the input.
 * @throws OperatingModelError `invalid-definition` with every issue of `checkBusinessCase`, `invalid-argument`
 *   for a scenario that the case does not have.
 * @example
 * import { evaluateBusinessCase } from "ai-operating-model/value";
 * const result = evaluateBusinessCase({
 *   id: "rent",
 *   name: "One a month for three years",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 36,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {},
 *   costs: [],
 *   benefits: [{ id: "rent", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 }],
 * });
 * Number(result.npv).toFixed(2); // => "31.19"
 */
export function evaluateBusinessCase(
  businessCase: BusinessCase,
  options: { readonly scenario?: string; readonly provenance?: boolean } = {},
): BusinessCaseResult {
  assertBusinessCase(businessCase);
  assertRecord(options, ["options"]);
  const scenario = options.scenario ?? "base";
  const values = scenarioValues(businessCase, scenario);
  const drivers = decimalValues(values);
  const formulas = caseFormulas(businessCase);
  const scope = formulaScope(drivers, formulas.curves);
  const lines = lineAmounts(formulas, drivers, scope);
  const totals = caseTotals(businessCase, lines);
  const months = caseMonths(businessCase.basis);
  const { basis } = businessCase;
  const { factors, terminal, terminalAfterTax } = totals;
  const { rungs, total: npv } = ladderOf(lines, totals);
  const afterTax = discounted(totals.net, factors)
    .minus(discounted(totals.tax, factors))
    .plus(terminalAfterTax.presentValue);
  const uplift = lines.filter(({ line }) => line.part === "uplift");
  const discountedNet = totals.net.map((flow, t) => flow.times(factors[t] as Decimal));
  return {
    caseId: businessCase.id,
    currency: basis.currency,
    scenario,
    method: METHOD,
    npv: toDecimalString(npv),
    ...(basis.tax === undefined ? {} : { npvAfterTax: toDecimalString(afterTax) }),
    upliftEffect: toDecimalString(
      uplift.reduce((total, { amounts }) => total.plus(discounted(amounts, factors)), new Decimal(0)),
    ),
    cashFlows: totals.net.map((amount, t) => ({
      date: flowDate(months[t] as YearMonth, basis.timing),
      amount: toExactString(amount),
    })),
    ledger: lines.flatMap((line) => ledgerOf(line, months)),
    fiscalYears: fiscalYears(
      months.map((month, t) => ({
        month,
        costs: totals.costs[t] as Decimal,
        benefits: totals.benefits[t] as Decimal,
        depreciation: totals.depreciation[t] as Decimal,
        tax: totals.tax[t] as Decimal,
        presentValue: discountedNet[t] as Decimal,
        presentValueAfterTax: (totals.net[t] as Decimal)
          .minus(totals.tax[t] as Decimal)
          .times(factors[t] as Decimal),
      })),
      basis.fiscalYearStartMonth ?? 1,
    ),
    ladder: rungs,
    irr: caseReturn(totals.net, totals.terminal.amount, basis.timing),
    payback: payback(totals.net),
    discountedPayback: payback(discountedNet),
    roi: {
      simple: ratio(totals.benefits, totals.costs),
      discounted: ratio(
        totals.benefits.map((amount, t) => amount.times(factors[t] as Decimal)),
        totals.costs.map((amount, t) => amount.times(factors[t] as Decimal)),
      ),
    },
    tei: teiOfCase(businessCase, lines),
    switchingValues: switchingValues({
      businessCase,
      formulas,
      scope,
      afterTax: basis.tax !== undefined,
    }),
    assumptions: assumptionTrace(businessCase, formulas, values),
    scores: formulas.scores.map(({ line, unit, from, until, formula }) => {
      return {
        line,
        unit,
        values: months.slice(from, until).map((month, index) => ({
          month,
          value: toDecimalString(formulaValue(formula, from + index, scope)),
        })),
      };
    }),
    terminal: {
      amount: toDecimalString(terminal.amount),
      presentValue: toDecimalString(terminal.presentValue),
      ...(basis.tax === undefined
        ? {}
        : { presentValueAfterTax: toDecimalString(terminalAfterTax.presentValue) }),
    },
    shares: {
      terminal: shareOf(terminal.presentValue, npv),
      beyond36Months: shareOf(
        discountedNet.slice(36).reduce((total, flow) => total.plus(flow), new Decimal(0)),
        npv,
      ),
    },
    warnings: caseWarnings(businessCase, { formulas }),
    ...(options.provenance ? { digest: digest({ case: plainCase(businessCase), scenario }) } : {}),
  };
}

function ledgerOf({ line, amounts }: LineAmounts, months: readonly YearMonth[]): LedgerEntry[] {
  return months.slice(line.from, line.until).map((month, index) => ({
    month,
    line: line.line,
    side: line.side,
    class: line.class,
    part: line.part,
    amount: toExactString(amounts[line.from + index] as Decimal),
  }));
}

function ladderOf(lines: readonly LineAmounts[], totals: CaseTotals): ReturnType<typeof benefitLadder> {
  const values = new Map<LadderRung["class"], Decimal>([["terminal", totals.terminal.presentValue]]);
  for (const { line, amounts } of lines) {
    const before = values.get(line.class) ?? new Decimal(0);
    values.set(line.class, before.plus(discounted(amounts, totals.factors)));
  }
  return benefitLadder(values);
}

function flowDate(month: YearMonth, timing: "start" | "mid" | "end"): PlainDate {
  const first = `${month}-01`;
  if (timing === "start") return first;
  if (timing === "mid") return `${month}-16`;
  return addDays(addMonths(first, 1), -1);
}

function ratio(benefits: readonly Decimal[], costs: readonly Decimal[]): Estimate {
  const total = (list: readonly Decimal[]): Decimal =>
    list.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  const paid = total(costs);
  if (!paid.greaterThan(0)) return missing("no-costs");
  return knownRatio(total(benefits).minus(paid).div(paid));
}

function shareOf(part: Decimal, whole: Decimal): Estimate {
  if (whole.isZero()) return missing("npv-is-zero");
  return knownRatio(part.div(whole));
}

/** A number cannot hold every quotient of two amounts. */
function knownRatio(quotient: Decimal): Estimate {
  const ratio = quotient.toNumber() + 0;
  return Number.isFinite(ratio) ? known(ratio) : missing("beyond-number-range");
}

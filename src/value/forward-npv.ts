import { epochDay, type PlainDate, type YearMonth } from "../foundation/calendar.js";
import {
  Decimal,
  type DecimalString,
  type MoneyInput,
  toDecimal,
  toDecimalString,
} from "../foundation/decimal.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";
import { caseFormulas } from "./case-formulas.js";
import { caseMonths, firstWholeMonth, monthOffset } from "./case-months.js";
import { assertBusinessCase } from "./check-business-case.js";
import { factorAtMonth, monthFactors } from "./discounting.js";
import { decimalValues, scenarioValues } from "./driver-values.js";
import { lineAmounts } from "./line-amounts.js";
import { lineWeighting, terminalAmount } from "./line-weights.js";

/** What really flowed in a month: costs negative, benefits positive. */
export interface ActualFlow {
  readonly month: YearMonth;
  readonly amount: MoneyInput;
}

/** Whether to go on, and what the whole came to. */
export interface ForwardNpv {
  readonly asOf: PlainDate;
  /** First month that can still be decided about; null where the case is over. */
  readonly firstMonth: YearMonth | null;
  readonly currency: string;
  /** Value, at the start of `firstMonth`, of going on rather than stopping. Decides. */
  readonly forwardNpv: DecimalString;
  /** Going on pays where `forwardNpv` is above 0. */
  readonly decision: "continue" | "stop";
  /** Actual flows before `firstMonth`, undiscounted: the same whether one goes on or stops. */
  readonly sunk: DecimalString;
  /** Later spend that is owed in any case, at the start of `firstMonth`: the same on both branches too. */
  readonly nonCancellable: DecimalString;
  /** At the case's valuation date: actual flows and all planned ones to come. For accountability, not decisions. */
  readonly wholeLifeNpv: DecimalString;
}

/**
 * The value of continuing at a gate. What is spent, and what must be spent whatever is decided, stands on both
 * branches and is left out; stopping may cost something of its own. A terminal value, by the planned flows of the
 * last twelve months, is had only by going on. After tax where the case has tax.
 *
 * @param actuals net flows of the months before the gate; they change `wholeLifeNpv`, never the decision
 * @param options `asOf`: months that begin on or after it lie ahead. `exitCost`: paid at once if one stops.
 * @throws OperatingModelError `invalid-definition` for a case with issues, `invalid-argument` for an actual that
 *   is not in a month of the case before the gate.
 * @example
 * import { forwardNpv } from "ai-operating-model/value";
 * const gate = forwardNpv(
 *   {
 *     id: "pilot",
 *     name: "Pilot",
 *     basis: {
 *       currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 2,
 *       ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *     },
 *     drivers: {},
 *     costs: [{ id: "build", kind: "integration", days: 10, dayRate: 900 }],
 *     benefits: [{ id: "licence", kind: "avoided-cost", month: 1, baselinePerMonth: 500, actualPerMonth: 0 }],
 *   },
 *   [{ month: "2026-01", amount: -12000 }],
 *   { asOf: "2026-02-01" },
 * );
 * [gate.forwardNpv, gate.decision, gate.sunk]; // => ["500", "continue", "-12000"]
 */
export function forwardNpv(
  businessCase: BusinessCase,
  actuals: readonly ActualFlow[],
  options: { readonly asOf: PlainDate; readonly scenario?: string; readonly exitCost?: MoneyInput },
): ForwardNpv {
  assertBusinessCase(businessCase);
  assertList(actuals, ["actuals"]);
  assertRecord(options, ["options"]);
  const { asOf, scenario = "base", exitCost = 0 } = options;
  epochDay(asOf, ["options", "asOf"]);
  const { basis } = businessCase;
  const first = Math.max(0, Math.min(basis.horizonMonths, firstWholeMonth(asOf, basis.start)));
  const factors = monthFactors(basis);
  const now = factorAtMonth(basis, first);
  const weighting = lineWeighting(businessCase);
  const drivers = decimalValues(scenarioValues(businessCase, scenario));
  let ahead = terminalAmount(businessCase);
  let owed = new Decimal(0);
  for (const { line, amounts } of lineAmounts(caseFormulas(businessCase), drivers)) {
    const { afterTax, terminal } = weighting(line);
    for (let t = 0; t < basis.horizonMonths; t++) {
      const amount = amounts[t] as Decimal;
      // Only who goes on has a terminal value, and months behind the gate may feed it too.
      const beyond = amount.times(terminal[t] as Decimal);
      ahead = ahead.plus(beyond);
      if (t < first) continue;
      const worth = amount.times(afterTax[t] as Decimal).minus(beyond);
      if (line.nonCancellable) owed = owed.plus(worth);
      else ahead = ahead.plus(worth);
    }
  }
  let sunk = new Decimal(0);
  let past = new Decimal(0);
  for (const [index, actual] of actuals.entries()) {
    assertRecord(actual, ["actuals", index]);
    const { month, amount } = actual;
    const t = monthOffset(basis.start, month);
    if (t < 0 || t >= first) {
      throw invalidArgument(["actuals", index, "month"], "a month of the case before asOf", month);
    }
    const flow = toDecimal(amount, ["actuals", index, "amount"]);
    sunk = sunk.plus(flow);
    past = past.plus(flow.times(factors[t] as Decimal));
  }
  const forward = ahead.div(now).plus(toDecimal(exitCost, ["options", "exitCost"]));
  return {
    asOf,
    firstMonth: caseMonths(basis)[first] ?? null,
    currency: basis.currency,
    forwardNpv: toDecimalString(forward),
    decision: forward.greaterThan(0) ? "continue" : "stop",
    sunk: toDecimalString(sunk),
    nonCancellable: toDecimalString(owed.div(now)),
    wholeLifeNpv: toDecimalString(past.plus(ahead).plus(owed)),
  };
}

import {
  addDays,
  addMonths,
  epochDay,
  isYearMonth,
  type PlainDate,
  type YearMonth,
} from "../foundation/calendar.js";
import {
  type Decimal,
  type DecimalString,
  ExactDecimal,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Benefit, BenefitClass } from "../model/benefit.js";
import type { Exclusion } from "../model/measurement.js";
import { claimed } from "./benefit-pool.js";

/** Realized against planned, both to the same date. */
export interface RealizationTotals {
  readonly realizedToDate: DecimalString;
  readonly plannedToDate: DecimalString;
  /** realized − planned. */
  readonly variance: DecimalString;
}

/** What a benefit register has delivered so far. */
export interface Realization extends RealizationTotals {
  readonly asOf: PlainDate;
  readonly currency: string | null;
  /** Of `realizedToDate`, what finance has validated. */
  readonly validatedToDate: DecimalString;
  readonly byClass: readonly ({ readonly class: BenefitClass } & RealizationTotals)[];
  /** Planned months that have ended without an actual: unknown, and counted as nothing realized. */
  readonly withoutActual: readonly { readonly id: string; readonly months: readonly YearMonth[] }[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Adds up what benefits have realized and what they had planned, over the months that ended by a date. Amounts
 * count with the share claimed. Non-financial benefits are left out.
 *
 * @throws OperatingModelError `invalid-argument` for benefits in several currencies.
 * @example
 * import { realization } from "ai-operating-model/value";
 * const result = realization(
 *   [
 *     {
 *       id: "hours", initiativeIds: ["i-7"], kind: "time-saved", class: "capacity", currency: "EUR", share: 0.5,
 *       plan: [{ month: "2026-01", amount: 1000 }, { month: "2026-02", amount: 1000 }],
 *       actuals: [{ month: "2026-01", amount: 800 }], state: "forecast", signOffs: [],
 *     },
 *   ],
 *   { asOf: "2026-02-15" },
 * );
 * result.realizedToDate; // => "400"
 * result.plannedToDate; // => "500"
 */
export function realization(
  benefits: readonly Benefit[],
  options: { readonly asOf: PlainDate },
): Realization {
  assertList(benefits, ["benefits"]);
  assertRecord(options, ["options"]);
  const { asOf } = options;
  epochDay(asOf, ["options", "asOf"]);
  benefits.forEach(assertReadable);
  const counted = benefits.filter((benefit) => benefit.class !== "non-financial");
  const currencies = [...new Set(counted.map(({ currency }) => currency))];
  if (currencies.length > 1) throw invalidArgument(["benefits"], "in one currency", currencies.join(", "));
  const ended = (month: YearMonth): boolean => addDays(addMonths(`${month}-01`, 1), -1) <= asOf;
  const sum = (list: readonly Benefit[], field: "plan" | "actuals"): Decimal =>
    list
      .flatMap((benefit) =>
        (benefit[field] ?? []).filter(({ month }) => ended(month)).map((period) => claimed(benefit, period)),
      )
      .reduce((total, amount) => total.plus(amount), new ExactDecimal(0));
  const totals = (list: readonly Benefit[]): RealizationTotals => {
    const [realized, planned] = [sum(list, "actuals"), sum(list, "plan")];
    return {
      realizedToDate: toExactString(realized),
      plannedToDate: toExactString(planned),
      variance: toExactString(realized.minus(planned)),
    };
  };
  const classes = [...new Set(counted.map((benefit) => benefit.class))];
  const left = benefits.filter((benefit) => benefit.class === "non-financial").map(({ id }) => id);
  return {
    asOf,
    currency: currencies[0] ?? null,
    ...totals(counted),
    validatedToDate: toExactString(
      sum(
        counted.filter(({ state }) => state === "validated"),
        "actuals",
      ),
    ),
    byClass: classes.map((name) => ({
      class: name,
      ...totals(counted.filter((benefit) => benefit.class === name)),
    })),
    withoutActual: counted
      .map(({ id, plan, actuals }) => ({
        id,
        months: plan
          .map(({ month }) => month)
          .filter((month) => ended(month) && !actuals?.some((actual) => actual.month === month)),
      }))
      .filter(({ months }) => months.length > 0),
    excluded: left.length === 0 ? [] : [{ reason: "non-financial", count: left.length, ids: left }],
  };
}

/** Throws unless the claims of a benefit can be read; what else may be wrong with it is for `checkBenefits`. */
function assertReadable(benefit: Benefit, index: number): void {
  const path = ["benefits", index];
  assertRecord(benefit, path);
  if (!(typeof benefit.share === "number" && benefit.share >= 0 && benefit.share <= 1)) {
    throw invalidArgument([...path, "share"], "a fraction from 0 to 1", benefit.share);
  }
  for (const [field, periods] of Object.entries({ plan: benefit.plan, actuals: benefit.actuals ?? [] })) {
    assertList(periods, [...path, field]);
    for (const [at, period] of periods.entries()) {
      assertRecord(period, [...path, field, at]);
      if (!isYearMonth(period.month)) {
        throw invalidArgument([...path, field, at, "month"], "a month, as YYYY-MM", period.month);
      }
      toDecimal(period.amount, [...path, field, at, "amount"]);
    }
  }
}

import { addMonths, type PlainDate } from "../foundation/calendar.js";
import type { Benefit } from "../model/benefit.js";
import { realization } from "../value/realization.js";
import type { ReviewedValue } from "./portfolio-review.js";

/** The register's value by currency, in the order in which currencies first appear. */
export function reviewValue(
  benefits: readonly Benefit[],
  asOf: PlainDate,
): { readonly currencies: readonly ReviewedValue[]; readonly nonFinancial: readonly string[] } {
  const financial = benefits.filter((benefit) => benefit.class !== "non-financial");
  const currencies = [...new Set(financial.map(({ currency }) => currency))];
  return {
    currencies: currencies.map((currency) =>
      inCurrency(
        financial.filter((benefit) => benefit.currency === currency),
        asOf,
      ),
    ),
    nonFinancial: benefits.filter((benefit) => benefit.class === "non-financial").map(({ id }) => id),
  };
}

function inCurrency(benefits: readonly Benefit[], asOf: PlainDate): ReviewedValue {
  const toDate = realization(benefits, { asOf });
  const lastMonth = benefits
    .flatMap(({ plan }) => plan.map(({ month }) => month))
    .reduce((last, month) => (month > last ? month : last), asOf.slice(0, 7));
  // Everything that was ever planned has ended by the first day after the last planned month.
  const inAll = realization(benefits, { asOf: addMonths(`${lastMonth}-01`, 1) });
  const promised = new Map(inAll.byClass.map((one) => [one.class, one.plannedToDate]));
  const { currency, realizedToDate, plannedToDate, variance, validatedToDate, byClass, withoutActual } =
    toDate;
  return {
    currency,
    promised: inAll.plannedToDate,
    plannedToDate,
    realizedToDate,
    variance,
    validatedToDate,
    byClass: byClass.map((one) => ({ promised: promised.get(one.class) ?? "0", ...one })),
    withoutActual: withoutActual.length,
  };
}

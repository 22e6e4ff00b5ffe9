import { Decimal, type MoneyInput } from "../foundation/decimal.js";
import { readAmounts, readRate, writeNumber } from "./cash-flow.js";
import { presentValue } from "./net-present-value.js";
import { type NoRateReason, oneSigned } from "./rate-of-return.js";

/** The answer of {@link mirr}. */
export type ModifiedRateOfReturn =
  | { readonly kind: "unique"; readonly rate: number }
  | { readonly kind: "none"; readonly reason: NoRateReason };

/**
 * The modified internal rate of return per period of amounts one period apart: what is paid out is discounted
 * to the first period at `financeRate`, what comes in is compounded to the last at `reinvestRate`, and the
 * rate joins the two: (FV in / PV out)^(1 / (n - 1)) - 1, as in Excel's `MIRR` and numpy-financial's `mirr`.
 * Every amount keeps its period when the signs are split.
 *
 * Flows of one sign have no such rate; the reason tells `total-loss` (money put in, and nothing at the end)
 * from `same-sign` and `all-zero`.
 *
 * @throws OperatingModelError `invalid-argument` with the path of a rate or amount that is none.
 * @example
 * import { mirr } from "ai-operating-model/roi";
 * const answer = mirr([-120000, 39000, 30000, 21000, 37000, 46000], { financeRate: 0.1, reinvestRate: 0.12 });
 * answer.kind === "unique" && answer.rate.toFixed(6); // => "0.126094"
 */
export function mirr(
  amounts: readonly MoneyInput[],
  options: { readonly financeRate: number; readonly reinvestRate: number },
): ModifiedRateOfReturn {
  const decimals = readAmounts(amounts, ["amounts"], 2);
  const financeRate = readRate(options?.financeRate, ["options", "financeRate"]);
  const reinvestRate = readRate(options.reinvestRate, ["options", "reinvestRate"]);
  const reason = oneSigned(decimals.map((amount) => amount.comparedTo(0)));
  if (reason !== undefined) return { kind: "none", reason };
  const periods = decimals.length - 1;
  const paid = decimals.map((amount) => Decimal.max(amount.neg(), 0));
  const received = decimals.map((amount) => Decimal.max(amount, 0));
  const futureIn = presentValue(reinvestRate, received, 0).times(
    new Decimal(reinvestRate).plus(1).pow(periods),
  );
  const growth = futureIn.div(presentValue(financeRate, paid, 0)).pow(new Decimal(1).div(periods));
  return { kind: "unique", rate: writeNumber(growth.minus(1), ["amounts"]) };
}

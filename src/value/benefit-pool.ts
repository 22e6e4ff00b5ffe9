import type { YearMonth } from "../foundation/calendar.js";
import {
  type Decimal,
  ExactDecimal,
  isMoneyInput,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import type { Benefit, BenefitPeriod } from "../model/benefit.js";

/** What several benefits draw on, such as the working hours of one team, and how much a month it can give. */
export interface BenefitPool {
  readonly id: string;
  /** In the money (or unit) of the benefits that draw on it. */
  readonly capacityPerMonth: MoneyInput;
}

/** An amount as claimed: share × amount. */
export function claimed(benefit: Benefit, period: BenefitPeriod): Decimal {
  return toDecimal(period.amount, ["amount"], ExactDecimal).times(benefit.share);
}

/** Pools that nobody declared, and pools of which more is claimed than they can give. Amounts must be readable. */
export function checkPools(benefits: readonly Benefit[], pools: readonly BenefitPool[]): Issue[] {
  const known = pools.map(({ id }) => id);
  const strays = benefits.flatMap(({ poolId }, index) =>
    poolId === undefined || known.includes(poolId)
      ? []
      : [wrongValue("unknown-pool", [index, "poolId"], `one of ${known.join(", ")}`, poolId)],
  );
  return [...strays, ...pools.flatMap((pool, index) => checkPool(pool, benefits, ["pools", index]))];
}

function checkPool(pool: BenefitPool, benefits: readonly Benefit[], path: Path): Issue[] {
  if (!isMoneyInput(pool.capacityPerMonth)) {
    const at = [...path, "capacityPerMonth"];
    return [wrongValue("not-an-amount", at, "an amount", pool.capacityPerMonth)];
  }
  const members = benefits.filter(({ poolId }) => poolId === pool.id);
  const other = members.find(({ currency }) => currency !== members[0]?.currency);
  if (other !== undefined) {
    const expected = `${members[0]?.currency}, as all that draw on pool ${pool.id}`;
    return [wrongValue("currency-mixed", [benefits.indexOf(other), "currency"], expected, other.currency)];
  }
  const capacity = toDecimal(pool.capacityPerMonth, [], ExactDecimal);
  return (["plan", "actuals"] as const).flatMap((field): Issue[] => {
    const over = claimsByMonth(members, field).filter(({ total }) => total.greaterThan(capacity));
    const [first] = over;
    if (first === undefined) return [];
    const { month, total, initiatives } = first;
    const message = `initiatives ${initiatives.join(", ")} together claim ${toExactString(total)} of pool ${pool.id} in ${month} (${field}), which can give ${toExactString(capacity)}; ${over.length} month(s) are over`;
    const [expected, received] = [toExactString(capacity), toExactString(total)];
    return [{ code: "pool-over-capacity", path, message, expected, received }];
  });
}

interface MonthClaims {
  readonly month: YearMonth;
  readonly total: Decimal;
  readonly initiatives: readonly string[];
}

/** What benefits claim together in each month, in order of months. */
function claimsByMonth(members: readonly Benefit[], field: "plan" | "actuals"): MonthClaims[] {
  const periods = members.flatMap((benefit) => (benefit[field] ?? []).map((period) => ({ benefit, period })));
  const months = [...new Set(periods.map(({ period }) => period.month))].sort();
  return months.map((month) => {
    const own = periods.filter(({ period }) => period.month === month);
    return {
      month,
      total: own.reduce(
        (sum, { benefit, period }) => sum.plus(claimed(benefit, period)),
        new ExactDecimal(0),
      ),
      initiatives: [...new Set(own.flatMap(({ benefit }) => benefit.initiativeIds))].sort(),
    };
  });
}

import type { MoneyInput } from "../foundation/decimal.js";
import { earnedValue } from "../foundation/statistics/earned-value.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { compoundKey } from "./compound-key.js";
import { type MoneySum, moneySum } from "./money-sum.js";

/** What earned value is read from: a line is one initiative's work in one unit and category. */
export interface EarningRecord {
  readonly initiative: string;
  readonly unit?: string;
  readonly category: string;
  readonly planned: MoneyInput;
  readonly actual: MoneyInput;
  readonly period: string;
  readonly percentComplete?: number;
  readonly budgetAtCompletion?: MoneyInput;
}

/**
 * Cost and schedule performance (CPI = EV/AC, SPI = EV/PV; ANSI/EIA-748) over the lines that keep percent complete
 * and budget. Earned is what the latest period of a line states; planned and actual run up to it.
 */
export function earnedIndices(records: readonly EarningRecord[]): Readonly<Record<"cpi" | "spi", Estimate>> {
  const none = missing("no-percent-complete");
  const latest = new Map<string, string>();
  for (const record of records) {
    if (record.percentComplete === undefined || record.budgetAtCompletion === undefined) continue;
    const line = lineOf(record);
    const known = latest.get(line);
    if (known === undefined || record.period > known) latest.set(line, record.period);
  }
  if (latest.size === 0) return { cpi: none, spi: none };
  const sums = { earned: moneySum(), planned: moneySum(), actual: moneySum(), budget: moneySum() };
  for (const record of records) {
    const until = latest.get(lineOf(record));
    if (until === undefined || record.period > until) continue;
    sums.planned.add(record.planned);
    sums.actual.add(record.actual);
    const { percentComplete, budgetAtCompletion, period } = record;
    if (period !== until || percentComplete === undefined || budgetAtCompletion === undefined) continue;
    sums.earned.add(budgetAtCompletion, percentComplete);
    sums.budget.add(budgetAtCompletion);
  }
  const at = (sum: MoneySum): number => sum.toNumber();
  if (Object.values(sums).some((sum) => at(sum) < 0))
    return { cpi: missing("negative-total"), spi: missing("negative-total") };
  const { cpi, spi, reasons } = earnedValue({
    plannedValue: at(sums.planned),
    earnedValue: at(sums.earned),
    actualCost: at(sums.actual),
    budgetAtCompletion: at(sums.budget),
  });
  return {
    cpi: cpi === null ? missing(reasons?.cpi ?? "nothing-spent") : known(cpi),
    spi: spi === null ? missing(reasons?.spi ?? "nothing-planned") : known(spi),
  };
}

function lineOf({ initiative, unit, category }: EarningRecord): string {
  return compoundKey(initiative, unit, category);
}

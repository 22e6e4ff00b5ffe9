import { partialDateBounds, type YearMonth } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import { readEpochDay } from "../foundation/epoch-day.js";
import type { Benefit, BenefitPeriod } from "../model/benefit.js";
import { isListOfRecords } from "./assert-records.js";
import { isAmount, type MoneySum } from "./money-sum.js";

/** Whether a month has ended by the day asked; undefined for a text that is no month. */
export type MonthEnded = (month: YearMonth) => boolean | undefined;

/** Whether a month has ended by a day; undefined for a text that is no month. Months are few, so answers are kept. */
export function monthEnds(asOf: number): MonthEnded {
  const answers = new Map<string, boolean | undefined>();
  return (month) => {
    if (answers.has(month)) return answers.get(month);
    const exists =
      typeof month === "string" && month.length === 7 && !Number.isNaN(readEpochDay(`${month}-01`));
    const ended = exists ? readEpochDay(partialDateBounds(month).last) <= asOf : undefined;
    answers.set(month, ended);
    return ended;
  };
}

/** Why the months or amounts of a benefit cannot be used; undefined where they can. */
export function faultyPeriod({ plan, actuals }: Benefit, ended: MonthEnded): string | undefined {
  return faultOf(plan, ended) ?? (actuals === undefined ? undefined : faultOf(actuals, ended));
}

function faultOf(periods: readonly BenefitPeriod[], ended: MonthEnded): string | undefined {
  if (!isListOfRecords(periods)) return "invalid-month";
  for (const { month, amount } of periods) {
    if (ended(month) === undefined) return "invalid-month";
    if (!isAmount(amount)) return "invalid-amount";
  }
  return undefined;
}

/** Adds the amounts of months that have ended, each times the share claimed; those of a disbenefit against the rest. */
export function addToDate(
  periods: readonly BenefitPeriod[],
  ended: MonthEnded,
  { class: kind, share }: Benefit,
  sum: MoneySum,
): void {
  for (const { month, amount } of periods)
    if (ended(month)) sum.add(kind === "disbenefit" ? against(amount) : amount, share);
}

/** An amount of a disbenefit, which counts against the rest whichever sign it was written with. */
function against(amount: MoneyInput): MoneyInput {
  if (typeof amount === "number") return -Math.abs(amount);
  const text = String(amount).trim();
  return `-${text.replace(/^[+-]/, "")}`;
}

/** What a benefit brought: nothing before it is said to be realized. */
export function broughtBy({ state, actuals = [] }: Benefit): readonly BenefitPeriod[] {
  return state === "realized" || state === "validated" || state === "retired" ? actuals : [];
}

import * as z from "zod";
import { isPlainDate } from "../foundation/calendar.js";
import { isMoneyInput } from "../foundation/decimal.js";
import { type Issue, wrongValue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import type { CashFlow } from "../roi/cash-flow.js";
import { parseWith } from "./parse-with.js";

/** The schema of dated flows. */
export const cashFlowsSchema: z.ZodType<readonly CashFlow[]> = z
  .array(z.strictObject({ date: z.string(), amount: z.union([z.number(), z.string()]) }))
  .min(1);

/**
 * Reads dated flows that came from outside as JSON, `[{ "date": "2026-01-31", "amount": "-1200.50" }, …]`:
 * dates that exist, amounts as numbers or numerals. What is wrong comes back all at once.
 *
 * @example
 * import { parseCashFlows } from "ai-operating-model/schemas";
 * const result = parseCashFlows([{ date: "2026-02-30", amount: "12" }]);
 * result.ok ? [] : result.error.map(({ code, path }) => [code, path]); // => [["invalid-date", [0, "date"]]]
 */
export function parseCashFlows(value: unknown): Result<readonly CashFlow[], Issue[]> {
  return parseWith(cashFlowsSchema, value, (flows) => flows.flatMap(checkCashFlow));
}

function checkCashFlow({ date, amount }: CashFlow, index: number): Issue[] {
  const issues: Issue[] = [];
  if (!isPlainDate(date)) {
    issues.push(wrongValue("invalid-date", [index, "date"], "a date that exists, as YYYY-MM-DD", date));
  }
  if (!isMoneyInput(amount)) {
    issues.push(
      wrongValue("invalid-amount", [index, "amount"], 'a finite number or numeral such as "12.50"', amount),
    );
  }
  return issues;
}

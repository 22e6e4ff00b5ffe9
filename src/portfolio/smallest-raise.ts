import type { Decimal } from "../foundation/decimal.js";
import { type GivenRow, type LimitedRow, limitedRow, sumAt } from "./limited-row.js";

/** Finds the point best by `values` within rows, with the candidate in; null where there is none. */
export type BestWith = (
  values: readonly Decimal[],
  rows: readonly LimitedRow[],
) => Promise<{ readonly x: Uint8Array } | null>;

/** Something that a raise must reach: `end` less the sum of the amounts. */
interface Need {
  readonly amounts: readonly Decimal[];
  readonly end: Decimal;
}

/**
 * The smallest raise of a candidate's value where the value itself counts towards limits of buckets: the raise must
 * make up what is missing to `outside`, the best without the candidate, and to the floors, and not use up more than the
 * ceilings leave. So whatever is needed most must not be more than any ceiling leaves, which says nothing of the raise:
 * for each need in turn the selections in which it is the largest are searched for the one in which it is least.
 */
export async function smallestRaise(
  values: readonly Decimal[],
  rows: readonly LimitedRow[],
  counting: ReadonlySet<LimitedRow>,
  outside: Decimal | null,
  best: BestWith,
): Promise<Decimal | null> {
  const needs: Need[] = outside === null ? [] : [{ amounts: values, end: outside }];
  const ceilings: Need[] = [];
  for (const { given } of counting) {
    if (given?.min !== undefined) needs.push({ amounts: given.amounts, end: given.min });
    if (given?.max !== undefined) ceilings.push({ amounts: given.amounts, end: given.max });
  }
  const kept = rows.filter((row) => !counting.has(row) || row.given?.max !== undefined);
  let least: Decimal | null = null;
  for (const need of needs) {
    const others = needs.filter((other) => other !== need);
    const found = await best(need.amounts, [
      ...kept,
      ...others.map((other) => limitedRow(atMost(other, need))),
      ...needs.flatMap((any) => ceilings.map((ceiling) => limitedRow(atMost(any, ceiling)))),
    ]);
    if (found === null) continue;
    const raise = need.end.minus(sumAt(need.amounts, found.x));
    if (least === null || raise.lt(least)) least = raise;
  }
  return least;
}

/** That one need, or what is left of one ceiling, is not above another. */
function atMost(a: Need, b: Need): GivenRow {
  const amounts = b.amounts.map((amount, j) => amount.minus(a.amounts[j] as Decimal));
  return { amounts, min: undefined, max: b.end.minus(a.end) };
}

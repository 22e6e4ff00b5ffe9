import { inverseIncompleteBeta } from "../distribution/incomplete-beta.js";
import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { confidenceLevel } from "./confidence.js";
import { meanAndVariance } from "./variance.js";

/** Cronbach's alpha with its interval. Where it is undefined all three are null and `reason` says why. */
export interface CronbachAlpha {
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly items: number;
  /** Respondents who answered every item, on whom alpha rests. */
  readonly respondents: number;
  /** Respondents left out because an answer is missing. */
  readonly excluded: number;
  /** `one-item`, `too-few-respondents` or `no-variation`. */
  readonly reason?: string;
}

/**
 * Cronbach's alpha, the internal consistency of items meant to measure one thing (Cronbach 1951), with the interval
 * of Feldt ("The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty",
 * Psychometrika 30, 1965). Each row holds one respondent's answers in the order of the items; a respondent with a
 * missing answer (null) is left out and counted. At most 1; below 0 where items run against each other.
 *
 * @throws OperatingModelError `invalid-argument` for rows of unequal length or answers that are no finite number.
 * @example
 * import { cronbachAlpha } from "ai-operating-model/statistics";
 * cronbachAlpha([[1, 2], [2, 2], [3, 4], [4, 4]]).alpha?.toFixed(4); // => "0.9412"
 */
export function cronbachAlpha(
  respondentsByItem: readonly (readonly (number | null)[])[],
  options: { readonly confidence?: number } = {},
): CronbachAlpha {
  assertList(respondentsByItem, ["respondentsByItem"]);
  assertRecord(options, ["options"]);
  const tail = (1 - confidenceLevel(options.confidence)) / 2;
  const k = respondentsByItem[0]?.length ?? 0;
  const rows = respondentsByItem.filter((row, respondent): row is readonly number[] => {
    assertList(row, ["respondentsByItem", respondent]);
    if (row.length !== k) throw invalidArgument(["respondentsByItem", respondent], `a list of ${k}`, row);
    Array.from(row).forEach((answer, item) => {
      if (answer !== null) assertFinite(answer, ["respondentsByItem", respondent, item]);
    });
    return !row.includes(null);
  });
  const n = rows.length;
  const base = { items: k, respondents: n, excluded: respondentsByItem.length - n };
  const undefinedFor = (reason: string): CronbachAlpha => ({
    alpha: null,
    low: null,
    high: null,
    ...base,
    reason,
  });
  if (n < 2) return undefinedFor("too-few-respondents");
  if (k < 2) return undefinedFor("one-item");
  let itemVariances = 0;
  for (let item = 0; item < k; item++)
    itemVariances += meanAndVariance(rows.map((row) => row[item]!)).variance as number;
  const total = meanAndVariance(rows.map((row) => row.reduce((sum, answer) => sum + answer, 0)))
    .variance as number;
  if (!Number.isFinite(itemVariances) || !Number.isFinite(total)) return undefinedFor("out-of-range");
  const answer = alphaOfVariances(itemVariances, total, k, n, tail);
  return answer === null ? undefinedFor("no-variation") : { ...answer, ...base };
}

/** Alpha and Feldt's limits from the sum of the item variances and the variance of the totals; null without variation. */
export function alphaOfVariances(
  itemVariances: number,
  total: number,
  items: number,
  respondents: number,
  tail: number,
): { readonly alpha: number; readonly low: number; readonly high: number } | null {
  // A total that rounding alone keeps from being constant is constant.
  if (total <= 1e-12 * itemVariances || total === 0) return null;
  const alpha = (items / (items - 1)) * (1 - itemVariances / total);
  const [d1, d2] = [respondents - 1, (respondents - 1) * (items - 1)];
  const limit = (upper: boolean): number => 1 - (1 - alpha) * quantileF(d1, d2, tail, upper);
  return { alpha, low: limit(true), high: limit(false) };
}

/** The quantile of Fisher's F, from the upper tail when `upper`. */
function quantileF(d1: number, d2: number, p: number, upper: boolean): number {
  return Math.exp(inverseIncompleteBeta(d1 / 2, d2 / 2, p, upper).logit) * (d2 / d1);
}

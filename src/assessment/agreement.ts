import { alphaOfVariances } from "../foundation/statistics/cronbach-alpha.js";
import { alphaOfCounts, type RatingCounts } from "../foundation/statistics/krippendorff-alpha.js";
import {
  type AverageDeviation,
  rwgJOfVariance,
  rwgOfVariance,
  type WithinGroupAgreement,
} from "../foundation/statistics/within-group-agreement.js";
import type { QuestionAgreement, ScaleAgreement } from "./assessment-result.js";
import { type CompleteAnswers, varianceOfSums } from "./complete-answers.js";

/** The agreement on one question from the counts of its levels, lowest first. */
export function questionAgreement(counts: readonly number[]): QuestionAgreement {
  const options = counts.length;
  const n = counts.reduce((sum, count) => sum + count, 0);
  const cutoff = options / 6;
  if (n < 2) {
    return {
      rwg: { raw: null, truncated: null, reason: "one-rater" },
      averageDeviation: { mean: null, median: null, cutoff, acceptable: null, reason: "one-rater" },
    };
  }
  const weigh = (of: (level: number) => number): number =>
    counts.reduce((sum, count, level) => sum + count * of(level), 0);
  const mean = weigh((level) => level) / n;
  const variance = weigh((level) => (level - mean) ** 2) / (n - 1);
  const middle = (rank: number): number => {
    let passed = 0;
    return counts.findIndex((count) => {
      passed += count;
      return passed >= rank;
    });
  };
  const median = (middle(Math.floor((n + 1) / 2)) + middle(Math.ceil((n + 1) / 2))) / 2;
  const aboutMean = weigh((level) => Math.abs(level - mean)) / n;
  const averageDeviation: AverageDeviation = {
    mean: aboutMean,
    median: weigh((level) => Math.abs(level - median)) / n,
    cutoff,
    acceptable: aboutMean <= cutoff + 1e-12,
  };
  return { rwg: rwgOfVariance(variance, options), averageDeviation };
}

/**
 * The agreement over several questions: alpha by Krippendorff over all answers, r_wg(J) and Cronbach's alpha over
 * the respondents who answered all. `counts` are those of the questions' levels, lowest first.
 */
export function scaleAgreement(
  counts: readonly (readonly number[])[],
  complete: CompleteAnswers,
): ScaleAgreement {
  const units = counts.map(
    (levels): RatingCounts =>
      new Map(
        levels
          .map((count, level) => [level / (levels.length - 1), count] as const)
          .filter(([, count]) => count > 0),
      ),
  );
  const { respondents: n } = complete;
  const variances =
    n < 2
      ? []
      : Array.from(complete.sums, (sum, item) => varianceOfSums(n, sum, complete.squares[item] as number));
  return {
    rwgJ: jointAgreement(counts, variances, n),
    krippendorff: alphaOfCounts(units, "ordinal"),
    cronbach: consistency(variances, complete),
  };
}

function jointAgreement(
  counts: readonly (readonly number[])[],
  variances: readonly number[],
  respondents: number,
): WithinGroupAgreement {
  const missing = (reason: string): WithinGroupAgreement => ({ raw: null, truncated: null, reason });
  if (respondents === 0) return missing("no-complete-respondents");
  if (respondents === 1) return missing("one-rater");
  const options = counts[0]?.length ?? 0;
  if (counts.some((levels) => levels.length !== options)) return missing("different-scales");
  // Variances of fractions, brought back to levels.
  const mean = variances.reduce((sum, variance) => sum + variance, 0) / variances.length;
  return rwgJOfVariance(mean * (options - 1) ** 2, variances.length, options);
}

function consistency(variances: readonly number[], complete: CompleteAnswers): ScaleAgreement["cronbach"] {
  const { respondents } = complete;
  const missing = (reason: string): ScaleAgreement["cronbach"] => ({
    alpha: null,
    low: null,
    high: null,
    respondents,
    reason,
  });
  if (respondents < 2) return missing("too-few-respondents");
  if (variances.length < 2) return missing("one-item");
  const total = varianceOfSums(respondents, complete.total, complete.totalSquare);
  const items = variances.reduce((sum, variance) => sum + variance, 0);
  const answer = alphaOfVariances(items, total, variances.length, respondents, 0.025);
  return answer === null ? missing("no-variation") : { ...answer, respondents };
}

import { meets } from "./criterion-status.js";
import type { FactRule } from "./gate-criterion.js";

/** A fact's numbers that would satisfy some rules; bounds only where a rule reads them. */
export interface TargetFact {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A target, and the rules that were wished for but do not go together with the others. */
export interface FoundTarget {
  readonly target: TargetFact;
  readonly broken: readonly FactRule[];
}

/**
 * Numbers with low <= value <= high that meet all required rules and as many of the wished ones as can be met
 * together; undefined where the required ones contradict each other.
 */
export function targetFact(
  required: readonly FactRule[],
  wished: readonly FactRule[] = [],
): FoundTarget | undefined {
  const rules = [...required, ...wished];
  const reads = (bound: FactRule["bound"]): boolean => rules.some((rule) => rule.bound === bound);
  const numbers = numbersToTry(rules);
  let best: FoundTarget | undefined;
  for (const low of reads("low") ? numbers : [Number.NEGATIVE_INFINITY]) {
    for (const value of numbers) {
      if (value < low) continue;
      for (const high of reads("high") ? numbers : [Number.POSITIVE_INFINITY]) {
        if (high < value) continue;
        const judged = { low, point: value, high };
        const holds = (rule: FactRule): boolean => meets(judged[rule.bound], rule);
        if (!required.every(holds)) continue;
        const broken = wished.filter((rule) => !holds(rule));
        if (best !== undefined && broken.length >= best.broken.length) continue;
        const target = { value, ...(reads("low") && { low }), ...(reads("high") && { high }) };
        best = { target, broken };
        if (broken.length === 0) return best;
      }
    }
  }
  return best;
}

/** Between two neighboring thresholds no rule changes its answer, so one number of each span is enough. */
function numbersToTry(rules: readonly FactRule[]): number[] {
  const thresholds = [...new Set(rules.map(({ threshold }) => threshold))].sort((a, b) => a - b);
  const [least = 0] = thresholds;
  const most = thresholds.at(-1) ?? 0;
  const step = (from: number): number => Math.max(1, Math.abs(from) * 1e-9);
  const between = thresholds.slice(1).map((to, index) => {
    const from = thresholds[index] as number;
    return from + (to - from) / 2;
  });
  return [...(rules.length === 0 ? [0] : thresholds), ...between, most + step(most), least - step(least)];
}

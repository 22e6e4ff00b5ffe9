import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import { toInstant } from "./instant.js";
import type { RiskRule, RiskScheme, RiskTier } from "./risk-scheme.js";

/**
 * The tier that a scheme's rules give for some answers, and the rules that apply. Several may; the strictest
 * (highest severity) binds. Where none applies it is the scheme's default tier, or `null` without one.
 *
 * @example
 * import { genericRiskScheme, riskClassification } from "ai-operating-model/gates";
 * riskClassification(genericRiskScheme, { affectsPeople: true, autonomous: true }).tier?.id; // => "high"
 */
export function riskClassification(
  scheme: RiskScheme,
  answers: Readonly<Record<string, boolean | string | number>>,
): { readonly tier: RiskTier | null; readonly rules: readonly RiskRule[] } {
  assertRecord(scheme, ["scheme"]);
  assertList(scheme.tiers, ["scheme", "tiers"]);
  assertList(scheme.rules, ["scheme", "rules"]);
  assertRecord(answers, ["answers"]);
  const rules = scheme.rules.filter(({ when }) =>
    Object.entries(when).every(
      ([question, answer]) => Object.hasOwn(answers, question) && answers[question] === answer,
    ),
  );
  const ids = rules.length > 0 ? rules.map(({ tier }) => tier) : [scheme.defaultTier];
  let tier: RiskTier | null = null;
  for (const each of scheme.tiers) {
    if (ids.includes(each.id) && (tier === null || each.severity > tier.severity)) tier = each;
  }
  return { tier, rules };
}

/** Whether a scheme holds on the date, in UTC, of a time in milliseconds: from its first day up to its end. */
export function isInForce({ validFrom, validTo }: RiskScheme, at: number): boolean {
  const date = toInstant(at).slice(0, 10);
  return date >= validFrom && (validTo === undefined || date < validTo);
}

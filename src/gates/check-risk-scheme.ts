import { readEpochDay } from "../foundation/epoch-day.js";
import type { Issue, Path } from "../foundation/issue.js";
import type { RiskScheme } from "./risk-scheme.js";

/**
 * What is wrong with a risk scheme: tiers declared twice, rules for tiers that do not exist, a validity that
 * ends before it starts; with `known`, also roles and criteria that the process does not declare.
 *
 * @example
 * import { checkRiskScheme, genericRiskScheme } from "ai-operating-model/gates";
 * checkRiskScheme(genericRiskScheme); // => []
 */
export function checkRiskScheme(
  scheme: RiskScheme,
  path: Path = [],
  known?: { readonly roles: readonly string[]; readonly criteria: readonly string[] },
): Issue[] {
  const issues: Issue[] = [];
  const report = (field: Path, code: string, message: string): void => {
    issues.push({ code, path: [...path, ...field], message });
  };
  const ids = scheme.tiers.map(({ id }) => id);
  const checkTier = (id: string | undefined, field: Path): void => {
    if (id !== undefined && !ids.includes(id)) report(field, "unknown-tier", `no tier "${id}" is declared`);
  };
  if (!isDate(scheme.validFrom)) report(["validFrom"], "invalid-date", "a scheme has a first day");
  if (scheme.validTo !== undefined && !(isDate(scheme.validTo) && scheme.validTo > scheme.validFrom)) {
    report(["validTo"], "invalid-date", "the end of validity comes after its start");
  }
  if (ids.length === 0) report(["tiers"], "missing-tier", "a scheme has tiers");
  scheme.tiers.forEach((tier, index) => {
    if (tier.id === "" || ids.indexOf(tier.id) < index) {
      report(["tiers", index, "id"], "duplicate-id", `tier "${tier.id}" is empty or declared twice`);
    }
    if (!Number.isFinite(tier.severity))
      report(["tiers", index, "severity"], "invalid-number", "severity is a number");
    const months = tier.reviewMonths;
    if (months !== undefined && !(Number.isInteger(months) && months > 0)) {
      report(
        ["tiers", index, "reviewMonths"],
        "invalid-number",
        "reviews recur after a whole number of months",
      );
    }
    if (known === undefined) return;
    (tier.requiredRoles ?? []).forEach((role, at) => {
      if (!known.roles.includes(role)) {
        report(["tiers", index, "requiredRoles", at], "unknown-role", `no role "${role}" is declared`);
      }
    });
    (tier.requiredCriteria ?? []).forEach((id, at) => {
      if (!known.criteria.includes(id)) {
        report(
          ["tiers", index, "requiredCriteria", at],
          "unknown-criterion",
          `no criterion "${id}" is declared`,
        );
      }
    });
  });
  checkTier(scheme.defaultTier, ["defaultTier"]);
  scheme.rules.forEach((rule, index) => {
    checkTier(rule.tier, ["rules", index, "tier"]);
    if (Object.keys(rule.when).length === 0) {
      report(["rules", index, "when"], "missing-answer", "a rule names at least one answer");
    }
  });
  scheme.obligations.forEach((obligation, index) => {
    checkTier(obligation.tier, ["obligations", index, "tier"]);
  });
  return issues;
}

/** Read without the calendar, whose time zones a host of the gates alone does not need. */
function isDate(date: string): boolean {
  return !Number.isNaN(readEpochDay(date));
}

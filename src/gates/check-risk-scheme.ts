import { readEpochDay } from "../foundation/epoch-day.js";
import type { Issue, Path, Report } from "../foundation/issue.js";
import { assertList } from "../foundation/operating-model-error.js";
import { checkShape, isMistyped, type Shape, type ValueRule } from "../foundation/shape.js";
import { namesOf } from "./names-of.js";
import type { RiskObligation, RiskRule, RiskScheme, RiskTier } from "./risk-scheme.js";

const SHAPES = {
  Scheme: {
    id: "string",
    version: "version",
    name: "string?",
    source: "string?",
    validFrom: "first-day",
    validTo: "string?",
    tiers: "Tier*",
    rules: "Rule*",
    defaultTier: "tier?",
    obligations: "Obligation*",
  } satisfies Record<keyof RiskScheme, string>,
  Tier: {
    id: "string",
    name: "string?",
    severity: "severity",
    prohibited: "boolean?",
    requiredRoles: "role*?",
    requiredCriteria: "criterion*?",
    reviewMonths: "months?",
  } satisfies Record<keyof RiskTier, string>,
  Rule: { when: "object", tier: "tier", basis: "string?" } satisfies Record<keyof RiskRule, string>,
  Obligation: { tier: "tier", text: "string", basis: "string?" } satisfies Record<
    keyof RiskObligation,
    string
  >,
} as const satisfies Record<string, Shape>;

/** Rules of single values that processes share. */
export const SCHEME_RULES = {
  version: [(value) => typeof value === "string" || Number.isFinite(value), "text or a finite number"],
  "first-day": [isDate, "a date, as YYYY-MM-DD", "invalid-date"],
  severity: [Number.isFinite, "a finite number", "invalid-number"],
  months: whole(1),
} as const satisfies Record<string, ValueRule>;

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
  assertList(path, ["path"]);
  const declared = { tier: namesOf(scheme?.tiers), role: known?.roles, criterion: known?.criteria };
  const issues = checkShape({ shapes: SHAPES, rules: SCHEME_RULES, declared }, "Scheme", scheme, path);
  if (isMistyped(issues)) return issues;
  const report: Report = (field, code, message) =>
    void issues.push({ code, path: [...path, ...field], message });
  const { tiers, validFrom, validTo } = scheme;
  if (validTo !== undefined && !(isDate(validTo) && !(isDate(validFrom) && validTo <= validFrom))) {
    report(["validTo"], "invalid-date", "the end of validity comes after its start");
  }
  if (tiers.length === 0) report(["tiers"], "missing-tier", "a scheme has tiers");
  tiers.forEach(({ id }, index) => {
    if (id === "" || declared.tier.indexOf(id) < index) {
      report(["tiers", index, "id"], "duplicate-id", `tier "${id}" is empty or declared twice`);
    }
  });
  scheme.rules.forEach(({ when }, index) => {
    if (Object.keys(when).length === 0) {
      report(["rules", index, "when"], "missing-answer", "a rule names at least one answer");
    }
  });
  return issues;
}

/** The rule of votes, days, months and rounds: as many as people live to see, unless stated. */
export function whole(least: number, most = 1000): ValueRule {
  const holds = (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  return [holds, `a whole number from ${least} to ${most}`, "invalid-number"];
}

/** Read without the calendar, whose time zones a host of the gates alone does not need. */
function isDate(date: unknown): boolean {
  return typeof date === "string" && !Number.isNaN(readEpochDay(date));
}

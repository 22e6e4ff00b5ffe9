import { readEpochDay } from "../foundation/epoch-day.js";
import type { Issue, Path } from "../foundation/issue.js";
import {
  checkShape,
  isMistyped,
  isWhole,
  namesOf,
  type Report,
  type Shape,
  type ValueRule,
} from "./check-shape.js";
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
  version: [
    (value) => typeof value === "string" || Number.isFinite(value),
    "invalid-type",
    "must be a version: text or a number",
  ],
  "first-day": [isDate, "invalid-date", "a scheme has a first day"],
  severity: [Number.isFinite, "invalid-number", "severity is a number"],
  months: [
    (value) => isWhole(value, 1),
    "invalid-number",
    "reviews recur after a whole number of months up to 1,000",
  ],
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

/** Read without the calendar, whose time zones a host of the gates alone does not need. */
function isDate(date: unknown): boolean {
  return typeof date === "string" && !Number.isNaN(readEpochDay(date));
}

import { expect, test } from "vitest";
import { checkRiskScheme } from "../../src/gates/check-risk-scheme.ts";
import type { RiskScheme } from "../../src/gates/risk-scheme.ts";
import { genericRiskScheme } from "../../src/gates/risk-schemes.ts";

const found = (change: Partial<RiskScheme>): string[] =>
  checkRiskScheme({ ...genericRiskScheme, ...change }).map(({ code, path }) => `${code} ${path.join(".")}`);

test.each<[Partial<RiskScheme>, string]>([
  [{ validFrom: "2026" }, "invalid-date validFrom"],
  [{ validTo: "2026-01-01" }, "invalid-date validTo"],
  [{ tiers: [], rules: [], obligations: [] }, "missing-tier tiers"],
  [{ tiers: [...genericRiskScheme.tiers, { id: "low", severity: 1 }] }, "duplicate-id tiers.4.id"],
  [{ tiers: [{ id: "low", severity: Number.NaN }] }, "invalid-number tiers.0.severity"],
  [{ tiers: [{ id: "low", severity: 1, reviewMonths: 0.5 }] }, "invalid-number tiers.0.reviewMonths"],
  [{ defaultTier: "none" }, "unknown-tier defaultTier"],
  [{ rules: [{ when: {}, tier: "low" }] }, "missing-answer rules.0.when"],
  [{ rules: [{ when: { a: true }, tier: "none" }] }, "unknown-tier rules.0.tier"],
  [{ obligations: [{ tier: "none", text: "t" }] }, "unknown-tier obligations.0.tier"],
])("%j gives %s", (change, issue) => {
  expect(found(change)).toContain(issue);
});

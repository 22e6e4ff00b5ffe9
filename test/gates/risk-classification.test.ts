import { expect, test } from "vitest";
import { isInForce, riskClassification } from "../../src/gates/risk-classification.ts";
import { genericRiskScheme } from "../../src/gates/risk-schemes.ts";

test("several rules may apply, the strictest binds and all are named", () => {
  const { tier, rules } = riskClassification(genericRiskScheme, {
    affectsPeople: true,
    autonomous: true,
    personalData: true,
  });
  expect(tier?.id).toBe("high");
  expect(rules).toHaveLength(3);
});

test("a rule needs every answer it names; none gives the default tier, or null without one", () => {
  expect(riskClassification(genericRiskScheme, { autonomous: true }).tier?.id).toBe("low");
  const { defaultTier: _, ...without } = genericRiskScheme;
  expect(riskClassification(without, {})).toEqual({ tier: null, rules: [] });
});

test("an inherited member is no answer", () => {
  const scheme = { ...genericRiskScheme, rules: [{ when: { constructor: "x" }, tier: "high" }] };
  expect(riskClassification(scheme, {}).tier?.id).toBe("low");
});

test("a scheme is in force from its first day, in UTC, up to the day of its end", () => {
  const scheme = { ...genericRiskScheme, validFrom: "2026-05-01", validTo: "2026-06-01" };
  const on = (instant: string): boolean => isInForce(scheme, Date.parse(instant));
  expect(["2026-04-30T23:59:59.999Z", "2026-05-01T00:00:00Z"].map(on)).toEqual([false, true]);
  expect(["2026-05-31T23:59:59.999Z", "2026-06-01T00:00:00Z"].map(on)).toEqual([true, false]);
  const { validTo: _, ...open } = scheme;
  expect(isInForce(open, Date.parse("2099-01-01T00:00:00Z"))).toBe(true);
});

import { expect, test } from "vitest";
import { riskClassification } from "../../src/gates/risk-classification.ts";
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

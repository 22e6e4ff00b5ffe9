import { expect, test } from "vitest";
import { checkRiskScheme } from "../../src/gates/check-risk-scheme.ts";
import { riskClassification } from "../../src/gates/risk-classification.ts";
import { euAiActExample, genericRiskScheme, ombM2521Example } from "../../src/gates/risk-schemes.ts";

test.each([genericRiskScheme, euAiActExample, ombM2521Example])("$id is valid and dated", (scheme) => {
  expect(checkRiskScheme(scheme)).toEqual([]);
});

test("the examples carry the dates of their sources", () => {
  // Regulation (EU) 2024/1689, Article 113: Article 5 applies from 2 February 2025.
  expect(euAiActExample.validFrom).toBe("2025-02-02");
  // OMB M-25-21 was issued on 3 April 2025.
  expect(ombM2521Example.validFrom).toBe("2025-04-03");
});

test("an Annex III use is high-risk unless its exemption is answered for", () => {
  expect(riskClassification(euAiActExample, { annexIIIUse: true }).tier?.id).toBe("high-risk");
  expect(riskClassification(euAiActExample, { annexIIIUse: false }).tier?.id).toBe("minimal");
  expect(riskClassification(euAiActExample, { prohibitedPractice: true, annexIIIUse: true }).tier?.id).toBe(
    "prohibited",
  );
});

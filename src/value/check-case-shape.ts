import type { Issue, Path } from "../foundation/issue.js";
import { ANYTHING, checkShape, oneOf, TEXT } from "../foundation/shape.js";

const LINE = {
  kind: "text",
  name: "text?",
  escalator: "text?",
  currency: "text?",
  riskAdjustment: "number?",
} as const;

const SHAPES = {
  Case: {
    basis: "Basis",
    drivers: "Driver{}",
    costs: "Cost*",
    benefits: "Benefit*",
    initiativeId: "text?",
    correlations: "Correlation*?",
    curves: "Curve{}?",
    scenarios: "anything{}{}?",
    uplifts: "Uplift*?",
  },
  Basis: {
    escalators: "Escalator{}?",
    tax: "Tax?",
    riskPremiumPerYear: "number?",
    terminal: "object?",
    fx: "anything{}?",
  },
  Escalator: { compounding: "compounding?" },
  Tax: { rate: "number" },
  Driver: { estimate: "anything", unit: "text", basis: "Evidence", owner: "text?" },
  Evidence: {
    method: "method",
    ref: "text",
    grade: "grade",
    estimand: "estimand?",
    observedAdoption: "number?",
    standardError: "number?",
  },
  Cost: {
    ...LINE,
    treatment: "treatment?",
    nonCancellable: "boolean?",
    growth: "object?",
    steps: "Step*?",
    priceEvents: "object*?",
  },
  Step: { price: "Price" },
  Price: { longContext: "object?" },
  Benefit: { ...LINE, budgetLine: "text?", decay: "object?", unit: "text?" },
  Correlation: { drivers: "text*", rank: "number" },
  Curve: { kind: "text" },
  Uplift: { id: "text", referenceClass: "text", source: "text", lines: "text*", fraction: "number" },
};

/** What lines of these kinds cannot do without. */
const LINES_OF_KIND = {
  "inference-tokens": { steps: "anything" },
  "expected-loss": { riskId: "text" },
  "risk-reduction": { riskId: "text" },
  "non-financial": { unit: "text" },
};

const RULES = {
  anything: ANYTHING,
  text: TEXT,
  compounding: oneOf("monthly", "yearly"),
  method: oneOf("ab", "did", "pre-post", "benchmark", "expert"),
  grade: oneOf("strong", "moderate", "weak"),
  estimand: oneOf("intention-to-treat", "treatment-on-treated"),
  treatment: oneOf("opex", "capex", "prepaid"),
};

/** Where a case is not even built like one: all such places at once. Only a case without any can be judged further. */
export function checkCaseShape(businessCase: unknown): Issue[] {
  const issues = checkShape({ shapes: SHAPES, rules: RULES }, "Case", businessCase, []);
  if (issues.length > 0) return issues;
  const { costs, benefits } = businessCase as Readonly<Record<"costs" | "benefits", { kind: string }[]>>;
  return Object.entries({ costs, benefits }).flatMap(([side, lines]) =>
    lines.flatMap((line, index) =>
      Object.hasOwn(LINES_OF_KIND, line.kind)
        ? checkShape({ shapes: LINES_OF_KIND, rules: RULES }, line.kind, line, [side, index])
        : [],
    ),
  );
}

/** The same of one driver. */
export function checkDriverShape(driver: unknown, path: Path): Issue[] {
  return checkShape({ shapes: SHAPES, rules: RULES }, "Driver", driver, path);
}

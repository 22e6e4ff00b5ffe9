import type { Issue } from "../foundation/issue.js";
import { invalidDefinition } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";
import { misshapen, type Shape } from "./shape.js";

const OBJECT = { required: {} } as const;

const BASIS: Shape = {
  required: {},
  optional: {
    escalators: { record: { required: {}, optional: { compounding: { oneOf: ["monthly", "yearly"] } } } },
    tax: { required: { rate: "number" } },
    riskPremiumPerYear: "number",
    terminal: OBJECT,
    fx: { record: "any" },
  },
};

const DRIVER: Shape = {
  required: {
    estimate: "any",
    unit: "text",
    basis: {
      required: {
        method: { oneOf: ["ab", "did", "pre-post", "benchmark", "expert"] },
        ref: "text",
        grade: { oneOf: ["strong", "moderate", "weak"] },
      },
      optional: {
        estimand: { oneOf: ["intention-to-treat", "treatment-on-treated"] },
        observedAdoption: "number",
        standardError: "number",
      },
    },
  },
  optional: { owner: "text" },
};

const LINE = { name: "text", escalator: "text", currency: "text", riskAdjustment: "number" } as const;

const COST: Shape = {
  required: { kind: "text" },
  optional: {
    ...LINE,
    treatment: { oneOf: ["opex", "capex", "prepaid"] },
    nonCancellable: "flag",
    growth: OBJECT,
    steps: { list: { required: { price: { required: {}, optional: { longContext: OBJECT } } } } },
    priceEvents: { list: OBJECT },
  },
};

const BENEFIT: Shape = {
  required: { kind: "text" },
  optional: { ...LINE, budgetLine: "text", decay: OBJECT, unit: "text" },
};

const UPLIFT: Shape = {
  required: {
    id: "text",
    referenceClass: "text",
    source: "text",
    lines: { list: "text" },
    fraction: "number",
  },
};

const CASE: Shape = {
  required: {
    basis: BASIS,
    drivers: { record: DRIVER },
    costs: { list: COST },
    benefits: { list: BENEFIT },
  },
  optional: {
    initiativeId: "text",
    correlations: { list: { required: { drivers: { list: "text" }, rank: "number" } } },
    curves: { record: { required: { kind: "text" } } },
    scenarios: { record: { record: "any" } },
    uplifts: { list: UPLIFT },
  },
};

/** What lines of these kinds cannot do without. */
const OF_KIND: Readonly<Record<string, Shape>> = {
  "inference-tokens": { required: { steps: "any" } },
  "expected-loss": { required: { riskId: "text" } },
  "risk-reduction": { required: { riskId: "text" } },
  "non-financial": { required: { unit: "text" } },
};

/** Where a case is not even built like one: all such places at once. Only a case without any can be judged further. */
export function checkCaseShape(businessCase: unknown): Issue[] {
  const issues = misshapen(businessCase, CASE, []);
  if (issues.length > 0) return issues;
  const { costs, benefits } = businessCase as Readonly<Record<"costs" | "benefits", { kind: string }[]>>;
  return Object.entries({ costs, benefits }).flatMap(([side, lines]) =>
    lines.flatMap((line, index) =>
      Object.hasOwn(OF_KIND, line.kind) ? misshapen(line, OF_KIND[line.kind] as Shape, [side, index]) : [],
    ),
  );
}

/** Throws `invalid-definition` unless a value is built like a case; its values are not judged. */
export function assertCaseShape(businessCase: BusinessCase): void {
  const issues = checkCaseShape(businessCase);
  if (issues.length > 0) throw invalidDefinition("business case", issues);
}

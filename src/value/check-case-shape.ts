import { describeReceived, type Issue, type Path } from "../foundation/issue.js";

/** What a part of a case must be before anything can be asked of its values. */
type Shape =
  | { readonly kind: "any" | "text" | "flag" | "number" }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "list" | "record"; readonly of: Shape }
  | { readonly kind: "object"; readonly required: Fields; readonly optional: Fields };
type Fields = Readonly<Record<string, Shape>>;

const ANY: Shape = { kind: "any" };
const TEXT: Shape = { kind: "text" };
const FLAG: Shape = { kind: "flag" };
const NUMBER: Shape = { kind: "number" };
const oneOf = (...values: string[]): Shape => ({ kind: "one-of", values });
const list = (of: Shape): Shape => ({ kind: "list", of });
const record = (of: Shape): Shape => ({ kind: "record", of });
const object = (required: Fields, optional: Fields = {}): Shape => ({ kind: "object", required, optional });

const BASIS = object(
  {},
  {
    escalators: record(object({}, { compounding: oneOf("monthly", "yearly") })),
    tax: object({ rate: NUMBER }),
    riskPremiumPerYear: NUMBER,
    terminal: object({}),
    fx: record(ANY),
  },
);

const DRIVER = object(
  {
    estimate: ANY,
    unit: TEXT,
    basis: object(
      {
        method: oneOf("ab", "did", "pre-post", "benchmark", "expert"),
        ref: TEXT,
        grade: oneOf("strong", "moderate", "weak"),
      },
      {
        estimand: oneOf("intention-to-treat", "treatment-on-treated"),
        observedAdoption: NUMBER,
        standardError: NUMBER,
      },
    ),
  },
  { owner: TEXT },
);

const LINE = { kind: TEXT };
const LINE_OPTIONS = { name: TEXT, escalator: TEXT, currency: TEXT, riskAdjustment: NUMBER };
const STEP = object({ price: object({}, { longContext: object({}) }) });
const COST = object(LINE, {
  ...LINE_OPTIONS,
  treatment: oneOf("opex", "capex", "prepaid"),
  nonCancellable: FLAG,
  growth: object({}),
  steps: list(STEP),
  priceEvents: list(object({})),
});
const BENEFIT = object(LINE, { ...LINE_OPTIONS, budgetLine: TEXT, decay: object({}), unit: TEXT });
/** Texts that a formula of these kinds cannot do without. */
const OF_KIND: Readonly<Record<string, Shape>> = {
  "inference-tokens": object({ steps: ANY }),
  "expected-loss": object({ riskId: TEXT }),
  "risk-reduction": object({ riskId: TEXT }),
  "non-financial": object({ unit: TEXT }),
};

const CASE = object(
  { basis: BASIS, drivers: record(DRIVER), costs: list(COST), benefits: list(BENEFIT) },
  {
    initiativeId: TEXT,
    correlations: list(object({ drivers: list(TEXT), rank: NUMBER })),
    curves: record(object({ kind: TEXT })),
    scenarios: record(record(ANY)),
    uplifts: list(
      object({ id: TEXT, referenceClass: TEXT, source: TEXT, lines: list(TEXT), fraction: NUMBER }),
    ),
  },
);

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

function misshapen(value: unknown, shape: Shape, path: Path): Issue[] {
  switch (shape.kind) {
    case "any":
      return value === undefined ? [wrongShape(path, "a value", value)] : [];
    case "text":
      return typeof value === "string" && value !== "" ? [] : [wrongShape(path, "a text", value)];
    case "number":
      return typeof value === "number" ? [] : [wrongShape(path, "a number", value)];
    case "flag":
      return typeof value === "boolean" ? [] : [wrongShape(path, "true or false", value)];
    case "one-of": {
      if (typeof value === "string" && shape.values.includes(value)) return [];
      const expected = shape.values.map((name) => JSON.stringify(name)).join(", ");
      return [{ ...wrongShape(path, `one of ${expected}`, value), code: "not-one-of" }];
    }
    case "list":
      if (!Array.isArray(value)) return [wrongShape(path, "a list", value)];
      return Array.from(value, (part, index) => misshapen(part, shape.of, [...path, index])).flat();
    case "record":
      if (!isObject(value)) return [wrongShape(path, "an object", value)];
      return Object.entries(value).flatMap(([name, part]) => misshapen(part, shape.of, [...path, name]));
    case "object": {
      if (!isObject(value)) return [wrongShape(path, "an object", value)];
      const needed = Object.entries(shape.required).flatMap(([name, part]) =>
        misshapen(value[name], part, [...path, name]),
      );
      const given = Object.entries(shape.optional).filter(([name]) => value[name] !== undefined);
      return [...needed, ...given.flatMap(([name, part]) => misshapen(value[name], part, [...path, name]))];
    }
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function wrongShape(path: Path, expected: string, received: unknown): Issue {
  const described = describeReceived(received);
  return {
    code: "wrong-type",
    path,
    message: `must be ${expected}; received ${described}`,
    expected,
    received: described,
  };
}

import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { invalidDefinition } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";
import { isCount } from "./case-months.js";
import { checkCaseShape } from "./check-case-shape.js";
import { checkDrivers } from "./check-drivers.js";
import { checkFinancialBasis, tooLarge } from "./check-financial-basis.js";
import { checkInputs } from "./check-inputs.js";
import { checkLines } from "./check-lines.js";
import type { Curve } from "./curve.js";

/**
 * Everything that is wrong with a business case, at once; an empty list for a case that can be evaluated. Codes
 * are stable: `attribution-above-one`, `intention-to-treat-with-adoption`, `residual-risk-counted-twice`,
 * `nominal-mixed-with-real`, `horizon-out-of-range`, `negative-quantity`, `mode-outside-bounds`,
 * `time-saved-not-cashable`, `unknown-driver` and others. What is not built like a case at all (`invalid-type`) is
 * told first: its values cannot be judged.
 *
 * @example
 * import { checkBusinessCase } from "ai-operating-model/value";
 * const issues = checkBusinessCase({
 *   id: "pilot",
 *   name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 0,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {},
 *   costs: [{ id: "seats", kind: "seats", purchased: -5, pricePerSeat: 25 }],
 *   benefits: [],
 * });
 * issues.map(({ code }) => code); // => ["horizon-out-of-range", "negative-quantity"]
 */
export function checkBusinessCase(businessCase: BusinessCase): Issue[] {
  const misshapen = checkCaseShape(businessCase);
  if (misshapen.length > 0) return misshapen;
  const issues: Issue[] = [];
  for (const field of ["id", "name"] as const) {
    const value = businessCase[field];
    if (typeof value !== "string" || value === "")
      issues.push(wrongValue("id-missing", [field], "a name", value));
  }
  issues.push(...checkFinancialBasis(businessCase.basis, ["basis"]), ...checkDrivers(businessCase));
  for (const [id, curve] of Object.entries(businessCase.curves ?? {})) {
    issues.push(...checkCurve(curve, id));
  }
  // Months are judged against the horizon; without a horizon every line would be blamed for it.
  const lines = checkLines(businessCase);
  const noHorizon = issues.some(({ code }) => code === "horizon-out-of-range");
  issues.push(...lines.filter(({ code }) => !(noHorizon && code === "month-outside-horizon")));
  issues.push(...checkInputs(businessCase));
  return issues;
}

/**
 * A business case as declared, checked: what a programmer writes. For cases from outside use `parseBusinessCase`.
 * A misspelt driver or curve is a compile error.
 *
 * @throws OperatingModelError `invalid-definition` with every issue of {@link checkBusinessCase}.
 * @example
 * import { defineBusinessCase } from "ai-operating-model/value";
 * const pilot = defineBusinessCase({
 *   id: "pilot",
 *   name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {
 *     cases: { estimate: 900, unit: "cases/month", basis: { method: "benchmark", ref: "ledger", grade: "strong" } },
 *   },
 *   costs: [{ id: "review", kind: "human-review", outputs: { driver: "cases" }, reviewRate: 0.1, minutesPerReview: 6, wagePerHour: 40 }],
 *   benefits: [],
 * });
 * pilot.id; // => "pilot"
 */
export function defineBusinessCase<const C extends BusinessCase>(businessCase: C & KnownNames<C>): C {
  assertBusinessCase(businessCase);
  return businessCase;
}

/** The shape of a case whose lines and curves name only drivers and curves that it declares. */
export type KnownNames<C extends BusinessCase> = {
  readonly [Part in "costs" | "benefits" | "curves"]?: Named<
    C[Part],
    keyof C["drivers"] & string,
    keyof C["curves"] & string
  >;
};

type Named<T, D extends string, K extends string> = T extends { readonly driver: infer Id }
  ? Id extends D
    ? T
    : { readonly driver: D }
  : T extends { readonly curve: infer Id }
    ? Id extends K
      ? T
      : { readonly curve: K }
    : T extends object
      ? { readonly [Field in keyof T]: Named<T[Field], D, K> }
      : T;

/** Throws unless a case is valid. */
export function assertBusinessCase(businessCase: BusinessCase): void {
  const issues = checkBusinessCase(businessCase);
  if (issues.length > 0) throw invalidDefinition("business case", issues);
}

function checkCurve(curve: Curve, id: string): Issue[] {
  const path = ["curves", id];
  switch (curve.kind) {
    case "logistic":
      return [];
    case "bass":
      return checkStart(curve.startMonth ?? 0, path);
    case "ramp":
      return [
        ...(isCount(curve.months)
          ? tooLarge([...path, "months"], curve.months)
          : [wrongValue("not-positive", [...path, "months"], "a whole number from 1", curve.months)]),
        ...checkStart(curve.startMonth, path),
      ];
    case "table": {
      if (!Array.isArray(curve.values) || curve.values.length === 0) {
        return [wrongValue("curve-empty", [...path, "values"], "at least one value", curve.values)];
      }
      return curve.values.flatMap((value, index) =>
        Number.isFinite(value)
          ? tooLarge([...path, "values", index], value)
          : [wrongValue("not-a-number", [...path, "values", index], "finite", value)],
      );
    }
    default:
      return [wrongValue("unknown-kind", path, '"logistic", "bass", "ramp" or "table"', curve)];
  }
}

function checkStart(startMonth: unknown, path: Path): Issue[] {
  const at = [...path, "startMonth"];
  return typeof startMonth === "number" && Number.isFinite(startMonth)
    ? tooLarge(at, startMonth)
    : [wrongValue("not-a-number", at, "a finite number of months", startMonth)];
}

import { describe, expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkBusinessCase } from "../../src/value/check-business-case.ts";
import { checkCaseShape } from "../../src/value/check-case-shape.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { caseWith, driver } from "./case-with.ts";

/** A valid case that has every optional part of a case once. */
const everything: BusinessCase = caseWith({
  initiativeId: "i-1",
  basis: {
    horizonMonths: 3,
    tax: { rate: 0.25 },
    riskPremiumPerYear: 0.02,
    terminal: { kind: "perpetuity", growthPerYear: 0.01 },
    fx: { USD: "0.92" },
    fiscalYearStartMonth: 4,
    escalators: { wages: { ratePerYear: { driver: "raise" }, rateBasis: "nominal", compounding: "yearly" } },
  },
  drivers: {
    cases: driver(
      { kind: "pert", min: 80, mode: 100, max: 150 },
      { standardError: 1, observedAdoption: 0.5 },
    ),
    share: { ...driver(0.5, { estimand: "treatment-on-treated" }), owner: "finance" },
    raise: driver(0.03),
  },
  correlations: [{ drivers: ["cases", "share"], rank: 0.2 }],
  curves: {
    table: { kind: "table", values: [0.1, 0.5] },
    ramp: { kind: "ramp", from: 0, to: { driver: "share" }, startMonth: 0, months: 2 },
    bass: { kind: "bass", limit: 0.8, innovation: 0.03, imitation: 0.4, startMonth: 1 },
    logistic: { kind: "logistic", limit: 0.8, steepness: 0.5, midpointMonth: 1 },
  },
  scenarios: { low: { share: 0.3 } },
  costs: [
    {
      id: "build",
      kind: "integration",
      month: 0,
      days: 10,
      dayRate: "900",
      treatment: "capex",
      usefulLifeMonths: 2,
      currency: "USD",
      riskAdjustment: 0.1,
      nonCancellable: true,
      rateBasis: "nominal",
    },
    {
      id: "tokens",
      kind: "inference-tokens",
      from: 1,
      until: 3,
      eligible: { driver: "cases" },
      adoption: { curve: "bass" },
      callsPerCase: 2,
      growth: { curve: "ramp" },
      steps: [
        {
          price: {
            inputPerToken: "0.000003",
            outputPerToken: 0.000015,
            longContext: { aboveTokens: 1000, inputPerToken: 0.000006, outputPerToken: 0.00002 },
          },
          uncachedTokens: 900,
          attempts: 1.1,
        },
      ],
      priceEvents: [{ date: "2026-02-01", multiplier: 0.8, reason: "list" }],
    },
    {
      id: "host",
      kind: "self-hosted-inference",
      minReplicas: 1,
      peakRequestsPerSecond: 3,
      requestsPerSecondPerReplica: 2,
      hoursPerMonth: 730,
      pricePerReplicaHour: 2,
    },
    { id: "runs", kind: "retraining", everyMonths: 2, computePerRun: 10, validationPerRun: 5 },
    { id: "loss", kind: "expected-loss", riskId: "r-1", probabilityPerMonth: 0.01, severity: 100 },
  ],
  benefits: [
    {
      id: "time",
      kind: "time-saved",
      eligible: { driver: "cases" },
      adoption: { curve: "logistic" },
      decay: { ratePerMonth: 0.01, retrainEveryMonths: 2 },
      hoursPerCase: 0.1,
      wagePerHour: 40,
      recapture: { driver: "share" },
      cashRelease: 0.2,
      budgetLine: "temps",
      effectiveFrom: "2026-02-01",
      escalator: "wages",
    },
    {
      id: "sales",
      kind: "revenue",
      baseRevenue: 1e4,
      uplift: 0.01,
      margin: 0.3,
      attribution: 0.5,
      adoption: { curve: "table" },
    },
    {
      id: "risk",
      kind: "risk-reduction",
      riskId: "r-2",
      probabilityBefore: 0.1,
      lossBefore: 50,
      probabilityAfter: 0.05,
      lossAfter: 50,
    },
    { id: "score", kind: "non-financial", score: 4, unit: "points" },
  ],
  uplifts: [{ id: "u", referenceClass: "IT", source: "study", lines: ["build"], fraction: 0.2 }],
});

const WRONG: readonly unknown[] = [
  ...[
    null,
    undefined,
    true,
    5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    "",
    "x",
    "1e400",
    "__proto__",
  ],
  ...[[], [null], {}, { driver: "nobody" }, { driver: null }, { curve: "table" }, { curve: "nobody" }],
];

type Step = string | number;

function paths(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const members = Object.keys(value).map((key) => (Array.isArray(value) ? Number(key) : key));
  return [path, ...members.flatMap((key) => paths((value as Record<Step, unknown>)[key], [...path, key]))];
}

/** A copy with something else at a path. */
function replaced(value: unknown, [step, ...rest]: readonly Step[], other: unknown): unknown {
  if (step === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<Step, unknown>;
  copy[step] = replaced(copy[step], rest, other);
  return copy;
}

describe("whatever stands at any place of a case", () => {
  const places = paths(everything).flatMap((path) => WRONG.map((wrong) => ({ path, wrong })));

  test("is refused by path and code, or evaluates to finite figures", { timeout: 60_000 }, () => {
    expect(checkBusinessCase(everything)).toEqual([]);
    let [refused, evaluated] = [0, 0];
    for (const { path, wrong } of places) {
      const hostile = replaced(everything, path, wrong) as BusinessCase;
      const issues = checkBusinessCase(hostile);
      for (const issue of issues) {
        expect(issue).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/), path: expect.any(Array) });
      }
      if (issues.length > 0) {
        refused++;
        continue;
      }
      evaluated++;
      JSON.stringify(evaluateBusinessCase(hostile), (key, value) => {
        if (typeof value === "number") expect(value, `${path.join(".")}: ${key}`).toSatisfy(Number.isFinite);
        return value;
      });
    }
    // Both happen a lot, so that neither branch passes for want of cases.
    expect(refused).toBeGreaterThan(1500);
    expect(evaluated).toBeGreaterThan(100);
  });
});

test.each([null, undefined, [], 5, "case"])("%j is no case", (value) => {
  expect(checkBusinessCase(value as never)).toMatchObject([{ code: "invalid-type", path: [] }]);
});

test("all places at once, each with its path", () => {
  const wrong = { ...everything, drivers: null, costs: [null, { kind: "seats" }, 3], benefits: {} };
  expect(checkCaseShape(wrong).map(({ path }) => path)).toEqual([
    ["drivers"],
    ["costs", 0],
    ["costs", 2],
    ["benefits"],
  ]);
});

test("a risk without an id is the same as no other", () => {
  const [, , , , loss] = everything.costs;
  const [, , risk] = everything.benefits;
  const nameless = {
    ...everything,
    costs: [{ ...loss, riskId: undefined }],
    benefits: [{ ...risk, riskId: undefined }],
    uplifts: [],
  } as never;
  expect(checkBusinessCase(nameless).map(({ code, path }) => [code, path])).toEqual([
    ["invalid-type", ["costs", 0, "riskId"]],
    ["invalid-type", ["benefits", 0, "riskId"]],
  ]);
});

test("a curve made of curves, itself among them, is refused rather than followed", () => {
  const circle = { kind: "logistic", limit: 0.8, steepness: { curve: "circle" }, midpointMonth: 3 };
  const issues = checkBusinessCase({ ...everything, curves: { ...everything.curves, circle } } as never);
  expect(issues).toMatchObject([{ code: "curve-not-allowed", path: ["curves", "circle", "steepness"] }]);
});

import { describe, expect, test } from "vitest";
import * as statistics from "../../../src/foundation/statistics/index.ts";

/** Good arguments, in which one at a time is spoiled. */
const calls: readonly (readonly [keyof typeof statistics, readonly unknown[]])[] = [
  ["quantile", [[3, 1, 2], 0.5]],
  ["median", [[3, 1, 2]]],
  ["medianAbsoluteDeviation", [[3, 1, 2]]],
  ["wilsonInterval", [3, 10, { confidence: 0.9 }]],
  ["clopperPearsonInterval", [3, 10, { confidence: 0.9 }]],
  ["poissonInterval", [3, { confidence: 0.9 }]],
  ["kaplanMeier", [[{ time: 1, event: true }], { confidence: 0.9 }]],
  ["cumulativeIncidence", [[{ time: 1, cause: 1 }]]],
  ["acceleratedFailureTime", [[{ time: 1, event: true }], { covariates: [] }]],
  ["mannKendall", [[1, 3, 2], {}]],
  ["theilSen", [[1, 3, 2], { confidence: 0.9 }]],
  ["krippendorffAlpha", [[[1, 2]], { level: "nominal" }]],
  ["cronbachAlpha", [[[1, 2]], { confidence: 0.9 }]],
  ["rwg", [[1, 2], { options: 5 }]],
  ["rwgJ", [[[1, 2]], { options: 5 }]],
  ["averageDeviation", [[1, 2], { options: 5 }]],
  ["populationStabilityIndex", [[1, 2], [2, 1], { floor: 0.001 }]],
  [
    "kolmogorovSmirnov",
    [
      [1, 2],
      [2, 3],
    ],
  ],
  ["netPromoterScore", [[9, 10], { confidence: 0.9 }]],
  ["customerSatisfaction", [[4, 5], { top: 2, scaleMax: 5 }]],
  ["earnedValue", [{ plannedValue: 1, earnedValue: 1, actualCost: 1, budgetAtCompletion: 2 }]],
];

const wrong = [null, Number.NaN, {}, "12", true, 10n, Symbol("x"), new Date(0), new Map(), [null, {}]];

/** Every list that differs from `args` in one argument, or in one entry of one argument. */
function spoiled(args: readonly unknown[]): unknown[][] {
  const out: unknown[][] = [];
  args.forEach((arg, place) => {
    for (const value of wrong) {
      out.push(args.with(place, value));
      if (Array.isArray(arg)) out.push(args.with(place, arg.with(0, value)));
      else if (typeof arg === "object" && arg !== null) {
        for (const key of Object.keys(arg)) out.push(args.with(place, { ...arg, [key]: value }));
      }
    }
  });
  return out;
}

describe("arguments of the wrong type", () => {
  test.each(calls)("%s refuses with its own error, or answers with plain finite data", (name, args) => {
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the names are the rows of the table.
    const call = statistics[name] as (...args: readonly unknown[]) => unknown;
    let refused = 0;
    for (const bad of spoiled(args)) {
      try {
        const answer = call(...bad);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      } catch (error) {
        expect(error).toMatchObject({ name: "OperatingModelError", code: "invalid-argument" });
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});

test("minus zero does not come out", () => {
  expect(Object.is(statistics.poissonInterval(-0).estimate, 0)).toBe(true);
  expect(Object.is(statistics.wilsonInterval(-0, 3).estimate, 0)).toBe(true);
  expect(Object.is(statistics.clopperPearsonInterval(-0, 3).estimate, 0)).toBe(true);
  const plan = { plannedValue: 1, earnedValue: -0, actualCost: 1, budgetAtCompletion: 2 };
  expect(statistics.earnedValue(plan)).toMatchObject({ spi: 0, cpi: 0 });
});

test("what leaves the range of numbers is null with a reason, and holes are refused", () => {
  expect(statistics.theilSen([1e308, 1e308, -1e308])).toMatchObject({ slope: null, reason: "out-of-range" });
  const answers = [
    [1e308, 2],
    [2, 3],
    [4, 4],
  ];
  expect(statistics.cronbachAlpha(answers)).toMatchObject({ alpha: null, reason: "out-of-range" });
  expect(() => statistics.rwg(new Array(3), { options: 5 })).toThrow("ratings[0] must be a finite number");
  expect(() => statistics.cronbachAlpha([new Array(2), [1, 2]])).toThrow("respondentsByItem[0][0] must be");
  const wrongName = { covariates: [Symbol("x")] } as unknown as { covariates: never[] }; // a wrong type is the case
  expect(() => statistics.acceleratedFailureTime([], wrongName)).toThrow("options.covariates must be");
});

import { describe, expect, test } from "vitest";
import {
  costOfDelay,
  ice,
  rice,
  valueEffortQuadrant,
  wsjf,
} from "../../src/prioritization/backlog-scores.ts";

describe("rice", () => {
  // Worked examples of two guides to Intercom's formula: tools.noemacore.com/rice-scoring (printed 1,067 and
  // 2,500) and details/rice-framework.md of timeclick-software/awesome-time-tracking (printed 800).
  test.each([
    [{ reach: 2000, impact: 2, confidence: 0.8, effort: 3 }, 1067],
    [{ reach: 5000, impact: 0.5, confidence: 1, effort: 1 }, 2500],
    [{ reach: 2000, impact: 2, confidence: 0.8, effort: 4 }, 800],
  ])("%o scores %i", (project, printed) => {
    expect(Math.round(rice(project))).toBe(printed);
  });
  test.each([0, -1, -0, Number.NaN, Number.POSITIVE_INFINITY])(
    "effort %s is refused, not scored",
    (effort) => {
      expect(() => rice({ reach: 1, impact: 1, confidence: 1, effort })).toThrow("effort must be");
    },
  );
  test("confidence in percent is refused", () => {
    expect(() => rice({ reach: 1, impact: 1, confidence: 80, effort: 1 })).toThrow(
      "confidence must be a fraction",
    );
  });
});

// Published examples of both ways to put the three together.
test.each([
  // experimenthq.io/blog/how-to-prioritize-experiments-using-ice: means to one decimal.
  ["mean", [8, 6, 7], "7.0"],
  ["mean", [5, 8, 9], "7.3"],
  ["mean", [8, 6, 6], "6.7"],
  ["mean", [9, 7, 3], "6.3"],
  ["mean", [2, 4, 10], "5.3"],
  // crucible-kappa.vercel.app, lesson "ICE scoring": products over 100, printed as 5.0, 3.4 and 2.3.
  ["product", [8, 7, 9], "504.0"],
  ["product", [6, 8, 7], "336.0"],
  ["product", [9, 5, 5], "225.0"],
] as const)("ICE as a %s of %j is %s", (variant, [impact, confidence, ease], printed) => {
  expect(ice({ impact, confidence, ease }, { variant }).toFixed(1)).toBe(printed);
});

// A sheet by the formula of the Scaled Agile Framework (docs.google.com/spreadsheets 1bGtMWfQDEQ6yzy): size, value,
// time criticality, risk reduction, cost of delay, score. What it rounds it rounds upward: 16/13 to 1.24, 12/13 to 0.93.
test.each([
  [5, 8, 5, 13, 26, 5.2],
  [5, 8, 5, 8, 21, 4.2],
  [8, 13, 5, 8, 26, 3.25],
  [5, 5, 3, 8, 16, 3.2],
  [5, 8, 1, 5, 14, 2.8],
  [8, 13, 3, 8, 24, 3],
  [5, 5, 1, 5, 11, 2.2],
])("weighted shortest job first: size %i, value %i, urgency %i, risk %i", (...row) => {
  const [jobSize, businessValue, timeCriticality, riskReduction, delay, score] = row;
  const cost = costOfDelay({ businessValue, timeCriticality, riskReduction });
  expect(cost).toBe(delay);
  expect(wsjf({ costOfDelay: cost, jobSize })).toBe(score);
});

test("cost of delay divided by duration: the ice cream stand of Black Swan Farming, 5 and 7.5", () => {
  // blackswanfarming.com/cd3-and-proportionality-to-outcomes: 10 a week after two weeks, or 30 after four. Six weeks
  // yield 100 with the first first, 120 with the second first.
  const spoon = { costOfDelay: 10, jobSize: 2 };
  const machine = { costOfDelay: 30, jobSize: 4 };
  expect([wsjf(spoon), wsjf(machine)]).toEqual([5, 7.5]);
  const yieldOf = (first: typeof spoon): number =>
    10 * first.jobSize + (10 + first.costOfDelay) * (6 - first.jobSize);
  expect([yieldOf(spoon), yieldOf(machine)]).toEqual([100, 120]);
});

test("the two variants of ICE can rank differently", () => {
  const even = { impact: 5, confidence: 5, ease: 5 };
  const uneven = { impact: 10, confidence: 1, ease: 6 };
  expect([ice(even), ice(uneven)]).toEqual([125, 60]);
  expect([ice(even, { variant: "mean" }), ice(uneven, { variant: "mean" })]).toEqual([5, 17 / 3]);
  expect(() => ice({ ...even, ease: -1 })).toThrow("ease must be");
});

test("weighted shortest job first makes the total cost of delay least: all orders of four jobs", () => {
  const jobs = [
    { costOfDelay: 10, jobSize: 1 },
    { costOfDelay: 3, jobSize: 10 },
    { costOfDelay: 3, jobSize: 1 },
    { costOfDelay: 8, jobSize: 4 },
  ];
  // Reinertsen's principle: delay cost of an order = sum over jobs of cost of delay times finishing time.
  const total = (order: typeof jobs): number => {
    let time = 0;
    return order.reduce((sum, job) => {
      time += job.jobSize;
      return sum + job.costOfDelay * time;
    }, 0);
  };
  const orders = (list: typeof jobs): (typeof jobs)[] =>
    list.length < 2
      ? [list]
      : list.flatMap((job) => orders(list.filter((other) => other !== job)).map((o) => [job, ...o]));
  const best = Math.min(...orders(jobs).map(total));
  expect(total([...jobs].sort((a, b) => wsjf(b) - wsjf(a)))).toBe(best);
  expect(
    wsjf({
      costOfDelay: costOfDelay({ businessValue: 20, timeCriticality: 8, riskReduction: 2 }),
      jobSize: 8,
    }),
  ).toBe(3.75);
  expect(() => wsjf({ costOfDelay: 1, jobSize: 0 })).toThrow("jobSize must be a finite number above 0");
  expect(() => costOfDelay({ businessValue: -1, timeCriticality: 0, riskReduction: 0 })).toThrow(
    "businessValue",
  );
});

test("quadrants, with the thresholds on the good side", () => {
  const thresholds = { value: 5, effort: 5 };
  const at = (value: number, effort: number) => valueEffortQuadrant({ value, effort }, thresholds);
  expect([at(5, 5), at(5, 5.1), at(4.9, 5), at(4.9, 5.1)]).toEqual([
    "quick-win",
    "big-bet",
    "fill-in",
    "money-pit",
  ]);
  expect(() => at(1, 0)).toThrow("effort must be");
  expect(() => at(Number.NaN, 1)).toThrow("value");
});

test("inputs that are none, and scores beyond every number, are refused", () => {
  for (const score of [rice, ice, wsjf, costOfDelay]) {
    expect(() => score(null as never)).toThrow("input must be an object");
    expect(() => score({} as never)).toThrow("must be a finite number");
  }
  expect(() => rice({ reach: 1, impact: 1, confidence: "0.5" as never, effort: 1 })).toThrow("confidence");
  expect(() => rice({ reach: 1e300, impact: 1e10, confidence: 1, effort: 1 })).toThrow("score is finite");
  expect(() => wsjf({ costOfDelay: 1e300, jobSize: 1e-10 })).toThrow("score is finite");
  expect(() => ice({ impact: 1, confidence: 1, ease: 1 }, { variant: "sum" as never })).toThrow(
    "options.variant must be one of product, mean",
  );
  expect(() => valueEffortQuadrant({ value: 1, effort: 1 }, null as never)).toThrow("thresholds must be");
  for (const effort of [0, -2]) {
    expect(() => rice({ reach: 1, impact: 1, confidence: 1, effort })).toThrow("effort must be");
    expect(() => valueEffortQuadrant({ value: 1, effort }, { value: 1, effort: 1 })).toThrow(
      "effort must be",
    );
  }
});

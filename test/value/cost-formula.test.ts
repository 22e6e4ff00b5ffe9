import { describe, expect, test } from "vitest";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { costFormula } from "../../src/value/cost-formula.ts";
import type { CostLine, InferenceTokensCost } from "../../src/value/cost-line.ts";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";
import { caseWith } from "./case-with.ts";

const place = { start: "2026-01", horizonMonths: 24, from: 0 };
const amount = (line: CostLine, t = 0, drivers: Record<string, number> = {}): string =>
  evaluateFormula(costFormula(line, place), t, {
    drivers,
    curves: caseFormulas(caseWith({ curves: { rise: { kind: "table", values: [0.5, 1] } } })).curves,
  });

describe("worked examples, by hand", () => {
  test.each<[CostLine, string, string]>([
    [{ id: "a", kind: "integration", days: 120, dayRate: 900 }, "120 × 900", "108000"],
    [
      {
        id: "b",
        kind: "data-labeling",
        items: 10_000,
        labelsPerItem: 3,
        pricePerLabel: "0.08",
        qualityShare: 0.15,
      },
      "10000 × 3 × 0.08 × 1.15",
      "2760",
    ],
    [
      {
        id: "c",
        kind: "training-compute",
        gpuHoursPerRun: 64,
        pricePerGpuHour: "2.49",
        runs: 5,
        failedShare: 0.2,
      },
      "64 × 2.49 × 5 × 1.2",
      "956.16",
    ],
    [
      {
        id: "d",
        kind: "self-hosted-inference",
        minReplicas: 2,
        peakRequestsPerSecond: 25,
        requestsPerSecondPerReplica: 8,
        hoursPerMonth: 730,
        pricePerReplicaHour: "1.2",
      },
      "max(2, ceil(25/8) = 4) × 730 × 1.2",
      "3504",
    ],
    [
      {
        id: "e",
        kind: "self-hosted-inference",
        minReplicas: 2,
        peakRequestsPerSecond: 1,
        requestsPerSecondPerReplica: 8,
        hoursPerMonth: 730,
        pricePerReplicaHour: 1,
      },
      "the floor of 2 replicas",
      "1460",
    ],
    [
      {
        id: "f",
        kind: "vector-store",
        gigabytes: 50,
        pricePerGigabyte: "0.33",
        queries: 200_000,
        pricePerQuery: "0.00001",
      },
      "50 × 0.33 + 200000 × 0.00001",
      "18.5",
    ],
    [{ id: "g", kind: "seats", purchased: 119.2, commit: 100, pricePerSeat: 25 }, "ceil 120 × 25", "3000"],
    [{ id: "h", kind: "seats", purchased: 60, commit: 100, pricePerSeat: 25 }, "the commitment", "2500"],
    [
      { id: "i", kind: "monitoring", toolsPerMonth: 400, hoursPerMonth: 10, wagePerHour: 60 },
      "400 + 10 × 60",
      "1000",
    ],
    [
      { id: "j", kind: "retraining", runsPerMonth: 0.5, computePerRun: 300, validationPerRun: 900 },
      "0.5 × (300 + 900)",
      "600",
    ],
    [
      {
        id: "k",
        kind: "human-review",
        outputs: 5000,
        reviewRate: 0.1,
        minutesPerReview: 6,
        wagePerHour: 40,
      },
      "5000 × 0.1 × 6/60 × 40",
      "2000",
    ],
    [
      {
        id: "l",
        kind: "change-and-training",
        people: 200,
        hoursPerPerson: 4,
        wagePerHour: 45,
        coursePerPerson: 80,
      },
      "200 × (4 × 45 + 80)",
      "52000",
    ],
    [
      { id: "m", kind: "expected-loss", riskId: "leak", probabilityPerMonth: 0.002, severity: 250_000 },
      "0.002 × 250000",
      "500",
    ],
  ])("%#: $kind", (line, _, expected) => {
    expect(amount(line)).toBe(expected);
  });
});

test("retraining every n months runs first n months after the line begins", () => {
  const line = {
    id: "r",
    kind: "retraining",
    everyMonths: 3,
    computePerRun: 100,
    validationPerRun: 0,
  } as const;
  expect([0, 1, 3, 4, 6].map((t) => amount(line, t))).toEqual(["0", "0", "100", "0", "100"]);
});

describe("tokens", () => {
  const price = {
    inputPerToken: "0.000003",
    outputPerToken: "0.000015",
    cacheReadPerToken: "0.0000003",
    cacheWritePerToken: "0.00000375",
  };
  const step = {
    price,
    attempts: 1.1,
    uncachedTokens: 2000,
    cacheReadTokens: 6000,
    cacheWriteTokens: 400,
    visibleOutputTokens: 500,
    reasoningOutputTokens: 200,
  };
  const line: InferenceTokensCost = {
    id: "tokens",
    kind: "inference-tokens",
    eligible: 10_000,
    adoption: 0.5,
    callsPerCase: 3,
    steps: [step],
  };

  test("calls × attempts × [uncached, read, write, output]", () => {
    // 0.006 + 0.0018 + 0.0015 + 0.0105 = 0.0198 a call; × 1.1 attempts × 15000 calls = 326.7
    expect(amount(line)).toBe("326.7");
  });

  test("steps add up, and a batch multiplier halves one of them", () => {
    expect(amount({ ...line, steps: [step, { ...step, multiplier: 0.5 }] })).toBe("490.05");
  });

  test("reasoning has a price of its own where the list gives one", () => {
    const dear = { ...step, price: { ...price, reasoningPerToken: "0.00003" } };
    // 200 × 0.000015 more a call: 0.0228 × 1.1 × 15000
    expect(amount({ ...line, steps: [dear] })).toBe("376.2");
  });

  test("cached tokens cost the input price where no cache price is known", () => {
    const bare = { ...step, price: { inputPerToken: "0.000003", outputPerToken: "0.000015" } };
    // 8400 × 0.000003 + 700 × 0.000015 = 0.0357
    expect(amount({ ...line, steps: [bare] })).toBe("589.05");
  });

  test("a context above the tier, cached tokens included, costs the tier's price throughout", () => {
    const tiered = (uncachedTokens: number) => ({
      price: {
        ...price,
        longContext: { aboveTokens: 200_000, inputPerToken: "0.000006", outputPerToken: 0 },
      },
      uncachedTokens,
      cacheReadTokens: 100_000,
    });
    const one = { ...line, eligible: 1, adoption: 1, callsPerCase: 1 };
    // at 200000: 100000 × 0.000003 + 100000 × 0.0000003; one token more: 200001 × 0.000006
    expect(amount({ ...one, steps: [tiered(100_000)] })).toBe("0.33");
    expect(amount({ ...one, steps: [tiered(100_001)] })).toBe("1.200006");
  });

  test("a price event holds from the first whole month, relative to the list", () => {
    const events = {
      ...line,
      priceEvents: [
        { date: "2026-06-15", multiplier: 0.25, reason: "second cut" },
        { date: "2026-03-01", multiplier: { driver: "cut" }, reason: "first cut" },
      ],
    };
    const of = (t: number): string => amount(events, t, { cut: 0.5 });
    expect([1, 2, 5, 6].map(of)).toEqual(["326.7", "163.35", "163.35", "81.675"]);
  });

  test("of two events before one month begins the later one holds, in whatever order they are listed", () => {
    const late = { date: "2026-03-01", multiplier: 0.5, reason: "late" };
    const early = { date: "2026-02-10", multiplier: 0.25, reason: "early" };
    for (const priceEvents of [
      [early, late],
      [late, early],
    ]) {
      expect(amount({ ...line, priceEvents }, 2)).toBe("163.35");
    }
  });

  test("growth compounds by the month, or follows a curve", () => {
    const grown = { ...line, growth: { ratePerYear: 0.44 } };
    expect(amount(grown, 6)).toBe("392.04"); // 326.7 × 1.44^(6/12) = 326.7 × 1.2
    expect(amount({ ...line, growth: { curve: "rise" } }, 0)).toBe("163.35");
  });
});

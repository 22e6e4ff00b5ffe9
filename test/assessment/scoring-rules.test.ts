import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ScoringItem, scoringRules } from "../../src/assessment/scoring-rules.ts";
import { known, missing } from "../../src/model/estimate.ts";

const item = (value: number | null, weight = 1, levels = 4): ScoringItem => ({
  id: `q${value}`,
  score: value === null ? missing("no-answers") : known(value),
  weight,
  levels,
});
const stage = (...items: ScoringItem[]): { level: "stage"; items: ScoringItem[] } => ({
  level: "stage",
  items,
});
const overall = (...items: ScoringItem[]): { level: "overall"; items: ScoringItem[] } => ({
  level: "overall",
  items,
});

describe("weightedMean", () => {
  test("equal scores have that score, also by weights whose shares are rounded or whose sum is no number", () => {
    for (const weights of [
      [3, 1, 1, 1],
      [1e308, 1e308, 1e308],
    ]) {
      expect(scoringRules.weightedMean(stage(...weights.map((weight) => item(0.5, weight)))).score).toEqual({
        value: 0.5,
      });
    }
  });
  test("weighs, and leaves out what has no score", () => {
    const { score, trace } = scoringRules.weightedMean(stage(item(1, 3), item(0), item(null)));
    expect(score).toEqual({ value: 0.75 });
    expect(trace.terms[2]).toMatchObject({ value: null, reason: "no-answers" });
  });
  test("nothing to weigh is null with the common reason, or that there are no scores", () => {
    expect(scoringRules.weightedMean(stage(item(null), item(null))).score).toEqual({
      value: null,
      reason: "no-answers",
    });
    expect(scoringRules.weightedMean(stage()).score).toEqual({ value: null, reason: "no-scores" });
  });
});

test("weakestLink is the lowest score there is", () => {
  expect(scoringRules.weakestLink(stage(item(0.5), item(0.25), item(null))).score).toEqual({ value: 0.25 });
  expect(scoringRules.weakestLink(stage(item(null))).score).toMatchObject({ value: null });
});

describe("staged", () => {
  test.each([
    [[0.5, 0.5], 0.5, "2"],
    [[0.5, 0.75], 0.5, "2+"],
    [[0.625, 0.75], 0.5, "2+"],
    [[0, 1], 0, "0+"],
    [[1, 1], 1, "4"],
  ])("within a stage: levels of %j are %d, label %s", (values, expected, label) => {
    const { score, trace } = scoringRules.staged(stage(...values.map((value) => item(value))));
    expect(score).toEqual({ value: expected });
    expect(trace.label).toBe(label);
  });

  test.each([
    [[1, 1, 0.5, 0], 0.5, "2+"],
    [[0.9, 1, 1, 1], 0, "0+"],
    [[1, 1, 1, 1], 1, "4"],
    [[1, null, 1, 0], 0.25, "1+"],
    [[1, 0, 0, 0], 0.25, "1"],
  ])("over stages: full ones of %j up to the first that is not: %d, label %s", (values, expected, label) => {
    const { score, trace } = scoringRules.staged(overall(...values.map((value) => item(value, 1, 1))));
    expect(score).toEqual({ value: expected });
    expect(trace.label).toBe(label);
  });

  test("within a stage a question without an answer leaves the level unknown, one that does not apply does not", () => {
    const apart = (reason: string): ScoringItem => ({ ...item(null), id: "open", score: missing(reason) });
    expect(scoringRules.staged(stage(item(1), apart("no-answers"))).score).toEqual({
      value: null,
      reason: "unanswered-question",
      detail: "No score: open.",
    });
    for (const reason of ["not-applicable", "out-of-scope"]) {
      expect(scoringRules.staged(stage(item(0.75), apart(reason))).score).toEqual({ value: 0.75 });
    }
  });

  test("no scores at all are null", () => {
    expect(scoringRules.staged(stage(item(null))).score).toMatchObject({ value: null, reason: "no-answers" });
    expect(scoringRules.staged(overall(item(null))).score).toMatchObject({
      value: null,
      reason: "no-answers",
    });
  });
});

test("every rule keeps within its parts, and the strict ones never exceed the mean", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
      (list) => {
        const items = list.map(([level, weight]) => item(level / 4, weight));
        const values = items.map(({ score }) => score.value as number);
        const of = (rule: keyof typeof scoringRules): number =>
          scoringRules[rule](stage(...items)).score.value as number;
        expect(of("weightedMean")).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(of("weightedMean")).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(of("weakestLink")).toBe(Math.min(...values));
        expect(of("staged")).toBeLessThanOrEqual(of("weightedMean") + 1e-12);
      },
    ),
  );
});

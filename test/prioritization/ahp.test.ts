import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AhpResult, ahpWeights } from "../../src/prioritization/ahp.ts";

/** A matrix from one judgment a pair, "A B" saying how many times A outweighs B. */
function judged(items: readonly string[], judgments: Readonly<Record<string, number>>): AhpResult {
  return ahpWeights(
    items.map((a) =>
      items.map((b) => {
        const mirrored = judgments[`${b} ${a}`];
        return a === b ? 1 : (judgments[`${a} ${b}`] ?? 1 / (mirrored as number));
      }),
    ),
  );
}

const thousandth = (value: number): number => Number(value.toFixed(3));
const rounded = ({ weights }: AhpResult): number[] => weights.map(thousandth);

/** Weights of alternatives under each criterion, weighted by the criteria. */
const composite = (goal: AhpResult, local: readonly AhpResult[]): number[] =>
  (local[0] as AhpResult).weights.map((_, item) =>
    thousandth(
      local.reduce((sum, { weights }, criterion) => {
        return sum + (goal.weights[criterion] as number) * (weights[item] as number);
      }, 0),
    ),
  );

describe("ahpWeights", () => {
  test("Saaty (2008), Decision making with the analytic hierarchy process: drinks in the US, CR = 0.022", () => {
    // Matrix and printed figures read in the README of AHPy, which cites the article.
    const { weights, consistencyRatio } = ahpWeights([
      [1, 9, 5, 2, 1, 1, 1 / 2],
      [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
      [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
      [1, 9, 4, 2, 1, 2, 1 / 2],
      [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
      [2, 9, 9, 3, 2, 3, 1],
    ]);
    const published = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327];
    for (const [i, weight] of weights.entries())
      expect(Math.abs(weight - (published[i] as number))).toBeLessThan(0.001);
    expect(consistencyRatio).toBeCloseTo(0.022, 3);
  });

  // The Wikipedia article "Analytic hierarchy process - leader example" (Tom, Dick and Harry; in AHPy's README,
  // where the printed figures were read, Moll, Nell and Sue).
  test("the choice of a leader: local weights, consistency ratios and the composite .493 .358 .150", () => {
    const experience = judged(["Moll", "Nell", "Sue"], { "Moll Nell": 1 / 4, "Moll Sue": 4, "Nell Sue": 9 });
    const education = judged(["Moll", "Nell", "Sue"], {
      "Moll Nell": 3,
      "Moll Sue": 1 / 5,
      "Nell Sue": 1 / 7,
    });
    const charisma = judged(["Moll", "Nell", "Sue"], { "Moll Nell": 5, "Moll Sue": 9, "Nell Sue": 4 });
    const age = judged(["Moll", "Nell", "Sue"], { "Moll Nell": 1 / 3, "Moll Sue": 5, "Nell Sue": 9 });
    const goal = judged(["Experience", "Education", "Charisma", "Age"], {
      "Experience Education": 4,
      "Experience Charisma": 3,
      "Experience Age": 7,
      "Education Charisma": 1 / 3,
      "Education Age": 3,
      "Charisma Age": 5,
    });
    expect(rounded(goal)).toEqual([0.548, 0.127, 0.27, 0.056]);
    expect(rounded(experience)).toEqual([0.217, 0.717, 0.066]);
    // Printed by Saaty's table of 2005 (0.52 for three, 0.89 for four), not by that of 1980 (0.58 and 0.90).
    expect(thousandth(experience.consistencyIndex / 0.52)).toBe(0.035);
    expect(thousandth(education.consistencyIndex / 0.52)).toBe(0.062);
    expect(thousandth(goal.consistencyIndex / 0.89)).toBe(0.044);
    expect(experience.consistencyRatio).toBeCloseTo(experience.consistencyIndex / 0.58, 14);
    expect(goal.consistencyRatio).toBeCloseTo(goal.consistencyIndex / 0.9, 14);
    // The README rounds every local weight first: it prints .15 where full precision gives .1494.
    const all = composite(goal, [experience, education, charisma, age]);
    for (const [item, printed] of [0.358, 0.493, 0.15].entries())
      expect(Math.abs((all[item] as number) - printed)).toBeLessThan(0.0011);
  });

  // Saaty (2005), Theory and Applications of the Analytic Network Process; printed figures read in
  // tests/test_ahp.py of AHPy, which cites the book.
  test("the choice of a city: Bethesda .229, Boston .275, Pittsburgh .385, Santa Fe .111", () => {
    const cities = ["Bethesda", "Boston", "Pittsburgh", "SantaFe"];
    const goal = judged(["Culture", "Family", "Housing", "Jobs", "Transportation"], {
      "Culture Housing": 3,
      "Culture Transportation": 5,
      "Family Culture": 5,
      "Family Housing": 7,
      "Family Jobs": 1,
      "Family Transportation": 7,
      "Housing Transportation": 3,
      "Jobs Culture": 2,
      "Jobs Housing": 4,
      "Jobs Transportation": 7,
    });
    const culture = judged(cities, {
      "Bethesda Pittsburgh": 1,
      "Boston Bethesda": 2,
      "Boston Pittsburgh": 2.5,
      "Boston SantaFe": 1,
      "SantaFe Bethesda": 2,
      "SantaFe Pittsburgh": 2.5,
    });
    const family = judged(cities, {
      "Bethesda Boston": 2,
      "Bethesda SantaFe": 4,
      "Boston SantaFe": 2,
      "Pittsburgh Bethesda": 3,
      "Pittsburgh Boston": 8,
      "Pittsburgh SantaFe": 9,
    });
    const housing = judged(cities, {
      "Bethesda Boston": 5,
      "Bethesda SantaFe": 2.5,
      "Pittsburgh Bethesda": 2,
      "Pittsburgh Boston": 9,
      "Pittsburgh SantaFe": 7,
      "SantaFe Boston": 4,
    });
    const jobs = judged(cities, {
      "Bethesda Pittsburgh": 3,
      "Bethesda SantaFe": 4,
      "Boston Bethesda": 2,
      "Boston Pittsburgh": 6,
      "Boston SantaFe": 8,
      "Pittsburgh SantaFe": 1,
    });
    const transportation = judged(cities, {
      "Bethesda Boston": 1.5,
      "Bethesda SantaFe": 4,
      "Boston SantaFe": 2.5,
      "Pittsburgh Bethesda": 2,
      "Pittsburgh Boston": 3.5,
      "Pittsburgh SantaFe": 9,
    });
    const all = composite(goal, [culture, family, housing, jobs, transportation]);
    expect(all).toEqual([0.229, 0.275, 0.385, 0.111]);
  });

  test("a matrix of the R package ahp: rows 2/3, 1/9, 2/9 by both methods, without contradiction", () => {
    const pairwise = [
      [1, 6, 3],
      [1 / 6, 1, 1 / 2],
      [1 / 3, 2, 1],
    ];
    for (const method of ["eigenvector", "geometric-mean"] as const) {
      const { weights, consistencyRatio } = ahpWeights(pairwise, { method });
      for (const [i, weight] of weights.entries())
        expect(weight).toBeCloseTo([2 / 3, 1 / 9, 2 / 9][i] as number, 12);
      expect(consistencyRatio).toBeCloseTo(0, 12);
    }
  });

  test("a contradictory matrix of six, in full precision by numpy.linalg.eig", () => {
    const result = ahpWeights([
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ]);
    const numpy = [0.32077018, 0.13950275, 0.03476831, 0.12848602, 0.23738999, 0.13908275];
    for (const [i, weight] of result.weights.entries()) expect(weight).toBeCloseTo(numpy[i] as number, 7);
    expect(result.lambdaMax).toBeCloseTo(7.419870101921271, 9);
    expect(result.consistencyIndex).toBeCloseTo(0.2839740203842542, 9);
    expect(result.consistencyRatio).toBeCloseTo(0.2839740203842542 / 1.24, 9);
    expect(result.consistencyRatio as number).toBeGreaterThan(0.1);
  });

  test("judgments made of weights give the weights back and are consistent", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (raw) => {
          const sum = raw.reduce((total, value) => total + value, 0);
          const pairwise = raw.map((a) => raw.map((b) => a / b));
          for (const method of ["eigenvector", "geometric-mean"] as const) {
            const result = ahpWeights(pairwise, { method });
            for (const [i, weight] of result.weights.entries())
              expect(weight).toBeCloseTo((raw[i] as number) / sum, 9);
            expect(result.consistencyIndex).toBeCloseTo(0, 9);
            expect(result.worstTriad).toBeNull();
          }
        },
      ),
    );
  });

  test("the worst triad is where a judgment was turned around", () => {
    const weights = [8, 4, 2, 1];
    const pairwise = weights.map((a) => weights.map((b) => a / b));
    (pairwise[0] as number[])[2] = 1 / 4;
    (pairwise[2] as number[])[0] = 4;
    const { worstTriad } = ahpWeights(pairwise);
    expect(worstTriad).toEqual({ items: [0, 1, 2], direct: 0.25, implied: 4 });
  });

  test("matrices that are not square, positive and reciprocal are refused", () => {
    expect(() => ahpWeights([])).toThrow("pairwise must be");
    expect(() => ahpWeights([[1, 2]])).toThrow("pairwise[0] must be a row of 1");
    expect(() =>
      ahpWeights([
        [1, 2],
        [0, 1],
      ]),
    ).toThrow("the reciprocal of");
    expect(() =>
      ahpWeights([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow("the reciprocal of pairwise[1][0]");
    expect(() => ahpWeights([[2]])).toThrow("the reciprocal of pairwise[0][0]");
    expect(ahpWeights([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0 });
    expect(() => ahpWeights(null as never)).toThrow("pairwise must be a list");
    expect(() => ahpWeights([[1, 2], null as never])).toThrow("pairwise[1] must be a list");
    expect(() => ahpWeights([[1]], { method: "mean" as never })).toThrow("options.method must be one of");
    const far = [
      [1, 1e200],
      [1e-200, 1],
    ];
    expect(() => ahpWeights(far)).toThrow("pairwise[0][1] must be a judgment from 1e-100 to 1e100");
  });

  test("the random index ends with fifteen items: beyond it there is no ratio, and weights all the same", () => {
    const of = (n: number) => {
      const pairwise = Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => (i + 1) / (j + 1)),
      );
      return ahpWeights(pairwise);
    };
    expect(of(15).consistencyRatio).toBeCloseTo(0, 12);
    expect(of(16).consistencyRatio).toBeNull();
    expect(of(16).weights[15]).toBeCloseTo(16 / 136, 12);
    // Two judgments cannot contradict each other.
    expect(of(2)).toMatchObject({ consistencyRatio: 0, worstTriad: null });
  });
});

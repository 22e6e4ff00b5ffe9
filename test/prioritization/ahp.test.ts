import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ahpWeights } from "../../src/prioritization/ahp.ts";

describe("ahpWeights", () => {
  test("Saaty (2008), Decision making with the analytic hierarchy process: drinks in the US, CR = 0.022", () => {
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

  test("Saaty (1980), satisfaction with school: weights .32 .14 .03 .13 .24 .14", () => {
    const result = ahpWeights([
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ]);
    // Full precision by numpy.linalg.eig of the same matrix.
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
  });
});

import { describe, expect, test } from "vitest";
import { differenceInDifferences, effectOnTreated, measuredDriver } from "../../src/value/counterfactual.ts";

describe("difference-in-differences", () => {
  // Card and Krueger (American Economic Review 84, 1994), table 3: full-time equivalents per store in New Jersey
  // and Pennsylvania before and after the rise of the minimum wage; published effect 2.76 (1.36).
  const wages = differenceInDifferences({
    treated: { before: { mean: 20.44, standardError: 0.51 }, after: { mean: 21.03, standardError: 0.52 } },
    control: { before: { mean: 23.33, standardError: 1.35 }, after: { mean: 21.17, standardError: 0.94 } },
  });
  test("the published effect, to its rounding", () => {
    expect(wages.effect).toBeCloseTo(2.75, 10);
  });
  test("with variances added, as for independent means", () => {
    expect(wages.standardError).toBeCloseTo(Math.sqrt(0.51 ** 2 + 0.52 ** 2 + 1.35 ** 2 + 0.94 ** 2), 14);
  });
  test("no standard error where one of the four is missing", () => {
    const bare = { before: { mean: 1 }, after: { mean: 2 } };
    expect(differenceInDifferences({ treated: bare, control: bare })).toEqual({
      effect: 0,
      standardError: null,
    });
  });
  test("refuses what is no mean", () => {
    const wrong = { before: { mean: Number.NaN }, after: { mean: 2 } };
    expect(() => differenceInDifferences({ treated: wrong, control: wrong })).toThrow(
      /treated\.before\.mean/,
    );
  });
});

test("the effect on users is the effect on all divided by adoption", () => {
  expect(effectOnTreated({ effect: 0.06, standardError: null }, 0.25)).toEqual({
    effect: 0.24,
    standardError: null,
  });
  expect(() => effectOnTreated({ effect: 1, standardError: null }, 0)).toThrow(/observedAdoption/);
  expect(() => effectOnTreated({ effect: 1, standardError: null }, 1.1)).toThrow(/observedAdoption/);
});

test("a driver takes the spread of its study; without a spread it is a number", () => {
  const about = { unit: "h", basis: { method: "did", ref: "r", grade: "strong" } } as const;
  expect(measuredDriver({ effect: 2, standardError: 0.5 }, about).estimate).toEqual({
    kind: "normal",
    mean: 2,
    sd: 0.5,
  });
  expect(measuredDriver({ effect: 2, standardError: null }, about)).toEqual({ ...about, estimate: 2 });
});

describe("what is no effect is refused, never passed on", () => {
  const about = { unit: "h", basis: { method: "did", ref: "r", grade: "strong" } } as const;
  test.each([undefined, Number.NaN, -0.1, "0.1"])("a standard error of %s", (standardError) => {
    const effect = { effect: 0.06, standardError: standardError as never };
    expect(() => effectOnTreated(effect, 0.5)).toThrow(/intentionToTreat\.standardError/);
    expect(() => measuredDriver(effect, about)).toThrow(/effect\.standardError/);
  });
  test("an effect that is no number", () => {
    expect(() => measuredDriver({ effect: Number.NaN, standardError: null }, about)).toThrow(
      /effect\.effect/,
    );
  });
  test("means too far apart for a number", () => {
    const far = { before: { mean: -1e308 }, after: { mean: 1e308 } };
    const level = { before: { mean: 1 }, after: { mean: 1 } };
    expect(() => differenceInDifferences({ treated: far, control: level })).toThrow(/groups/);
    expect(() => effectOnTreated({ effect: 1e308, standardError: null }, 1e-3)).toThrow(/observedAdoption/);
  });
});

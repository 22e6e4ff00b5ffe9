import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  krippendorffAlpha,
  type MeasurementLevel,
} from "../../../src/foundation/statistics/krippendorff-alpha.ts";

const levels: readonly MeasurementLevel[] = ["nominal", "ordinal", "interval", "ratio"];

describe("Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)", () => {
  test("A: binary data, two observers: 0.095", () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const answer = krippendorffAlpha([meg, owen], { level: "nominal" });
    expect(answer.alpha).toBeCloseTo(0.0952380952, 9);
    expect(answer).toMatchObject({ pairableValues: 20, pairableUnits: 10 });
  });

  test("B: nominal data, two observers: 0.692", () => {
    const coded = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0) - 96);
    const ben = coded("aabbdcccedda");
    const gerry = coded("babbbcccedda");
    gerry[11] = 4;
    expect(krippendorffAlpha([ben, gerry], { level: "nominal" }).alpha?.toFixed(3)).toBe("0.692");
  });

  const x = null;
  const fourObservers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
    [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
  ];
  test.each([
    ["nominal", "0.743"],
    ["ordinal", "0.815"],
    ["interval", "0.849"],
    ["ratio", "0.797"],
  ] as const)("C and D: four observers, missing data, %s: %s", (level, expected) => {
    const answer = krippendorffAlpha(fourObservers, { level });
    expect(answer.alpha?.toFixed(3)).toBe(expected);
    expect(answer).toMatchObject({ pairableValues: 40, pairableUnits: 11 });
  });
});

/** The definition: differences between all pairs within units over those between all pairs, by brute force. */
function byDefinition(rows: readonly (readonly (number | null)[])[], level: MeasurementLevel): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const units = Array.from({ length: width }, (_, u) =>
    rows.map((row) => row[u] ?? null).filter((rating) => rating !== null),
  ).filter((unit) => unit.length > 1);
  const all = units.flat();
  const count = (value: number): number => all.filter((other) => other === value).length;
  const difference = (a: number, b: number): number => {
    if (level === "nominal") return a === b ? 0 : 1;
    if (level === "interval") return (a - b) ** 2;
    if (level === "ratio") return a === b ? 0 : ((a - b) / (a + b)) ** 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = all.filter((other) => other >= low && other <= high).length;
    return (between - (count(a) + count(b)) / 2) ** 2;
  };
  const pairs = (list: readonly number[]): number =>
    list.reduce((sum, a, i) => sum + list.reduce((t, b, j) => (i === j ? t : t + difference(a, b)), 0), 0);
  const expected = pairs(all) / (all.length - 1);
  if (units.length === 0 || expected === 0) return null;
  return 1 - units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / expected;
}

const ratings = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), { minLength: 5, maxLength: 5 }),
  { maxLength: 5 },
);

describe("properties", () => {
  test.each(levels)("%s agrees with the definition; the order of raters and units never matters", (level) => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const { alpha } = krippendorffAlpha(rows, { level });
        const expected = byDefinition(rows, level);
        if (expected === null) expect(alpha).toBeNull();
        else expect(alpha!).toBeCloseTo(expected, 9);
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        const other = krippendorffAlpha(turned, { level }).alpha;
        if (alpha !== null) expect(other!).toBeCloseTo(alpha, 9);
      }),
    );
  });

  test("interval alpha does not change with origin and unit; ordinal with any rising code", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const recode = (f: (v: number) => number): (number | null)[][] =>
          rows.map((row) => row.map((v) => (v === null ? null : f(v))));
        const interval = krippendorffAlpha(rows, { level: "interval" }).alpha;
        const moved = krippendorffAlpha(
          recode((v) => 1e6 + 3 * v),
          { level: "interval" },
        ).alpha;
        if (interval !== null) expect(moved!).toBeCloseTo(interval, 8);
        const ordinal = krippendorffAlpha(rows, { level: "ordinal" }).alpha;
        expect(
          krippendorffAlpha(
            recode((v) => v ** 3 - 50),
            { level: "ordinal" },
          ).alpha,
        ).toBe(ordinal);
      }),
    );
  });

  test("full agreement that tells units apart is 1", () => {
    for (const level of levels)
      expect(
        krippendorffAlpha(
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          { level },
        ).alpha,
      ).toBe(1);
  });
});

describe("undefined", () => {
  test.each([
    [
      [
        [3, 3],
        [3, 3],
      ],
      "no-variation",
      4,
    ],
    [[[1, 2, 3]], "one-rater", 0],
    [
      [
        [1, 2],
        [null, null],
      ],
      "one-rater",
      0,
    ],
    [
      [
        [1, null],
        [null, 2],
      ],
      "no-pairable-values",
      0,
    ],
    [[], "no-pairable-values", 0],
    [
      [
        [-0, 0],
        [0, -0],
      ],
      "no-variation",
      4,
    ],
  ] as const)("%j is null: %s", (rows, reason, pairableValues) => {
    for (const level of levels)
      expect(krippendorffAlpha(rows, { level })).toMatchObject({ alpha: null, reason, pairableValues });
  });

  test("constant fractions are no variation, whatever rounding does", () => {
    const rows = [new Array(7).fill(0.1), new Array(7).fill(0.1)];
    for (const level of levels)
      expect(krippendorffAlpha(rows, { level })).toMatchObject({ alpha: null, reason: "no-variation" });
  });

  test("refuses NaN, negative ratios and unknown levels", () => {
    expect(() => krippendorffAlpha([[1, Number.NaN]], { level: "nominal" })).toThrow("ratingsByRater[0][1]");
    expect(() => krippendorffAlpha([[-1, 2]], { level: "ratio" })).toThrow("not negative");
    expect(() => krippendorffAlpha([[1]], { level: "cardinal" as "ratio" })).toThrow("options.level");
  });
});

test("100,000 units of three raters are linear work", () => {
  const row = (shift: number): number[] =>
    Array.from({ length: 100_000 }, (_, i) => ((i * 7 + shift * (i % 11)) % 5) + 1);
  const { alpha } = krippendorffAlpha([row(0), row(1), row(3)], { level: "ordinal" });
  expect(alpha).toBeGreaterThan(-1);
  expect(alpha).toBeLessThan(1);
});

test("ratings whose squares no number can hold have no alpha", () => {
  const huge = [
    [1e308, -1e308],
    [1e308, -1e308],
  ];
  expect(krippendorffAlpha(huge, { level: "interval" })).toMatchObject({
    alpha: null,
    reason: "out-of-range",
  });
});

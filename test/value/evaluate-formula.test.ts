import { describe, expect, test } from "vitest";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";
import { constant, type Formula, month } from "../../src/value/formula.ts";

const none = { drivers: {} };

describe("nodes", () => {
  test.each<[string, Formula, number, string]>([
    ["a quotient", { kind: "quotient", numerator: constant(1), denominator: constant(8) }, 0, "0.125"],
    ["a power with a whole exponent", { kind: "power", base: constant("1.1"), exponent: month }, 2, "1.21"],
    ["a maximum", { kind: "max", of: [constant(3), month] }, 5, "5"],
    ["a ceiling", { kind: "ceiling", of: constant("2.000000000000000000001") }, 0, "3"],
    ["a series", { kind: "series", values: ["7", "8", "9"] }, 1, "8"],
  ])("%s", (_, formula, t, expected) => {
    expect(evaluateFormula(formula, t, none)).toBe(expected);
  });

  test("a tier changes above its threshold, not at it", () => {
    const tier = (value: number): Formula => ({
      kind: "tier",
      value: constant(value),
      threshold: "200000",
      below: constant(1),
      above: constant(2),
    });
    expect(evaluateFormula(tier(200_000), 0, none)).toBe("1");
    expect(evaluateFormula(tier(200_001), 0, none)).toBe("2");
  });

  test("e^1 to 34 digits (OEIS A001113)", () => {
    expect(evaluateFormula({ kind: "exp", exponent: constant(1) }, 0, none)).toBe(
      "2.718281828459045235360287471352662",
    );
  });

  test("an exponent beyond all money neither hangs nor overflows", () => {
    const logistic = (steepness: number): Formula => ({
      kind: "quotient",
      numerator: constant(1),
      denominator: { kind: "sum", terms: [constant(1), { kind: "exp", exponent: constant(-steepness) }] },
    });
    expect(evaluateFormula(logistic(1e9), 0, none)).toBe("1");
    expect(Number(evaluateFormula(logistic(-1e9), 0, none))).toBeLessThan(1e-300);
  });
});

test("a curve is read by name, in the month asked for", () => {
  const curves = { ramp: { kind: "series", values: ["0", "0.5"] } } as const;
  expect(evaluateFormula({ kind: "curve", id: "ramp" }, 1, { drivers: {}, curves })).toBe("0.5");
});

test("names without a value are refused by path", () => {
  expect(() => evaluateFormula({ kind: "driver", id: "cases" }, 0, none)).toThrow(/drivers\.cases/);
  expect(() => evaluateFormula({ kind: "curve", id: "toString" }, 0, none)).toThrow(/curves\.toString/);
  expect(() => evaluateFormula(month, -1, none)).toThrow(/month/);
  expect(() => evaluateFormula({ kind: "series", values: ["1", "2"] }, 2, none)).toThrow(
    "month must be below 2",
  );
  const curves = { rise: { kind: "curve", id: "rise" } } as const;
  expect(() => evaluateFormula(month, 0, { drivers: {}, curves })).toThrow("inputs.curves.rise");
});

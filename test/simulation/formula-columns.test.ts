import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { formulaCompiler, isSteady } from "../../src/simulation/formula-columns.ts";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";
import { constant, type Formula, month, product, sum } from "../../src/value/formula.ts";

const x: Formula = { kind: "driver", id: "x" };
const formulas: Record<string, Formula> = {
  sum: sum(constant(2), product(constant(3), x), month),
  exp: { kind: "exp", exponent: product(constant(-1), x, month) },
  power: {
    kind: "power",
    base: sum(constant(1), x),
    exponent: { kind: "quotient", numerator: month, denominator: constant(12) },
  },
  max: { kind: "max", of: [x, month, constant(1)] },
  ceiling: { kind: "ceiling", of: product(constant("0.1"), x) },
  tier: { kind: "tier", value: x, threshold: "10", below: constant(1), above: product(x, month) },
  quotient: { kind: "quotient", numerator: month, denominator: sum(x, month, constant(1)) },
  curve: { kind: "curve", id: "c" },
  series: product(x, { kind: "series", values: ["1", "0", "-2.5"] }),
};
const curves = { c: product(x, x) };

test.each(Object.keys(formulas))("%s, in every month, as in decimals", (name) => {
  const formula = formulas[name] as Formula;
  const compiler = formulaCompiler(3, curves, new Map());
  const { scale, column } = compiler.compile(formula);
  const values = [0.25, 3, 10, 10.5, 30];
  compiler.begin(values.length, new Map([["x", Float64Array.from(values)]]));
  for (let t = 0; t < 3; t++) {
    values.forEach((value, i) => {
      const exact = Number(evaluateFormula(formula, t, { drivers: { x: value }, curves }));
      const mine = (scale[t] as number) * (column?.at(t)[i] as number);
      expect(Math.abs(mine - exact)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(exact)));
    });
  }
});

test("what does not vary is no column; what is equal is one", () => {
  const compiler = formulaCompiler(3, curves, new Map([["x", new Decimal(2)]]));
  expect(compiler.compile(formulas.power as Formula).column).toBeNull();
  const other = formulaCompiler(3, curves, new Map());
  expect(other.compile(formulas.exp as Formula).column).toBe(
    other.compile({ ...(formulas.exp as Formula) }).column,
  );
  expect(other.compile(x).column?.steady).toBe(true);
  expect(other.compile(formulas.exp as Formula).column?.steady).toBe(false);
  expect(isSteady(Float64Array.of(1, 1))).toBe(true);
  expect(isSteady(Float64Array.of(1, 2))).toBe(false);
});

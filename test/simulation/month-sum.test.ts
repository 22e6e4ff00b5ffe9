import { expect, test } from "vitest";
import type { Distribution } from "../../src/foundation/distribution/distribution-kinds.ts";
import { type Column, formulaCompiler } from "../../src/simulation/formula-columns.ts";
import { directMonthSum, monthSum } from "../../src/simulation/month-sum.ts";
import { constant, type Formula, month, product, sum } from "../../src/value/formula.ts";

const HORIZON = 36;
const x: Formula = { kind: "driver", id: "x" };
const logistic: Formula = {
  kind: "quotient",
  numerator: constant(1),
  denominator: sum(constant(1), {
    kind: "exp",
    exponent: product(constant(-1), x, sum(month, constant(-6))),
  }),
};
const weights = Float64Array.from({ length: HORIZON }, (_, t) => 100 * 0.99 ** t * (t % 5 === 4 ? -1 : 1));

/** A sum by table and month by month, at the same values, and how often months were looked at for them. */
function bothWays(formula: Formula, own: Distribution, values: readonly number[]) {
  const compiler = formulaCompiler(HORIZON, {}, new Map());
  const inner = compiler.compile(formula).column as Column;
  let looks = 0;
  const column: Column = {
    ...inner,
    at: (t) => {
      looks++;
      return inner.at(t);
    },
  };
  const tabulated = monthSum(column, weights, compiler, () => own);
  const given = new Map([["x", Float64Array.from(values)]]);
  looks = 0;
  compiler.begin(values.length, given);
  const sums = [...tabulated.sums(values.length, given).subarray(0, values.length)];
  const used = looks;
  const direct = [...directMonthSum(inner, weights).sums(values.length, given).subarray(0, values.length)];
  return { sums, direct, used };
}

const uniform: Distribution = { kind: "uniform", min: 0.2, max: 0.8 };
const inside = Array.from({ length: 500 }, (_, i) => 0.2 + 0.6 * ((i * 0.618034) % 1));

test.each<[string, Formula, Distribution, readonly number[]]>([
  ["a logistic's steepness", logistic, uniform, inside],
  ["a driver without ends", logistic, { kind: "normal", mean: 0.5, sd: 0.1 }, inside],
  [
    "a decay",
    { kind: "exp", exponent: product(constant(-1), x, month) },
    { kind: "lognormal", mu: -3, sigma: 0.5 },
    [0.01, 0.05, 0.2],
  ],
  ["a growth", { kind: "power", base: sum(constant(1), x), exponent: month }, uniform, inside],
])("%s is read from a table, to 1e-11 of what is added up", (_, formula, own, values) => {
  const { sums, direct, used } = bothWays(formula, own, values);
  expect(used).toBe(0);
  sums.forEach((value, i) => {
    expect(Math.abs(value - (direct[i] as number))).toBeLessThanOrEqual(
      1e-11 * (Math.abs(direct[i] as number) + 100),
    );
  });
});

test("beyond the table the months are added up", () => {
  const { sums, direct, used } = bothWays(logistic, uniform, [0.5, 0.81, -3, 0.3, 1e6]);
  expect(used).toBe(HORIZON);
  expect([1, 2, 4].map((i) => sums[i])).toEqual([1, 2, 4].map((i) => direct[i]));
  expect(sums[0]).toBeCloseTo(direct[0] as number, 9);
});

test.each<[string, Formula]>([
  ["a step", product(month, { kind: "ceiling", of: product(constant(10), x) })],
  ["a pole inside", { kind: "quotient", numerator: month, denominator: sum(x, constant(-0.4)) }],
  [
    "a spike too thin for the cells",
    {
      kind: "exp",
      exponent: product(
        constant(-1e9),
        sum(x, constant(-0.41)),
        sum(x, constant(-0.41)),
        sum(month, constant(1)),
      ),
    },
  ],
])("%s is not tabulated", (_, formula) => {
  const { sums, direct, used } = bothWays(formula, uniform, inside);
  expect(used).toBe(HORIZON);
  expect(sums).toEqual(direct);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { evaluateFormula, formulaScope } from "../../src/value/evaluate-formula.ts";
import type { Formula } from "../../src/value/formula.ts";
import { decimals, floats, formulaFunction } from "../../src/value/formula-function.ts";
import { caseWith, driver } from "./case-with.ts";

const { curves } = caseFormulas(
  caseWith({
    drivers: { x: driver(1) },
    curves: {
      still: { kind: "logistic", limit: 0.8, steepness: 0.5, midpointMonth: 3 },
      moved: { kind: "bass", limit: { driver: "x" }, innovation: 0.03, imitation: { driver: "x" } },
    },
  }),
);

const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.constant<Formula>({ kind: "driver", id: "x" }),
  fc.constant<Formula>({ kind: "driver", id: "y" }),
  fc.constant<Formula>({ kind: "month" }),
  fc.constantFrom<Formula>({ kind: "curve", id: "still" }, { kind: "curve", id: "moved" }),
  fc.integer({ min: 1, max: 40 }).map((n): Formula => ({ kind: "constant", value: String(n / 8) })),
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
    .map((values): Formula => ({ kind: "series", values: values.map(String) })),
);

/** Trees of every kind of node, kept small enough that a float holds their values. */
const { tree } = fc.letrec<{ tree: Formula }>((tie) => {
  const parts = fc.array(tie("tree"), { minLength: 1, maxLength: 3 });
  const positive = tie("tree").map(
    (of): Formula => ({ kind: "max", of: [of, { kind: "constant", value: "0.5" }] }),
  );
  const small = tie("tree").map(
    (of): Formula => ({
      kind: "quotient",
      numerator: { kind: "constant", value: "1" },
      denominator: {
        kind: "sum",
        terms: [
          { kind: "constant", value: "1" },
          { kind: "max", of: [of, { kind: "constant", value: "0" }] },
        ],
      },
    }),
  );
  return {
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      parts.map((terms): Formula => ({ kind: "sum", terms })),
      parts.map((factors): Formula => ({ kind: "product", factors })),
      parts.map((of): Formula => ({ kind: "max", of })),
      fc
        .tuple(tie("tree"), positive)
        .map(([numerator, denominator]): Formula => ({ kind: "quotient", numerator, denominator })),
      fc.tuple(positive, small).map(([base, exponent]): Formula => ({ kind: "power", base, exponent })),
      small.map((exponent): Formula => ({ kind: "exp", exponent })),
      tie("tree").map((of): Formula => ({ kind: "ceiling", of })),
      fc
        .tuple(tie("tree"), tie("tree"), tie("tree"))
        .map(([value, below, above]): Formula => ({ kind: "tier", value, threshold: "2.5", below, above })),
    ),
  };
});

describe("as a function of one driver a formula comes to what it is evaluated to", () => {
  const scope = formulaScope(new Map([["y", new Decimal("1.75")]]), curves);

  test("in decimals, whatever its tree", () => {
    fc.assert(
      fc.property(
        tree,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 60 }),
        (formula, t, eighths) => {
          const x = eighths / 8;
          const at = formulaFunction(formula, t, {
            driver: "x",
            scope,
            arithmetic: decimals,
            curves: new Map(),
          });
          const expected = new Decimal(evaluateFormula(formula, t, { drivers: { x, y: 1.75 }, curves }));
          const difference = at(new Decimal(x)).minus(expected).abs();
          expect(difference.lessThanOrEqualTo(expected.abs().times("1e-30").plus("1e-30"))).toBe(true);
        },
      ),
    );
  });

  test("in floats, to their digits, at one value after another", () => {
    const formula: Formula = {
      kind: "product",
      factors: [
        { kind: "driver", id: "x" },
        { kind: "curve", id: "moved" },
        {
          kind: "exp",
          exponent: { kind: "product", factors: [{ kind: "constant", value: "-0.1" }, { kind: "month" }] },
        },
      ],
    };
    const at = formulaFunction(formula, 7, { driver: "x", scope, arithmetic: floats, curves: new Map() });
    for (const x of [0.3, 0.9, 0.3, 0.5]) {
      expect(at(x)).toBeCloseTo(Number(evaluateFormula(formula, 7, { drivers: { x }, curves })), 13);
    }
  });
});

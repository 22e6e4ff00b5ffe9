import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";
import {
  constant,
  difference,
  type Formula,
  month,
  negative,
  operands,
  product,
  sum,
} from "../../src/value/formula.ts";

const x: Formula = { kind: "driver", id: "x" };

describe("folding", () => {
  test("constants are multiplied and added exactly", () => {
    expect(product(constant("0.1"), constant("0.2"))).toEqual(constant("0.02"));
    expect(sum(constant("0.1"), constant(0.2))).toEqual(constant("0.3"));
    expect(product(constant(2), x, constant(3), product(constant("0.5"), month))).toEqual({
      kind: "product",
      factors: [constant(3), x, month],
    });
  });

  test("a factor of zero makes nothing of the rest, a factor of one disappears", () => {
    expect(product(constant(0), x)).toEqual(constant(0));
    expect(product(constant(1), x)).toEqual(x);
    expect(sum(constant(0), x)).toEqual(x);
    expect(product()).toEqual(constant(1));
    expect(sum()).toEqual(constant(0));
  });

  test("folding never changes the value", () => {
    const leaf = fc.oneof(
      fc.integer({ min: -50, max: 50 }).map((n) => constant(n / 8)),
      fc.constant(x),
      fc.constant(month),
    );
    const plain = (formula: Formula): Formula => formula;
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 5 }), fc.array(leaf, { maxLength: 5 }), (a, b) => {
        const folded = sum(product(...a), product(...b), ...a);
        const raw = plain({
          kind: "sum",
          terms: [{ kind: "product", factors: a }, { kind: "product", factors: b }, ...a],
        });
        const inputs = { drivers: { x: 3.25 } };
        expect(evaluateFormula(folded, 2, inputs)).toBe(evaluateFormula(raw, 2, inputs));
      }),
      { numRuns: 200 },
    );
  });
});

test("negative and difference", () => {
  expect(negative(constant(4))).toEqual(constant(-4));
  expect(evaluateFormula(difference(month, x), 5, { drivers: { x: 2 } })).toBe("3");
});

test("operands are all parts of a node", () => {
  const tier: Formula = { kind: "tier", value: x, threshold: "1", below: month, above: constant(2) };
  expect(operands(tier)).toEqual([x, month, constant(2)]);
  expect(operands({ kind: "power", base: x, exponent: month })).toEqual([x, month]);
  expect(operands(x)).toEqual([]);
});

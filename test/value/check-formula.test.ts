import { expect, test } from "vitest";
import { assertCurves, assertFormula } from "../../src/value/check-formula.ts";
import { constant, type Formula, month } from "../../src/value/formula.ts";

const at = ["formula"];

test("names the part that is none, however deep", () => {
  const inside = { kind: "exp", exponent: { kind: "ceiling", of: { kind: "sum", terms: [month, null] } } };
  expect(() => assertFormula(inside as never, at)).toThrow("formula.exponent.of.terms[1]");
  expect(() => assertFormula({ kind: "sine" } as never, at)).toThrow("formula.kind");
  expect(() => assertFormula({ kind: "max", of: [] }, at)).toThrow(
    "formula.of: must be a list of at least one",
  );
  expect(() => assertFormula({ kind: "constant", value: "a few" }, at)).toThrow("formula.value");
});

test("gives the curves that a formula names", () => {
  const curve = (id: string): Formula => ({ kind: "curve", id });
  const formula: Formula = {
    kind: "tier",
    value: curve("a"),
    threshold: "1",
    below: month,
    above: { kind: "product", factors: [curve("b"), curve("a")] },
  };
  expect([...assertFormula(formula, at)].sort()).toEqual(["a", "b"]);
});

test("a tree deeper than a stack is refused, one of some hundred levels is not", () => {
  let deep: Formula = constant(1);
  for (let level = 0; level < 400; level++) deep = { kind: "ceiling", of: deep };
  expect(() => assertFormula(deep, at)).not.toThrow();
  for (let level = 0; level < 100_000; level++) deep = { kind: "ceiling", of: deep };
  expect(() => assertFormula(deep, at)).toThrow("at most 500 levels");
});

test("curves may build on each other, but not on themselves", () => {
  const curve = (id: string): Formula => ({ kind: "curve", id });
  assertCurves({ a: curve("b"), b: curve("c"), c: month, d: curve("elsewhere") }, ["curves"]);
  expect(() => assertCurves({ a: month, b: curve("c"), c: curve("b") }, ["curves"])).toThrow("curves.b");
  expect(() => assertCurves({ own: curve("own") }, ["curves"])).toThrow("curves.own");
});

import { expect, test } from "vitest";
import { constant, type Formula, month, product, sum } from "../../src/value/formula.ts";
import { dependenceOn, worse } from "../../src/value/formula-dependence.ts";

const x: Formula = { kind: "driver", id: "x" };
const y: Formula = { kind: "driver", id: "y" };
const curves = {
  limit: { kind: "quotient", numerator: x, denominator: sum(constant(1), y) },
} as const satisfies Record<string, Formula>;

test.each<[string, Formula, string, string]>([
  ["not there", product(y, month), "none", "x"],
  ["a factor", product(x, y, month), "affine", "x"],
  ["two factors", product(x, sum(x, y)), "other", "x"],
  ["a term", sum(product(x, y), constant(3)), "affine", "x"],
  ["above the line of a quotient, through a curve", { kind: "curve", id: "limit" }, "affine", "x"],
  ["below the line of a quotient", { kind: "curve", id: "limit" }, "other", "y"],
  ["inside exp", product(y, { kind: "exp", exponent: x }), "other", "x"],
  ["beside exp", product(x, { kind: "exp", exponent: y }), "affine", "x"],
  ["inside a ceiling", { kind: "ceiling", of: x }, "other", "x"],
  ["in a tier's branch", { kind: "tier", value: y, threshold: "1", below: x, above: y }, "other", "x"],
])("%s", (_, formula, expected, driver) => {
  expect(dependenceOn(driver, formula, curves)).toBe(expected);
});

test("the less simple of two wins", () => {
  expect(worse("none", "affine")).toBe("affine");
  expect(worse("other", "affine")).toBe("other");
});

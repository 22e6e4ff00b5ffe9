import { expect, test } from "vitest";
import { curveOf, driverOf, inputFormula } from "../../src/value/input-formula.ts";

test("an input is a constant with its own digits, a driver or a curve", () => {
  expect(inputFormula("0.0000003")).toEqual({ kind: "constant", value: "0.0000003" });
  expect(inputFormula(0.1)).toEqual({ kind: "constant", value: "0.1" });
  expect(inputFormula(12n)).toEqual({ kind: "constant", value: "12" });
  expect(inputFormula({ driver: "cases" })).toEqual({ kind: "driver", id: "cases" });
  expect(inputFormula({ curve: "adoption" })).toEqual({ kind: "curve", id: "adoption" });
});

test("names are told apart from everything else", () => {
  expect(driverOf({ driver: "a" })).toBe("a");
  expect(driverOf({ curve: "a" })).toBeUndefined();
  expect(driverOf(null)).toBeUndefined();
  expect(driverOf("driver")).toBeUndefined();
  expect(curveOf({ curve: "a" })).toBe("a");
  expect(curveOf(3)).toBeUndefined();
});

import { Decimal as HostDecimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import {
  Decimal,
  isMoneyInput,
  toDecimal,
  toDecimalString,
  toExactString,
} from "../../src/foundation/decimal.ts";

describe("toDecimal", () => {
  test.each([
    [12.5, "12.5"],
    ["-0.000000000012", "-0.000000000012"],
    ["1e-12", "0.000000000001"],
    [" +7. ", "7"],
    [123456789012345678901234567890n, "123456789012345678901234567890"],
    [1e21, "1000000000000000000000"],
    [new HostDecimal("3.10"), "3.1"],
    [-0, "0"],
  ])("reads %s as %s", (input, expected) => {
    expect(toExactString(toDecimal(input, ["amount"]))).toBe(expected);
  });

  test.each([
    Number.NaN,
    Infinity,
    "",
    "1,000",
    "0x10",
    "1e999",
    "12 345",
    null,
    undefined,
    {},
    [],
    true,
    new Date(0),
  ])("refuses %s", (input) => {
    expect(isMoneyInput(input)).toBe(false);
    expect(() => toDecimal(input as number, ["lines", 2, "cost"])).toThrow(
      "lines[2].cost must be a finite number",
    );
  });
});

test("results are plain notation with 34 digits", () => {
  expect(toDecimalString(new Decimal(1).div(3))).toBe("0.3333333333333333333333333333333333");
  expect(toDecimalString(new Decimal("1e30"))).toBe("1000000000000000000000000000000");
  expect(toDecimalString(new Decimal("-0"))).toBe("0");
});

test("what no one could read is refused, and not written", () => {
  expect(toDecimalString(new Decimal("1e100000"))).toHaveLength(100_001);
  for (const beyond of ["1e100001", "-1e-100001", Infinity, Number.NaN]) {
    expect(() => toDecimalString(new Decimal(beyond))).toThrow(
      "argument must be such that the result is within 1e±100000",
    );
  }
});

test("a host's settings of decimal.js do not reach ours, nor ours theirs", () => {
  const before = HostDecimal.precision;
  HostDecimal.set({ precision: 3 });
  expect(toDecimalString(new Decimal(2).div(3))).toBe("0.6666666666666666666666666666666667");
  expect(new HostDecimal(2).div(3).toString()).toBe("0.667");
  HostDecimal.set({ precision: before });
});

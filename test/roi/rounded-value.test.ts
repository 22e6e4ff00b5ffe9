import { expect, test } from "vitest";
import { Decimal, ExactDecimal } from "../../src/foundation/decimal.ts";
import { npv } from "../../src/roi/net-present-value.ts";
import { roundedValue } from "../../src/roi/rounded-value.ts";
import { exactNpv, toDigits } from "./rational.ts";

const single = (amount: string) => ({
  amounts: [new ExactDecimal(amount)],
  units: [0],
  perYear: 1,
  growth: new ExactDecimal(1.1),
  at: 0,
});

test.each([
  ["2.51", "3"],
  ["2.4", "2"],
  ["3", "3"],
  ["-2.45", "-2"],
  ["2.5", "2"],
  ["-0.4", "0"],
  ["3.5", "4"],
  ["2.50000000000000000000000000000000000000000000000000000001", "3"],
  ["2.49999999999999999999999999999999999999999999999999999999", "2"],
  ["-3.49999999999999999999999999999999999999999999999999999999", "-3"],
])("%s is %s without decimals", (amount, expected) => {
  expect(roundedValue(single(amount), 0)).toBe(expected);
});

test("34 significant digits where no decimals are asked for", () => {
  const digits = "1234567890123456789012345678901234";
  expect(roundedValue(single("1234.5"), undefined)).toBe("1234.5");
  const third = { ...single("2"), units: [1], growth: new ExactDecimal(3) };
  expect(roundedValue(third, undefined)).toBe("0.6666666666666666666666666666666667");
  expect(roundedValue(single(`${digits}.5`), undefined)).toBe(digits);
  expect(roundedValue(single(`${digits}.5${"0".repeat(60)}1`), undefined)).toBe(`${digits.slice(0, -1)}5`);
});

test("half to even is decided by all digits there are, before, at and between the flows", () => {
  // 1e54 + 58.5e21 + 1, of which 50 digits show the middle only: a rate of -99.9999 %.
  const late = [1, "5850e13", 0, 0, 0, 0, 0, 0, "1000e3"];
  expect(npv(-0.999999, late, { firstFlowAt: 0 })).toBe(toDigits(exactNpv(-0.999999, late), 34));
  expect(npv(-0.999999, late, { firstFlowAt: 0 })).toBe(`1${"0".repeat(31)}59${"0".repeat(21)}`);
  for (const round of [0, 2]) {
    const middle = `1e-${round + 1}`;
    const tiny = (sign: number) => [new Decimal(middle).times(5), new Decimal(sign).times("1e-90")];
    expect(npv(1, tiny(0), { firstFlowAt: 0, round })).toBe("0");
    expect(npv(1, tiny(1), { firstFlowAt: 0, round })).toBe(new Decimal(`1e-${round}`).toFixed());
    expect(npv(1, tiny(-1), { firstFlowAt: 0, round })).toBe("0");
  }
  // At 300 % half a period is a factor of two.
  expect(npv(3, [1, "1e-90"], { firstFlowAt: 0.5, round: 0 })).toBe("1");
  expect(npv(3, [1, "-1e-90"], { firstFlowAt: 0.5, round: 0 })).toBe("0");
  expect(npv(3, [1], { firstFlowAt: 0.5, round: 0 })).toBe("0");
  expect(npv(1, [1, "1e-90"], { firstFlowAt: 1, round: 0 })).toBe("1");
});

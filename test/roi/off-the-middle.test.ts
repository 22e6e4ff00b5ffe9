import { expect, test } from "vitest";
import { Decimal, ExactDecimal } from "../../src/foundation/decimal.ts";
import { npv } from "../../src/roi/net-present-value.ts";
import { offTheMiddle } from "../../src/roi/off-the-middle.ts";
import { exactNpv, toDigits } from "./rational.ts";

const none = () => expect.unreachable("no middle");

test("values that end elsewhere are left alone, and their flows are not asked for", () => {
  for (const text of ["2.51", "2.4", "3", "0", "-2.45"]) {
    expect(offTheMiddle(new Decimal(text), 0, none).toFixed()).toBe(text);
  }
  expect(offTheMiddle(new Decimal("1234.5"), undefined, none).toFixed()).toBe("1234.5");
});

test.each([
  ["2.5", "2.5"],
  [
    "2.50000000000000000000000000000000000000000000000000000001",
    "2.5000000000000000000000000000000000000000000000001",
  ],
  [
    "2.49999999999999999999999999999999999999999999999999999999",
    "2.4999999999999999999999999999999999999999999999999",
  ],
])("what stands for %s becomes %s", (amount, expected) => {
  const flows = {
    amounts: [new ExactDecimal(amount)],
    units: [0],
    perYear: 1,
    growth: new ExactDecimal(1.1),
    at: 0,
  };
  expect(offTheMiddle(new Decimal("2.5"), 0, () => flows).toFixed()).toBe(expected);
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

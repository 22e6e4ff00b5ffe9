import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals, formatMoney, sumDecimals, toNumber } from "../../src/model/money.ts";

test("sums are exact where floats are not", () => {
  expect(sumDecimals([0.1, 0.2])).toBe("0.3");
  expect(sumDecimals(["1e300", "1e-300", "-1e300"])).toBe(`0.${"0".repeat(299)}1`);
  expect(sumDecimals([])).toBe("0");
  expect(() => sumDecimals(["1", "x"])).toThrow("amounts[1] must be");
});

test("a sum of whole amounts agrees with bigint arithmetic", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n })), (amounts) => {
      expect(sumDecimals(amounts)).toBe(amounts.reduce((a, b) => a + b, 0n).toString());
    }),
  );
});

test("amounts compare by value", () => {
  expect([compareDecimals("9", "10"), compareDecimals("1.0", 1n), compareDecimals(2, "-3")]).toEqual([
    -1, 0, 1,
  ]);
  expect(toNumber("0.1")).toBe(0.1);
});

test("formatting keeps the cents of large amounts", () => {
  expect(formatMoney("90071992547409931234.56", { currency: "USD", locale: "en-US" })).toBe(
    "$90,071,992,547,409,931,234.56",
  );
  expect(formatMoney("-1234.5", { currency: "JPY", locale: "en-US" })).toMatch(/^-¥1,23[45]$/);
  expect(() => formatMoney("1", { currency: "dollars", locale: "en-US" })).toThrow("options must be");
});

import { expect, test } from "vitest";
import { npv } from "../../src/roi/net-present-value.ts";
import { profitabilityIndex } from "../../src/roi/profitability-index.ts";

test("published values: Brealey, Myers and Allen rank D, E and F at 10 % by NPV over outlay", () => {
  // Projects A (-10, 30, 5), B (-5, 5, 20), C (-5, 5, 15): indices 2.1, 3.2 and 2.4, which is ours less 1.
  expect((profitabilityIndex(0.1, [-10, 30, 5]) - 1).toFixed(1)).toBe("2.1");
  expect((profitabilityIndex(0.1, [-5, 5, 20]) - 1).toFixed(1)).toBe("3.2");
  expect((profitabilityIndex(0.1, [-5, 5, 15]) - 1).toFixed(1)).toBe("2.4");
});

test("is 1 plus the net present value a unit put in", () => {
  const amounts = [-400, 100, -50, 700];
  const value = Number(npv(0.07, amounts, { firstFlowAt: 0 }));
  expect(profitabilityIndex(0.07, amounts)).toBeCloseTo(1 + value / 400, 14);
});

test.each([
  [[100, 10], "amounts[0] must be negative"],
  [[0, 10], "amounts[0] must be negative"],
  [[-1], "amounts must be a list of at least 2 entries"],
])("refuses %j", (amounts, message) => {
  expect(() => profitabilityIndex(0.1, amounts)).toThrow(message);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { exactSign } from "../../src/roi/exact-sign.ts";
import { exactNpv, sign } from "./rational.ts";

const flowsOf = (amounts: readonly (number | string)[], units?: readonly number[], perYear = 1) => ({
  amounts: amounts.map((amount) => new Decimal(amount)),
  units: units ?? amounts.map((_, i) => i),
  perYear,
});

test("agrees with exact fractions, zeros included", () => {
  const rate = fc.oneof(
    fc.constantFrom(0.1, 0.25, -0.5, 4, 0),
    fc.double({ min: -0.99, max: 100, noNaN: true }),
  );
  fc.assert(
    fc.property(
      rate,
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 }),
      (r, amounts) => {
        expect(exactSign(flowsOf(amounts), r)).toBe(sign(exactNpv(r, amounts)));
      },
    ),
    { numRuns: 500 },
  );
  expect(exactSign(flowsOf([-1600, 10000, -10000]), 0.25)).toBe(0);
  expect(exactSign(flowsOf([-100, 121], [0, 730], 365), 0.1)).toBe(0);
});

test("sees what 60 digits do not", () => {
  expect(exactSign(flowsOf(["1e200", "-1e200", "1e-190"]), 0)).toBe(1);
  // 4 = 16^(1/2): a zero at a time that is no whole year is left open.
  expect(exactSign(flowsOf([-1, 4], [0, 1], 2), 15)).toBeUndefined();
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { logGamma, logGammaOnePlus, stirlingError } from "../../../src/foundation/distribution/log-gamma.ts";
import { expectRelative } from "./relative.ts";

// mpmath at 40 digits: log Γ(x), log Γ(1 + x), and what Stirling's formula leaves of the latter
test.each([
  [1e-5, 11.512919692895826, -0.000005772074402712669, 4.837643556460689],
  [0.3, 1.0957979948180756, -0.10817480950786047, 0.2360649007482156],
  [0.75, 0.20328095143129538, -0.08440112102048555, 0.10626293633956788],
  [1.25, -0.09827183642181316, 0.1248717148923966, 0.06543196688785678],
  [2.75, 0.4752146669149371, 1.486815578593417, 0.030174082433684555],
  [7.5, 7.534364236758733, 9.549267257300997, 0.011104559758206917],
  [100, 359.1342053695754, 363.7393755555635, 0.0008333305556349147],
])("at %d", (x, plain, shifted, rest) => {
  expectRelative(logGamma(x), plain, 2e-15);
  expectRelative(logGammaOnePlus(x), shifted, 2e-15);
  expect(Math.abs(stirlingError(x) - rest)).toBeLessThan(2e-15 * Math.max(1, rest));
});

test("log Γ(x + 1) = log Γ(x) + log x, across the seams", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 60, noNaN: true }), (x) => {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(
        1e-13 * (1 + Math.abs(logGamma(x))),
      );
    }),
  );
});

test("factorials", () => {
  let product = 0;
  for (let n = 1; n <= 30; n++) {
    product += Math.log(n);
    expect(logGamma(n + 1)).toBeCloseTo(product, 12);
  }
});

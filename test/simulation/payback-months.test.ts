import fc from "fast-check";
import { expect, test } from "vitest";
import { payback } from "../../src/roi/payback.ts";
import { paybackMonths } from "../../src/simulation/payback-months.ts";

function months(flows: readonly number[]): number {
  const following = paybackMonths(1);
  for (const flow of flows) following.add(Float64Array.of(flow));
  return following.months()[0] as number;
}

test("by hand", () => {
  expect(months([-1000, 400, 400, 400])).toBe(2.5);
  expect(months([-1000, 400])).toBeNaN();
  expect(months([100, 100])).toBe(0);
  // A reinvestment is waited for.
  expect(months([-100, 200, -200, 400])).toBe(2.25);
});

test("agrees with the exact payback wherever that is one time", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 60 }), { minLength: 1, maxLength: 12 }), (flows) => {
      const exact = payback(flows);
      if (exact.kind === "recovered") expect(months(flows)).toBeCloseTo(exact.periods, 12);
      if (exact.kind === "never") expect(months(flows)).toBeNaN();
    }),
  );
});

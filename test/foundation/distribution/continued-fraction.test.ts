import { expect, test } from "vitest";
import { continuedFraction } from "../../../src/foundation/distribution/continued-fraction.ts";

test("1/(1 + 1/(1 + …)) is the golden section", () => {
  expect(
    continuedFraction(
      () => 1,
      () => 1,
    ),
  ).toBeCloseTo((Math.sqrt(5) - 1) / 2, 14);
});

test("x/(1 + x²/(3 + 4x²/(5 + …))) is the arc tangent", () => {
  const x = 0.8;
  const value = continuedFraction(
    (k) => (k === 1 ? x : ((k - 1) * x) ** 2),
    (k) => 2 * k - 1,
  );
  expect(value).toBeCloseTo(Math.atan(x), 14);
});

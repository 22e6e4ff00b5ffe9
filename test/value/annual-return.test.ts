import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { annualReturn } from "../../src/value/annual-return.ts";

const flows = (...amounts: number[]): Decimal[] => amounts.map((amount) => new Decimal(amount));

describe("the monthly rate compounded over a year", () => {
  test("10 % a month is 213.8 % a year", () => {
    const answer = annualReturn(flows(-100, 110), 12);
    expect(answer.kind === "unique" && answer.rate).toBeCloseTo(1.1 ** 12 - 1, 9);
    expect(answer).toMatchObject({ certified: false });
  });
  test("each of several rates", () => {
    // -1000, 2300, -1320 has 10 % and 20 % a period.
    const answer = annualReturn(flows(-1000, 2300, -1320), 2);
    expect(answer.kind === "multiple" && answer.rates.map((rate) => rate.toFixed(6))).toEqual([
      "0.210000",
      "0.440000",
    ]);
  });
  test("a reason stays a reason", () => {
    expect(annualReturn(flows(1, 2), 12)).toMatchObject({ kind: "none", reason: "same-sign" });
  });
});

test("a loss that compounds to nothing left is outside the range, never a rate of -1", () => {
  // -97.3 % a month leaves 2e-19 of it after a year.
  expect(annualReturn(flows(-363_524, 9888), 12)).toEqual({
    kind: "none",
    reason: "outside-range",
    npvSign: -1,
  });
  expect(annualReturn(flows(-1, 1e6), 12)).toMatchObject({ kind: "none", reason: "outside-range" });
});

test("one flow alone has no rate, and says why", () => {
  expect(annualReturn(flows(5), 12)).toMatchObject({ kind: "none", reason: "same-sign" });
  expect(annualReturn(flows(-5), 12)).toMatchObject({ kind: "none", reason: "total-loss" });
  expect(annualReturn(flows(0), 12)).toMatchObject({ kind: "none", reason: "all-zero" });
});

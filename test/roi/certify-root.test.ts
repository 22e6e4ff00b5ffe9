import { describe, expect, test } from "vitest";
import { Decimal, ExactDecimal } from "../../src/foundation/decimal.ts";
import { certifyRoot, rootsBetween } from "../../src/roi/certify-root.ts";
import { countRates } from "./sturm.ts";

const flows = (...amounts: readonly (number | string)[]) => ({
  amounts: amounts.map((amount) => new ExactDecimal(amount)),
  units: amounts.map((_, i) => i),
  perYear: 1,
});

describe("certifyRoot", () => {
  test("a rate that no number is lies between two neighbors", () => {
    expect(certifyRoot(flows(-1, 0, 2), [0.4, 0.5], 1)?.bracket).toEqual([
      0.41421356237309503, 0.4142135623730951,
    ]);
  });
  test("of two neighbors the nearer is the rate, which square roots tell to fifty digits", () => {
    for (let growth = 2; growth < 500; growth++) {
      // 1 out, and growth back after two periods: the rate is sqrt(growth) - 1.
      const expected = Number(new Decimal(growth).sqrt().minus(1).toFixed());
      expect(certifyRoot(flows(-1, 0, growth), [0.3, 22], 1)?.rate).toBe(expected);
    }
  });
  test("an exact root is named itself, between its neighbors", () => {
    expect(certifyRoot(flows(-1600, 10000, -10000), [0, 0.5], -1)).toEqual({
      rate: 0.25,
      bracket: [0.24999999999999997, 0.25000000000000006],
      exact: true,
    });
    expect(certifyRoot(flows(-100, 110), [0.05, 0.2], 1)).toEqual({
      rate: 0.1,
      bracket: [0.09999999999999999, 0.10000000000000002],
      exact: true,
    });
    const zero = certifyRoot(flows(-100, 100), [-0.1, 0.2], 1);
    expect(zero?.rate).toBe(0);
    expect(zero?.bracket.map(Math.sign)).toEqual([-1, 1]);
  });
  test("no sign change, no certificate; an end at -100 % is moved up to the first rate", () => {
    expect(certifyRoot(flows(-100, 150, -100), [0, 1], 1)).toBeUndefined();
    expect(certifyRoot(flows(-1, "1e-10"), [-1, 0], 1)?.rate).toBe(-0.9999999999);
  });
});

/** Roots between 5 % and 15 %, without any help by other means. */
const between = (amounts: readonly (number | string)[]) =>
  rootsBetween(flows(...amounts), [0.05, 0.15], () => false);

describe("rootsBetween: a value that comes near zero", () => {
  test.each([
    ["touches it", [-100, 220, -121], 1],
    ["crosses it twice, 6e-8 apart", [-100, "220.0000000000001", -121], 2],
    ["crosses it twice, 6e-12 apart", [-100, "220.000000000000000000001", -121], 2],
    ["stays 1e-15 away", [-100, "219.999999999999999", -121], 0],
    ["stays 1e-21 away", [-100, 220, "-121.000000000000000000001"], 0],
  ])("%s", (_, amounts, count) => {
    expect(countRates(amounts, 0.05, 0.15)).toBe(count);
    expect(between(amounts)).toHaveLength(count);
  });
  test("a triple root, and one split by a digit that no number holds", () => {
    expect(between([-1000, 3300, -3630, 1331])).toEqual([{ rate: 0.1, bracket: [0.1, 0.1], exact: true }]);
    const split = [-1000, 3300, "-3630.0000000000000000001", "1331.0000000000000000001"];
    expect(between(split)).toHaveLength(countRates(split, 0.05, 0.15));
  });
  test("four roots a thousandth apart", () => {
    const answer = between(product([1100n, 1101n, 1102n, 1103n]));
    expect(answer?.map(({ rate }) => rate)).toEqual([0.1, 0.101, 0.102, 0.103]);
  });
  test("what is clear of zero by other means is not looked into", () => {
    expect(rootsBetween(flows(-100, 220, -121), [0.05, 0.15], () => true)).toEqual([]);
    const asked: number[] = [];
    rootsBetween(flows(-100, 220, -121), [0.05, 0.15], ({ amounts }) => asked.push(amounts.length) < 0);
    // The value itself; its slope has one change of sign, and the slope's own slope none.
    expect(asked).toHaveLength(2);
  });
  test("a double root that no decimal is stays open", () => {
    // (x^2 - 1.21 - 1e-20)^2, x being 1 + rate.
    const amounts = ["1", "0", "-2.42000000000000000002", "0", "1.4641000000000000000242"];
    expect(between([...amounts.slice(0, 4), `${amounts[4]}000000000000000001`])).toBeUndefined();
  });
});

/** The amounts of a product of (1000 x - root), x being 1 + rate, as exact numerals. */
function product(roots: readonly bigint[]): string[] {
  let coefficients = [1n];
  for (const root of roots) {
    const next = new Array<bigint>(coefficients.length + 1).fill(0n);
    coefficients.forEach((c, i) => {
      next[i] = (next[i] as bigint) + c * 1000n;
      next[i + 1] = (next[i + 1] as bigint) - c * root;
    });
    coefficients = next;
  }
  return coefficients.map(String);
}

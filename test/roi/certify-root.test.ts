import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { bisect, certifyBetween, certifyRoot, nextDown, nextUp } from "../../src/roi/certify-root.ts";

const flows = (...amounts: (number | string)[]) => ({
  amounts: amounts.map((amount) => new Decimal(amount)),
  units: amounts.map((_, i) => i),
  perYear: 1,
});

describe("certifyRoot", () => {
  test("a rate that no number is lies between two neighbors", () => {
    const s = Math.log(Math.SQRT2);
    const root = { s, low: s - 1e-12, high: s + 1e-12, signBelow: 1 as const };
    const certified = certifyRoot(flows(-1, 0, 2), root);
    expect(certified?.bracket[0]).toBe(0.41421356237309503);
    expect(certified?.bracket[1]).toBe(0.4142135623730951);
  });
  test("ends that were rounded past the root are moved out", () => {
    const s = Math.log1p(0.1);
    const root = { s, low: s + 1e-13, high: s + 2e-13, signBelow: 1 as const };
    const certified = certifyRoot(flows(-100, 110), root);
    expect(certified?.bracket.every((rate) => Math.abs(rate - 0.1) < 1e-12)).toBe(true);
    expect(certified?.rate).toBe(0.1);
  });
  test("no sign change, no certificate", () => {
    expect(certifyRoot(flows(-100, 150, -100), { s: 0, low: 0, high: 0, signBelow: 1 })).toBeUndefined();
  });
});

test("certifyBetween names an exact root itself", () => {
  expect(certifyBetween(flows(-1600, 10000, -10000), 0, 0.5, -1)).toMatchObject({ rate: 0.25 });
});

test("bisect ends at neighbors, at a zero, or where a sign stays open", () => {
  const [low, high, zero] = bisect(0, 1, -1, (x) => (x < 0.3 ? -1 : 1)) as [number, number, boolean];
  expect([high, zero]).toEqual([0.3, false]);
  expect(low).toBe(nextDown(0.3, 1));
  expect(bisect(0, 1, -1, (x) => (x === 0.5 ? 0 : 1))).toEqual([0.5, 0.5, true]);
  expect(bisect(0, 1, -1, () => undefined)).toEqual([undefined, undefined, false]);
});

test("neighbors", () => {
  expect(nextUp(1, 1)).toBe(1 + 2 ** -52);
  expect(nextDown(0.1, 1)).toBe(0.09999999999999999);
  expect(nextDown(-0.9999999999999999, 5)).toBe(-1 + 2 ** -53);
  expect(nextUp(0, 1)).toBeGreaterThan(0);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { irr } from "../../src/roi/internal-rate-of-return.ts";
import { exactNpv, sign } from "./rational.ts";
import { countRates } from "./sturm.ts";

const LOW = -0.999999;
const HIGH = 1e6;

/** Amounts whose rates are near the ones drawn: the coefficients of a product of (x - 1 - rate), in cents. */
function fromRates(rates: readonly number[], scale: number): number[] {
  let coefficients = [scale];
  for (const rate of rates) {
    const next = new Array<number>(coefficients.length + 1).fill(0);
    coefficients.forEach((c, i) => {
      next[i] = (next[i] as number) + c;
      next[i + 1] = (next[i + 1] as number) - c * (1 + rate);
    });
    coefficients = next;
  }
  return coefficients.map((c) => Math.round(c * 100) / 100);
}

const anyAmounts = fc.array(
  fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 100) / 100),
  ),
  { minLength: 2, maxLength: 14 },
);
const severalRates = fc
  .tuple(
    fc.array(
      fc.double({ min: -0.9, max: 5, noNaN: true }).map((x) => Math.round(x * 1000) / 1000),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    fc.constantFrom(1, -1000, 1e6),
  )
  .map(([rates, scale]) => fromRates(rates, scale));
/** Sparse, lopsided and long: magnitudes from 1e-12 to 1e15 among zeros. */
const lopsided = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -12, max: 13 }))
        .map(([m, e]) => Number(`${m}e${e}`)),
    },
  ),
  { minLength: 2, maxLength: 24 },
);

/** The answer's roots, checked to be all of them, each with a sign change or an exact zero in its place. */
function check(amounts: readonly number[], certify: boolean): void {
  const answer = irr(amounts, { certify });
  if (amounts.every((a) => a === 0)) {
    expect(answer).toEqual({ kind: "none", reason: "all-zero" });
    return;
  }
  const count = countRates(amounts, LOW, HIGH) + (sign(exactNpv(LOW, amounts)) === 0 ? 1 : 0);
  switch (answer.kind) {
    case "unique": {
      expect(count).toBe(1);
      const [low, high] = answer.bracket;
      expect(answer.certified).toBe(certify);
      expect(answer.rate >= low && answer.rate <= high).toBe(true);
      if (low === high) expect(sign(exactNpv(low, amounts))).toBe(0);
      else expect(sign(exactNpv(low, amounts)) * sign(exactNpv(high, amounts))).toBe(-1);
      if (certify && low !== high)
        expect(high - low).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(high)));
      break;
    }
    case "multiple":
      expect(count).toBe(answer.rates.length);
      for (const rate of answer.rates) {
        const gap = 1e-6 * (1 + rate);
        expect(countRates(amounts, rate - gap, rate + gap)).toBeGreaterThanOrEqual(1);
      }
      for (const [low, high] of answer.brackets ?? []) {
        if (low === high) expect(sign(exactNpv(low, amounts))).toBe(0);
        else expect(sign(exactNpv(low, amounts)) * sign(exactNpv(high, amounts))).toBe(-1);
      }
      expect(answer.brackets !== undefined).toBe(certify);
      break;
    case "none":
      expect(count).toBe(0);
      if (answer.reason === "no-real-root") expect(countRates(amounts, -1, 1e300)).toBe(0);
      if (answer.reason === "outside-range") {
        expect(answer.npvSign).toBe(sign(exactNpv(0.5, amounts)));
        expect(countRates(amounts, -1, 1e300)).toBeGreaterThan(0);
      }
      break;
    case "indeterminate": {
      const inside = answer.clusters.reduce(
        (sum, [low, high]) => sum + countRates(amounts, low - 1e-12, high + 1e-12),
        0,
      );
      expect(inside + answer.rates.length).toBeGreaterThanOrEqual(count);
      for (const [low, high] of answer.clusters) expect(high - low).toBeLessThan(0.5 * (1 + high));
    }
  }
}

test.each([false, true])("every rate is found, and none that is not one (certify: %s)", (certify) => {
  const runs = certify ? 100 : 700;
  fc.assert(
    fc.property(anyAmounts, (amounts) => check(amounts, certify)),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(severalRates, (amounts) => check(amounts, certify)),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(lopsided, (amounts) => check(amounts, certify)),
    { numRuns: runs },
  );
});

test("a rate exactly on an end of the range lies inside it", () => {
  for (const certify of [false, true]) {
    check([-1_000_000, 1], certify);
    expect(irr([-1_000_000, 1], { certify })).toMatchObject({ kind: "unique", rate: -0.999999 });
    const highest = irr([-1, 1_000_001], { certify });
    expect(highest.kind === "unique" && highest.rate / 1e6).toBeCloseTo(1, 14);
    // Just beyond either end it does not.
    expect(irr([-1_000_001, 1], { certify })).toMatchObject({ kind: "none", reason: "outside-range" });
    expect(irr([-1, 1_000_002], { certify })).toMatchObject({ kind: "none", reason: "outside-range" });
  }
});

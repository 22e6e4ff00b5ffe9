import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, studentT } from "../../../src/foundation/distribution/constructors.ts";
import type { Distribution } from "../../../src/foundation/distribution/distribution-kinds.ts";
import {
  cdf,
  mean,
  pdf,
  quantile,
  skewness,
  variance,
} from "../../../src/foundation/distribution/evaluate.ts";
import { integrate } from "../../../src/foundation/distribution/gauss-legendre.ts";
import { reference } from "./mpmath-reference.ts";
import { expectRelative } from "./relative.ts";

describe("against mpmath, to 1e-12 relative, in both tails", () => {
  test.each(reference)("%j", (d, points) => {
    for (const [x, density, lower, upper] of points) {
      expectRelative(pdf(d, x), density, 1e-12);
      expectRelative(cdf(d, x), lower, 1e-12);
      expectRelative(cdf(d, x, { tail: "upper" }), upper, 1e-12);
    }
  });
});

const continuous = reference.map(([d]) => d).filter(({ kind }) => kind !== "poisson");

describe("identities of every continuous kind", () => {
  test.each(continuous)("%j: cdf(quantile(p)) = p in both tails", (d) => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: -0.001, noNaN: true }), fc.boolean(), (exponent, upper) => {
        const tail = upper ? "upper" : "lower";
        const p = Math.exp(exponent);
        const x = quantile(d, p, { tail })!;
        // What a few steps of x are worth in probability is the best any x can do.
        const density = pdf(d, x);
        if (density === null) return;
        // A normal counts from its mean, so that an x near 0 is only as exact as the mean is.
        const step = density * (Math.abs(x) + ("mean" in d ? Math.abs(d.mean) : 0)) * 4e-15;
        expect(Math.abs(cdf(d, x, { tail }) - p)).toBeLessThan(1e-12 * p + step + 1e-16);
      }),
      { numRuns: 30 },
    );
  });

  test.each(continuous.filter((d) => !("df" in d && d.df <= 3)))(
    "%j: mean, variance and skewness are integrals over the quantiles",
    (d) => {
      // ∫ q(p) dp with p = 1/(1 + e^-t), which draws both ends out to where they no longer count.
      const moment = (power: number, center: number): number =>
        integrate(
          (t) => {
            const odds = Math.exp(-Math.abs(t));
            const small = odds / (1 + odds);
            const x = quantile(d, small, { tail: t > 0 ? "upper" : "lower" })!;
            return ((x - center) ** power * odds) / (1 + odds) ** 2;
          },
          -45,
          45,
          30,
        );
      const center = mean(d)!;
      const scale = Math.sqrt(variance(d)!);
      expect(Math.abs(moment(1, center))).toBeLessThan(1e-6 * scale);
      expectRelative(moment(2, center), variance(d)!, 1e-5);
      expect(Math.abs(moment(3, center) / scale ** 3 - skewness(d)!)).toBeLessThan(
        1e-3 * (1 + Math.abs(skewness(d)!)),
      );
    },
  );
});

describe("the rim", () => {
  test("ends of the support at p = 0 and 1, null where there is none", () => {
    const d = normal({ mean: 0, sd: 1 });
    expect(quantile(d, 0)).toBeNull();
    expect(quantile(d, 1)).toBeNull();
    expect(quantile({ kind: "beta", alpha: 2, beta: 2 }, 0)).toBe(0);
    expect(quantile({ kind: "beta", alpha: 2, beta: 2 }, 0, { tail: "upper" })).toBe(1);
  });

  test("what is infinite or undefined is null", () => {
    expect(pdf({ kind: "beta", alpha: 0.5, beta: 0.5 }, 0)).toBeNull();
    expect(mean(studentT({ df: 1 }))).toBeNull();
    expect(variance(studentT({ df: 2 }))).toBeNull();
    expect(skewness(studentT({ df: 3 }))).toBeNull();
    expect(skewness({ kind: "point", value: 4 })).toBeNull();
    expect(mean({ kind: "lognormal", mu: 800, sigma: 1 })).toBeNull();
  });

  test("refuses x and p out of range and unknown tails", () => {
    const d: Distribution = { kind: "uniform", min: 0, max: 1 };
    expect(() => pdf(d, Number.NaN)).toThrow("x must be a finite number");
    expect(() => cdf(d, Number.POSITIVE_INFINITY)).toThrow("x must be a finite number");
    expect(() => quantile(d, -0.1)).toThrow("p must be a number from 0 to 1");
    expect(() => cdf(d, 0.5, { tail: "both" as "upper" })).toThrow("options.tail");
  });
});

import { expect, test } from "vitest";
import { cdf, quantile } from "../../../../src/foundation/distribution/evaluate.ts";
import { normalFamily } from "../../../../src/foundation/distribution/families/normal.ts";
import { studentTFamily as family } from "../../../../src/foundation/distribution/families/student-t.ts";
import { expectRelative } from "../relative.ts";

test("one degree of freedom is Cauchy, in both tails and far out", () => {
  const d = { kind: "studentT", df: 1 } as const;
  for (const x of [-1e200, -1e8, -3, -0.1, 0.1, 3, 1e8, 1e200]) {
    // P(X > |x|) of the Cauchy is atan(1/|x|)/π.
    const outer = Math.atan(1 / Math.abs(x)) / Math.PI;
    expectRelative(family.tails(d, x)[x < 0 ? "lower" : "upper"], outer, 1e-13);
    expectRelative(family.pdf(d, x), 1 / x / (1 / x + x) / Math.PI, 1e-12);
  }
  expect(family.quantile(d, 0.75, false)).toBeCloseTo(1, 14);
  expect(family.quantile(d, 0.5, true)).toBe(0);
});

test("very many degrees of freedom are normal", () => {
  const d = { kind: "studentT", df: 1e9 } as const;
  const normal = { kind: "normal", mean: 0, sd: 1 } as const;
  expectRelative(family.tails(d, 2).upper, normalFamily.tails(normal, 2).upper, 1e-7);
  expectRelative(family.quantile(d, 0.01, false), normalFamily.quantile(normal, 0.01, false), 1e-7);
});

test("the textbook points 12.706, 2.228 and 2.576 (97.5 %, 97.5 %, 99.5 %)", () => {
  expect(family.quantile({ kind: "studentT", df: 1 }, 0.975, false).toFixed(3)).toBe("12.706");
  expect(family.quantile({ kind: "studentT", df: 10 }, 0.025, true).toFixed(3)).toBe("2.228");
  expect(family.quantile({ kind: "studentT", df: 1e8 }, 0.995, false).toFixed(3)).toBe("2.576");
});

test("so few degrees of freedom that the beta behind it underflows: mpmath at 40 digits", () => {
  expectRelative(family.quantile({ kind: "studentT", df: 0.01 }, 0.7, false), 7.684541870447329e20, 1e-12);
  expectRelative(family.quantile({ kind: "studentT", df: 0.001 }, 0.3, true), 1.1166011909600934e220, 1e-12);
});

test("many degrees of freedom lose no digit, up to the normal itself", () => {
  // mpmath 1.3, 40 digits: betainc(df/2, 1/2, 0, df/(df + t^2), regularized=True) / 2.
  const reference = [
    [1e6, -2, 0.0227502669256596],
    [1e6, -25, 3.371179083771837e-138],
    [3e5, -8, 6.242889216918939e-16],
  ] as const;
  for (const [df, t, tail] of reference) {
    const d = { kind: "studentT", df } as const;
    expect(Math.abs(cdf(d, t)! / tail - 1)).toBeLessThan(1e-12);
    expect(Math.abs(cdf(d, -t, { tail: "upper" })! / tail - 1)).toBeLessThan(1e-12);
    expect(Math.abs(quantile(d, tail)! / t - 1)).toBeLessThan(1e-12);
  }
  for (const p of [1e-12, 0.01, 0.4, 0.99]) {
    const normal = quantile({ kind: "normal", mean: 0, sd: 1 }, p)!;
    expect(Math.abs(quantile({ kind: "studentT", df: 1e100 }, p)! / normal - 1)).toBeLessThan(1e-13);
    // Where the two ways meet they agree.
    const [below, above] = [99_999.999, 100_000].map((df) => quantile({ kind: "studentT", df }, p)!) as [
      number,
      number,
    ];
    expect(Math.abs(above / below - 1)).toBeLessThan(1e-11);
  }
});

test("a quantile beyond the range of numbers is null, one within it a number", () => {
  // The far tail is c t^-0.1: about 1.6e2996 at 1e-300 (mpmath), 1.604425705666e196 at 1e-20.
  const d = { kind: "studentT", df: 0.1 } as const;
  expect(quantile(d, 1e-300)).toBeNull();
  expect(quantile(d, 1e-300, { tail: "upper" })).toBeNull();
  expectRelative(quantile(d, 1e-20), -1.604425705666e196, 1e-12);
});

import { describe, expect, test } from "vitest";
import { standardNormalQuantile } from "../../../src/foundation/distribution/standard-normal.ts";
import { randomStream } from "../../../src/foundation/random.ts";
import { acceleratedFailureTime } from "../../../src/foundation/statistics/accelerated-failure-time.ts";

/** R's survival::ovarian (Edmunson et al. 1979): futime, fustat, age, rx, ecog.ps. */
const ovarian = (
  [
    [59, 1, 72.3315, 1, 1],
    [115, 1, 74.4932, 1, 1],
    [156, 1, 66.4658, 1, 2],
    [421, 0, 53.3644, 2, 1],
    [431, 1, 50.3397, 1, 1],
    [448, 0, 56.4301, 1, 2],
    [464, 1, 56.937, 2, 2],
    [475, 1, 59.8548, 2, 2],
    [477, 0, 64.1753, 1, 1],
    [563, 1, 55.1781, 2, 2],
    [638, 1, 56.7562, 1, 2],
    [744, 0, 50.1096, 2, 1],
    [769, 0, 59.6301, 2, 2],
    [770, 0, 57.0521, 2, 1],
    [803, 0, 39.2712, 1, 1],
    [855, 0, 43.1233, 1, 2],
    [1040, 0, 38.8932, 1, 2],
    [1106, 0, 44.6, 1, 1],
    [1129, 0, 53.9068, 2, 1],
    [1206, 0, 44.2055, 2, 1],
    [1227, 0, 59.589, 2, 2],
    [268, 1, 74.5041, 1, 2],
    [329, 1, 43.137, 1, 1],
    [353, 1, 63.2192, 2, 2],
    [365, 1, 64.4247, 2, 1],
    [377, 0, 58.3096, 2, 1],
  ] as const
).map(([time, died, age, rx, ecog]) => ({ time, event: died === 1, age, rx, ecog }));

test('R\'s survreg(Surv(futime, fustat) ~ age + rx + ecog.ps, ovarian, dist = "lognormal")', () => {
  const fit = acceleratedFailureTime(ovarian, { covariates: ["age", "rx", "ecog"] });
  const r = {
    intercept: [9.725680171339281, 1.1695883310362705, 9.138705987754962e-17],
    age: [-0.07687609933151271, 0.01691416618836069, 5.491653766491715e-6],
    rx: [0.667744528798058, 0.31691568997921937, 0.03511671253307391],
    ecog: [0.11586683287104516, 0.318644230455993, 0.7161384668388324],
  };
  for (const name of ["intercept", "age", "rx", "ecog"] as const) {
    const [coefficient, error, p] = r[name];
    // R stops iterating at a relative change of 1e-9 in the likelihood, which leaves some 1e-9 in the figures.
    expect(Math.abs(fit.coefficients![name] / coefficient! - 1)).toBeLessThan(1e-8);
    expect(Math.abs(fit.standardErrors![name] / error! - 1)).toBeLessThan(1e-8);
    expect(Math.abs(fit.p![name] / p! - 1)).toBeLessThan(1e-6);
  }
  expect(fit.sigma).toBeCloseTo(0.6726319613966373, 8);
  expect(fit.logLikelihood).toBeCloseTo(-87.59378932494252, 9);
});

test("without censoring it is least squares of the log times, sigma with divisor n", () => {
  const x = [1, 2, 3, 4, 5, 6];
  const logs = [2, 3, 2, 5, 4, 6];
  const fit = acceleratedFailureTime(
    x.map((value, i) => ({ time: Math.exp(logs[i]!), event: true, x: value })),
    { covariates: ["x"] },
  );
  const slope = 13 / 17.5;
  expect(fit.coefficients!.x).toBeCloseTo(slope, 10);
  expect(fit.coefficients!.intercept).toBeCloseTo(22 / 6 - slope * 3.5, 10);
  const residuals = x.map((value, i) => logs[i]! - fit.coefficients!.intercept - slope * value);
  expect(fit.sigma).toBeCloseTo(Math.sqrt(residuals.reduce((sum, r) => sum + r * r, 0) / 6), 10);
});

test("a new unit of time moves the intercept alone; a new unit of a covariate its coefficient alone", () => {
  const plain = acceleratedFailureTime(ovarian, { covariates: ["age"] });
  const weeks = acceleratedFailureTime(
    ovarian.map((o) => ({ ...o, time: o.time / 7 })),
    { covariates: ["age"] },
  );
  const months = acceleratedFailureTime(
    ovarian.map((o) => ({ ...o, age: 1000 + 12 * o.age })),
    { covariates: ["age"] },
  );
  expect(weeks.coefficients!.age).toBeCloseTo(plain.coefficients!.age, 10);
  expect(weeks.coefficients!.intercept).toBeCloseTo(plain.coefficients!.intercept - Math.log(7), 9);
  expect(months.coefficients!.age * 12).toBeCloseTo(plain.coefficients!.age, 10);
  expect(months.logLikelihood).toBeCloseTo(plain.logLikelihood!, 8);
});

test("known truth: coefficients of 4,000 made records, half of them censored, within four standard errors", () => {
  const random = randomStream(11);
  const made = Array.from({ length: 4000 }, () => {
    const x = random.integer(8);
    const time = Math.exp(5 - 0.04 * x + 0.8 * standardNormalQuantile(random.uniform()));
    const end = 60 + 240 * random.uniform();
    return { time: Math.min(time, end), event: time <= end, x };
  });
  const fit = acceleratedFailureTime(made, { covariates: ["x"] });
  expect(Math.abs(fit.coefficients!.x + 0.04)).toBeLessThan(4 * fit.standardErrors!.x);
  expect(Math.abs(fit.coefficients!.intercept - 5)).toBeLessThan(4 * fit.standardErrors!.intercept);
  expect(fit.sigma).toBeGreaterThan(0.74);
  expect(fit.sigma).toBeLessThan(0.86);
});

describe("not to be fitted", () => {
  const event = true;
  test.each([
    [[], "no-observations"],
    [
      [
        { time: 3, event: false, x: 1 },
        { time: 4, event: false, x: 2 },
      ],
      "too-few-events",
    ],
    [[3, 4, 5, 6].map((time) => ({ time, event, x: 1 })), "collinear-covariates"],
    [[3, 3, 3, 3].map((time, x) => ({ time, event, x })), "no-variation"],
    [[1, 2, 3, 4].map((x) => ({ time: Math.exp(x), event, x })), "no-variation"],
  ])("%j: %s", (observations, reason) => {
    expect(acceleratedFailureTime(observations, { covariates: ["x"] })).toEqual({
      coefficients: null,
      standardErrors: null,
      p: null,
      sigma: null,
      logLikelihood: null,
      reason,
    });
  });

  test("two covariates that say the same", () => {
    const observations = [3, 4, 6, 5, 9, 7].map((time, x) => ({ time, event, x, y: 3 * x + 1 }));
    expect(acceleratedFailureTime(observations, { covariates: ["x", "y"] })).toMatchObject({
      reason: "collinear-covariates",
    });
  });

  test("refuses times that are not above 0, covariates that are no numbers, and doubled names", () => {
    const one = { time: 1, event, x: 0 };
    expect(() => acceleratedFailureTime([{ ...one, time: 0 }], { covariates: ["x"] })).toThrow(
      "observations[0].time",
    );
    expect(() => acceleratedFailureTime([{ ...one, x: Number.NaN }], { covariates: ["x"] })).toThrow(
      "observations[0].x",
    );
    expect(() => acceleratedFailureTime([one], { covariates: ["x", "x"] })).toThrow("options.covariates");
  });
});

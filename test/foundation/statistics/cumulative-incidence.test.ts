import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CompetingObservation,
  cumulativeIncidence,
} from "../../../src/foundation/statistics/cumulative-incidence.ts";
import { kaplanMeier } from "../../../src/foundation/statistics/kaplan-meier.ts";

const time = [1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 9, 9, 10, 12, 13];
const cause = [1, 0, 2, 1, 2, 1, 0, 0, 2, 1, 1, 2, 0, 1, 0];
const entry = [0, 0, 1, 0, 2, 3, 0, 1, 0, 4, 5, 0, 2, 6, 1];

// R 4.2.2, survival 3.5-3: summary(survfit(Surv(time, factor(cause, 0:2)) ~ 1)), pstate and std.err.
const r = {
  1: [
    [1, 0.06666666666666667, 0.06440611887195308],
    [3, 0.1388888888888889, 0.09132934568207554],
    [5, 0.21111111111111114, 0.10849702732458434],
    [8, 0.303968253968254, 0.12924592470286314],
    [9, 0.39682539682539686, 0.14081815226249333],
    [12, 0.5361111111111112, 0.15608225437574694],
  ],
  2: [
    [2, 0.06666666666666667, 0.06440611887195308],
    [4, 0.1388888888888889, 0.09132934568207553],
    [7, 0.23174603174603176, 0.1193905868437765],
    [9, 0.3246031746031746, 0.13549728377862288],
  ],
};
/** The same with Surv(entry, time, …) and id = 1:15, whose error is a robust one that is not ours. */
const rLate = {
  1: [
    [1, 0.16666666666666666],
    [3, 0.2578125],
    [5, 0.32759602864583337],
    [8, 0.39737955729166674],
    [9, 0.4671630859375],
    [12, 0.5718383789062501],
  ],
  2: [
    [2, 0.10416666666666667],
    [4, 0.18391927083333334],
    [7, 0.2537027994791667],
    [9, 0.32348632812500006],
  ],
};

describe.each([
  ["from the start", r, time.map((t, i): CompetingObservation => ({ time: t, cause: cause[i]! }))],
  ["with late entry", rLate, time.map((t, i) => ({ time: t, cause: cause[i]!, entry: entry[i]! }))],
] as const)("R's survfit, %s", (_, expected, observations) => {
  test.each([1, 2] as const)("cause %d", (k) => {
    const steps = cumulativeIncidence(observations)[k]!;
    expect(steps.map((step) => step.time)).toEqual(expected[k].map(([t]) => t));
    expected[k].forEach(([, incidence, error], index) => {
      expect(steps[index]!.incidence).toBeCloseTo(incidence!, 13);
      if (error !== undefined) expect(steps[index]!.standardError).toBeCloseTo(error, 13);
    });
  });
});

const read = (text: string): CompetingObservation[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [time, cause] = pair.split("/").map(Number) as [number, number];
      return { time, cause };
    });

describe("published figures", () => {
  const shareBy = (observations: readonly CompetingObservation[], cause: number, time: number) =>
    cumulativeIncidence(observations)[cause]?.findLast((step) => step.time <= time);

  // R's package cmprsk (R. Gray), reference output of its tests: cuminc(ss, cc) after set.seed(2); ss <- rexp(100);
  // gg <- sample(1:3, 100, T); cc <- sample(0:2, 100, T) with the generators of R before 1.7. Times to five decimals.
  const drawn = read(`
  0.68631/1 0.14982/2 1.61187/0 1.07728/2 1.55303/2 0.28678/1 0.23492/0 0.25563/2 0.53622/2 1.42094/0 1.97994/0 0.81677/2
  0.97078/2 3.37608/0 1.40722/0 0.22948/0 2.82124/0 1.59897/0 0.66117/1 0.29172/0 2.42181/2 0.26471/1 0.41997/1 0.99487/1
  5.24865/1 0.49378/2 0.03622/0 0.03956/0 2.22551/1 1.89682/0 1.56248/1 2.08097/1 0.06246/1 0.30857/2 0.85436/0 1.08698/0
  0.18391/1 0.87730/2 0.16635/0 1.34699/1 3.30384/2 0.72376/1 0.04317/2 1.63511/0 1.02237/2 1.56554/0 0.73440/0 1.70507/2
  1.52726/1 1.92150/2 1.85468/1 0.31028/1 2.42457/2 0.51517/1 1.25179/0 1.05494/2 0.01027/0 1.07995/2 0.13602/1 0.46694/2
  1.34864/0 0.11396/2 2.53524/2 0.76292/1 0.43244/2 0.66630/1 0.86262/2 0.47977/2 0.39744/1 1.49317/0 0.66109/0 0.54054/0
  1.35594/0 0.77317/2 3.90256/0 0.11742/2 1.78627/2 0.07270/2 0.25939/2 2.09271/0 0.22958/0 0.49050/0 0.42599/1 0.33519/1
  0.69760/2 0.09786/1 0.91800/2 0.17453/2 0.68072/1 1.83519/0 2.99740/1 1.93791/1 0.52042/1 1.65362/2 2.23866/1 0.14936/2
  0.72077/2 0.09673/0 0.83195/1 1.00385/1
  `);
  test.each([
    [1, [0.2352861, 0.3287068, 0.4247898, 0.4247898, 0.4247898]],
    [2, [0.2567862, 0.393158, 0.4631781, 0.4911861, 0.4911861]],
  ])("cmprsk's reference output, cause %d at 1 to 5", (cause, printed) => {
    expect(drawn.length).toBe(100);
    printed.forEach((estimate, index) => {
      expect(shareBy(drawn, cause, index + 1)?.incidence).toBeCloseTo(estimate, 7);
    });
    // R 4.2.2, survival 3.5-3, on the same draws; cmprsk prints Aalen's variance, which is not ours.
    const variance = cause === 1 ? 0.0020293642 : 0.0021543514;
    expect((shareBy(drawn, cause, 1)?.standardError as number) ** 2).toBeCloseTo(variance, 10);
  });

  // Bone marrow transplants of AML patients at low risk: days to relapse (1) or death (2). Data of Klein and
  // Moeschberger ("Survival Analysis", 2nd edition 2003) as coded by Guo and So, "Cause-specific analysis of competing
  // risks using the PHREG procedure" (SAS Global Forum 2018); figures printed by CAMIS, "Estimating cumulative incidence
  // functions using R" (tidycmprsk 1.1.0; the same from SAS PROC LIFETEST), and errors of R 4.2.2, survival 3.5-3.
  const transplants = read(`
    2569/0 2506/0 2409/0 2218/0 1857/0 1829/0 1562/0 1470/0 1363/0 1030/0 860/0 1258/0 2246/0 1870/0 1799/0 1709/0
    1674/0 1568/0 1527/0 1324/0 957/0 932/0 847/0 848/0 1850/0 1843/0 1535/0 1447/0 1384/0 414/2 2204/2 1063/2 481/2
    105/2 641/2 390/2 288/2 421/1 79/2 748/1 486/1 48/2 272/1 1074/2 381/1 10/2 53/2 80/2 35/2 248/1 704/2 211/1
    219/1 606/1
  `);
  test.each([
    [0.5, 0, 0],
    [1, 0.0741, 0.0356389055055325],
    [1.5, 0.1296, 0.0457095882541627],
    [2, 0.1481, 0.0483429634751882],
    [3, 0.1667, 0.0507150516208487],
  ])("relapse within %d years after a transplant", (years, printed, error) => {
    const step = shareBy(transplants, 1, 365.25 * years);
    expect(step?.incidence ?? 0).toBeCloseTo(printed, 4);
    expect(step?.standardError ?? 0).toBeCloseTo(error, 13);
  });
  test("death within three years, and what Kaplan-Meier would make of relapse", () => {
    expect(shareBy(transplants, 2, 3 * 365.25)?.incidence).toBeCloseTo(0.286324786324786, 13);
    const asIfNobodyDied = kaplanMeier(transplants.map(({ time, cause }) => ({ time, event: cause === 1 })));
    expect(1 - (asIfNobodyDied.steps.at(-1)?.survival as number)).toBeGreaterThan(0.19);
  });
});

const observation = fc
  .record({
    time: fc.integer({ min: 1, max: 20 }),
    cause: fc.integer({ min: 0, max: 3 }),
    late: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ time, cause, late }) => ({ time, cause, entry: late < time ? late : 0 }));

describe("properties", () => {
  test("incidences and survival over all causes add up to 1 at every time", () => {
    fc.assert(
      fc.property(fc.array(observation), (observations) => {
        const byCause = cumulativeIncidence(observations);
        const { steps } = kaplanMeier(observations.map((o) => ({ ...o, event: o.cause > 0 })));
        for (const { time, survival } of steps) {
          const sum = Object.values(byCause)
            .map((curve) => curve.findLast((step) => step.time <= time)?.incidence ?? 0)
            .reduce((a, b) => a + b, 0);
          expect(sum + survival).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  test("a single cause is 1 - Kaplan-Meier with Greenwood's error", () => {
    fc.assert(
      fc.property(fc.array(observation), (observations) => {
        const single = observations.map((o) => ({ ...o, cause: Math.min(1, o.cause) }));
        const curve = cumulativeIncidence(single)[1] ?? [];
        const { steps } = kaplanMeier(single.map((o) => ({ ...o, event: o.cause > 0 })));
        expect(curve.length).toBe(steps.length);
        for (const [index, { incidence, standardError }] of curve.entries()) {
          expect(incidence).toBeCloseTo(1 - steps[index]!.survival, 12);
          const greenwood = steps[index]!.standardError;
          if (greenwood === null) break;
          expect(standardError).toBeCloseTo(greenwood, 7);
        }
      }),
    );
  });

  test("without censoring it is the share of the cause with its binomial error; order never matters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ time: fc.integer({ min: 1, max: 9 }), cause: fc.integer({ min: 1, max: 2 }) })),
        (observations) => {
          const n = observations.length;
          const byCause = cumulativeIncidence(observations);
          expect(cumulativeIncidence([...observations].reverse())).toEqual(byCause);
          for (const k of [1, 2]) {
            for (const { time, incidence, standardError } of byCause[k] ?? []) {
              const share = observations.filter((o) => o.cause === k && o.time <= time).length / n;
              expect(incidence).toBeCloseTo(share, 12);
              expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / n), 7);
            }
          }
        },
      ),
    );
  });
});

test("the variance is the formula of Dinse and Larson, summed term by term", () => {
  fc.assert(
    fc.property(fc.array(observation), (observations) => {
      const all = kaplanMeier(observations.map((o) => ({ ...o, event: o.cause > 0 }))).steps;
      for (const [cause, curve] of Object.entries(cumulativeIncidence(observations))) {
        const incidenceAt = (t: number): number => curve.findLast((step) => step.time <= t)?.incidence ?? 0;
        for (const { time, incidence, standardError } of curve) {
          let variance = 0;
          all.forEach((step, j) => {
            if (step.time > time) return;
            const { atRisk: n, events: d } = step;
            const before = all[j - 1]?.survival ?? 1;
            const struck = observations.filter(
              (o) => o.time === step.time && o.cause === Number(cause),
            ).length;
            const rest = incidence - incidenceAt(step.time);
            if (d < n) variance += (rest ** 2 * d) / (n * (n - d));
            variance +=
              (before ** 2 * struck * (n - struck)) / n ** 3 - (2 * rest * before * struck) / n ** 2;
          });
          expect(standardError).toBeCloseTo(Math.sqrt(Math.max(0, variance)), 7);
        }
      }
    }),
  );
});

test("nothing observed, nothing struck: no curves", () => {
  expect(cumulativeIncidence([])).toEqual({});
  expect(cumulativeIncidence([{ time: 3, cause: 0 }])).toEqual({});
});

test.each([-1, 1.5, Number.NaN])("refuses the cause %d", (wrong) => {
  expect(() => cumulativeIncidence([{ time: 1, cause: wrong }])).toThrow("observations[0].cause");
});

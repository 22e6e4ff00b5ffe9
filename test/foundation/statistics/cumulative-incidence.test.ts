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

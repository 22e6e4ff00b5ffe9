import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kaplanMeier, type SurvivalObservation } from "../../../src/foundation/statistics/kaplan-meier.ts";

/** Weeks of remission under 6-MP and placebo, Freireich et al., Blood 21 (1963); + is censored. */
const sixMp = read("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
const placebo = read("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

function read(text: string): SurvivalObservation[] {
  return text.split(" ").map((part) => ({ time: Number.parseInt(part, 10), event: !part.endsWith("+") }));
}

describe("Freireich's remission data", () => {
  // R 4.2.2, survival 3.5-3: summary(survfit(Surv(t, e) ~ 1)), columns time, n.risk, n.event, surv, std.err,
  // lower, upper. The curve is also table 1.2 of Cox and Oakes, "Analysis of Survival Data" (1984).
  const r = [
    [6, 21, 3, 0.8571428571428571, 0.07636035483212125, 0.7198170839162704, 1],
    [7, 17, 1, 0.8067226890756302, 0.08693528518005719, 0.6531242184621711, 0.9964436759086591],
    [10, 15, 1, 0.7529411764705881, 0.0963496529943205, 0.5859189820296942, 0.9675747545522975],
    [13, 12, 1, 0.6901960784313724, 0.10681470777500982, 0.5096130991017802, 0.93476919553613],
    [16, 11, 1, 0.6274509803921567, 0.11405386525675253, 0.4393939249687669, 0.8959949385350817],
    [22, 7, 1, 0.53781512605042, 0.12823375169303397, 0.3370366161576847, 0.8582008480446648],
    [23, 6, 1, 0.4481792717086834, 0.13459145675576042, 0.2487882268176596, 0.807372045529077],
  ];

  test("6-MP: every step, with limits", () => {
    const curve = kaplanMeier(sixMp, { confidence: 0.95 });
    expect(curve.steps).toHaveLength(r.length);
    r.forEach((row, index) => {
      const s = curve.steps[index]!;
      const ours = [s.time, s.atRisk, s.events, s.survival, s.standardError, s.low, s.high];
      row.forEach((figure, column) => {
        expect(Math.abs(ours[column]! - figure)).toBeLessThan(1e-13);
      });
    });
    expect(curve).toMatchObject({ median: 23, n: 21, events: 9 });
  });

  test("placebo: median 8; at the end nobody is left and Greenwood has no value", () => {
    const curve = kaplanMeier(placebo);
    expect(curve).toMatchObject({ median: 8, n: 21, events: 21 });
    expect(curve.steps.at(-1)).toEqual({ time: 23, atRisk: 1, events: 1, survival: 0, standardError: null });
    expect(kaplanMeier(placebo, { confidence: 0.9 }).steps.at(-1)).toMatchObject({ low: null, high: null });
  });
});

test("late entry, as R's survfit(Surv(entry, time, event) ~ 1)", () => {
  const entry = [0, 2, 3, 0, 5, 1, 4, 0, 6, 2];
  const time = [4, 5, 7, 9, 9, 10, 12, 13, 14, 14];
  const event = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1];
  const { steps } = kaplanMeier(time.map((t, i) => ({ time: t, event: event[i] === 1, entry: entry[i]! })));
  const r = [
    [4, 7, 0.8571428571428571, 0.1322600142532216],
    [5, 7, 0.7346938775510203, 0.1603233479284842],
    [9, 7, 0.5247813411078717, 0.169855681479048],
    [12, 4, 0.3935860058309038, 0.1706980456752578],
    [13, 3, 0.2623906705539358, 0.1562848493332414],
    [14, 2, 0.1311953352769679, 0.1212944620829678],
  ];
  expect(steps.map((s) => [s.time, s.atRisk])).toEqual(r.map(([t, n]) => [t, n]));
  r.forEach(([, , survival, error], index) => {
    expect(steps[index]!.survival).toBeCloseTo(survival!, 13);
    expect(steps[index]!.standardError).toBeCloseTo(error!, 13);
  });
});

describe("the median", () => {
  test("is null with the reason where it is not reached or nothing was observed", () => {
    expect(kaplanMeier([])).toEqual({ steps: [], median: null, n: 0, events: 0, reason: "no-observations" });
    expect(kaplanMeier(read("3+ 4+"))).toMatchObject({
      median: null,
      reason: "not-reached",
      n: 2,
      events: 0,
    });
  });

  test("lies in the middle of a stretch at exactly one half, as in R; at its start where it never ends", () => {
    expect(kaplanMeier(read("1 2 3 4")).median).toBe(2.5);
    expect(kaplanMeier(read("1 2 3+ 4+")).median).toBe(2);
    expect(kaplanMeier(read("1 1 1 4 5 6")).median).toBe(2.5);
  });
});

test("refuses an event that is not a boolean", () => {
  const observation = { time: 1, event: 1 };
  // A JavaScript caller may hand over R's 0/1 coding.
  expect(() => kaplanMeier([observation as unknown as SurvivalObservation])).toThrow("true or false");
});

const observation = fc.record({ time: fc.integer({ min: 0, max: 30 }), event: fc.boolean() });

describe("properties", () => {
  test("without censoring it is the empirical survival with its binomial error", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (times) => {
        const n = times.length;
        for (const step of kaplanMeier(times.map((time) => ({ time, event: true }))).steps) {
          const share = times.filter((time) => time > step.time).length / n;
          expect(step.survival).toBeCloseTo(share, 12);
          if (share > 0) expect(step.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / n), 12);
        }
      }),
    );
  });

  test("order never matters; survival falls; it agrees with the product taken by brute force", () => {
    fc.assert(
      fc.property(fc.array(observation), (observations) => {
        const { steps } = kaplanMeier(observations);
        expect(kaplanMeier([...observations].reverse()).steps).toEqual(steps);
        let product = 1;
        for (const step of steps) {
          const atRisk = observations.filter(({ time }) => time >= step.time).length;
          const events = observations.filter(({ time, event }) => event && time === step.time).length;
          product *= 1 - events / atRisk;
          expect(step.survival).toBeCloseTo(product, 12);
        }
      }),
    );
  });
});

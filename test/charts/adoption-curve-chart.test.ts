import { expect, test } from "vitest";
import { adoptionCurveChart } from "../../src/charts/adoption-curve-chart.ts";
import { rendered } from "./rendered.ts";

const asOf = "2026-06-30";

test("every kind of curve is drawn from the value chapter's formula", async () => {
  const logistic = { kind: "logistic", limit: 0.8, steepness: { driver: "k" }, midpointMonth: 6 } as const;
  const chart = adoptionCurveChart(logistic, {
    months: 24,
    asOf,
    drivers: { k: 0.5 },
    measured: [
      { month: 3, share: 0.1 },
      { month: 6, share: 0.35 },
    ],
  });
  expect(await rendered(chart)).toContain("measured");
  // Half of the limit at the midpoint, by the definition of the logistic.
  expect(chart.description).toContain("40 % in month 6");
  expect(chart.description).toContain("measured 35 % in month 6");
  await rendered(
    adoptionCurveChart({ kind: "bass", limit: 1, innovation: 0.03, imitation: 0.4 }, { months: 36, asOf }),
  );
  await rendered(adoptionCurveChart({ kind: "table", values: [0, 0, 0] }, { months: 3, asOf }));
});

test("drivers must be known and months in range", () => {
  const curve = { kind: "ramp", from: 0, to: { driver: "to" }, startMonth: 0, months: 6 } as const;
  expect(() => adoptionCurveChart(curve, { months: 12, asOf })).toThrow(/drivers.to/);
  expect(() => adoptionCurveChart(curve, { months: 0, asOf, drivers: { to: 1 } })).toThrow(/facts.months/);
});

import { assertShape } from "../foundation/shape.js";
import type { SurvivalCurve } from "../foundation/statistics/kaplan-meier.js";
import type { ChartOptions, ChartSpecification } from "./chart-frame.js";
import { type IncidenceFacts, incidenceChart } from "./incidence-chart.js";

/**
 * Kaplan-Meier curves of the share that has not yet had the event, as steps from 1 down, with a band of one standard
 * error where there is one.
 *
 * @throws OperatingModelError `invalid-argument` where no curve is given.
 * @example
 * import { survivalChart } from "ai-operating-model/charts";
 * import { kaplanMeier } from "ai-operating-model/statistics";
 * const curve = kaplanMeier([{ time: 5, event: true }, { time: 12, event: false }]);
 * const chart = survivalChart([{ name: "pilots", curve }], { n: 2, asOf: "2026-06-30", unit: "days" });
 * chart.description; // => "pilots: 50 % by 5 days"
 */
export function survivalChart(
  curves: readonly { readonly name: string; readonly curve: SurvivalCurve }[],
  facts: IncidenceFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("named*", curves, ["curves"], {
    named: { name: "string", curve: "curve" },
    curve: { steps: "object*" },
  });
  const steps = curves.map(({ name, curve }) => ({
    name,
    start: 1,
    steps: curve.steps.map(({ time, survival, standardError }) => ({
      time,
      share: survival,
      ...(standardError === null ? {} : { standardError }),
    })),
  }));
  return incidenceChart(steps, facts, { title: "Share without the event by time", ...options });
}

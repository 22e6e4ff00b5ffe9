import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Measurement } from "../model/measurement.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";

/** Target lines of a metric trend. */
export interface TrendTarget {
  readonly green: number;
  readonly amber?: number;
}

/**
 * One metric over time: its headline with its interval at every date it was measured, against its target. Dates
 * without a value leave a gap.
 *
 * @throws OperatingModelError `invalid-argument` for no measurement, or measurements of different metrics.
 * @example
 * import { metricTrendChart } from "ai-operating-model/charts";
 * import { successRatio } from "ai-operating-model/metrics";
 * const records = [{ id: "a", outcome: "success" as const }];
 * const chart = metricTrendChart([successRatio(records, { asOf: "2026-06-30" })], { target: { green: 0.8 } });
 * chart.title.text; // => "scale.metric.success-ratio"
 */
export function metricTrendChart(
  measurements: readonly Measurement[],
  options: ChartOptions & { readonly target?: TrendTarget } = {},
): ChartSpecification {
  assertShape("measurement*", measurements, ["measurements"], {
    measurement: { metric: "string", asOf: "string", headline: "object" },
  });
  assertShape({ target: "object?" }, options, ["options"]);
  const [first] = measurements;
  if (first === undefined) throw invalidArgument(["measurements"], "at least one measurement", measurements);
  const other = measurements.findIndex(({ metric }) => metric !== first.metric);
  if (other > 0)
    throw invalidArgument(["measurements", other, "metric"], first.metric, measurements[other]?.metric);
  const sorted = [...measurements].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const last = sorted.at(-1) as Measurement;
  const values = sorted.map(({ asOf, headline }) =>
    headline.value === null
      ? { date: asOf, value: null }
      : {
          date: asOf,
          value: headline.value,
          low: headline.low ?? headline.value,
          high: headline.high ?? headline.value,
        },
  );
  const { target } = options;
  const lines =
    target === undefined
      ? []
      : [
          { line: "green from", at: target.green },
          ...(target.amber === undefined ? [] : [{ line: "amber from", at: target.amber }]),
        ];
  const axis = first.unit === "share" ? { format: ".0%" } : {};
  const x = {
    field: "date",
    type: "temporal",
    title: null,
    timeUnit: "utcyearmonthdate",
    axis: { format: "%Y-%m-%d", labelAngle: 0, tickCount: 6 },
  };
  const y = { type: "quantitative", title: first.unit, axis };
  const shown =
    last.headline.value === null
      ? `not known (${last.headline.reason})`
      : String(Math.round(last.headline.value * 1000) / 1000);
  return chartFrame(
    {
      title: first.metric,
      facts: [first.unit, `n = ${last.n}`, `as of ${last.asOf}`],
      description: `${first.metric} is ${shown} ${first.unit} on ${last.asOf}, the last of ${sorted.length} dates.`,
      body: {
        layer: [
          {
            data: { values: lines },
            encoding: { y: { field: "at", ...y } },
            layer: [
              { mark: { type: "rule", strokeDash: [4, 4], color: ink } },
              {
                mark: { type: "text", align: "left", x: 4, dy: -6, color: ink },
                encoding: { text: { field: "line" } },
              },
            ],
          },
          {
            data: { values },
            mark: { type: "errorbar", color: palette.blue, ticks: true },
            encoding: { x, y: { field: "low", ...y }, y2: { field: "high" } },
          },
          {
            data: { values },
            mark: { type: "line", color: palette.blue, strokeWidth: 2, point: { filled: true, size: 60 } },
            encoding: { x, y: { field: "value", ...y } },
          },
        ],
      },
    },
    options,
  );
}

import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Measurement } from "../model/measurement.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { figureAxis } from "./figure-expression.js";

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
  const bound = first.direction === "down" ? "up to" : "from";
  const lines =
    target === undefined
      ? []
      : [
          { line: `green ${bound}`, at: target.green },
          ...(target.amber === undefined ? [] : [{ line: `amber ${bound}`, at: target.amber }]),
        ];
  const axis = first.unit === "share" ? { format: ".0%" } : figureAxis;
  const x = {
    field: "date",
    type: "temporal",
    title: null,
    timeUnit: "utcyearmonthdate",
    axis: { format: "%Y-%m-%d", labelAngle: 0, tickCount: 6 },
  };
  const empty = target === undefined && values.every(({ value }) => value === null);
  const scale = empty ? { scale: { domain: [0, 1] } } : {};
  const y = { type: "quantitative", title: first.unit, axis, ...scale };
  const shown =
    last.headline.value === null
      ? `not known (${last.headline.reason})`
      : `${Number(last.headline.value.toPrecision(4))} ${first.unit}`;
  const ranges = values.filter(({ low, high }) => low !== undefined && low !== high);
  // More bars than this run into each other.
  const many = values.length > 60;
  return chartFrame(
    {
      title: first.metric,
      facts: [first.unit, `n = ${last.n}`, `as of ${last.asOf}`],
      description: `${first.metric} is ${shown} on ${last.asOf}, the last of ${sorted.length} dates.`,
      body: {
        layer: [
          // Marks without data would leave the renderer without ends for its axes.
          ...(lines.length === 0
            ? []
            : [
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
              ]),
          ...(ranges.length === 0
            ? []
            : [
                {
                  data: { values: many ? values : ranges },
                  mark: many
                    ? { type: "area", color: palette.blue, opacity: 0.2 }
                    : { type: "errorbar", color: palette.blue, ticks: true },
                  encoding: { x, y: { field: "low", ...y }, y2: { field: "high" } },
                },
              ]),
          {
            data: { values },
            mark: {
              type: "line",
              color: palette.blue,
              strokeWidth: 2,
              ...(many ? {} : { point: { filled: true, size: 60 } }),
            },
            encoding: { x, y: { field: "value", ...y } },
          },
        ],
      },
    },
    options,
  );
}

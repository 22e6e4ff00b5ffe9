import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import {
  type ChartOptions,
  type ChartSpecification,
  chartFrame,
  ink,
  palette,
  percentLabel,
} from "./chart-frame.js";
import { figureAxis } from "./figure-expression.js";

/** A loss that is not exceeded with probability `level` (value at risk), or its mean beyond (conditional). */
export interface TailLoss {
  readonly level: number;
  /** Positive where money is lost. */
  readonly value: number;
}

/** The spread of a simulated net present value; the outcome of a simulated case fits. */
export interface NpvDistribution {
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly quantiles: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly mean: number;
  readonly probabilityPositive: number;
  readonly valueAtRisk: TailLoss;
  readonly conditionalValueAtRisk: TailLoss;
}

/**
 * The distribution of a net present value: trials that lose and trials that gain in different colors, with the 10th,
 * 50th and 90th percentile, and the value at risk and the conditional one as the outcomes at which they stand.
 *
 * @example
 * import { npvDistributionChart } from "ai-operating-model/charts";
 * const chart = npvDistributionChart(
 *   {
 *     histogram: [{ from: -10, to: 0, count: 2 }, { from: 0, to: 10, count: 8 }],
 *     quantiles: { p10: -5, p50: 4, p90: 9 },
 *     mean: 3,
 *     probabilityPositive: 0.8,
 *     valueAtRisk: { level: 0.95, value: 8 },
 *     conditionalValueAtRisk: { level: 0.95, value: 9 },
 *   },
 *   { asOf: "2026-06-30", currency: "EUR" },
 * );
 * chart.description; // => "positive in 80 % of trials; mean 3, median 4, 80 % of trials from -5 to 9 EUR; value at risk (95 %) 8, mean loss beyond 9"
 */
export function npvDistributionChart(
  result: NpvDistribution,
  facts: { readonly asOf: PlainDate; readonly currency: string },
  options: ChartOptions = {},
): ChartSpecification {
  const parts = { quantiles: "object", valueAtRisk: "object", conditionalValueAtRisk: "object" };
  assertShape({ histogram: "object*", ...parts }, result, ["result"]);
  assertShape({ asOf: "string", currency: "string" }, facts, ["facts"]);
  const { histogram, quantiles, mean, probabilityPositive, valueAtRisk, conditionalValueAtRisk } = result;
  const trials = histogram.reduce((sum, { count }) => sum + count, 0);
  const values = histogram.flatMap((bin) => splitAtZero(bin));
  const level = percentLabel(valueAtRisk.level);
  const marks = [
    { at: quantiles.p10, label: "p10", row: 0 },
    { at: quantiles.p50, label: "median", row: 0 },
    { at: quantiles.p90, label: "p90", row: 0 },
    { at: -valueAtRisk.value, label: `VaR ${level}`, row: 1 },
    { at: -conditionalValueAtRisk.value, label: `CVaR ${level}`, row: 2 },
  ].map(({ at, ...rest }) => ({ at: at === 0 ? 0 : at, ...rest }));
  const x = { type: "quantitative", title: `net present value, ${facts.currency}`, axis: figureAxis };
  return chartFrame(
    {
      title: "How the net present value may turn out",
      facts: [
        facts.currency,
        `positive in ${percentLabel(probabilityPositive)}`,
        `n = ${trials} trials`,
        `as of ${facts.asOf}`,
      ],
      description: `positive in ${percentLabel(probabilityPositive)} of trials; mean ${short(mean)}, median ${short(quantiles.p50)}, 80 % of trials from ${short(quantiles.p10)} to ${short(quantiles.p90)} ${facts.currency}; value at risk (${level}) ${short(valueAtRisk.value)}, mean loss beyond ${short(conditionalValueAtRisk.value)}`,
      body: {
        layer: [
          {
            data: { values },
            mark: { type: "bar", binSpacing: 0 },
            encoding: {
              x: { field: "from", ...x, scale: { zero: false } },
              x2: { field: "to" },
              y: { field: "height", type: "quantitative", title: "trials", scale: { zero: true } },
              y2: { datum: 0 },
              color: {
                field: "sign",
                type: "nominal",
                title: null,
                scale: { domain: ["loss", "gain"], range: [palette.vermilion, palette.blue] },
              },
            },
          },
          {
            data: { values: marks },
            mark: { type: "rule", color: ink, strokeWidth: 1.5 },
            encoding: {
              x: { field: "at", type: "quantitative" },
              strokeDash: {
                condition: { test: "datum.row > 0", value: [4, 3] },
                value: [1, 0],
              },
            },
          },
          ...[0, 1, 2].map((row) => ({
            data: { values: marks.filter((mark) => mark.row === row) },
            mark: { type: "text", baseline: "bottom", dy: -4 - row * 13, color: ink },
            encoding: { x: { field: "at", type: "quantitative" }, y: { value: 0 }, text: { field: "label" } },
          })),
        ],
      },
    },
    options,
  );
}

/** A bin that spans zero becomes two bars of its height, so that each side has its color. */
function splitAtZero({ from, to, count }: NpvDistribution["histogram"][number]) {
  const bar = (start: number, end: number) => ({
    from: start,
    to: end,
    height: count,
    sign: end <= 0 ? "loss" : "gain",
  });
  return from < 0 && to > 0 ? [bar(from, 0), bar(0, to)] : [bar(from, to)];
}

const short = (value: number): string => String(Number(value.toPrecision(4)));

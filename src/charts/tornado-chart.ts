import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";
import { figureAxis } from "./figure-expression.js";
import { listSome } from "./list-some.js";

/** The outcome with one driver at its low and at its high end, all others unchanged. */
export interface TornadoChartBar {
  readonly driver: string;
  readonly low: number;
  readonly high: number;
}

/** What the bars are measured in, and from. */
export interface TornadoFacts {
  readonly asOf: PlainDate;
  /** Currency, or another unit. */
  readonly unit: string;
  /** The outcome with every driver at its base, drawn as the line from which bars run. */
  readonly base: number;
  readonly show?: number;
}

/**
 * How far each driver alone moves the outcome, widest first. Low and high stand for the ends of the driver, so that
 * a bar may run either way.
 *
 * @example
 * import { tornadoChart } from "ai-operating-model/charts";
 * const bars = [{ driver: "wage", low: 90, high: 110 }, { driver: "adoption", low: 20, high: 150 }];
 * tornadoChart(bars, { asOf: "2026-06-30", unit: "EUR", base: 100 }).description; // => "adoption 20 to 150; wage 90 to 110 EUR, from 100"
 */
export function tornadoChart(
  bars: readonly TornadoChartBar[],
  facts: TornadoFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("bar*", bars, ["bars"], { bar: { driver: "string" } });
  assertShape({ asOf: "string", base: "number" }, facts, ["facts"]);
  const reach = ({ low, high }: TornadoChartBar): number =>
    Math.max(low, high, facts.base) - Math.min(low, high, facts.base);
  const shown = [...bars].sort((a, b) => reach(b) - reach(a)).slice(0, facts.show ?? 15);
  const labels = distinctLabels(shown.map(({ driver }) => driver));
  const values = shown.flatMap(({ low, high }, index) => [
    { driver: labels[index] ?? "", end: "driver low", outcome: low },
    { driver: labels[index] ?? "", end: "driver high", outcome: high },
  ]);
  const range = listSome(shown.map(({ driver, low, high }) => `${driver} ${short(low)} to ${short(high)}`));
  return chartFrame(
    {
      title: "What moves the outcome most",
      facts: [
        `${facts.unit}, one driver at a time`,
        `${shown.length} of n = ${bars.length} drivers`,
        `as of ${facts.asOf}`,
      ],
      description: range
        ? `${range} ${facts.unit}, from ${short(facts.base)}`
        : `no driver moves ${short(facts.base)} ${facts.unit}`,
      height: Math.max(60, shown.length * 28),
      body: {
        layer: [
          {
            data: { values },
            mark: { type: "bar", height: { band: 0.65 } },
            encoding: {
              y: {
                field: "driver",
                type: "nominal",
                sort: labels,
                title: null,
                axis: { domain: false, ticks: false },
              },
              x: {
                field: "outcome",
                type: "quantitative",
                title: facts.unit,
                stack: null,
                scale: {
                  zero: false,
                  ...(shown.length === 0 ? { domain: [facts.base - 1, facts.base + 1] } : {}),
                },
                axis: figureAxis,
              },
              x2: { datum: facts.base },
              color: {
                field: "end",
                type: "nominal",
                title: null,
                scale: { domain: ["driver low", "driver high"], range: [palette.orange, palette.blue] },
              },
            },
          },
          { mark: { type: "rule", color: ink, strokeWidth: 1.5 }, encoding: { x: { datum: facts.base } } },
        ],
      },
    },
    options,
  );
}

const short = (value: number): string => String(Number(value.toPrecision(4)));

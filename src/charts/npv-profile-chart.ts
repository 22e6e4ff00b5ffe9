import type { PlainDate } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import { assertShape } from "../foundation/shape.js";
import { toNumber } from "../model/money.js";
import { irr } from "../roi/internal-rate-of-return.js";
import { npv } from "../roi/net-present-value.js";
import type { RateOfReturn } from "../roi/rate-of-return.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { figureAxis } from "./figure-expression.js";

/** What an NPV profile is drawn for. */
export interface NpvProfileFacts {
  readonly asOf: PlainDate;
  readonly currency: string;
  /** Lowest and highest rate per period shown, as fractions; 0 to 0.5, widened to hold every rate of return. */
  readonly range?: readonly [number, number];
}

const STEPS = 120;

/**
 * Net present value against the discount rate, with every internal rate of return marked where the curve crosses
 * zero. Cash flows that change sign several times can cross several times, and then no one rate is the return.
 *
 * @throws OperatingModelError `invalid-argument` as `npv` and `irr`.
 * @example
 * import { npvProfileChart } from "ai-operating-model/charts";
 * const chart = npvProfileChart([-1000, 2300, -1320], { asOf: "2026-06-30", currency: "EUR" });
 * chart.description; // => "The net present value is zero at rates of 10.0 % and 20.0 %: there is no single rate of return."
 */
export function npvProfileChart(
  amounts: readonly MoneyInput[],
  facts: NpvProfileFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ asOf: "string", range: "list?" }, facts, ["facts"]);
  const rates = ratesOf(irr(amounts));
  const [low, high] = facts.range ?? [
    Math.min(0, ...rates.map((rate) => rate - 0.05)),
    Math.max(0.5, ...rates.map((rate) => rate * 1.2)),
  ];
  const from = Math.max(low, -0.95);
  const values = Array.from({ length: STEPS + 1 }, (_, step) => {
    const rate = from + ((high - from) * step) / STEPS;
    return { rate, npv: toNumber(npv(rate, amounts, { firstFlowAt: 0 })) };
  });
  const x = {
    field: "rate",
    type: "quantitative",
    title: "discount rate per period",
    axis: { format: ".0%" },
  };
  return chartFrame(
    {
      title: "Net present value by discount rate",
      facts: [facts.currency, `n = ${amounts.length} flows`, `as of ${facts.asOf}`],
      description: described(rates),
      body: {
        layer: [
          {
            data: { values: [{ zero: 0 }] },
            mark: { type: "rule", color: ink },
            encoding: { y: { datum: 0 } },
          },
          {
            data: { values },
            mark: { type: "line", color: palette.blue, strokeWidth: 2 },
            encoding: {
              x,
              y: {
                field: "npv",
                type: "quantitative",
                title: `net present value, ${facts.currency}`,
                axis: figureAxis,
              },
            },
          },
          {
            data: { values: rates.map((rate) => ({ rate, npv: 0, label: percent(rate) })) },
            encoding: { x, y: { field: "npv", type: "quantitative" } },
            layer: [
              { mark: { type: "point", filled: true, size: 70, color: palette.vermilion, opacity: 1 } },
              { mark: { type: "text", dy: -12, color: ink }, encoding: { text: { field: "label" } } },
            ],
          },
        ],
      },
    },
    options,
  );
}

function ratesOf(answer: RateOfReturn): readonly number[] {
  if (answer.kind === "unique") return [answer.rate];
  return answer.kind === "multiple" || answer.kind === "indeterminate" ? answer.rates : [];
}

function described(rates: readonly number[]): string {
  if (rates.length === 0)
    return "The net present value is zero at no rate: there is no internal rate of return.";
  const list = rates.map(percent).join(" and ");
  return rates.length === 1
    ? `The net present value is zero at a rate of ${list}.`
    : `The net present value is zero at rates of ${list}: there is no single rate of return.`;
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

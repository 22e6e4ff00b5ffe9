import type { PlainDate } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import { assertShape } from "../foundation/shape.js";
import { sumDecimals, toNumber } from "../model/money.js";
import { payback } from "../roi/payback.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { figureAxis } from "./figure-expression.js";

/** What a chart of cash flows is drawn for. */
export interface CashChartFacts {
  readonly asOf: PlainDate;
  readonly currency: string;
  /** What a period is: `month` unless stated. */
  readonly period?: string;
}

/**
 * The flow of each period as bars, their running sum as a line, and the payback time where the sum comes back to
 * zero, every crossing where there are several.
 *
 * @throws OperatingModelError `invalid-argument` as `payback`.
 * @example
 * import { cumulativeCashChart } from "ai-operating-model/charts";
 * const chart = cumulativeCashChart([-1000, 400, 400, 400], { asOf: "2026-06-30", currency: "EUR", period: "year" });
 * chart.description; // => "The money is back after 2.5 years; 200 EUR at the end."
 */
export function cumulativeCashChart(
  amounts: readonly MoneyInput[],
  facts: CashChartFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("list", amounts, ["amounts"]);
  assertShape({ asOf: "string" }, facts, ["facts"]);
  const period = facts.period ?? "month";
  const answer = payback(amounts);
  const crossings = answer.kind === "never" ? [] : answer.crossings;
  const values = amounts.map((amount, index) => ({
    period: index,
    flow: toNumber(amount),
    cumulative: toNumber(sumDecimals(amounts.slice(0, index + 1))),
  }));
  const x = {
    field: "period",
    type: "quantitative",
    title: `${period}s from the start`,
    axis: { tickMinStep: 1 },
    scale: { domain: [-0.5, Math.max(0.5, amounts.length - 0.5)], nice: false, zero: false },
  };
  const y = { type: "quantitative", title: facts.currency, axis: figureAxis };
  const end = `${cents(sumDecimals(amounts))} ${facts.currency} at the end`;
  const when =
    answer.kind === "never"
      ? `The money does not come back, ${cents(answer.shortfall)} ${facts.currency} are missing`
      : answer.kind === "recovered"
        ? `The money is back after ${rounded(answer.periods)} ${period}s`
        : `The sum crosses zero after ${crossings.map(rounded).join(" and ")} ${period}s`;
  return chartFrame(
    {
      title: "Cash by period and in sum",
      facts: [facts.currency, `n = ${amounts.length} ${period}s`, `as of ${facts.asOf}`],
      description: `${when}; ${end}.`,
      body: {
        layer: [
          {
            data: { values: [{ zero: 0 }] },
            mark: { type: "rule", color: ink },
            encoding: { y: { datum: 0 } },
          },
          {
            data: { values },
            mark: { type: "bar", color: palette.sky, size: Math.max(1, Math.floor(340 / amounts.length)) },
            encoding: { x: x, y: { field: "flow", ...y } },
          },
          {
            data: { values },
            mark: { type: "line", color: palette.blue, strokeWidth: 2 },
            encoding: { x, y: { field: "cumulative", ...y } },
          },
          {
            data: {
              values: crossings.map((at) => ({
                period: at,
                label: `${rounded(at)} ${period}s`,
                rises: (values[Math.ceil(at)]?.flow ?? 0) > 0,
              })),
            },
            encoding: { x, y: { datum: 0 } },
            layer: [
              { mark: { type: "point", filled: true, size: 70, color: palette.vermilion, opacity: 1 } },
              {
                // Beyond the line and on the side of zero where the bars are not.
                mark: {
                  type: "text",
                  color: ink,
                  align: "left",
                  dx: 8,
                  dy: { expr: "datum.rises ? 14 : -14" },
                },
                encoding: { text: { field: "label" } },
              },
            ],
          },
        ],
      },
    },
    options,
  );
}

const cents = (amount: string): string => String(Math.round(toNumber(amount) * 100) / 100);
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

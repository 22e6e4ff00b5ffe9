import type { PlainDate } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import { assertShape } from "../foundation/shape.js";
import { sumDecimals, toNumber } from "../model/money.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";
import { figureAxis, figureExpression } from "./figure-expression.js";
import { listSome } from "./list-some.js";

/** One step of a waterfall: what it adds (or takes, when negative). */
export interface WaterfallStep {
  readonly label: string;
  readonly amount: MoneyInput;
}

/**
 * Steps from nothing to a total, such as costs and benefits to net present value: additions up, deductions down,
 * the total at the end.
 *
 * @example
 * import { waterfallChart } from "ai-operating-model/charts";
 * const chart = waterfallChart(
 *   [{ label: "costs", amount: -300 }, { label: "time saved", amount: 500 }],
 *   { asOf: "2026-06-30", currency: "EUR", total: "net present value" },
 * );
 * chart.description; // => "costs -300; time saved 500; net present value 200 EUR"
 */
export function waterfallChart(
  steps: readonly WaterfallStep[],
  facts: { readonly asOf: PlainDate; readonly currency: string; readonly total: string },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("step*", steps, ["steps"], { step: { label: "string" } });
  assertShape({ asOf: "string", currency: "string", total: "string" }, facts, ["facts"]);
  const total = sumDecimals(steps.map(({ amount }) => amount));
  let before = 0;
  const values = steps.map(({ label, amount }) => {
    const from = before;
    before += toNumber(amount);
    return {
      label,
      from,
      to: before,
      amount: toNumber(amount),
      kind: toNumber(amount) < 0 ? "takes" : "adds",
    };
  });
  values.push({ label: facts.total, from: 0, to: toNumber(total), amount: toNumber(total), kind: "total" });
  const labels = distinctLabels(values.map(({ label }) => label));
  return chartFrame(
    {
      title: `From costs and benefits to ${facts.total}`,
      facts: [facts.currency, `n = ${steps.length} steps`, `as of ${facts.asOf}`],
      description: [
        ...(steps.length > 0 ? [listSome(steps.map(({ label, amount }) => `${label} ${amount}`))] : []),
        `${facts.total} ${total} ${facts.currency}`,
      ].join("; "),
      width: Math.max(260, values.length * 112),
      body: {
        data: {
          values: values.map((step, index) => ({
            ...step,
            label: labels[index] ?? "",
            top: Math.max(step.from, step.to),
          })),
        },
        encoding: {
          x: {
            field: "label",
            type: "nominal",
            sort: labels,
            title: null,
            axis: { labelAngle: 0, labelLimit: 106, ticks: false },
          },
        },
        layer: [
          {
            mark: { type: "bar", width: { band: 0.7 } },
            encoding: {
              y: { field: "from", type: "quantitative", title: facts.currency, axis: figureAxis },
              y2: { field: "to" },
              color: {
                field: "kind",
                type: "nominal",
                title: null,
                scale: {
                  domain: ["adds", "takes", "total"],
                  range: [palette.green, palette.vermilion, palette.blue],
                },
              },
            },
          },
          {
            mark: { type: "text", dy: -7, color: ink, text: { expr: figureExpression("datum.amount") } },
            encoding: { y: { field: "top", type: "quantitative" } },
          },
        ],
      },
    },
    options,
  );
}

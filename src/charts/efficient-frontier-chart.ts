import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { toNumber } from "../model/money.js";
import type { Frontier } from "../portfolio/efficient-frontier.js";
import { type ChartOptions, type ChartSpecification, chartFrame, palette } from "./chart-frame.js";
import { figureAxis } from "./figure-expression.js";
import { listSome } from "./list-some.js";

/**
 * The best value that each budget buys, with the proven upper bound above it where the solver left a gap.
 *
 * @example
 * import { efficientFrontierChart } from "ai-operating-model/charts";
 * import { efficientFrontier } from "ai-operating-model/portfolio";
 * const candidates = [{ id: "chat", value: 5, cost: 2 }, { id: "agents", value: 7, cost: 4 }];
 * const frontier = await efficientFrontier(candidates, {}, { maximize: "value", budgets: [2, 6] });
 * const chart = efficientFrontierChart(frontier, { asOf: "2026-06-30", currency: "M EUR" });
 * chart.description; // => "2 M EUR buys 5; 6 M EUR buys 12"
 */
export function efficientFrontierChart(
  frontier: Frontier,
  facts: { readonly asOf: PlainDate; readonly currency: string },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ points: "object*", candidates: "list", maximize: "string" }, frontier, ["frontier"]);
  assertShape({ asOf: "string", currency: "string" }, facts, ["facts"]);
  const feasible = frontier.points.filter(({ objective }) => objective !== null);
  const values = feasible.map(({ budget, objective, bound, kind }) => ({
    budget: toNumber(budget),
    value: objective,
    bound: bound ?? objective,
    kind,
  }));
  const x = {
    field: "budget",
    type: "quantitative",
    title: `budget, ${facts.currency}`,
    scale: { zero: true },
    axis: figureAxis,
  };
  const y = { type: "quantitative", title: frontier.maximize, scale: { zero: true }, axis: figureAxis };
  return chartFrame(
    {
      title: "What each budget buys",
      facts: [
        `${frontier.maximize} by budget in ${facts.currency}`,
        `n = ${frontier.candidates.length} candidates`,
        `as of ${facts.asOf}`,
      ],
      description:
        listSome(feasible.map(({ budget, objective }) => `${budget} ${facts.currency} buys ${objective}`)) ||
        "no budget is feasible",
      body: {
        data: { values },
        encoding: { x },
        layer: [
          {
            mark: { type: "area", color: palette.orange, opacity: 0.25, interpolate: "step-after" },
            encoding: { y: { field: "value", ...y }, y2: { field: "bound" } },
          },
          {
            mark: { type: "line", color: palette.blue, strokeWidth: 2, interpolate: "step-after" },
            encoding: { y: { field: "value", ...y } },
          },
          {
            mark: { type: "point", filled: true, size: 60, opacity: 1 },
            encoding: {
              y: { field: "value", ...y },
              color: { field: "kind", type: "nominal", title: null },
              shape: { field: "kind", type: "nominal", title: null },
            },
          },
        ],
      },
    },
    options,
  );
}

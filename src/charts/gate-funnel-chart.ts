import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";
import { listSome } from "./list-some.js";

/** How many initiatives stand in a stage. */
export interface StageCount {
  readonly stage: string;
  readonly count: number;
}

/**
 * Initiatives by stage, in the order of the process, as bars with their counts.
 *
 * @example
 * import { gateFunnelChart } from "ai-operating-model/charts";
 * const chart = gateFunnelChart(
 *   [{ stage: "pilot", count: 7 }, { stage: "operate", count: 11 }],
 *   { asOf: "2026-06-30" },
 * );
 * chart.description; // => "pilot: 7; operate: 11"
 */
export function gateFunnelChart(
  stages: readonly StageCount[],
  facts: { readonly asOf: PlainDate },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("stage*", stages, ["stages"], { stage: { stage: "string", count: "number" } });
  assertShape({ asOf: "string" }, facts, ["facts"]);
  const total = stages.reduce((sum, { count }) => sum + count, 0);
  const labels = distinctLabels(stages.map(({ stage }) => stage));
  const y = {
    field: "stage",
    type: "nominal",
    sort: labels,
    title: null,
    axis: { domain: false, ticks: false },
  };
  const x = {
    field: "count",
    type: "quantitative",
    title: "initiatives",
    axis: { tickMinStep: 1 },
    ...(total > 0 ? {} : { scale: { domain: [0, 1] } }),
  };
  return chartFrame(
    {
      title: "Initiatives by stage",
      facts: ["count", `n = ${total}`, `as of ${facts.asOf}`],
      description: listSome(stages.map(({ stage, count }) => `${stage}: ${count}`)) || "there are no stages",
      height: Math.max(60, stages.length * 28),
      body: {
        data: { values: stages.map(({ count }, index) => ({ stage: labels[index] ?? "", count })) },
        encoding: { y, x },
        layer: [
          { mark: { type: "bar", color: palette.blue, height: { band: 0.7 } } },
          {
            mark: { type: "text", align: "left", dx: 5, color: ink },
            encoding: { text: { field: "count" } },
          },
        ],
      },
    },
    options,
  );
}

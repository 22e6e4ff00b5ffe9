import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import type { RankAcceptability } from "../prioritization/rank-acceptability.js";
import { type ChartOptions, type ChartSpecification, chartFrame, percentLabel } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";
import { listSome } from "./list-some.js";
import { nameIn } from "./report-texts.js";

/**
 * How often each alternative takes each rank, as bars of shares: a long dark part says that the place holds
 * whatever the scores and weights turn out to be.
 *
 * @example
 * import { rankAcceptabilityChart } from "ai-operating-model/charts";
 * import { rankAcceptability } from "ai-operating-model/prioritization";
 * const scale = { min: 0, max: 1, unit: "share" };
 * const result = rankAcceptability(
 *   [{ id: "a", values: { x: 0.9 } }, { id: "b", values: { x: 0.2 } }],
 *   [{ id: "x", direction: "maximize", scale, weight: 1 }],
 *   { seed: 1, draws: 100 },
 * );
 * rankAcceptabilityChart(result, { asOf: "2026-06-30" }).description; // => "a first in 100 %; b first in 0 %"
 */
export function rankAcceptabilityChart(
  result: RankAcceptability,
  facts: {
    readonly asOf: PlainDate;
    readonly show?: number;
    readonly names?: Readonly<Record<string, string>>;
  },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ entries: "entry*" }, result, ["result"], { entry: { id: "string", acceptability: "list" } });
  assertShape({ asOf: "string", names: "object?" }, facts, ["facts"]);
  const shown = result.entries.slice(0, facts.show ?? 15);
  const labels = distinctLabels(shown.map(({ id }) => nameIn(facts.names ?? {}, id)));
  const values = shown.flatMap(({ acceptability }, place) =>
    acceptability
      .map((share, index) => ({ alternative: labels[place] ?? "", rank: index + 1, share }))
      .filter(({ share }) => share > 0),
  );
  return chartFrame(
    {
      title: "How firm each place in the ranking is",
      facts: [
        `share of ${result.draws} draws, weights ${result.weights}`,
        `${shown.length} of n = ${result.entries.length}`,
        `as of ${facts.asOf}`,
      ],
      description:
        listSome(
          shown.map(
            ({ acceptability }, index) => `${labels[index]} first in ${percentLabel(acceptability[0] ?? 0)}`,
          ),
        ) || "nothing is ranked",
      height: Math.max(60, shown.length * 24),
      body: {
        data: { values },
        mark: { type: "bar", height: { band: 0.75 } },
        encoding: {
          y: {
            field: "alternative",
            type: "nominal",
            sort: labels,
            title: null,
            axis: { domain: false, ticks: false },
          },
          x: {
            field: "share",
            type: "quantitative",
            title: "share of draws",
            axis: { format: ".0%" },
            scale: { domain: [0, 1], nice: false },
          },
          color: {
            field: "rank",
            type: "quantitative",
            title: "rank",
            // Ranks are whole, and without any nothing gives the scale its ends.
            scale: { scheme: "viridis", domain: [1, Math.max(2, ...values.map(({ rank }) => rank))] },
            legend: { tickMinStep: 1 },
          },
          order: { field: "rank", type: "quantitative" },
        },
      },
    },
    options,
  );
}

import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";
import { figureAxis } from "./figure-expression.js";
import { listSome } from "./list-some.js";

/** One ranked entry, with the name that people know it by. */
export interface RankedEntry {
  readonly id: string;
  readonly name?: string;
  readonly score: number;
  readonly rank: number;
  /** How much each criterion adds to the score, for additive methods. */
  readonly contributions?: Readonly<Record<string, number>>;
}

/**
 * The first entries of a ranking as bars; where contributions are known, each bar is made of them.
 *
 * @example
 * import { rankingChart } from "ai-operating-model/charts";
 * const chart = rankingChart(
 *   [{ id: "i1", name: "Claims triage", score: 0.71, rank: 1 }],
 *   { asOf: "2026-06-30", method: "weighted-sum" },
 * );
 * chart.description; // => "1. Claims triage (0.71)"
 */
export function rankingChart(
  entries: readonly RankedEntry[],
  facts: { readonly asOf: PlainDate; readonly method: string; readonly show?: number },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("entry*", entries, ["entries"], { entry: { id: "string", contributions: "object?" } });
  assertShape({ asOf: "string", method: "string" }, facts, ["facts"]);
  const shown = [...entries].sort((a, b) => a.rank - b.rank).slice(0, facts.show ?? 15);
  const labels = distinctLabels(shown.map(({ rank, name, id }) => `${rank}. ${name ?? id}`));
  const contributions = shown.map(({ contributions, score }) => Object.entries(contributions ?? { score }));
  const parts = labels.flatMap(
    (entry, index) => contributions[index]?.map(([criterion, value]) => ({ entry, criterion, value })) ?? [],
  );
  const scores = shown.map(({ score }, index) => ({
    entry: labels[index] ?? "",
    // Right of all that is drawn: what lowers a score runs to the left of zero.
    end: (contributions[index] ?? []).reduce((sum, [, value]) => sum + Math.max(0, value), 0),
    text: scoreText(score),
  }));
  const additive = shown.some(({ contributions }) => contributions !== undefined);
  const y = {
    field: "entry",
    type: "nominal",
    sort: labels,
    title: null,
    axis: { domain: false, ticks: false },
  };
  return chartFrame(
    {
      title: "First in the ranking",
      facts: [`score, ${facts.method}`, `${shown.length} of n = ${entries.length}`, `as of ${facts.asOf}`],
      description: listSome(scores.map(({ entry, text }) => `${entry} (${text})`)) || "nothing is ranked",
      height: Math.max(60, shown.length * 24),
      body: {
        encoding: { y },
        layer: [
          {
            data: { values: parts },
            mark: { type: "bar", height: { band: 0.7 } },
            encoding: {
              x: {
                field: "value",
                type: "quantitative",
                title: "score",
                aggregate: "sum",
                axis: figureAxis,
                // Without a bar nothing gives the axis its ends.
                ...(shown.length === 0 ? { scale: { domain: [0, 1] } } : {}),
              },
              color: additive
                ? { field: "criterion", type: "nominal", title: null }
                : { value: palette.blue },
            },
          },
          {
            data: { values: scores },
            mark: { type: "text", align: "left", dx: 5, color: ink },
            encoding: {
              x: { field: "end", type: "quantitative" },
              text: { field: "text" },
            },
          },
        ],
      },
    },
    options,
  );
}

/** Two decimals, or powers of ten where these would say nothing or too much. */
function scoreText(score: number): string {
  const size = Math.abs(score);
  return score === 0 || (size >= 0.005 && size < 1e6) ? score.toFixed(2) : score.toExponential(2);
}

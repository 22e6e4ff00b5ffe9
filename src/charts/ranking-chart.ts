import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";

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
  const label = ({ rank, name, id }: RankedEntry): string => `${rank}. ${name ?? id}`;
  const parts = shown.flatMap((entry) =>
    Object.entries(entry.contributions ?? { score: entry.score }).map(([criterion, value]) => ({
      entry: label(entry),
      criterion,
      value,
    })),
  );
  const additive = shown.some(({ contributions }) => contributions !== undefined);
  const y = {
    field: "entry",
    type: "nominal",
    sort: shown.map(label),
    title: null,
    axis: { domain: false, ticks: false },
  };
  return chartFrame(
    {
      title: "First in the ranking",
      facts: [`score, ${facts.method}`, `${shown.length} of n = ${entries.length}`, `as of ${facts.asOf}`],
      description: shown.map((entry) => `${label(entry)} (${entry.score.toFixed(2)})`).join("; "),
      height: Math.max(60, shown.length * 24),
      body: {
        encoding: { y },
        layer: [
          {
            data: { values: parts },
            mark: { type: "bar", height: { band: 0.7 } },
            encoding: {
              x: { field: "value", type: "quantitative", title: "score", aggregate: "sum" },
              color: additive
                ? { field: "criterion", type: "nominal", title: null }
                : { value: palette.blue },
            },
          },
          {
            data: { values: shown.map((entry) => ({ entry: label(entry), score: entry.score })) },
            mark: { type: "text", align: "left", dx: 5, color: ink },
            encoding: {
              x: { field: "score", type: "quantitative" },
              text: { field: "score", format: ".2f" },
            },
          },
        ],
      },
    },
    options,
  );
}

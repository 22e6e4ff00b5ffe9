import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { valueEffortQuadrant } from "../prioritization/backlog-scores.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink } from "./chart-frame.js";

/** One initiative with its value and its effort, in the units named by the chart. */
export interface ValueEffortPoint {
  readonly id: string;
  readonly name?: string;
  readonly value: number;
  /** Above 0. */
  readonly effort: number;
}

/** Units and thresholds of a value-effort chart. */
export interface ValueEffortFacts {
  readonly asOf: PlainDate;
  readonly valueUnit: string;
  readonly effortUnit: string;
  /** Where high value and high effort begin. */
  readonly thresholds: { readonly value: number; readonly effort: number };
  /** How many names to write beside their points, those of highest value first; 12 unless stated. */
  readonly labels?: number;
}

/**
 * Value against effort in four quadrants: quick wins, big bets, fill-ins and money pits.
 *
 * @throws OperatingModelError `invalid-argument` for an effort of 0 or less, or a number that is not finite.
 * @example
 * import { valueEffortChart } from "ai-operating-model/charts";
 * const chart = valueEffortChart([{ id: "a", value: 8, effort: 2 }], {
 *   asOf: "2026-06-30", valueUnit: "points", effortUnit: "months", thresholds: { value: 5, effort: 5 },
 * });
 * chart.description; // => "quick-win: a"
 */
export function valueEffortChart(
  points: readonly ValueEffortPoint[],
  facts: ValueEffortFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("point*", points, ["points"], { point: { id: "string" } });
  assertShape({ asOf: "string", thresholds: "object" }, facts, ["facts"]);
  const { thresholds } = facts;
  const values = points.map(({ id, name = id, value, effort }) => ({
    name,
    value,
    effort,
    quadrant: valueEffortQuadrant({ value, effort }, thresholds),
  }));
  const quadrants = ["quick-win", "big-bet", "fill-in", "money-pit"].filter((kind) =>
    values.some(({ quadrant }) => quadrant === kind),
  );
  const labeled = [...values].sort((a, b) => b.value - a.value).slice(0, facts.labels ?? 12);
  const x = {
    field: "effort",
    type: "quantitative",
    title: `effort, ${facts.effortUnit}`,
    scale: { zero: true },
  };
  const y = {
    field: "value",
    type: "quantitative",
    title: `value, ${facts.valueUnit}`,
    scale: { zero: true },
  };
  return chartFrame(
    {
      title: "Value against effort",
      facts: [
        `${facts.valueUnit} against ${facts.effortUnit}`,
        `n = ${points.length}`,
        `as of ${facts.asOf}`,
      ],
      description:
        quadrants
          .map(
            (kind) =>
              `${kind}: ${values
                .filter(({ quadrant }) => quadrant === kind)
                .map(({ name }) => name)
                .join(", ")}`,
          )
          .join("; ") || "no initiatives",
      height: 340,
      body: {
        layer: [
          {
            data: { values: [{}] },
            mark: { type: "rule", color: ink, strokeDash: [4, 4] },
            encoding: { x: { datum: thresholds.effort } },
          },
          {
            data: { values: [{}] },
            mark: { type: "rule", color: ink, strokeDash: [4, 4] },
            encoding: { y: { datum: thresholds.value } },
          },
          {
            data: { values },
            mark: { type: "point", filled: true, size: 70, opacity: 0.9 },
            encoding: {
              x,
              y,
              color: {
                field: "quadrant",
                type: "nominal",
                title: null,
                scale: { domain: ["quick-win", "big-bet", "fill-in", "money-pit"] },
              },
              shape: {
                field: "quadrant",
                type: "nominal",
                title: null,
                scale: { domain: ["quick-win", "big-bet", "fill-in", "money-pit"] },
              },
            },
          },
          {
            data: { values: labeled },
            mark: { type: "text", align: "left", dx: 8, fontSize: 9, color: ink },
            encoding: { x, y, text: { field: "name" } },
          },
        ],
      },
    },
    options,
  );
}

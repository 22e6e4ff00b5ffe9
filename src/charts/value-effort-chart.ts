import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { valueEffortQuadrant } from "../prioritization/backlog-scores.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink } from "./chart-frame.js";
import { figureAxis } from "./figure-expression.js";
import { listSome } from "./list-some.js";
import { placeLabels } from "./place-labels.js";

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
  /**
   * How many names to write beside their points at most, those of highest value first; 12 unless stated. One that
   * would cover another or a point is left out.
   */
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
  const { width = 520, height = 340 } = options;
  const across = spanOf([...points.map(({ effort }) => effort), thresholds.effort]);
  const upward = spanOf([...points.map(({ value }) => value), thresholds.value]);
  const share = (number: number, [low, high]: readonly [number, number]): number =>
    (number - low) / (high - low);
  const byValue = [...values.keys()].sort((a, b) => (values[b]?.value ?? 0) - (values[a]?.value ?? 0));
  const labeled = placeLabels(
    values.map(({ name, value, effort }) => ({
      x: width * share(effort, across),
      y: height * (1 - share(value, upward)),
      text: name,
    })),
    byValue.slice(0, facts.labels ?? 12),
    {
      width,
      height,
      lines: {
        x: width * share(thresholds.effort, across),
        y: height * (1 - share(thresholds.value, upward)),
      },
    },
  ).map(({ point, text, ...place }) => {
    const { value = 0, effort = 0 } = values[point] ?? {};
    return { name: text, value, effort, ...place };
  });
  const x = {
    field: "effort",
    type: "quantitative",
    title: `effort, ${facts.effortUnit}`,
    axis: figureAxis,
    scale: { domain: across, nice: false },
  };
  const y = {
    field: "value",
    type: "quantitative",
    title: `value, ${facts.valueUnit}`,
    axis: figureAxis,
    scale: { domain: upward, nice: false },
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
              `${kind}: ${listSome(
                values.filter(({ quadrant }) => quadrant === kind).map(({ name }) => name),
                ", ",
              )}`,
          )
          .join("; ") || "no initiatives",
      width,
      height,
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
            mark: {
              type: "text",
              align: { expr: "datum.align" },
              dx: { expr: "datum.dx" },
              dy: { expr: "datum.dy" },
              fontSize: 9,
              color: ink,
            },
            encoding: { x, y, text: { field: "name" } },
          },
        ],
      },
    },
    options,
  );
}

/** From 0, or below it, to a little beyond the largest. */
function spanOf(numbers: readonly number[]): readonly [number, number] {
  const low = numbers.reduce((least, number) => Math.min(least, number), 0);
  const high = numbers.reduce((most, number) => Math.max(most, number), 0);
  const beyond = (high - low || 1) * 0.05;
  return [low < 0 ? low - beyond : 0, high + beyond];
}

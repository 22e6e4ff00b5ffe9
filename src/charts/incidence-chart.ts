import type { PlainDate } from "../foundation/calendar.js";
import type { Json } from "../foundation/canonical-json.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { type ChartOptions, type ChartSpecification, chartFrame, percentLabel } from "./chart-frame.js";

/** One curve of shares over time, as `cumulativeIncidence` or `kaplanMeier` give them. */
export interface IncidenceCurve {
  readonly name: string;
  /** The share at time 0; 0 unless stated, 1 for a curve of survival. */
  readonly start?: number;
  readonly steps: readonly {
    readonly time: number;
    readonly share: number;
    readonly standardError?: number;
  }[];
}

/** What a curve rests on. */
export interface IncidenceFacts {
  readonly n: number;
  readonly asOf: PlainDate;
  /** Unit of time: `days`. */
  readonly unit: string;
  /** Where the plot ends; the last step unless stated. */
  readonly until?: number;
}

/**
 * Shares that have reached an end by a time, as steps, with a band of one standard error on either side.
 *
 * @throws OperatingModelError `invalid-argument` where no curve is given.
 * @example
 * import { incidenceChart } from "ai-operating-model/charts";
 * const chart = incidenceChart(
 *   [{ name: "live", steps: [{ time: 90, share: 0.2 }, { time: 200, share: 0.5 }] }],
 *   { n: 10, asOf: "2026-06-30", unit: "days" },
 * );
 * chart.title.subtitle; // => "share of initiatives · n = 10 · as of 2026-06-30"
 */
export function incidenceChart(
  curves: readonly IncidenceCurve[],
  facts: IncidenceFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("curve*", curves, ["curves"], { curve: { name: "string", steps: "object*" } });
  assertShape({ asOf: "string" }, facts, ["facts"]);
  if (curves.length === 0) throw invalidArgument(["curves"], "at least one curve", curves);
  const end = facts.until ?? Math.max(...curves.flatMap(({ steps }) => steps.map(({ time }) => time)), 1);
  const values: Json[] = [];
  for (const { name, steps, start = 0 } of curves) {
    const shown = steps.filter(({ time }) => time <= end);
    values.push({ curve: name, time: 0, share: start, low: start, high: start });
    for (const { time, share, standardError = 0 } of shown) {
      values.push({
        curve: name,
        time,
        share,
        low: Math.max(0, share - standardError),
        high: Math.min(1, share + standardError),
      });
    }
    const last = shown.at(-1);
    if (last !== undefined && last.time < end) {
      const { share, standardError = 0 } = last;
      values.push({
        curve: name,
        time: end,
        share,
        low: Math.max(0, share - standardError),
        high: Math.min(1, share + standardError),
      });
    }
  }
  const x = {
    field: "time",
    type: "quantitative",
    title: facts.unit,
    scale: { domain: [0, end], nice: false },
  };
  const color = {
    field: "curve",
    type: "nominal",
    title: null,
    scale: { domain: curves.map(({ name }) => name) },
  };
  const share = { type: "quantitative", axis: { format: ".0%" }, scale: { domain: [0, 1] } };
  return chartFrame(
    {
      title: "Share reached by time",
      facts: ["share of initiatives", `n = ${facts.n}`, `as of ${facts.asOf}`],
      description: curves
        .map(
          ({ name, steps, start = 0 }) =>
            `${name}: ${percentLabel(steps.filter(({ time }) => time <= end).at(-1)?.share ?? start)} by ${end} ${facts.unit}`,
        )
        .join("; "),
      body: {
        data: { values },
        encoding: { x, color },
        layer: [
          {
            mark: { type: "area", interpolate: "step-after", opacity: 0.18 },
            encoding: { y: { field: "low", title: "share", ...share }, y2: { field: "high" } },
          },
          {
            mark: { type: "line", interpolate: "step-after", strokeWidth: 2 },
            encoding: { y: { field: "share", title: "share", ...share } },
          },
        ],
      },
    },
    options,
  );
}

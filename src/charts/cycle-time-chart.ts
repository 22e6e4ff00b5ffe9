import { assertShape } from "../foundation/shape.js";
import type { Measurement } from "../model/measurement.js";
import { type ChartOptions, type ChartSpecification, chartFrame, percentLabel } from "./chart-frame.js";

/** A share that had been reached by a number of days, read from a part such as `liveBy180`. */
interface Point {
  readonly outcome: "live" | "stopped";
  readonly days: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of ideas live and the share stopped by each horizon of a cycle-time measurement, with intervals. Ask
 * the metric for close horizons to get a curve.
 *
 * @example
 * import { cycleTimeChart } from "ai-operating-model/charts";
 * import { cycleTime } from "ai-operating-model/metrics";
 * const records = [{ id: "a", ideaAt: "2024-01-01", productionAt: "2024-04-10" }];
 * const chart = cycleTimeChart(cycleTime(records, { asOf: "2026-06-30" }));
 * chart.title.text; // => "How long ideas take to go live"
 */
export function cycleTimeChart(measurement: Measurement, options: ChartOptions = {}): ChartSpecification {
  assertShape({ headline: "object", parts: "object{}", asOf: "string" }, measurement, ["measurement"]);
  const points = pointsOf(measurement);
  const end = Math.max(1, ...points.map(({ days }) => days));
  const last = (outcome: Point["outcome"]): number =>
    points.filter((point) => point.outcome === outcome).at(-1)?.share ?? 0;
  const { headline, n, asOf } = measurement;
  const half =
    headline.value === null
      ? "half of the ideas are not live yet"
      : `half are live after ${Math.round(headline.value)} days`;
  const color = { field: "outcome", type: "nominal", title: null, scale: { domain: ["live", "stopped"] } };
  const x = {
    field: "days",
    type: "quantitative",
    title: "days since the idea",
    scale: { domain: [0, end], nice: false },
  };
  const y = {
    type: "quantitative",
    title: "share of ideas",
    axis: { format: ".0%" },
    scale: { domain: [0, 1] },
  };
  return chartFrame(
    {
      title: "How long ideas take to go live",
      facts: ["cumulative incidence, stops competing", `n = ${n}`, `as of ${asOf}`],
      description: `By ${end} days ${percentLabel(last("live"))} are live and ${percentLabel(last("stopped"))} stopped; ${half}.`,
      body: {
        data: { values: points.map((point) => ({ ...point })) },
        encoding: { x, color },
        layer: [
          {
            mark: { type: "area", opacity: 0.18 },
            encoding: { y: { field: "low", ...y }, y2: { field: "high" } },
          },
          { mark: { type: "line", strokeWidth: 2 }, encoding: { y: { field: "share", ...y } } },
        ],
      },
    },
    options,
  );
}

function pointsOf({ parts }: Measurement): Point[] {
  const points: Point[] = [
    { outcome: "live", days: 0, share: 0, low: 0, high: 0 },
    { outcome: "stopped", days: 0, share: 0, low: 0, high: 0 },
  ];
  for (const [name, part] of Object.entries(parts)) {
    const match = /^(live|stopped)By(\d+)$/.exec(name);
    if (match === null || part.value === null) continue;
    const { value, low = value, high = value } = part;
    points.push({ outcome: match[1] as Point["outcome"], days: Number(match[2]), share: value, low, high });
  }
  return points.sort((a, b) => a.days - b.days);
}

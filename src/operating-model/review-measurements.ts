import type { Blueprint } from "../blueprint/model.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import type { MeasurementSet } from "../metrics/compute-metrics.js";
import { metricStatus, type StatusTarget } from "../metrics/metric-status.js";
import { known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { MetricTrend, Reviewed, ReviewedAim, ReviewedMetric } from "./portfolio-review.js";

/** Targets by full metric id, in place of the metrics' defaults. */
export type ReviewTargets = Readonly<Record<string, StatusTarget | undefined>>;

/** Every measurement of a set with its name, status and trend, in the set's order. */
export function reviewMeasurements(
  blueprint: Blueprint,
  set: MeasurementSet,
  earlier: readonly MeasurementSet[] | undefined,
  targets: ReviewTargets,
): ReviewedMetric[] {
  const late = (earlier ?? []).findIndex(({ asOf }) => asOf >= set.asOf);
  if (late >= 0) {
    throw invalidArgument(
      ["data", "earlier", late, "asOf"],
      `a day before ${set.asOf}`,
      earlier?.[late]?.asOf,
    );
  }
  const before = [...(earlier ?? [])].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return Object.entries(set.measurements).map(([metric, measurement]) => ({
    metric,
    name: nameOf(blueprint, metric),
    measurement,
    status: metricStatus(measurement, targets[metric]),
    trend: trendOf(metric, measurement, set, before),
  }));
}

/** One entry for each aim of the blueprint, measured or not. */
export function reviewAims(blueprint: Blueprint, reviewed: readonly ReviewedMetric[] | null): ReviewedAim[] {
  const byId = new Map((reviewed ?? []).map((one) => [one.metric, one]));
  return blueprint.aims.map(({ id, name, metrics }) => {
    const shown = metrics.map((metric) => {
      const found = byId.get(metric);
      return {
        metric,
        name: nameOf(blueprint, metric),
        headline:
          found?.measurement.headline ?? missing("not-given", "the review was given no measurement of it"),
        unit: found?.measurement.unit ?? null,
        status: found?.status.status ?? ("undetermined" as const),
      };
    });
    const leading = (shown.find(({ headline }) => headline.value !== null) ?? shown[0])?.metric ?? "";
    return { aim: id, name, metrics: shown, leading };
  });
}

function nameOf(blueprint: Blueprint, metric: string): string {
  return blueprint.metrics.find(({ id }) => id === metric)?.name ?? metric;
}

function trendOf(
  metric: string,
  { direction, headline }: Measurement,
  set: MeasurementSet,
  before: readonly MeasurementSet[],
): Reviewed<MetricTrend> {
  if (before.length === 0) {
    return { value: null, reason: "not-given", detail: "A trend needs earlier measurements (data.earlier)." };
  }
  const points = [
    ...before.map(({ asOf, measurements }) => ({
      asOf,
      value: (measurements as Readonly<Record<string, Measurement>>)[metric]?.headline.value ?? null,
    })),
    { asOf: set.asOf, value: headline.value },
  ];
  const first = points.find(({ value }) => value !== null);
  const last = points.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    first === last ||
    first.value === null ||
    last.value === null
  ) {
    return {
      value: {
        points,
        change: missing("not-comparable", "fewer than two days were measured"),
        improved: null,
      },
    };
  }
  const change = last.value - first.value;
  const improved = direction === "band" || change === 0 ? null : direction === "up" ? change > 0 : change < 0;
  return { value: { points, change: known(change), improved } };
}

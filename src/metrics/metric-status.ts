import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Measurement } from "../model/measurement.js";
import { metricDefinition } from "./metric-definition.js";

/** From where on a metric is green or amber. A band is a pair [lowest, highest]. */
export interface StatusTarget {
  readonly green: number | readonly [number, number];
  readonly amber: number | readonly [number, number];
  /** Parts of the measurement that must hold as well before it counts as green. */
  readonly alsoRequired?: readonly { readonly part: string; readonly atLeast: number }[];
}

/** The color of a measurement, and why. */
export interface MetricStatus {
  readonly status: "green" | "amber" | "red" | "undetermined";
  /**
   * `meets-green`, `meets-amber`, `misses-amber`, `requirement-missed`, `low-response`, `no-target`, or the reason
   * for which the headline is missing.
   */
  readonly reason: string;
  readonly detail: string;
}

/**
 * Green, amber or red: the headline held against a target, in the metric's own direction (`up`: at least, `down`:
 * at most, `band`: within). Without a target the default of the metric is used; where neither exists, or the
 * headline is missing, the status is `undetermined`, never red.
 *
 * Some metrics need more than their headline for green: executive alignment also needs agreement of .7, because a
 * mean hides a split board; satisfaction also needs a response of 30 %. Failing that, green becomes amber.
 *
 * @throws OperatingModelError `invalid-argument` for a target whose amber is harder to reach than its green.
 * @example
 * import { metricStatus, successRatio } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "a", outcome: "success" as const },
 *   { id: "b", outcome: "failed" as const },
 * ];
 * const measurement = successRatio(records, { asOf: "2026-02-15" });
 * metricStatus(measurement, { green: 0.6, amber: 0.4 }).status; // => "amber"
 * metricStatus(measurement).reason; // => "no-target"
 */
export function metricStatus(measurement: Measurement, target?: StatusTarget): MetricStatus {
  assertRecord(measurement, ["measurement"]);
  assertRecord(measurement.headline, ["measurement", "headline"]);
  const { headline, direction } = measurement;
  const definition = metricDefinition(measurement.metric);
  const chosen = target ?? definition?.target ?? undefined;
  if (chosen !== undefined) assertTarget(chosen, direction);
  if (headline.value === null) {
    const detail = headline.detail ?? `The headline is missing: ${headline.reason}.`;
    return { status: "undetermined", reason: headline.reason, detail };
  }
  if (chosen === undefined)
    return { status: "undetermined", reason: "no-target", detail: "No target is set for this metric." };
  const { value } = headline;
  const against = (mark: StatusTarget["green"], color: string): string =>
    `${value} ${direction === "down" ? "against at most" : direction === "up" ? "against at least" : "against the band"} ${String(mark)} for ${color}.`;
  if (!meets(value, chosen.amber, direction))
    return { status: "red", reason: "misses-amber", detail: against(chosen.amber, "amber") };
  if (!meets(value, chosen.green, direction))
    return { status: "amber", reason: "meets-amber", detail: against(chosen.green, "green") };
  return (
    shortfall(measurement, chosen.alsoRequired ?? definition?.target?.alsoRequired ?? []) ?? {
      status: "green",
      reason: "meets-green",
      detail: against(chosen.green, "green"),
    }
  );
}

/** Why a headline that is good enough is still not green. */
function shortfall(
  { parts, notes }: Measurement,
  required: NonNullable<StatusTarget["alsoRequired"]>,
): MetricStatus | undefined {
  for (const { part, atLeast } of required) {
    const found = parts[part];
    if (found !== undefined && found.value !== null && found.value >= atLeast) continue;
    const shown = found === undefined || found.value === null ? "missing" : String(found.value);
    return {
      status: "amber",
      reason: "requirement-missed",
      detail: `The headline is green, but ${part} is ${shown} and must be at least ${atLeast}.`,
    };
  }
  const low = notes.find(({ code }) => code === "low-response");
  return low && { status: "amber", reason: low.code, detail: low.message };
}

function meets(value: number, mark: StatusTarget["green"], direction: Measurement["direction"]): boolean {
  if (typeof mark !== "number") return value >= mark[0] && value <= mark[1];
  return direction === "down" ? value <= mark : value >= mark;
}

function assertTarget({ green, amber }: StatusTarget, direction: Measurement["direction"]): void {
  const expected =
    direction === "band"
      ? "two bands [lowest, highest], the green one inside the amber one"
      : `two numbers, amber ${direction === "up" ? "at most" : "at least"} green`;
  if (typeof green === "number" && typeof amber === "number") {
    const ordered = direction === "up" ? amber <= green : amber >= green;
    if (direction !== "band" && ordered && Number.isFinite(green) && Number.isFinite(amber)) return;
  } else if (Array.isArray(green) && Array.isArray(amber)) {
    const rising = [amber[0], green[0], green[1], amber[1]];
    if (rising.every((mark, index) => mark >= (rising[index - 1] ?? Number.NEGATIVE_INFINITY))) return;
  }
  throw invalidArgument(["target"], expected, { green, amber });
}

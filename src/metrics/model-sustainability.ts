import type { PlainDate } from "../foundation/calendar.js";
import { isText } from "../foundation/is-text.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { kaplanMeier } from "../foundation/statistics/kaplan-meier.js";
import { known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { Model } from "../model/registry.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { entryOf } from "./entry-of.js";
import { exclusionLedger } from "./exclusion-ledger.js";
import { driftParts } from "./input-drift.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { type EvaluationSpan, type ModelDays, modelDays } from "./model-days.js";
import { readDay } from "./read-day.js";

/** One evaluation of a model in use, valid for the days of its window. */
export interface EvaluationRecord {
  readonly id?: string;
  readonly model: string;
  /** What was evaluated: accuracy, error rate, latency … */
  readonly metric: string;
  readonly direction: "up" | "down";
  readonly value: number;
  /** Cases evaluated. */
  readonly n?: number;
  /** Days for which the evaluation speaks: from the first, up to but not including the second. */
  readonly window: { readonly from: PlainDate; readonly to: PlainDate };
  /** The value agreed when the model was released. */
  readonly baseline: number;
  /** How much worse than the baseline is still within limits, in the metric's unit. */
  readonly tolerance?: number;
  /** Counts of an input or score by bin, then and now, for the population stability index. */
  readonly bins?: { readonly expected: readonly number[]; readonly actual: readonly number[] };
  /** Raw values then and now, for the test of Kolmogorov and Smirnov. */
  readonly samples?: { readonly expected: readonly number[]; readonly actual: readonly number[] };
}

/** How sustainability is computed. */
export interface ModelSustainabilityOptions extends MetricOptions {
  /** Tolerance of records that state none, as a share of their baseline; 0.05 unless stated. */
  readonly relativeTolerance?: number;
  /** Share that an empty bin counts as in the population stability index; 0.0001 unless stated. */
  readonly binFloor?: number;
  /** Models in use, whose days since deployment without any evaluation are shown as unknown. */
  readonly models?: readonly Pick<Model, "id" | "deployedAt" | "retiredAt">[];
}

/**
 * How steadily models stay within the limits agreed for them: model-days within tolerance over model-days evaluated.
 * A day is within tolerance when every evaluation that covers it is; days that no evaluation covers are unknown and
 * shown, never assumed good. Days of one model follow each other, so the headline has no interval.
 *
 * Parts: `daysEvaluated`, `daysWithin`, `daysUnknown` (between the first evaluation, or deployment, and the day asked),
 * `daysToBreach50` (Kaplan-Meier: days from the first evaluation until half of the models have left their limits),
 * `modelsBreached`, `models`; of the latest evaluation of each model that carries them `psiMax`, `psiAbove25` (models above
 * 0.25, a convention and not a test), `ksMax` and `ksPMin`.
 * Left out, as the id or `model/metric/from`: `no-model`, `invalid-date`, `imprecise-date`, `no-date`, `empty-window`, `after-as-of`,
 * `invalid-value`, `invalid-tolerance`, `zero-baseline` (where the tolerance is a share of it), `unknown-direction`.
 * Missing: `no-records`, `no-bins`, `no-samples`, `not-reached`.
 *
 * @throws OperatingModelError `invalid-argument` for a tolerance or floor out of range.
 * @example
 * import { modelSustainability } from "ai-operating-model/metrics";
 * const base = { model: "triage", metric: "accuracy", direction: "up" as const, baseline: 0.9, tolerance: 0.02 };
 * const records = [
 *   { ...base, value: 0.91, window: { from: "2026-01-01", to: "2026-01-31" } },
 *   { ...base, value: 0.85, window: { from: "2026-01-31", to: "2026-02-10" } },
 * ];
 * const { headline, parts } = modelSustainability(records, { asOf: "2026-02-15" });
 * headline; // => { value: 0.75 }
 * parts.daysUnknown; // => { value: 6 }
 */
export function modelSustainability(
  records: readonly EvaluationRecord[],
  options: ModelSustainabilityOptions,
): Measurement {
  const { asOf } = readOptions(options);
  assertRecords(records);
  const { relativeTolerance = 0.05, binFloor = 1e-4 } = options;
  if (!(relativeTolerance >= 0 && relativeTolerance < Number.POSITIVE_INFINITY))
    throw invalidArgument(["options", "relativeTolerance"], "a finite number from 0", relativeTolerance);
  if (!(binFloor > 0 && binFloor < 1))
    throw invalidArgument(["options", "binFloor"], "strictly between 0 and 1", binFloor);
  const ledger = exclusionLedger();
  const spans = new Map<string, EvaluationSpan[]>();
  const used: EvaluationRecord[] = [];
  for (const record of records) {
    const span = isText(record.model) ? spanOf(record, asOf, relativeTolerance) : "no-model";
    if (typeof span === "string") ledger.leaveOut(span, idOf(record));
    else {
      entryOf(spans, record.model, () => []).push(span);
      used.push(record);
    }
  }
  if (options.models !== undefined) assertRecords(options.models, ["options", "models"]);
  const lives = livesOf(options.models ?? []);
  const days = new Map<string, ModelDays>();
  for (const [model, list] of spans) days.set(model, modelDays(list, asOf, lives.get(model)));
  // A model in use that was never evaluated has nothing but unknown days.
  for (const [model, life] of lives) if (!days.has(model)) days.set(model, modelDays([], asOf, life));
  const all = [...days.values()];
  const total = (of: (one: ModelDays) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  const evaluated = total((one) => one.evaluated);
  const within = total((one) => one.within);
  const breach = kaplanMeier(
    all
      .filter((one) => one.evaluated > 0)
      .map(({ toBreach, watched }) => ({ time: toBreach ?? watched, event: toBreach !== undefined })),
  );
  return assembleMeasurement("improve.metric.model-sustainability", options, {
    headline: evaluated === 0 ? missing("no-records") : known(within / evaluated),
    parts: {
      daysEvaluated: known(evaluated),
      daysWithin: known(within),
      daysUnknown: known(total((one) => one.unknown)),
      daysToBreach50: breach.median === null ? missing(breach.reason ?? "not-reached") : known(breach.median),
      modelsBreached: known(breach.events),
      models: known(days.size),
      ...driftParts(used, binFloor),
    },
    n: used.length,
    given: records.length,
    ledger,
    method: `model-days within tolerance / model-days evaluated; drift by PSI with empty bins at ${binFloor}`,
    minimum: 1,
    inputs: { records },
  });
}

function idOf({ id, model, metric, window }: EvaluationRecord): string {
  return id ?? `${model}/${metric}/${window?.from ?? ""}`;
}

/** The days that an evaluation speaks for, cut at the day asked, and whether it is within limits. */
function spanOf(record: EvaluationRecord, asOf: number, relativeTolerance: number): EvaluationSpan | string {
  const from = readDay(record.window?.from);
  const to = readDay(record.window?.to);
  for (const reading of [from, to]) {
    if (reading === "absent") return "no-date";
    if (typeof reading !== "number") return reading;
  }
  if (!(to > from)) return "empty-window";
  if ((from as number) > asOf) return "after-as-of";
  const { value, baseline, direction } = record;
  if (!Number.isFinite(value) || !Number.isFinite(baseline)) return "invalid-value";
  if (direction !== "up" && direction !== "down") return "unknown-direction";
  if (record.tolerance === undefined && baseline === 0) return "zero-baseline";
  const tolerance = record.tolerance ?? relativeTolerance * Math.abs(baseline);
  if (!Number.isFinite(tolerance) || tolerance < 0) return "invalid-tolerance";
  const worse = direction === "up" ? baseline - value : value - baseline;
  // 0.9 - 0.85 is a little more than 0.05 in binary numbers, which must not be a breach.
  const within = worse <= tolerance + 1e-12 * Math.max(1, Math.abs(baseline), Math.abs(value));
  return { from: from as number, to: Math.min(to as number, asOf + 1), within };
}

/** For each model, the day of its deployment and the first day on which it is retired. */
function livesOf(models: NonNullable<ModelSustainabilityOptions["models"]>) {
  const lives = new Map<string, { deployed?: number; retired?: number }>();
  for (const { id, deployedAt, retiredAt } of models) {
    const deployed = readDay(deployedAt);
    const retired = readDay(retiredAt);
    lives.set(id, {
      ...(typeof deployed === "number" ? { deployed } : {}),
      ...(typeof retired === "number" ? { retired } : {}),
    });
  }
  return lives;
}

import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Estimate } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { OutcomeRecord } from "../model/outcome-record.js";
import type { ReadinessChange, ReadinessData } from "./readiness-data.js";

/**
 * The data as they would be after some changes, for what-if questions: the given data are not touched.
 *
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { applyReadinessChanges, stageReadiness } from "ai-operating-model/operating-model";
 * const now = stageReadiness(blueprint, "initiate", {}, { asOf: "2026-06-30" });
 * const then = applyReadinessChanges({}, now.smallestFlip);
 * stageReadiness(blueprint, "initiate", then, { asOf: "2026-06-30" }).verdict; // => "ready"
 */
export function applyReadinessChanges(
  data: ReadinessData,
  changes: readonly ReadinessChange[],
): ReadinessData {
  assertRecord(data, ["data"]);
  assertShape("change*", changes, ["changes"], {
    change: { kind: "string", items: "string*?", parts: "object?" },
  });
  return changes.reduce(applied, data);
}

function applied(data: ReadinessData, change: ReadinessChange, index: number): ReadinessData {
  switch (change.kind) {
    case "achieve-outcome":
      assertList(change.items, ["changes", index, "items"]);
      return achieved(data, change);
    case "reopen-outcome":
      return {
        ...data,
        outcomes: (data.outcomes ?? []).map((record) =>
          record.outcomeId === change.outcomeId ? { ...record, status: "in-progress" } : record,
        ),
      };
    case "set-stage-score":
      return withStage(data, change.stage, { score: { value: change.to } });
    case "set-coverage":
      return withStage(data, change.stage, { coverage: change.to });
    case "set-question-score": {
      const { stages = {}, questions = {} } = data.assessment ?? {};
      const score: Estimate = { value: change.to };
      return {
        ...data,
        assessment: {
          stages,
          questions: { ...questions, [change.question]: { ...questions[change.question], score } },
        },
      };
    }
    case "set-metric":
      return withMetric(data, change.metric, change.to, change.parts ?? {});
    case "end-waivers":
      return {
        ...data,
        waivers: (data.waivers ?? []).map((waiver) =>
          waiver.subject === change.subject && waiver.until > change.on
            ? { ...waiver, until: change.on }
            : waiver,
        ),
      };
    default:
      throw invalidArgument(["changes", index, "kind"], "a kind of change", (change as ReadinessChange).kind);
  }
}

function achieved(
  data: ReadinessData,
  change: Extract<ReadinessChange, { kind: "achieve-outcome" }>,
): ReadinessData {
  const { outcomeId, on, items } = change;
  const before = data.outcomes?.find((record) => record.outcomeId === outcomeId);
  const evidenceId = (item: string): string => `${outcomeId}/${item}@${on}`;
  const { reviewDue: _, ...kept } = before ?? { owner: "" };
  const record: OutcomeRecord = {
    ...kept,
    outcomeId,
    status: "achieved",
    achievedAt: on,
    checklist: items.map((item) => ({ item, met: true, evidenceId: evidenceId(item) })),
  };
  const evidence = items.map((item) => ({
    id: evidenceId(item),
    uri: "",
    collectedAt: on,
    grade: "weak" as const,
  }));
  const others = (data.outcomes ?? []).filter((other) => other.outcomeId !== outcomeId);
  const fresh = new Set(evidence.map(({ id }) => id));
  return {
    ...data,
    outcomes: [...others, record],
    evidence: [...(data.evidence ?? []).filter(({ id }) => !fresh.has(id)), ...evidence],
  };
}

function withStage(
  data: ReadinessData,
  stage: string,
  patch: { score?: Estimate; coverage?: number },
): ReadinessData {
  const { stages = {}, questions = {} } = data.assessment ?? {};
  const before = stages[stage] ?? { score: { value: null, reason: "no-answers" }, coverage: 0 };
  return { ...data, assessment: { questions, stages: { ...stages, [stage]: { ...before, ...patch } } } };
}

function withMetric(
  data: ReadinessData,
  metric: string,
  to: number,
  parts: Readonly<Record<string, number>>,
): ReadinessData {
  const measurements = data.measurements?.measurements ?? {};
  const before = measurements[metric];
  const measurement: Measurement = {
    metric,
    unit: "",
    direction: "up",
    parts: {},
    n: 1,
    excluded: [],
    coverage: { value: 1 },
    method: "what-if",
    notes: [],
    asOf: "0001-01-01",
    ...before,
    headline: { value: to },
  };
  const set = Object.entries(parts).map(([part, value]) => [part, { value }] as const);
  return {
    ...data,
    measurements: {
      measurements: {
        ...measurements,
        [metric]: { ...measurement, parts: { ...measurement.parts, ...Object.fromEntries(set) } },
      },
    },
  };
}

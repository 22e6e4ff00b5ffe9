import type { PlainDate } from "../foundation/calendar.js";
import type { Initiative } from "../model/initiative.js";
import type { Model, Registry } from "../model/registry.js";
import type { DiagnosisRules } from "./diagnosis-rules.js";
import type { FailureModeFinding } from "./diagnosis-verdict.js";
import { gather, type Judgement } from "./judgement.js";

/**
 * Live initiatives that nobody sustains: without an accountable owner, without monitoring where their risk tier
 * requires it, or with a model whose review is past due or which is deprecated and still in use.
 */
export function diagnoseDebt(registry: Registry, asOf: PlainDate, rules: DiagnosisRules): FailureModeFinding {
  const models = new Map<string, Model[]>();
  for (const model of registry.models ?? []) {
    for (const id of model.initiativeIds) models.set(id, [...(models.get(id) ?? []), model]);
  }
  const judgements = registry.initiatives
    .filter(({ status }) => status === "live")
    .map((initiative) => judge(initiative, models.get(initiative.id) ?? [], asOf, rules));
  const exempt = rules.tiersWithoutMonitoring.join(", ");
  return gather(
    "unsustained-debt",
    `Live without owner, without monitoring (not required of tiers ${exempt}), or with a model whose review is past due.`,
    judgements,
  );
}

function judge(
  initiative: Initiative,
  models: readonly Model[],
  asOf: PlainDate,
  rules: DiagnosisRules,
): Judgement {
  const evidence: string[] = [];
  const missing: string[] = [];
  const inUse = models.filter(
    ({ deployedAt = asOf, retiredAt }) => deployedAt <= asOf && (retiredAt === undefined || retiredAt > asOf),
  );
  const { businessOwner, aiOwner } = initiative;
  if (businessOwner === "" || aiOwner === "") evidence.push("live without an accountable owner");
  else if (businessOwner === undefined && aiOwner === undefined && inUse.every(({ owner }) => !owner)) {
    missing.push("an accountable owner");
  }
  const monitored = monitoring(initiative, inUse, asOf, rules);
  if (monitored === "absent")
    evidence.push(`monitoring is not established (risk tier ${initiative.riskTier ?? "unknown"})`);
  if (monitored === "unknown")
    missing.push(
      initiative.riskTier === undefined
        ? "the risk tier or the state of monitoring"
        : "the state of monitoring",
    );
  for (const { id, version, nextReviewAt, deprecatedAt } of inUse) {
    if (nextReviewAt !== undefined && nextReviewAt < asOf)
      evidence.push(`review of model ${id} ${version} was due on ${nextReviewAt}`);
    if (deprecatedAt !== undefined && deprecatedAt <= asOf)
      evidence.push(`model ${id} ${version} is deprecated since ${deprecatedAt} and still in use`);
  }
  const verdict = evidence.length > 0 ? "present" : missing.length > 0 ? "undetermined" : "absent";
  return { initiative, verdict, evidence, missing };
}

function monitoring(
  initiative: Initiative,
  inUse: readonly Model[],
  asOf: PlainDate,
  rules: DiagnosisRules,
): "fine" | "absent" | "unknown" {
  const { riskTier } = initiative;
  if (initiative.monitoring === "established" || initiative.monitoring === "not-required") return "fine";
  const exempt = riskTier !== undefined && rules.tiersWithoutMonitoring.includes(riskTier.toLowerCase());
  if (exempt) return "fine";
  const watched = ({ monitoredSince }: Model): boolean =>
    monitoredSince !== undefined && monitoredSince <= asOf;
  if (inUse.length > 0 && inUse.every(watched)) return "fine";
  // That monitoring is required must be known before its absence counts.
  if (initiative.monitoring === "none") return riskTier === undefined ? "unknown" : "absent";
  return "unknown";
}

import type { PlainDate } from "../foundation/calendar.js";
import type { Initiative } from "../model/initiative.js";
import type { Registry } from "../model/registry.js";
import type { FailureModeFinding } from "./diagnosis-verdict.js";
import { gather, type Judgement } from "./judgement.js";
import { isAlive } from "./registry-finding.js";

/**
 * Initiatives in hand that name no metric of success and claim no benefit. A list that was never recorded leaves
 * the question open; an empty one answers it.
 */
export function diagnoseNoValueMetric(registry: Registry, asOf: PlainDate): FailureModeFinding {
  const claimed = new Set((registry.benefits ?? []).flatMap(({ initiativeIds }) => initiativeIds));
  const judgements = registry.initiatives
    .filter((initiative) => isAlive(initiative, asOf))
    .map((initiative) => judge(initiative, claimed, registry));
  return gather("no-value-metric", "Names no metric of success and claims no benefit.", judgements);
}

function judge(initiative: Initiative, claimed: ReadonlySet<string>, registry: Registry): Judgement {
  const { metricIds } = initiative;
  if ((metricIds ?? []).length > 0 || claimed.has(initiative.id)) {
    return { initiative, verdict: "absent", evidence: [], missing: [] };
  }
  if (metricIds === undefined) {
    return {
      initiative,
      verdict: "undetermined",
      evidence: [],
      missing: ["the metrics by which success is judged"],
    };
  }
  const register =
    registry.benefits === undefined ? "there is no benefit register" : "no benefit in the register";
  return { initiative, verdict: "present", evidence: ["names no metric of success", register], missing: [] };
}

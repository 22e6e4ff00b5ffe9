import type { FailureModeId } from "../blueprint/structure.js";
import type { Initiative } from "../model/initiative.js";
import type { DiagnosisRow, FailureModeFinding } from "./diagnosis-verdict.js";

/** What one rule says of one initiative. */
export interface Judgement {
  readonly initiative: Initiative;
  readonly verdict: "present" | "absent" | "undetermined";
  readonly evidence: readonly string[];
  readonly missing: readonly string[];
}

/** Gathers the judgements of one failure mode into its finding. */
export function gather(
  failureMode: FailureModeId,
  rule: string,
  judgements: readonly Judgement[],
): FailureModeFinding {
  const count = (verdict: Judgement["verdict"]): number =>
    judgements.filter((judgement) => judgement.verdict === verdict).length;
  const counts = {
    examined: judgements.length,
    present: count("present"),
    absent: count("absent"),
    undetermined: count("undetermined"),
  };
  const rows: DiagnosisRow[] = [];
  const missing = new Map<string, number>();
  for (const { initiative, verdict, evidence, missing: lacking } of judgements) {
    if (verdict === "absent") continue;
    const { id, name, source } = initiative;
    rows.push({ initiativeId: id, name, verdict, evidence, missing: lacking, ...(source ? { source } : {}) });
    if (verdict === "undetermined")
      for (const what of lacking) missing.set(what, (missing.get(what) ?? 0) + 1);
  }
  return {
    failureMode,
    verdict: counts.present > 0 ? "present" : counts.undetermined > 0 ? "undetermined" : "absent",
    counts,
    examinedIds: judgements.map(({ initiative }) => initiative.id),
    rows,
    missing: [...missing].map(([what, n]) => ({ what, count: n })).sort((a, b) => b.count - a.count),
    rule,
  };
}

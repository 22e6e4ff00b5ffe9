import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import type { Registry } from "../model/registry.js";
import { assertRegistry } from "./assert-registry.js";
import { type DiagnosisRules, defaultDiagnosisRules } from "./diagnosis-rules.js";
import type { FailureModeFinding } from "./diagnosis-verdict.js";
import { diagnoseNoValueMetric } from "./no-value-metric.js";
import { type BusinessVote, diagnoseSilo } from "./silo.js";
import { diagnoseStuckInPilot } from "./stuck-in-pilot.js";
import { diagnoseDebt } from "./unsustained-debt.js";

/** The four failure modes of the blueprint, found in the data or left open. */
export interface Diagnosis {
  readonly asOf: PlainDate;
  readonly findings: readonly FailureModeFinding[];
  readonly rules: DiagnosisRules;
}

/** Settings of {@link diagnose}. */
export interface DiagnoseOptions {
  readonly asOf: PlainDate;
  readonly rules?: Partial<DiagnosisRules>;
  /** Votes taken from gate histories; without them the sign "no business vote" stays open. */
  readonly votes?: readonly BusinessVote[];
}

/**
 * Looks for the blueprint's four failure modes: initiatives stuck in pilot, live without being sustained,
 * without a value metric, and in a silo. Every verdict names its evidence; where a record is missing the
 * verdict is `undetermined` and says what is missing, because missing evidence is not a no.
 *
 * @throws OperatingModelError `invalid-argument` for what is no registry, and for a date that does not exist.
 * @example
 * import { diagnose } from "ai-operating-model/operating-model";
 * const { findings } = diagnose(
 *   {
 *     initiatives: [
 *       { id: "i1", name: "Claims triage", type: "use-case", status: "in-progress", dates: { pilot: "2024-01-15" } },
 *     ],
 *   },
 *   { asOf: "2026-06-30" },
 * );
 * findings.map(({ failureMode, verdict }) => [failureMode, verdict]);
 * findings[0]?.verdict; // => "present"
 * findings[2]?.verdict; // => "undetermined"
 */
export function diagnose(registry: Registry, options: DiagnoseOptions): Diagnosis {
  assertRegistry(registry, options);
  const asked = { rules: "rules?", votes: "object*?" };
  assertShape(asked, options, ["options"], { rules: { tiersWithoutMonitoring: "string*?" } });
  const rules = { ...defaultDiagnosisRules, ...options.rules };
  const { asOf } = options;
  return {
    asOf,
    rules,
    findings: [
      diagnoseStuckInPilot(registry, asOf, rules),
      diagnoseDebt(registry, asOf, rules),
      diagnoseNoValueMetric(registry, asOf),
      diagnoseSilo(registry, asOf, rules, options.votes),
    ],
  };
}

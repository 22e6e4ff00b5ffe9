// A platform team asks whether the organisation is ready for the next stage, and what is stuck.
import {
  blueprint,
  computeMetrics,
  diagnose,
  type Evidence,
  type OutcomeRecord,
  type Registry,
  scoreAssessment,
  stageReadiness,
  traceability,
} from "ai-operating-model";

export function readinessAndDiagnosis(
  registry: Registry,
  answers: { readonly responses: readonly unknown[]; readonly instrument: unknown },
  outcomes: readonly OutcomeRecord[],
  evidence: readonly Evidence[],
  asOf: string,
) {
  const measurements = computeMetrics(registry, { asOf });
  const assessment = scoreAssessment(answers.responses, answers.instrument, { asOf });
  return {
    foundation: stageReadiness(
      blueprint,
      "foundation",
      { outcomes, assessment, measurements, evidence },
      { asOf },
    ),
    trace: traceability(registry, { asOf }),
    diagnosis: diagnose(registry, { asOf }).findings.filter(({ verdict }) => verdict !== "absent"),
  };
}

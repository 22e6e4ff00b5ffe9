// A platform team asks whether the organization is ready for the next stage, and what is stuck.
import {
  type AssessmentResponse,
  blueprint,
  computeMetrics,
  diagnose,
  type Evidence,
  type Instrument,
  type OutcomeRecord,
  type Registry,
  scoreAssessment,
  stageReadiness,
  traceability,
} from "ai-operating-model";

export function readinessAndDiagnosis(
  registry: Registry,
  answers: { readonly responses: readonly AssessmentResponse[]; readonly instrument: Instrument },
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

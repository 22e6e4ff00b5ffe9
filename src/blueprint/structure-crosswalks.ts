// How other frameworks map to ours, as ids alone: [entry id, stages, outcomes, lifecycle].
// Sources: CRISP-DM 1.0 (2000) for its six phases; Microsoft's published MLOps maturity model for levels 0-4;
// DAMA-DMBOK, second edition, for the eleven knowledge areas; NIST AI 100-1 (2023) for the four functions;
// ISO/IEC 42001:2023 for clauses 4-10. The mapping itself is our reading.

export const crosswalkStructure = [
  {
    id: "crisp-dm",
    entries: [
      {
        id: "business-understanding",
        stages: ["foundation", "initiate"],
        outcomes: ["foundation.outcome.ai-strategy", "initiate.outcome.cross-functional-teams"],
        lifecycle: ["ideation", "feasibility"],
      },
      {
        id: "data-understanding",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.data-strategy-started", "improve.outcome.mature-data-strategy"],
        lifecycle: ["feasibility"],
      },
      {
        id: "data-preparation",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.data-strategy-started", "improve.outcome.mature-data-strategy"],
        lifecycle: ["pilot", "build"],
      },
      {
        id: "modeling",
        stages: ["initiate"],
        outcomes: ["initiate.outcome.pilots-delivered"],
        lifecycle: ["pilot", "build"],
      },
      {
        id: "evaluation",
        stages: ["initiate"],
        outcomes: ["initiate.outcome.pilots-delivered", "initiate.outcome.lifecycle-validated"],
        lifecycle: ["pilot", "build"],
      },
      {
        id: "deployment",
        stages: ["scale", "improve"],
        outcomes: ["scale.outcome.change-management", "improve.outcome.model-monitoring"],
        lifecycle: ["deploy", "operate"],
      },
    ],
  },
  {
    id: "microsoft-mlops-maturity",
    entries: [
      {
        id: "level-0",
        stages: ["foundation"],
        outcomes: ["foundation.outcome.infrastructure-decisions"],
        lifecycle: ["pilot"],
      },
      {
        id: "level-1",
        stages: ["foundation", "initiate"],
        outcomes: ["foundation.outcome.infrastructure-decisions", "initiate.outcome.pilots-delivered"],
        lifecycle: ["pilot", "build"],
      },
      {
        id: "level-2",
        stages: ["initiate", "scale"],
        outcomes: ["initiate.outcome.lifecycle-validated", "scale.outcome.reusable-components"],
        lifecycle: ["build"],
      },
      {
        id: "level-3",
        stages: ["scale"],
        outcomes: ["scale.outcome.reusable-components"],
        lifecycle: ["build", "deploy"],
      },
      {
        id: "level-4",
        stages: ["improve"],
        outcomes: ["improve.outcome.model-monitoring", "improve.outcome.continuous-improvement"],
        lifecycle: ["deploy", "operate"],
      },
    ],
  },
  {
    id: "dmbok",
    entries: [
      {
        id: "data-governance",
        stages: ["foundation", "scale"],
        outcomes: ["foundation.outcome.governance-framework", "foundation.outcome.initial-policies"],
        lifecycle: ["ideation", "feasibility"],
      },
      {
        id: "data-architecture",
        stages: ["foundation", "initiate"],
        outcomes: ["foundation.outcome.infrastructure-decisions", "initiate.outcome.data-strategy-started"],
        lifecycle: ["feasibility", "build"],
      },
      {
        id: "data-modeling-and-design",
        stages: ["initiate"],
        outcomes: ["initiate.outcome.data-strategy-started"],
        lifecycle: ["build"],
      },
      {
        id: "data-storage-and-operations",
        stages: ["foundation"],
        outcomes: ["foundation.outcome.infrastructure-decisions"],
        lifecycle: ["build", "operate", "retirement"],
      },
      {
        id: "data-security",
        stages: ["foundation", "improve"],
        outcomes: ["foundation.outcome.initial-policies", "improve.outcome.advanced-risk-management"],
        lifecycle: ["feasibility", "deploy", "operate"],
      },
      {
        id: "data-integration-and-interoperability",
        stages: ["scale"],
        outcomes: ["scale.outcome.reusable-components"],
        lifecycle: ["build", "deploy"],
      },
      {
        id: "document-and-content-management",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.data-strategy-started", "improve.outcome.mature-data-strategy"],
        lifecycle: ["build", "operate"],
      },
      {
        id: "reference-and-master-data",
        stages: ["scale", "improve"],
        outcomes: ["scale.outcome.reusable-components", "improve.outcome.mature-data-strategy"],
        lifecycle: ["build"],
      },
      {
        id: "data-warehousing-and-business-intelligence",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.data-strategy-started", "improve.outcome.mature-data-strategy"],
        lifecycle: ["feasibility", "operate"],
      },
      {
        id: "metadata-management",
        stages: ["improve"],
        outcomes: ["improve.outcome.mature-data-strategy", "improve.outcome.model-monitoring"],
        lifecycle: ["build", "operate", "retirement"],
      },
      {
        id: "data-quality",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.data-strategy-started", "improve.outcome.mature-data-strategy"],
        lifecycle: ["feasibility", "pilot", "operate"],
      },
    ],
  },
  {
    id: "nist-ai-rmf",
    entries: [
      {
        id: "govern",
        stages: ["foundation", "scale", "improve"],
        outcomes: [
          "foundation.outcome.governance-framework",
          "foundation.outcome.initial-policies",
          "scale.outcome.broad-governance",
        ],
        lifecycle: ["ideation", "feasibility", "pilot", "build", "deploy", "operate", "retirement"],
      },
      {
        id: "map",
        stages: ["foundation", "initiate"],
        outcomes: ["foundation.outcome.ai-strategy", "initiate.outcome.cross-functional-teams"],
        lifecycle: ["ideation", "feasibility"],
      },
      {
        id: "measure",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.pilots-delivered", "improve.outcome.model-monitoring"],
        lifecycle: ["pilot", "build", "operate"],
      },
      {
        id: "manage",
        stages: ["improve"],
        outcomes: ["improve.outcome.advanced-risk-management", "improve.outcome.model-monitoring"],
        lifecycle: ["deploy", "operate", "retirement"],
      },
    ],
  },
  {
    id: "iso-42001",
    entries: [
      {
        id: "clause-4",
        stages: ["foundation"],
        outcomes: ["foundation.outcome.ai-strategy", "foundation.outcome.governance-framework"],
        lifecycle: ["ideation"],
      },
      {
        id: "clause-5",
        stages: ["foundation"],
        outcomes: ["foundation.outcome.governance-framework", "foundation.outcome.initial-policies"],
        lifecycle: ["ideation"],
      },
      {
        id: "clause-6",
        stages: ["foundation", "improve"],
        outcomes: ["foundation.outcome.ai-strategy", "improve.outcome.advanced-risk-management"],
        lifecycle: ["feasibility"],
      },
      {
        id: "clause-7",
        stages: ["foundation", "scale"],
        outcomes: [
          "foundation.outcome.skills-plan",
          "foundation.outcome.infrastructure-decisions",
          "scale.outcome.communities-of-practice",
        ],
        lifecycle: ["feasibility", "build"],
      },
      {
        id: "clause-8",
        stages: ["initiate", "scale", "improve"],
        outcomes: ["initiate.outcome.lifecycle-validated", "improve.outcome.advanced-risk-management"],
        lifecycle: ["pilot", "build", "deploy", "operate", "retirement"],
      },
      {
        id: "clause-9",
        stages: ["initiate", "improve"],
        outcomes: ["initiate.outcome.feedback-mechanisms", "improve.outcome.model-monitoring"],
        lifecycle: ["operate"],
      },
      {
        id: "clause-10",
        stages: ["improve"],
        outcomes: ["improve.outcome.continuous-improvement"],
        lifecycle: ["operate"],
      },
    ],
  },
] as const;

export type CrosswalkId = (typeof crosswalkStructure)[number]["id"];
type CrosswalkShape = (typeof crosswalkStructure)[number];
/** Entry ids of every crosswalk, joined to its id: `crisp-dm/modeling`. */
export type CrosswalkEntryKey = {
  [Shape in CrosswalkShape as Shape["id"]]: `${Shape["id"]}/${Shape["entries"][number]["id"]}`;
}[CrosswalkId];

// The skeleton of the blueprint: ids, order, weights, targets and references. The prose stands in text/, so
// that another language replaces no id. Published ids never vanish and never change their meaning.

export const stageIds = ["foundation", "initiate", "scale", "improve"] as const;

/** Stages of one initiative's life in the built-in gate process, and the retirement that ends it. */
export const lifecycleStages = [
  "ideation",
  "feasibility",
  "pilot",
  "build",
  "deploy",
  "operate",
  "retirement",
] as const;

/** Each outcome with its checklist: [item id, mandatory]. Item ids are unique in the whole blueprint. */
export const outcomeStructure = [
  {
    id: "foundation.outcome.ai-strategy",
    mandatory: true,
    checklist: [
      ["objectives-linked", true],
      ["ambition-and-limits-stated", true],
      ["strategy-approved", true],
      ["funding-horizon-set", true],
      ["strategy-review-dated", true],
      ["strategy-communicated", false],
    ],
  },
  {
    id: "foundation.outcome.governance-framework",
    mandatory: true,
    checklist: [
      ["decision-body-chartered", true],
      ["decision-rights-written", true],
      ["business-seats-filled", true],
      ["escalation-path-known", true],
      ["ai-inventory-kept", true],
    ],
  },
  {
    id: "foundation.outcome.initial-policies",
    mandatory: true,
    checklist: [
      ["data-use-policy-approved", true],
      ["development-policy-approved", true],
      ["deployment-policy-approved", true],
      ["policy-owners-and-reviews", true],
      ["exception-route-defined", true],
      ["policy-training-held", false],
    ],
  },
  {
    id: "foundation.outcome.infrastructure-decisions",
    mandatory: true,
    checklist: [
      ["environments-available", true],
      ["tooling-standard-chosen", true],
      ["make-or-buy-rules", true],
      ["access-and-security-agreed", true],
      ["run-cost-visible", false],
    ],
  },
  {
    id: "foundation.outcome.skills-plan",
    mandatory: true,
    checklist: [
      ["roles-and-skills-listed", true],
      ["skills-assessed", true],
      ["gap-plan-funded", true],
      ["leaders-trained", true],
      ["training-uptake-tracked", false],
    ],
  },
  {
    id: "initiate.outcome.pilots-delivered",
    mandatory: true,
    checklist: [
      ["pilots-in-real-use", true],
      ["pilot-baselines-frozen", true],
      ["pilot-benefit-validated", true],
      ["pilot-decisions-recorded", true],
      ["pilot-costs-recorded", true],
    ],
  },
  {
    id: "initiate.outcome.lifecycle-validated",
    mandatory: true,
    checklist: [
      ["gates-applied", true],
      ["gate-criteria-standard", true],
      ["stop-decision-possible", true],
      ["lifecycle-revised", true],
      ["gate-time-measured", false],
    ],
  },
  {
    id: "initiate.outcome.data-strategy-started",
    mandatory: true,
    checklist: [
      ["priority-data-named", true],
      ["data-owners-appointed", true],
      ["data-quality-measured", true],
      ["data-rights-checked", true],
      ["data-roadmap-agreed", false],
    ],
  },
  {
    id: "initiate.outcome.feedback-mechanisms",
    mandatory: true,
    checklist: [
      ["user-feedback-collected", true],
      ["gate-reviews-held", true],
      ["learnings-have-owners", true],
      ["learnings-closed", true],
      ["learnings-findable", false],
    ],
  },
  {
    id: "initiate.outcome.cross-functional-teams",
    mandatory: true,
    checklist: [
      ["two-owners-named", true],
      ["team-roles-written", true],
      ["business-time-committed", true],
      ["handoffs-agreed", true],
      ["operations-in-team", false],
    ],
  },
  {
    id: "scale.outcome.business-sponsored-initiatives",
    mandatory: true,
    checklist: [
      ["units-fund-initiatives", true],
      ["sponsors-named", true],
      ["business-intake-used", true],
      ["unit-targets-carry-benefits", true],
      ["sponsorship-trend-reported", false],
    ],
  },
  {
    id: "scale.outcome.change-management",
    mandatory: true,
    checklist: [
      ["change-impact-assessed", true],
      ["change-plan-funded", true],
      ["affected-staff-heard", true],
      ["adoption-measured", true],
      ["work-redesigned", true],
      ["managers-equipped", false],
    ],
  },
  {
    id: "scale.outcome.broad-governance",
    mandatory: true,
    checklist: [
      ["every-unit-represented", true],
      ["tiered-decisions", true],
      ["decision-time-tracked", true],
      ["business-votes-recorded", true],
      ["charter-revised", false],
    ],
  },
  {
    id: "scale.outcome.communities-of-practice",
    mandatory: true,
    checklist: [
      ["community-mandate-set", true],
      ["community-funded", true],
      ["practitioners-from-units", true],
      ["practice-standards-published", true],
      ["community-effect-reviewed", false],
    ],
  },
  {
    id: "scale.outcome.reusable-components",
    mandatory: true,
    checklist: [
      ["component-catalog-kept", true],
      ["component-owners-named", true],
      ["second-consumer-proven", true],
      ["reuse-checked-at-gates", true],
      ["component-support-funded", false],
    ],
  },
  {
    id: "improve.outcome.mature-data-strategy",
    mandatory: true,
    checklist: [
      ["exploration-protocol", true],
      ["exploration-before-build", true],
      ["data-products-with-service-levels", true],
      ["lineage-traceable", true],
      ["data-quality-enforced", true],
      ["data-investment-ranked", false],
    ],
  },
  {
    id: "improve.outcome.model-monitoring",
    mandatory: true,
    checklist: [
      ["models-registered", true],
      ["tolerances-set", true],
      ["drift-and-outcome-watched", true],
      ["breach-response-tested", true],
      ["model-reviews-in-date", true],
      ["models-retired-cleanly", true],
    ],
  },
  {
    id: "improve.outcome.continuous-improvement",
    mandatory: true,
    checklist: [
      ["operating-model-owner", true],
      ["yearly-self-assessment", true],
      ["forecasts-calibrated", true],
      ["model-changes-logged", true],
      ["outside-comparison-made", false],
    ],
  },
  {
    id: "improve.outcome.innovation-pipeline",
    mandatory: true,
    checklist: [
      ["ideas-linked-to-objectives", true],
      ["exploration-budget-ringfenced", true],
      ["trials-time-boxed", true],
      ["adoption-decided", true],
      ["technology-watch-kept", false],
    ],
  },
  {
    id: "improve.outcome.advanced-risk-management",
    mandatory: true,
    checklist: [
      ["risk-tiers-applied", true],
      ["controls-tested", true],
      ["incidents-handled", true],
      ["supplier-risk-covered", true],
      ["risk-appetite-quantified", true],
      ["scenarios-rehearsed", false],
    ],
  },
] as const;

/** Each question with the outcomes and metrics on which its answer bears. */
export const questionStructure = [
  {
    id: "foundation.question.strategy-clarity",
    weight: 1,
    outcomes: ["foundation.outcome.ai-strategy"],
    metrics: ["foundation.metric.executive-alignment"],
  },
  {
    id: "foundation.question.executive-sponsorship",
    weight: 1,
    outcomes: ["foundation.outcome.ai-strategy", "foundation.outcome.governance-framework"],
    metrics: ["foundation.metric.executive-alignment", "foundation.metric.resource-allocation"],
  },
  {
    id: "foundation.question.governance-established",
    weight: 1,
    outcomes: ["foundation.outcome.governance-framework", "foundation.outcome.initial-policies"],
    metrics: ["foundation.metric.policy-completeness", "foundation.metric.governance-participation"],
  },
  {
    id: "foundation.question.capabilities-identified",
    weight: 1,
    outcomes: ["foundation.outcome.skills-plan", "foundation.outcome.infrastructure-decisions"],
    metrics: ["foundation.metric.resource-allocation"],
  },
  {
    id: "initiate.question.measurable-value",
    weight: 1,
    outcomes: ["initiate.outcome.pilots-delivered"],
    metrics: ["initiate.metric.implemented-use-cases", "initiate.metric.business-value-delivered"],
  },
  {
    id: "initiate.question.efficient-delivery",
    weight: 1,
    outcomes: ["initiate.outcome.lifecycle-validated", "initiate.outcome.data-strategy-started"],
    metrics: ["initiate.metric.cycle-time", "initiate.metric.implemented-use-cases"],
  },
  {
    id: "initiate.question.business-engagement",
    weight: 1,
    outcomes: ["initiate.outcome.cross-functional-teams", "initiate.outcome.pilots-delivered"],
    metrics: ["initiate.metric.stakeholder-satisfaction"],
  },
  {
    id: "initiate.question.acting-on-learnings",
    weight: 1,
    outcomes: ["initiate.outcome.feedback-mechanisms", "initiate.outcome.lifecycle-validated"],
    metrics: ["initiate.metric.cycle-time", "initiate.metric.stakeholder-satisfaction"],
  },
  {
    id: "scale.question.multi-unit-sponsorship",
    weight: 1,
    outcomes: ["scale.outcome.business-sponsored-initiatives"],
    metrics: ["scale.metric.business-units-engaged"],
  },
  {
    id: "scale.question.scalable-processes",
    weight: 1,
    outcomes: ["scale.outcome.change-management", "scale.outcome.broad-governance"],
    metrics: ["scale.metric.time-to-value", "scale.metric.success-ratio"],
  },
  {
    id: "scale.question.evolving-governance",
    weight: 1,
    outcomes: ["scale.outcome.broad-governance"],
    metrics: ["scale.metric.business-units-engaged", "scale.metric.success-ratio"],
  },
  {
    id: "scale.question.knowledge-sharing",
    weight: 1,
    outcomes: ["scale.outcome.communities-of-practice", "scale.outcome.reusable-components"],
    metrics: ["scale.metric.component-reuse-rate", "scale.metric.time-to-value"],
  },
  {
    id: "improve.question.advanced-data-practices",
    weight: 1,
    outcomes: ["improve.outcome.mature-data-strategy"],
    metrics: ["improve.metric.model-sustainability", "improve.metric.operational-efficiency"],
  },
  {
    id: "improve.question.model-lifecycle",
    weight: 1,
    outcomes: ["improve.outcome.model-monitoring"],
    metrics: ["improve.metric.model-sustainability"],
  },
  {
    id: "improve.question.evolving-operating-model",
    weight: 1,
    outcomes: ["improve.outcome.continuous-improvement"],
    metrics: ["improve.metric.operational-efficiency", "improve.metric.business-impact"],
  },
  {
    id: "improve.question.pushing-boundaries",
    weight: 1,
    outcomes: ["improve.outcome.innovation-pipeline", "improve.outcome.advanced-risk-management"],
    metrics: ["improve.metric.innovation-rate", "improve.metric.business-impact"],
  },
] as const;

/**
 * Each metric with its unit, the way that is better and our default target. A target is null where no figure
 * holds across organizations: then the host sets it, or reads the trend. `alsoRequired` names a part of the
 * measurement that must hold too before it counts as green.
 */
export const metricStructure = [
  {
    id: "foundation.metric.executive-alignment",
    unit: "score",
    direction: "up",
    target: { green: 0.75, amber: 0.6, alsoRequired: [{ part: "agreement", atLeast: 0.7 }] },
  },
  {
    id: "foundation.metric.policy-completeness",
    unit: "share",
    direction: "up",
    target: { green: 0.9, amber: 0.7, alsoRequired: [] },
  },
  { id: "foundation.metric.resource-allocation", unit: "ratio", direction: "band", target: null },
  {
    id: "foundation.metric.governance-participation",
    unit: "share",
    direction: "up",
    target: { green: 0.8, amber: 0.6, alsoRequired: [] },
  },
  { id: "initiate.metric.implemented-use-cases", unit: "count", direction: "up", target: null },
  {
    id: "initiate.metric.business-value-delivered",
    unit: "ratio",
    direction: "up",
    target: { green: 0.9, amber: 0.7, alsoRequired: [] },
  },
  { id: "initiate.metric.cycle-time", unit: "days", direction: "down", target: null },
  { id: "initiate.metric.stakeholder-satisfaction", unit: "score", direction: "up", target: null },
  {
    id: "scale.metric.business-units-engaged",
    unit: "share",
    direction: "up",
    target: { green: 0.6, amber: 0.3, alsoRequired: [] },
  },
  {
    id: "scale.metric.component-reuse-rate",
    unit: "share",
    direction: "up",
    target: { green: 0.5, amber: 0.25, alsoRequired: [] },
  },
  { id: "scale.metric.time-to-value", unit: "days", direction: "down", target: null },
  { id: "scale.metric.success-ratio", unit: "share", direction: "up", target: null },
  {
    id: "improve.metric.model-sustainability",
    unit: "share",
    direction: "up",
    target: { green: 0.95, amber: 0.85, alsoRequired: [] },
  },
  { id: "improve.metric.operational-efficiency", unit: "ratio", direction: "down", target: null },
  { id: "improve.metric.innovation-rate", unit: "rate", direction: "up", target: null },
  { id: "improve.metric.business-impact", unit: "money", direction: "up", target: null },
] as const;

/** Each principle with its requirements, and the part of this library that carries each out. */
export const principleStructure = [
  {
    id: "focus-on-value",
    requirements: [
      { id: "business-driven-roadmap", carriedOutBy: [{ chapter: "portfolio", feature: "schedule" }] },
      {
        id: "value-based-prioritization",
        carriedOutBy: [{ chapter: "prioritization", feature: "criteria, weights and rankers" }],
      },
      {
        id: "ai-roi-methodology",
        carriedOutBy: [
          { chapter: "value", feature: "business case and benefit register" },
          { chapter: "roi", feature: "cash-flow measures" },
          { chapter: "simulation", feature: "ranges and sensitivity" },
        ],
      },
      {
        id: "strategic-alignment",
        carriedOutBy: [{ chapter: "operating-model", feature: "traceability" }],
      },
    ],
  },
  {
    id: "define-processes",
    requirements: [
      { id: "stage-gates", carriedOutBy: [{ chapter: "gates", feature: "process, decide and explain" }] },
      {
        id: "standard-evaluation-criteria",
        carriedOutBy: [{ chapter: "gates", feature: "criteria shared across initiatives" }],
      },
      {
        id: "collaboration-protocols",
        carriedOutBy: [{ chapter: "gates", feature: "roles, RACI and hand-offs of the process definition" }],
      },
      {
        id: "learning-feedback",
        carriedOutBy: [{ chapter: "operating-model", feature: "learnings and calibration" }],
      },
    ],
  },
  {
    id: "engage-the-business",
    requirements: [
      {
        id: "business-representation",
        carriedOutBy: [{ chapter: "gates", feature: "required roles in the quorum" }],
      },
      {
        id: "joint-accountability",
        carriedOutBy: [
          { chapter: "model", feature: "one business owner and one AI owner per initiative" },
          { chapter: "operating-model", feature: "findings on missing owners" },
        ],
      },
      { id: "shared-language", carriedOutBy: [{ chapter: "blueprint", feature: "glossary" }] },
      {
        id: "collaborative-design",
        carriedOutBy: [{ chapter: "operating-model", feature: "intake with a co-signed problem statement" }],
      },
    ],
  },
] as const;

/** What organizations want of an operating model, and the metrics that show each aim. */
export const aimStructure = [
  {
    id: "repeatable-delivery",
    metrics: ["initiate.metric.implemented-use-cases", "scale.metric.success-ratio"],
  },
  {
    id: "strategy-alignment",
    metrics: ["foundation.metric.executive-alignment", "foundation.metric.resource-allocation"],
  },
  {
    id: "success-metrics",
    metrics: ["initiate.metric.business-value-delivered", "improve.metric.business-impact"],
  },
  {
    id: "cross-functional-collaboration",
    metrics: ["foundation.metric.governance-participation", "scale.metric.business-units-engaged"],
  },
  { id: "time-to-value", metrics: ["scale.metric.time-to-value", "initiate.metric.cycle-time"] },
  {
    id: "sustainable-capability",
    metrics: ["improve.metric.model-sustainability", "improve.metric.innovation-rate"],
  },
] as const;

/**
 * Each failure mode with the records that betray it (registry members), the metrics that show it and the
 * outcomes that prevent it.
 */
export const failureModeStructure = [
  {
    id: "stuck-in-pilot",
    records: ["initiatives.dates", "initiatives.status"],
    metrics: ["initiate.metric.cycle-time", "initiate.metric.implemented-use-cases"],
    outcomes: ["initiate.outcome.pilots-delivered", "initiate.outcome.lifecycle-validated"],
  },
  {
    id: "unsustained-debt",
    records: [
      "initiatives.businessOwner",
      "initiatives.aiOwner",
      "initiatives.riskTier",
      "models.monitoredSince",
      "models.nextReviewAt",
    ],
    metrics: ["improve.metric.model-sustainability"],
    outcomes: ["improve.outcome.model-monitoring", "scale.outcome.reusable-components"],
  },
  {
    id: "no-value-metric",
    records: ["initiatives.metricIds", "benefits.baseline", "benefits.actuals"],
    metrics: ["initiate.metric.business-value-delivered", "improve.metric.business-impact"],
    outcomes: ["initiate.outcome.pilots-delivered", "foundation.outcome.ai-strategy"],
  },
  {
    id: "silo",
    records: ["initiatives.objectiveIds", "initiatives.unit", "componentUses", "engagements"],
    metrics: ["scale.metric.business-units-engaged", "scale.metric.component-reuse-rate"],
    outcomes: ["initiate.outcome.cross-functional-teams", "scale.outcome.broad-governance"],
  },
] as const;

/**
 * The source document's resources. `status` says what could be confirmed: `verified` (title and author or
 * publisher found in public), `as-listed` (given as the source gives it, details not confirmed), `unverified`
 * (no public description found).
 */
export const resourceStructure = [
  { id: "competing-in-the-age-of-ai", kind: "book", year: 2020, status: "verified", crosswalk: null },
  { id: "the-ai-organization", kind: "book", year: 2019, status: "verified", crosswalk: null },
  { id: "machine-learning-operations", kind: "book", year: null, status: "as-listed", crosswalk: null },
  { id: "practical-mlops", kind: "book", year: 2021, status: "verified", crosswalk: null },
  { id: "the-ai-first-company", kind: "book", year: 2021, status: "verified", crosswalk: null },
  {
    id: "building-the-ai-powered-organization",
    kind: "article",
    year: 2019,
    status: "verified",
    crosswalk: null,
  },
  { id: "the-state-of-ai-in-2023", kind: "article", year: 2023, status: "verified", crosswalk: null },
  { id: "pilot-to-production", kind: "article", year: null, status: "as-listed", crosswalk: null },
  {
    id: "building-business-value-with-ai",
    kind: "article",
    year: null,
    status: "as-listed",
    crosswalk: null,
  },
  { id: "twiml", kind: "community", year: null, status: "verified", crosswalk: null },
  { id: "mlops-community", kind: "community", year: null, status: "verified", crosswalk: null },
  { id: "cdao-network", kind: "community", year: null, status: "as-listed", crosswalk: null },
  { id: "ai-data-science-in-industry", kind: "community", year: null, status: "as-listed", crosswalk: null },
  { id: "crisp-dm", kind: "framework", year: 2000, status: "verified", crosswalk: "crisp-dm" },
  {
    id: "mlops-maturity-model",
    kind: "framework",
    year: null,
    status: "verified",
    crosswalk: "microsoft-mlops-maturity",
  },
  { id: "dmbok", kind: "framework", year: 2017, status: "verified", crosswalk: "dmbok" },
  {
    id: "tdwi-ai-model-development",
    kind: "framework",
    year: null,
    status: "unverified",
    crosswalk: null,
  },
] as const;

export type StageId = (typeof stageIds)[number];
export type LifecycleStage = (typeof lifecycleStages)[number];
export type OutcomeId = (typeof outcomeStructure)[number]["id"];
export type ChecklistItemId = (typeof outcomeStructure)[number]["checklist"][number][0];
export type QuestionId = (typeof questionStructure)[number]["id"];
export type MetricId = (typeof metricStructure)[number]["id"];
export type PrincipleId = (typeof principleStructure)[number]["id"];
export type RequirementId = (typeof principleStructure)[number]["requirements"][number]["id"];
export type AimId = (typeof aimStructure)[number]["id"];
export type FailureModeId = (typeof failureModeStructure)[number]["id"];
export type ResourceId = (typeof resourceStructure)[number]["id"];

type ShortId<Id extends string> = Id extends `${string}.${string}.${infer Short}` ? Short : never;
export type OutcomeShortId = ShortId<OutcomeId>;
export type QuestionShortId = ShortId<QuestionId>;
export type MetricShortId = ShortId<MetricId>;

/** An id that an organization's overlay brought in: `acme:foundation.outcome.energy-budget`. */
export type NamespacedId = `${string}:${string}`;

import { defineProcess } from "./define-process.js";
import type { RiskScheme } from "./risk-scheme.js";
import { genericRiskScheme } from "./risk-schemes.js";
import {
  feasibilityCriteria,
  operationsCriteria,
  responsibleAiCriteria,
  valueCriteria,
} from "./standard-criteria.js";

/** The generic scheme with what its tiers add in this process: a risk officer's vote and an impact assessment. */
function riskScheme(): RiskScheme {
  const added = { requiredRoles: ["risk-officer"], requiredCriteria: ["impact-assessed"] };
  const tiers = genericRiskScheme.tiers.map((tier) => (tier.id === "high" ? { ...tier, ...added } : tier));
  return { ...genericRiskScheme, tiers };
}

/**
 * The life of an AI initiative: ideation, feasibility, pilot, build, deploy, operate, and retirement with a
 * checklist. The business votes at every gate, who submits neither votes, judges nor decides, and nothing
 * passes the second gate unclassified.
 */
export const aiInitiativeLifecycle = /* @__PURE__ */ defineProcess({
  id: "ai-initiative-lifecycle",
  version: "1",
  name: "AI initiative lifecycle",
  roles: [
    "business-sponsor",
    "product-owner",
    "ai-lead",
    "data-steward",
    "risk-officer",
    "finance",
    "operations-lead",
    "portfolio-board",
  ],
  businessRole: "business-sponsor",
  ownerRole: "product-owner",
  stages: [
    {
      id: "ideation",
      name: "Ideation",
      raci: [
        {
          activity: "State the problem",
          responsible: ["product-owner"],
          accountable: "business-sponsor",
          consulted: ["ai-lead"],
          informed: ["finance"],
        },
      ],
    },
    {
      id: "feasibility",
      name: "Feasibility",
      raci: [
        {
          activity: "Show that it can be done",
          responsible: ["ai-lead", "data-steward"],
          accountable: "product-owner",
          consulted: ["risk-officer", "finance"],
        },
      ],
    },
    {
      id: "pilot",
      name: "Pilot",
      raci: [
        {
          activity: "Prove it with real users",
          responsible: ["ai-lead", "product-owner"],
          accountable: "business-sponsor",
          consulted: ["operations-lead", "risk-officer"],
        },
      ],
    },
    {
      id: "build",
      name: "Build",
      handoffs: [
        { id: "build-to-operations", name: "Runbook and service", from: "ai-lead", to: "operations-lead" },
      ],
      raci: [
        {
          activity: "Make it fit for production",
          responsible: ["ai-lead"],
          accountable: "product-owner",
          consulted: ["operations-lead"],
        },
      ],
    },
    {
      id: "deploy",
      name: "Deploy",
      handoffs: [
        { id: "service-to-business", name: "Live service", from: "operations-lead", to: "business-sponsor" },
      ],
      raci: [
        {
          activity: "Bring it into daily work",
          responsible: ["operations-lead", "product-owner"],
          accountable: "business-sponsor",
          informed: ["finance"],
        },
      ],
    },
    {
      id: "operate",
      name: "Operate",
      raci: [
        {
          activity: "Keep it useful and safe",
          responsible: ["operations-lead"],
          accountable: "business-sponsor",
          consulted: ["ai-lead", "risk-officer"],
        },
      ],
    },
  ],
  criteriaSets: [valueCriteria, feasibilityCriteria, responsibleAiCriteria, operationsCriteria],
  gates: [
    {
      stage: "ideation",
      mustMeet: ["problem-stated"],
      shouldMeet: ["strategy-fit"],
      shouldMeetMinimum: 5,
      quorum: 2,
      voters: ["business-sponsor", "ai-lead", "finance"],
      serviceLevelDays: 10,
    },
    {
      stage: "feasibility",
      mustMeet: ["data-usable", "model-beats-baseline"],
      quorum: 2,
      voters: ["business-sponsor", "ai-lead", "finance"],
      serviceLevelDays: 10,
    },
    {
      stage: "pilot",
      mustMeet: ["model-beats-baseline", "bias-tested", "forward-npv"],
      shouldMeet: ["user-acceptance"],
      shouldMeetMinimum: 6,
      quorum: 3,
      voters: ["business-sponsor", "ai-lead", "finance", "risk-officer"],
      requiredRoles: ["business-sponsor", "finance"],
      vetoRoles: ["risk-officer"],
      serviceLevelDays: 10,
    },
    {
      stage: "build",
      mustMeet: ["monitoring-in-place", "rollback-rehearsed", "security-reviewed"],
      quorum: 3,
      voters: ["business-sponsor", "ai-lead", "operations-lead", "risk-officer"],
      requiredRoles: ["business-sponsor", "operations-lead"],
      vetoRoles: ["risk-officer"],
      serviceLevelDays: 5,
    },
    {
      stage: "deploy",
      mustMeet: ["forward-npv"],
      mustMeetSets: ["standard.responsible-ai"],
      shouldMeet: ["user-acceptance"],
      shouldMeetMinimum: 6,
      quorum: 3,
      voters: ["business-sponsor", "operations-lead", "risk-officer", "finance"],
      requiredRoles: ["business-sponsor", "operations-lead", "risk-officer"],
      vetoRoles: ["risk-officer"],
      serviceLevelDays: 5,
    },
  ],
  authority: {
    submit: ["product-owner", "ai-lead"],
    decide: ["portfolio-board"],
    kill: ["portfolio-board", "business-sponsor"],
    reopen: ["portfolio-board"],
    migrate: ["portfolio-board"],
    waive: ["portfolio-board"],
    classify: ["risk-officer"],
  },
  segregation: { strict: true },
  recycleLimit: 3,
  riskSchemes: [/* @__PURE__ */ riskScheme()],
  classificationRequired: true,
  operating: {
    reviewMonths: 12,
    retirementChecklist: ["users-migrated", "data-disposed", "access-revoked"],
  },
  calendar: { timeZone: "UTC" },
});

import type { CriteriaSet } from "./gate-criterion.js";

/** What makes an initiative worth doing, judged by the business and held against its figures. */
export const valueCriteria = {
  id: "standard.value",
  version: "1",
  criteria: [
    {
      id: "problem-stated",
      assessor: "business-sponsor",
      question: "Is the problem stated without the solution, and does the business own it?",
    },
    {
      id: "strategy-fit",
      assessor: "business-sponsor",
      question: "Which strategic objective does it serve, and how will we see that?",
    },
    {
      id: "forward-npv",
      question: "Is what is still to come worth more than what is still to spend?",
      fact: { measure: "npv.forward.p10", operator: ">=", threshold: 0, bound: "point", maxAgeDays: 90 },
    },
  ],
} as const satisfies CriteriaSet;

/** What data and model must show before people depend on them. */
export const feasibilityCriteria = {
  id: "standard.feasibility",
  version: "1",
  criteria: [
    {
      id: "data-usable",
      assessor: "data-steward",
      question: "May the data be used for this purpose, and is it good enough?",
    },
    {
      id: "model-beats-baseline",
      assessor: "ai-lead",
      question: "Does it beat what is done today, on data that it has not seen?",
    },
    {
      id: "user-acceptance",
      assessor: "product-owner",
      question: "Do the people who will use it want to go on using it?",
    },
  ],
} as const satisfies CriteriaSet;

/** What responsible use asks for, whatever the gain. */
export const responsibleAiCriteria = {
  id: "standard.responsible-ai",
  version: "1",
  criteria: [
    {
      id: "impact-assessed",
      assessor: "risk-officer",
      question: "Who could be harmed, and is that dealt with?",
      nonWaivable: true,
    },
    {
      id: "bias-tested",
      assessor: "risk-officer",
      question: "Do error rates differ between groups, and is the difference defensible?",
    },
    {
      id: "human-oversight",
      assessor: "risk-officer",
      question: "Can a person notice, overrule and stop it?",
      nonWaivable: true,
    },
    { id: "security-reviewed", assessor: "risk-officer", question: "Have attack and misuse been tried?" },
  ],
} as const satisfies CriteriaSet;

/** What operation needs, and what its end needs. */
export const operationsCriteria = {
  id: "standard.operations",
  version: "1",
  criteria: [
    {
      id: "monitoring-in-place",
      assessor: "operations-lead",
      question: "Are quality, drift, cost and use watched, with someone who acts?",
    },
    {
      id: "rollback-rehearsed",
      assessor: "operations-lead",
      question: "Can the business go on without it within the agreed time?",
    },
    { id: "users-migrated", assessor: "product-owner", question: "Does nobody depend on it any more?" },
    {
      id: "data-disposed",
      assessor: "data-steward",
      question: "Are data and models archived or deleted as required?",
    },
    {
      id: "access-revoked",
      assessor: "operations-lead",
      question: "Are accounts, keys and endpoints closed?",
    },
  ],
} as const satisfies CriteriaSet;

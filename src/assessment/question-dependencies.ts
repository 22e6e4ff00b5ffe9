import type { QuestionId } from "../blueprint/structure.js";

/**
 * What each question's improvement builds on: our reading of the blueprint, not a statement of it. A gap is worth
 * closing only after those it depends on.
 */
export const questionDependencies: Readonly<Record<QuestionId, readonly QuestionId[]>> = {
  "foundation.question.strategy-clarity": [],
  "foundation.question.executive-sponsorship": ["foundation.question.strategy-clarity"],
  "foundation.question.governance-established": ["foundation.question.executive-sponsorship"],
  "foundation.question.capabilities-identified": ["foundation.question.strategy-clarity"],
  "initiate.question.measurable-value": [
    "foundation.question.strategy-clarity",
    "foundation.question.capabilities-identified",
    "initiate.question.business-engagement",
  ],
  "initiate.question.efficient-delivery": [
    "foundation.question.governance-established",
    "foundation.question.capabilities-identified",
  ],
  "initiate.question.business-engagement": ["foundation.question.executive-sponsorship"],
  "initiate.question.acting-on-learnings": ["initiate.question.efficient-delivery"],
  "scale.question.multi-unit-sponsorship": [
    "initiate.question.measurable-value",
    "initiate.question.business-engagement",
  ],
  "scale.question.scalable-processes": [
    "initiate.question.efficient-delivery",
    "initiate.question.acting-on-learnings",
  ],
  "scale.question.evolving-governance": [
    "foundation.question.governance-established",
    "scale.question.multi-unit-sponsorship",
  ],
  "scale.question.knowledge-sharing": ["initiate.question.acting-on-learnings"],
  "improve.question.advanced-data-practices": ["initiate.question.efficient-delivery"],
  "improve.question.model-lifecycle": ["scale.question.scalable-processes"],
  "improve.question.evolving-operating-model": [
    "scale.question.evolving-governance",
    "scale.question.knowledge-sharing",
  ],
  "improve.question.pushing-boundaries": [
    "improve.question.model-lifecycle",
    "scale.question.evolving-governance",
  ],
};

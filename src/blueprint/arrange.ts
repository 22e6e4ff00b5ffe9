import type { Blueprint } from "./model.js";

/**
 * Fills the lists that follow from other members, so that no reference is kept twice by hand: what each stage
 * and principle holds, and which questions bear on an outcome or a metric.
 */
export function arrangeBlueprint(parts: Blueprint): Blueprint {
  const { outcomes, questions, metrics, requirements } = parts;
  const inStage = <Item extends { readonly id: string; readonly stage: string }>(
    items: readonly Item[],
    stage: string,
  ): readonly Item["id"][] => items.filter((item) => item.stage === stage).map(({ id }) => id);
  return {
    ...parts,
    stages: parts.stages.map((stage) => ({
      ...stage,
      outcomes: inStage(outcomes, stage.id),
      questions: inStage(questions, stage.id),
      metrics: inStage(metrics, stage.id),
    })),
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      questions: questions.filter((question) => question.outcomes.includes(outcome.id)).map(({ id }) => id),
    })),
    metrics: metrics.map((metric) => ({
      ...metric,
      questions: questions.filter((question) => question.metrics.includes(metric.id)).map(({ id }) => id),
    })),
    principles: parts.principles.map((principle) => ({
      ...principle,
      requirements: requirements
        .filter((requirement) => requirement.principle === principle.id)
        .map(({ id }) => id),
    })),
  };
}

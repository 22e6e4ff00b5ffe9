import { blueprint } from "../../src/blueprint/blueprint.ts";
import { defineOverlay } from "../../src/blueprint/define-overlay.ts";
import { findMetric, findOutcome, findQuestion, findStage, findTerm } from "../../src/blueprint/find.ts";
import type { Outcome } from "../../src/blueprint/model.ts";
import type { MetricShortId, OutcomeId, QuestionId } from "../../src/blueprint/structure.ts";

findStage(blueprint, "foundation");
findOutcome(blueprint, "foundation.outcome.ai-strategy");
findOutcome(blueprint, "ai-strategy") satisfies Outcome | undefined;
findOutcome(blueprint, "acme:foundation.outcome.energy");
findMetric(blueprint, "time-to-value");
findOutcome(blueprint, String(Date.now())); // an id read at run time is welcome

// @ts-expect-error misspelt stage
findStage(blueprint, "foundations");
// @ts-expect-error misspelt outcome
findOutcome(blueprint, "ai-stratgy");
// @ts-expect-error a question's id is not an outcome's
findOutcome(blueprint, "foundation.question.strategy-clarity");
// @ts-expect-error misspelt question
findQuestion(blueprint, "strategy-clairty");
// @ts-expect-error misspelt metric
findMetric(blueprint, "scale.metric.time-to-valeu");
// @ts-expect-error misspelt term
findTerm(blueprint, "nvp");

"scale.outcome.reusable-components" satisfies OutcomeId;
"improve.question.model-lifecycle" satisfies QuestionId;
"cycle-time" satisfies MetricShortId;
// @ts-expect-error outcomes of one stage do not stand in another
"scale.outcome.ai-strategy" satisfies OutcomeId;

const head = { id: "acme", namespace: "acme", version: "1.0.0", extends: "^1.0.0" } as const;
const mine = defineOverlay({ ...head, retire: [{ kind: "term", id: "npv", reason: "Said in words." }] });
mine.retire[0].id satisfies "npv";
// @ts-expect-error misspelt id in an overlay
defineOverlay({ ...head, retire: [{ kind: "term", id: "nvp", reason: "Said in words." }] });
// @ts-expect-error a stage cannot be retired
defineOverlay({ ...head, retire: [{ kind: "stage", id: "scale", reason: "None." }] });
const bare = { id: "w", term: "W", definition: "D", seeAlso: [] } as const;
// @ts-expect-error an added id carries a namespace
defineOverlay({ ...head, add: [{ kind: "term", item: bare }] });
const wrongField = { kind: "outcome", id: "scale.outcome.change-management", fields: { wieght: 1 } } as const;
// @ts-expect-error a field that an outcome does not have
defineOverlay({ ...head, override: [wrongField] });
const misspelt = { kind: "question", id: "scale.question.scalable-proceses", fields: { weight: 2 } } as const;
// @ts-expect-error misspelt question in an override
defineOverlay({ ...head, override: [misspelt] });

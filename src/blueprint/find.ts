import { assertShape } from "../foundation/shape.js";
import type { Blueprint, BlueprintMetric, GlossaryEntry, Outcome, Question, Stage } from "./model.js";
import type {
  MetricId,
  MetricShortId,
  NamespacedId,
  OutcomeId,
  OutcomeShortId,
  QuestionId,
  QuestionShortId,
  StageId,
} from "./structure.js";
import type { TermId } from "./structure-glossary.js";

/**
 * An id read at run time, of type `string`. A literal that is not a known id does not fit, so that a misspelt
 * id in source code is a compile error.
 */
export type DynamicId<Id extends string> = string extends Id ? Id : never;

type Lists = "stages" | "outcomes" | "questions" | "metrics" | "glossary";

function byId<List extends Lists>(
  blueprint: Blueprint,
  list: List,
  id: string,
): Blueprint[List][number] | undefined {
  assertShape({ [list]: "list" }, blueprint, ["blueprint"]);
  const items: readonly { readonly id: string; readonly shortId?: string }[] = blueprint[list];
  const exact = items.find((item) => item.id === id);
  const byShort = exact ? [exact] : items.filter((item) => item.shortId === id);
  // An item of the list asked for, which the compiler does not follow.
  return byShort.length === 1 ? (byShort[0] as Blueprint[List][number]) : undefined;
}

/**
 * The stage of an id, or undefined.
 *
 * @example
 * import { blueprint, findStage } from "ai-operating-model/blueprint";
 * findStage(blueprint, "scale")?.metrics.length; // => 4
 */
export function findStage(blueprint: Blueprint, id: StageId): Stage | undefined;
export function findStage<Id extends string>(blueprint: Blueprint, id: DynamicId<Id>): Stage | undefined;
export function findStage(blueprint: Blueprint, id: string): Stage | undefined {
  return byId(blueprint, "stages", id);
}

/**
 * The outcome of a full or short id; undefined when it is unknown, retired, or short and not unique.
 *
 * @example
 * import { blueprint, findOutcome } from "ai-operating-model/blueprint";
 * findOutcome(blueprint, "ai-strategy")?.id; // => "foundation.outcome.ai-strategy"
 */
export function findOutcome(
  blueprint: Blueprint,
  id: OutcomeId | OutcomeShortId | NamespacedId,
): Outcome | undefined;
export function findOutcome<Id extends string>(blueprint: Blueprint, id: DynamicId<Id>): Outcome | undefined;
export function findOutcome(blueprint: Blueprint, id: string): Outcome | undefined {
  return byId(blueprint, "outcomes", id);
}

/**
 * The question of a full or short id; undefined when it is unknown, retired, or short and not unique.
 *
 * @example
 * import { blueprint, findQuestion } from "ai-operating-model/blueprint";
 * findQuestion(blueprint, "model-lifecycle")?.scale.map(({ level }) => level); // => [0, 1, 2, 3, 4]
 */
export function findQuestion(
  blueprint: Blueprint,
  id: QuestionId | QuestionShortId | NamespacedId,
): Question | undefined;
export function findQuestion<Id extends string>(
  blueprint: Blueprint,
  id: DynamicId<Id>,
): Question | undefined;
export function findQuestion(blueprint: Blueprint, id: string): Question | undefined {
  return byId(blueprint, "questions", id);
}

/**
 * The metric of a full or short id; undefined when it is unknown, retired, or short and not unique.
 *
 * @example
 * import { blueprint, findMetric } from "ai-operating-model/blueprint";
 * findMetric(blueprint, "scale.metric.time-to-value")?.direction; // => "down"
 */
export function findMetric(
  blueprint: Blueprint,
  id: MetricId | MetricShortId | NamespacedId,
): BlueprintMetric | undefined;
export function findMetric<Id extends string>(
  blueprint: Blueprint,
  id: DynamicId<Id>,
): BlueprintMetric | undefined;
export function findMetric(blueprint: Blueprint, id: string): BlueprintMetric | undefined {
  return byId(blueprint, "metrics", id);
}

/**
 * The glossary's entry of a term id, or undefined.
 *
 * @example
 * import { blueprint, findTerm } from "ai-operating-model/blueprint";
 * findTerm(blueprint, "npv")?.term; // => "Net present value (NPV)"
 */
export function findTerm(blueprint: Blueprint, id: TermId | NamespacedId): GlossaryEntry | undefined;
export function findTerm<Id extends string>(
  blueprint: Blueprint,
  id: DynamicId<Id>,
): GlossaryEntry | undefined;
export function findTerm(blueprint: Blueprint, id: string): GlossaryEntry | undefined {
  return byId(blueprint, "glossary", id);
}

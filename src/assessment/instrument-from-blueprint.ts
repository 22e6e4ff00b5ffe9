import type { Blueprint } from "../blueprint/model.js";
import type { StageId } from "../blueprint/structure.js";
import { digest } from "../foundation/hash.js";
import { invalidDefinition } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { checkInstrument } from "./check-instrument.js";
import type { Instrument } from "./instrument.js";

/**
 * The instrument that asks all questions of a blueprint, or those of some stages, with their weights and scales:
 * the way to an instrument for a blueprint with overlays.
 *
 * @throws OperatingModelError `invalid-definition` where the stages leave no question.
 * @example
 * import { instrumentFromBlueprint } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "start", stages: ["foundation"] });
 * instrument.questions.length; // => 4
 */
export function instrumentFromBlueprint(
  blueprint: Blueprint,
  options: Pick<Instrument, "id" | "version" | "roles" | "scope"> & { readonly stages?: readonly StageId[] },
): Instrument {
  assertShape({ questions: "question*" }, blueprint, ["blueprint"], { question: { scale: "object*" } });
  assertShape({ stages: "list?" }, options, ["options"]);
  const { stages, ...rest } = options;
  const instrument: Instrument = {
    ...rest,
    blueprint: { version: blueprint.version, digest: digest(blueprint) },
    questions: blueprint.questions
      .filter(({ stage }) => stages === undefined || stages.includes(stage))
      .map(({ id, stage, weight, scale }) => {
        const levels = scale.map(({ level }) => level);
        return { id, stage, weight, scale: { min: Math.min(...levels), max: Math.max(...levels) } };
      }),
  };
  const issues = checkInstrument(instrument, blueprint);
  if (issues.length > 0) throw invalidDefinition("instrument", issues);
  return instrument;
}

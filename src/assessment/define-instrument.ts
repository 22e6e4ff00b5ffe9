import { invalidDefinition } from "../foundation/operating-model-error.js";
import { checkInstrument } from "./check-instrument.js";
import type { Instrument } from "./instrument.js";

/**
 * An instrument written in source code: question ids are checked by the compiler, the rest at once when it runs.
 * The literal comes back unchanged, with its literal types.
 *
 * @throws OperatingModelError `invalid-definition` with every issue that {@link checkInstrument} finds.
 * @example
 * import { defineInstrument } from "ai-operating-model/assessment";
 * import { blueprint, blueprintDigest } from "ai-operating-model/blueprint";
 * const instrument = defineInstrument({
 *   id: "spring-2026",
 *   blueprint: { version: blueprint.version, digest: blueprintDigest(blueprint) },
 *   questions: ["foundation.question.strategy-clarity", "foundation.question.executive-sponsorship"],
 *   roles: ["executive", "business", "technology"],
 *   scope: { organization: "Acme", units: ["Retail", "Claims"] },
 * });
 * instrument.questions.length; // => 2
 */
export function defineInstrument<const I extends Instrument>(instrument: I): I {
  const issues = checkInstrument(instrument);
  if (issues.length > 0) throw invalidDefinition("instrument", issues);
  return instrument;
}

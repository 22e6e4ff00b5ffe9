import { digest } from "../foundation/hash.js";
import { joinBlueprint } from "./join.js";
import type { Blueprint } from "./model.js";
import { english } from "./text/en.js";

/**
 * The AI operating model blueprint in English, as published: plain data, deeply frozen.
 *
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * blueprint.stages.map((stage) => stage.name); // => ["Foundation", "Initiate", "Scale", "Improve"]
 * blueprint.outcomes.length; // => 20
 */
export const blueprint: Blueprint = /* @__PURE__ */ joinBlueprint(english);

/**
 * What pins a blueprint exactly: SHA-256 over its canonical JSON, 64 hexadecimal digits. Two blueprints with
 * the same version and different overlays have different digests. Answers and reports carry it, so that one
 * can tell later which text they were given against.
 *
 * @example
 * import { blueprint, blueprintDigest } from "ai-operating-model/blueprint";
 * blueprintDigest(blueprint) === blueprintDigest(structuredClone(blueprint)); // => true
 */
export function blueprintDigest(blueprint: Blueprint): string {
  return digest(blueprint);
}

import { invalidDefinition } from "../foundation/operating-model-error.js";
import type { Overlay } from "./overlay.js";
import { overlayShapeIssues } from "./overlay-shape.js";

/**
 * Declares an overlay in source code: published ids are checked by the compiler, and form and namespace here.
 * Whether it fits a particular blueprint is said by `checkOverlay`.
 *
 * @throws OperatingModelError `invalid-definition` with every issue.
 * @example
 * import { defineOverlay } from "ai-operating-model/blueprint";
 * const acme = defineOverlay({
 *   id: "acme-group",
 *   namespace: "acme",
 *   version: "1.0.0",
 *   extends: "^1.0.0",
 *   override: [{ kind: "question", id: "foundation.question.strategy-clarity", fields: { weight: 2 } }],
 * });
 * acme.namespace; // => "acme"
 */
export function defineOverlay<const Literal extends Overlay>(literal: Literal): Literal {
  const issues = overlayShapeIssues(literal);
  if (issues.length > 0) throw invalidDefinition("overlay", issues);
  return literal;
}

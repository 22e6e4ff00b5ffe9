import type { Issue, Path } from "../foundation/issue.js";
import { assertNoIssues } from "../foundation/operating-model-error.js";
import { checkShape, type Shape } from "../foundation/shape.js";

/** What the functions of this chapter read of a blueprint and its items without asking. */
const shapes: Readonly<Record<string, Shape>> = {
  blueprint: {
    id: "string",
    version: "string",
    stages: "item*",
    outcomes: "outcome*",
    questions: "question*",
    metrics: "metric*",
    principles: "item*",
    requirements: "item*",
    aims: "item*",
    failureModes: "item*",
    resources: "item*",
    crosswalks: "crosswalk*",
    glossary: "item*",
    retired: "item*",
    overlays: "applied*",
  },
  item: { id: "string" },
  outcome: { id: "string", checklist: "item*" },
  question: { id: "string", scale: "object*" },
  metric: { id: "string", target: "object or null" },
  applied: { id: "string", overridden: "object*" },
  crosswalk: { id: "string", entries: "item*" },
};

/** What of a blueprint is of a wrong type, so that nothing further can be asked of it. */
export function blueprintShape(blueprint: unknown, path: Path = []): Issue[] {
  return checkShape({ shapes, rules: {} }, "blueprint", blueprint, path);
}

/** Refuses what is no blueprint, by the places where it is none. */
export function assertBlueprint(blueprint: unknown, path: Path = ["blueprint"]): void {
  assertNoIssues(blueprintShape(blueprint, path));
}

import type { Issue } from "../foundation/issue.js";
import { blueprintShape } from "./blueprint-shape.js";
import { catalogKey, catalogOf, referencesOf } from "./catalog.js";
import type { Blueprint, MetricTarget } from "./model.js";

/**
 * What is wrong with a blueprint as a whole: wrong types, which come alone; ids used twice, references to nothing, answer scales that are
 * not 0 to 4, weights below zero, targets whose amber is better than their green. Empty when it is sound.
 *
 * @example
 * import { blueprint, checkBlueprint } from "ai-operating-model/blueprint";
 * checkBlueprint(blueprint); // => []
 */
export function checkBlueprint(blueprint: Blueprint): Issue[] {
  const mistyped = blueprintShape(blueprint);
  if (mistyped.length > 0) return mistyped;
  return [...repeatedIds(blueprint), ...brokenReferences(blueprint), ...wrongValues(blueprint)];
}

function repeatedIds(blueprint: Blueprint): Issue[] {
  const named: (readonly [string, readonly { readonly id: string }[]])[] = [
    ["stages", blueprint.stages],
    ["outcomes", blueprint.outcomes],
    ["questions", blueprint.questions],
    ["metrics", blueprint.metrics],
    ["principles", blueprint.principles],
    ["requirements", blueprint.requirements],
    ["aims", blueprint.aims],
    ["failureModes", blueprint.failureModes],
    ["resources", blueprint.resources],
    ["crosswalks", blueprint.crosswalks],
    ["glossary", blueprint.glossary],
    ["checklist", blueprint.outcomes.flatMap((outcome) => outcome.checklist)],
    ...blueprint.crosswalks.map(({ id, entries }) => [`crosswalks ${id}`, entries] as const),
  ];
  return named.flatMap(([list, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }, index): Issue[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ code: "duplicate-id", path: [list, index, "id"], message: `${list} holds ${id} twice` }];
    });
  });
}

function brokenReferences(blueprint: Blueprint): Issue[] {
  const catalog = catalogOf(blueprint);
  return [...catalog.values()].flatMap((item) =>
    referencesOf(item)
      .filter(({ kind, id }) => !catalog.has(catalogKey(kind, id)))
      .map(({ field, kind, id }) => ({
        code: "unknown-reference",
        path: [item.kind, item.id, field],
        message: `${item.kind} ${item.id} refers in ${field} to the ${kind} ${id}, which is not there`,
        expected: `the id of a ${kind}`,
        received: id,
      })),
  );
}

function wrongValues({ questions, metrics }: Blueprint): Issue[] {
  const issues: Issue[] = [];
  questions.forEach(({ id, weight, scale }, index) => {
    if (!(Number.isFinite(weight) && weight >= 0))
      issues.push({
        code: "invalid-weight",
        path: ["questions", index, "weight"],
        message: `the weight of ${id} must be a finite number of 0 or more`,
      });
    if (scale.length !== 5 || scale.some(({ level }, position) => level !== position))
      issues.push({
        code: "invalid-scale",
        path: ["questions", index, "scale"],
        message: `the scale of ${id} must have the levels 0, 1, 2, 3, 4 in this order`,
      });
  });
  metrics.forEach(({ id, direction, target }, index) => {
    if (target !== null && !targetFits(direction, target))
      issues.push({
        code: "invalid-target",
        path: ["metrics", index, "target"],
        message: `amber of ${id} must not be better than green`,
      });
  });
  return issues;
}

function targetFits(direction: "up" | "down" | "band", { green, amber }: MetricTarget): boolean {
  if (!Number.isFinite(green) || !Number.isFinite(amber)) return false;
  return direction === "band" || (direction === "up" ? green >= amber : green <= amber);
}

import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import {
  blueprintOf,
  catalogOf,
  referencesOf,
  successorOf,
  withReferences,
} from "../../src/blueprint/catalog.ts";

test("taking apart and putting together is the identity", () => {
  expect(blueprintOf(catalogOf(blueprint), blueprint)).toEqual(blueprint);
});

test("references are found and rewritten, repeats once", () => {
  const item = catalogOf(blueprint).get("question initiate.question.measurable-value")!;
  expect(referencesOf(item).map(({ kind }) => kind)).toEqual(["stage", "outcome", "metric", "metric"]);
  const merged = withReferences(item, (kind, id) =>
    kind === "metric" ? "m" : kind === "outcome" ? null : id,
  );
  expect(merged.fields).toMatchObject({ stage: "initiate", metrics: ["m"], outcomes: [] });
});

test("successors are followed along a chain, and a circle of them leads nowhere", () => {
  const gone = (id: string, replacedBy: string | null) =>
    ({ kind: "term", id, name: id, reason: "r", replacedBy, by: "a" }) as const;
  const resolve = successorOf([
    gone("a", "b"),
    gone("b", "c"),
    gone("d", null),
    gone("x", "y"),
    gone("y", "x"),
  ]);
  expect(["a", "b", "c", "d", "x"].map((id) => resolve("term", id))).toEqual(["c", "c", "c", null, null]);
  expect(resolve("aim", "a")).toBe("a");
});

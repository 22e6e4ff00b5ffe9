import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { assertBlueprint, blueprintShape } from "../../src/blueprint/blueprint-shape.ts";

test("the published blueprint has the shape, also as plain JSON", () => {
  expect(blueprintShape(blueprint)).toEqual([]);
  expect(blueprintShape(JSON.parse(JSON.stringify(blueprint)))).toEqual([]);
});

test("what is of a wrong type is told by its place", () => {
  const [first, ...others] = blueprint.outcomes;
  const broken = { ...blueprint, stages: null, outcomes: [{ ...first, checklist: [{ id: 7 }] }, ...others] };
  expect(blueprintShape(broken).map(({ path }) => path)).toEqual([
    ["stages"],
    ["outcomes", 0, "checklist", 0, "id"],
  ]);
  expect(() => assertBlueprint(null)).toThrow("blueprint: must be an object; received null");
  expect(() => assertBlueprint({}, ["before"])).toThrow("before.id: must be a string");
});

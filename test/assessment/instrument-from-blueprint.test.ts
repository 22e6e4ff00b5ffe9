import { expect, test } from "vitest";
import { instrumentFromBlueprint } from "../../src/assessment/instrument-from-blueprint.ts";
import { blueprint, blueprintDigest } from "../../src/blueprint/index.ts";

test("asks all sixteen questions on their own scales, pinned to the text", () => {
  const instrument = instrumentFromBlueprint(blueprint, { id: "all" });
  expect(instrument.questions).toHaveLength(16);
  expect(instrument.blueprint).toEqual({ version: blueprint.version, digest: blueprintDigest(blueprint) });
  expect(instrument.questions[0]).toMatchObject({
    weight: 1,
    scale: { min: 0, max: 4 },
    stage: "foundation",
  });
});

test("or those of some stages; none at all is refused", () => {
  expect(
    instrumentFromBlueprint(blueprint, { id: "two", stages: ["scale", "improve"] }).questions,
  ).toHaveLength(8);
  expect(() => instrumentFromBlueprint(blueprint, { id: "none", stages: [] })).toThrow("asks nothing");
});

import { expect, test } from "vitest";
import { arrangeBlueprint } from "../../src/blueprint/arrange.ts";
import { blueprint } from "../../src/blueprint/blueprint.ts";

test("derived lists follow the items and not what stood there", () => {
  const bare = {
    ...blueprint,
    stages: blueprint.stages.map((stage) => ({ ...stage, outcomes: [], questions: [], metrics: [] })),
    outcomes: blueprint.outcomes.map((outcome) => ({ ...outcome, questions: [] })),
    metrics: blueprint.metrics.map((metric) => ({ ...metric, questions: [] })),
    principles: blueprint.principles.map((principle) => ({ ...principle, requirements: [] })),
  };
  expect(arrangeBlueprint(bare)).toEqual(blueprint);
  const fewer = arrangeBlueprint({ ...blueprint, questions: [] });
  expect(fewer.metrics.flatMap(({ questions }) => questions)).toEqual([]);
  expect(fewer.stages.flatMap(({ questions }) => questions)).toEqual([]);
});

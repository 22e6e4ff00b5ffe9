import { expect, test } from "vitest";
import { catalogOf } from "../../../src/blueprint/catalog.ts";
import { joinBlueprint } from "../../../src/blueprint/join.ts";
import { english } from "../../../src/blueprint/text/en.ts";

test("there is no text without an item: nothing is written that nobody reads", () => {
  const ids = new Set([...catalogOf(joinBlueprint(english)).keys()].map((key) => key.split(" ")[1]));
  const keyed = [english.stages, english.outcomes, english.checklists, english.questions, english.metrics];
  const more = [
    english.principles,
    english.requirements,
    english.aims,
    english.failureModes,
    english.resources,
  ];
  const rest = [english.crosswalks, english.crosswalkEntries, english.glossary];
  const orphans = [...keyed, ...more, ...rest]
    .flatMap((texts) => Object.keys(texts))
    .filter((id) => !ids.has(id));
  expect(orphans).toEqual([]);
});

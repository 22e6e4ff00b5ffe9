import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { diffBlueprints } from "../../src/blueprint/diff.ts";
import { joinBlueprint } from "../../src/blueprint/join.ts";
import { english } from "../../src/blueprint/text/en.ts";

test("another language changes words and nothing else", () => {
  const other = joinBlueprint({
    ...english,
    language: "de",
    stages: { ...english.stages, scale: { name: "Ausbau", description: "Was trägt, wird breit." } },
  });
  const { renamed, reworded, ...rest } = diffBlueprints(blueprint, other);
  expect(other.language).toBe("de");
  expect(renamed.map(({ id, to }) => [id, to])).toEqual([["scale", "Ausbau"]]);
  expect(reworded.map(({ id }) => id)).toEqual(["scale"]);
  expect(Object.values(rest).filter((list) => Array.isArray(list) && list.length > 0)).toEqual([]);
});

import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { checkBlueprint } from "../../src/blueprint/check-blueprint.ts";
import type { Blueprint } from "../../src/blueprint/model.ts";

const codes = (changes: Partial<Blueprint>) =>
  checkBlueprint({ ...blueprint, ...changes }).map(({ code }) => code);
const [question, ...questions] = blueprint.questions;
const [metric, ...metrics] = blueprint.metrics;

test("the published blueprint is sound", () => {
  expect(checkBlueprint(blueprint)).toEqual([]);
});

test("each fault is named", () => {
  expect(codes({ glossary: [...blueprint.glossary, blueprint.glossary[0]!] })).toEqual(["duplicate-id"]);
  expect(codes({ questions: [{ ...question!, outcomes: ["a:b"] }, ...questions] })).toEqual([
    "unknown-reference",
  ]);
  expect(codes({ questions: [{ ...question!, weight: Number.NaN }, ...questions] })).toEqual([
    "invalid-weight",
  ]);
  const scale = [...question!.scale].reverse();
  expect(codes({ questions: [{ ...question!, scale }, ...questions] })).toEqual(["invalid-scale"]);
  const target = { green: 0.5, amber: 0.6, alsoRequired: [] };
  expect(codes({ metrics: [{ ...metric!, target }, ...metrics] })).toEqual(["invalid-target"]);
  expect(codes({ metrics: [{ ...metric!, direction: "down", target }, ...metrics] })).toEqual([]);
});

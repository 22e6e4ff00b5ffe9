import { expect, test } from "vitest";
import type { Process } from "../../src/gates/process.ts";
import { gateOf, planOf, segregationPairs, tierKey } from "../../src/gates/process-plan.ts";
import { release, strictRelease } from "./fixture.ts";

const plan = planOf(release as Process);

test("is made once for a definition", () => {
  expect(planOf(release as Process)).toBe(plan);
});

test("conditional go is the default but at the last gate; business is required unless spelled out", () => {
  const of = (stage: string) => gateOf(plan, { stage, classifications: [] });
  expect(["idea", "pilot", "rollout"].map((stage) => of(stage)?.conditionalGo)).toEqual([true, true, false]);
  expect(["idea", "rollout"].map((stage) => of(stage)?.required)).toEqual([["business"], []]);
  expect(of("live")).toBeUndefined();
});

test("no definition removes submit against vote", () => {
  const pairs = (segregation: Process["segregation"]) =>
    segregationPairs({ ...(release as Process), ...(segregation && { segregation }) });
  expect(pairs(undefined)).toEqual([
    ["submit", "vote"],
    ["submit", "waive"],
    ["submit", "classify"],
  ]);
  expect(pairs({ pairs: [] })).toEqual([["submit", "vote"]]);
  expect(planOf(strictRelease as Process).incompatible.submit).toEqual([
    "vote",
    "waive",
    "classify",
    "assess",
    "decide",
  ]);
});

test("keys of tiers never meet", () => {
  expect(tierKey("a", "b:c")).not.toBe(tierKey("a:b", "c"));
});

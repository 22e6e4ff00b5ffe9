import { expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { gateSpecification } from "../../src/testing/gate-specification.ts";

const at = "2026-03-02T10:00:00Z";
const owner = { id: "p-1", roles: ["product-owner"] } as const;
const submit = { type: "submit", evidenceDigest: "d", at, actor: owner } as const;
const spec = gateSpecification(aiInitiativeLifecycle);

test("what goes against the specification is thrown, with what came instead", () => {
  expect(() => spec.given().when(submit).then("vote-cast")).toThrow("expected vote-cast; got submitted");
  expect(() => spec.given().when(submit).thenRefused("closed")).toThrow(
    "expected refusal closed; got acceptance",
  );
  expect(() => spec.given().when(submit).thenState({ round: 2 })).toThrow("expected round 2; got 1");
  const vote = { type: "vote", as: "finance", vote: "approve", at, actor: owner } as const;
  expect(() => spec.given(submit).when(vote).then("vote-cast")).toThrow(/segregation-of-duties/);
  expect(() => spec.given(vote)).toThrow("given command 0 (vote) was refused: not-submitted");
});

test("history is commands, events or both", () => {
  const { events } = spec.given(submit);
  const again = spec.given(...events, { ...submit, evidenceDigest: "e" });
  expect(again.events.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(again.state.submission?.evidenceDigest).toBe("e");
});

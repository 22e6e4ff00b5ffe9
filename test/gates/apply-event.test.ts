import { describe, expect, test } from "vitest";
import { applyEvent } from "../../src/gates/apply-event.ts";
import type { GateEvent } from "../../src/gates/event.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import { beaApproves, classify, create, npv, release, spec, submit } from "./fixture.ts";

const submitted = spec.given(create, submit);
const [cast] = spec.given(create, submit, beaApproves).events.slice(-1) as [GateEvent];

describe("a state that is being made", () => {
  test("is changed in place where its lists are owned, else they are copied first", () => {
    const before = submitted.state as GateState;
    const draft = { ...before };
    applyEvent(draft, cast, false);
    expect([before.votes.length, draft.votes.length, draft.version]).toEqual([0, 1, 3]);
    const owned = structuredClone(before);
    const { votes } = owned;
    applyEvent(owned, cast, true);
    expect(owned.votes).toBe(votes);
    expect(owned).toEqual(draft);
  });

  test("keeps the fact of a measure whatever its name", () => {
    const [recorded] = spec.given(create, npv).events.slice(-1) as [GateEvent & { type: "fact-recorded" }];
    const fact = { ...recorded.fact, measure: "__proto__" };
    const draft = structuredClone(submitted.state as GateState);
    applyEvent(draft, { ...recorded, fact }, false);
    expect(Object.keys(draft.facts)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(draft.facts)).toBe(Object.prototype);
  });
});

test("a tier changes what is asked of the evidence on the table", () => {
  const ids = (state: GateState): string[] | undefined => state.submission?.criteria.map(({ id }) => id);
  const asked = release.gates[0]!.mustMeet!.concat(["fit", "simple"] as never);
  expect(ids(submitted.state as GateState)).toEqual(asked);
  const { events, state } = spec.given(create, submit, { ...classify, tier: "high" });
  expect(ids(state as GateState)).toEqual(["useful", "safe", "fit", "simple"]);
  // Events of before say nothing of it.
  const { submissionCriteria, ...older } = events.at(-1) as GateEvent & { type: "classified" };
  expect(submissionCriteria).toHaveLength(4);
  const draft = { ...(submitted.state as GateState) };
  applyEvent(draft, older, false);
  expect(ids(draft)).toEqual(asked);
  const first = spec.given(create, classify).events.at(-1);
  expect(first).not.toHaveProperty("submissionCriteria");
});

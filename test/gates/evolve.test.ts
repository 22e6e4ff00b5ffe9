import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { GateEvent } from "../../src/gates/event.ts";
import { evolve, initialState, replay } from "../../src/gates/evolve.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { upcastEvent } from "../../src/gates/upcast-event.ts";
import { beaApproves, create, release, spec, submit } from "./fixture.ts";

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), "utf8"));

test("the golden log of version 1 gives the golden state", () => {
  const events = golden("events-v1") as GateEvent[];
  const process = golden("process-v1") as Process;
  expect(replay(process, events)).toEqual(golden("state-v1"));
  expect(replay(process, events.map(upcastEvent))).toEqual(golden("state-v1"));
  expect(new Set(events.map(({ type }) => type)).size).toBe(19);
});

describe("initialState", () => {
  test("is active in the first stage, round 1, before any event", () => {
    expect(initialState(release)).toMatchObject({
      stage: "idea",
      status: "active",
      round: 1,
      version: 0,
      at: null,
    });
  });
});

test("replay does not touch the events and shares nothing with them that it changes", () => {
  const { events } = spec.given(create, submit, beaApproves);
  const before = structuredClone(events);
  const once = replay(release, events);
  const twice = replay(release, events);
  expect(once).toEqual(twice);
  expect(once.votes).not.toBe(twice.votes);
  expect(events).toEqual(before);
});

test("a vote after a replay does not reach the state before it", () => {
  const state = replay(release, spec.given(create, submit).events) as GateState;
  const [cast] = spec.given(create, submit, beaApproves).events.slice(-1) as [GateEvent];
  const after = evolve(state, cast);
  expect([state.votes.length, after.votes.length]).toEqual([0, 1]);
});

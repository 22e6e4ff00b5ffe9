import { describe, expect, test } from "vitest";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { bob, create, go, hour, npv, ready, readyPilot, release, spec, submit, t0 } from "./fixture.ts";

describe("by when", () => {
  const served: Process = {
    ...release,
    gates: release.gates.map((gate) => ({ ...gate, serviceLevelDays: 2 })),
    calendar: { timeZone: "Europe/Berlin", holidays: ["2026-03-03"] },
  };
  test("the service level counts from the round's first submission, in business days", () => {
    // Sunday 1 March 2026, 09:00 UTC: counted from Monday 00:00 in Berlin, the holiday on Tuesday left out.
    const state = spec.given(create, submit, { ...submit, evidenceDigest: "d2", at: hour(30) })
      .state as GateState;
    expect(explainGate(state, served, { at: hour(30) }).decisionDue).toBe("2026-03-04T23:00:00.000Z");
    expect(explainGate(spec.given(create).state as GateState, served, { at: t0 }).decisionDue).toBeNull();
    expect(explainGate(state, release as Process, { at: hour(30) }).decisionDue).toBeNull();
  });

  test("what counts now stops counting: facts, waivers and conditions", () => {
    const { state } = spec.given(...readyPilot);
    expect(explainGate(state, release, { at: t0 })).toMatchObject({
      canPass: true,
      holdsUntil: "2026-03-31T09:00:00.000Z",
    });
    const waived = spec.given(...readyPilot, {
      type: "waive",
      criterion: "pays",
      until: hour(5),
      reason: "r",
      at: t0,
      actor: bob,
    }).state;
    expect(explainGate(waived, release, { at: t0 }).holdsUntil).toBe(hour(5));
    expect(explainGate(spec.given(...ready).state, release, { at: t0 }).holdsUntil).toBeNull();
  });

  test("an expired fact says since when", () => {
    const [missing] = explainGate(spec.given(...readyPilot).state, release, { at: hour(31 * 24) }).missing;
    expect(missing).toMatchObject({
      code: "fact-expired",
      criterion: "pays",
      due: "2026-03-31T09:00:00.000Z",
    });
  });
});

test("says where a go leads and who decides, without those who may not", () => {
  const state = spec.given(...ready).state;
  expect(explainGate(state, release, { at: t0 })).toMatchObject({
    stage: "idea",
    nextStage: "pilot",
    canPass: true,
    missing: [],
    actions: [],
    deciders: { roles: ["board"] },
  });
  expect(() => explainGate(state, release, { at: "now" })).toThrow(/at must be/);
  expect([go.actor, npv.actor.id]).toEqual([bob, "finn"]);
});

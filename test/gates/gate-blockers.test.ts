import { expect, test } from "vitest";
import { gateBlockers, shouldMeetAverage } from "../../src/gates/gate-blockers.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { gateOf, planOf } from "../../src/gates/process-plan.ts";
import { finnRejects, fit, ready, release, spec, submit, t0 } from "./fixture.ts";

const plan = planOf(release as Process);
const at = Date.parse(t0);
const look = (state: GateState) => gateBlockers(plan, gateOf(plan, state)!, state, at);

test("nothing blocks what is ready; a veto names who could take it back", () => {
  expect(look(spec.given(...ready).state as GateState)).toEqual([]);
  expect(look(spec.given(...ready, finnRejects).state as GateState)).toEqual([
    {
      code: "veto",
      message: "finance rejected",
      role: "finance",
      person: "finn",
      who: { roles: [], persons: ["finn"] },
    },
  ]);
});

test("who has voted or submitted is excepted from those who could still vote", () => {
  const [quorum] = look(spec.given(submit, ready[2], fit, ready[4], finnRejects).state as GateState);
  expect(quorum).toMatchObject({ code: "quorum-not-reached", missing: 2, who: { except: ["olga", "finn"] } });
});

test("the average is over all should-meets", () => {
  const state = spec.given(submit, fit).state as GateState;
  expect(shouldMeetAverage(gateOf(plan, state)!, state)).toBe(3);
});

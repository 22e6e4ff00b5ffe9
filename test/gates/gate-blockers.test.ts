import { expect, test } from "vitest";
import { initialState } from "../../src/gates/evolve.ts";
import { gateBlockers, prohibition } from "../../src/gates/gate-blockers.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { gateOf, planOf } from "../../src/gates/process-plan.ts";
import { simulateProcess } from "../../src/gates/simulate-process.ts";
import { classify, finnRejects, fit, ready, release, spec, submit, t0 } from "./fixture.ts";

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

test("the tier that prohibits is named, also where another is more severe", () => {
  const [tiers, other] = release.riskSchemes ?? [];
  const wilder = { ...other!, tiers: [{ id: "wild", severity: 10 }] };
  const process = { ...release, riskSchemes: [tiers!, wilder] } as Process;
  const { state } = simulateProcess(initialState(process), process, [
    { ...classify, tier: "banned" },
    { ...classify, scheme: "other", tier: "wild" },
  ]);
  expect(state.tier).toBe("wild");
  const banned = { code: "tier-prohibited", message: "tier banned allows only kill" };
  expect(prohibition(planOf(process), state)).toMatchObject([banned]);
  expect(look(state)).toContainEqual(expect.objectContaining(banned));
});

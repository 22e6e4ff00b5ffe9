import { expect, test } from "vitest";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { DutyPair, Process } from "../../src/gates/process.ts";
import { planOf } from "../../src/gates/process-plan.ts";
import { barredPersons, barringDuty } from "../../src/gates/segregation.ts";
import { ready, release, spec, t0 } from "./fixture.ts";

const state = spec.given(...ready).state as GateState;
const at = Date.parse(t0);
const under = (...pairs: DutyPair[]) => planOf({ ...(release as Process), segregation: { pairs } });

test("the matrix is symmetric and of any pairs", () => {
  const plan = under(["assess", "vote"]);
  expect(barringDuty(plan, state, "bea", "vote", at)).toBe("assess");
  expect(barringDuty(plan, state, "bea", "assess", at)).toBe("vote");
  // eva scored a should-meet only.
  expect(barringDuty(plan, state, "eva", "vote", at)).toBeUndefined();
  expect(barredPersons(plan, state, "vote", at)).toEqual(["olga", "bea"]);
});

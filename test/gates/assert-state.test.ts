import { expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { assertState } from "../../src/gates/assert-state.ts";
import { initialState } from "../../src/gates/evolve.ts";
import type { GateState } from "../../src/gates/gate-state.ts";

test("what is no state is refused", () => {
  const state: GateState = initialState(aiInitiativeLifecycle);
  expect(() => assertState(state)).not.toThrow();
  expect(() => assertState(JSON.parse(JSON.stringify(state)))).not.toThrow();
  for (const name of ["assessments", "classifications", "facts"] as const) {
    const broken = { ...state, [name]: undefined } as unknown as GateState;
    expect(() => assertState(broken)).toThrow("state must be a state of a gate instance");
  }
  expect(() => assertState(null as never)).toThrow("state must be a state of a gate instance; received null");
});

import { expect, test } from "vitest";
import { formatAmount } from "../../src/gates/exact-amount.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { planOf } from "../../src/gates/process-plan.ts";
import { overspent, releasedFunds } from "../../src/gates/released-funds.ts";
import { go, hour, ready, release, spec, toPilot } from "./fixture.ts";

const money = { amount: "0.1", currency: "EUR", until: hour(9) } as const;

test("sums releases exactly, and says nothing where nobody speaks of money", () => {
  const state = spec.given(...ready, { ...go, release: money }).state as GateState;
  const funds = releasedFunds(planOf(release as Process), {
    ...state,
    releases: [...state.releases, { ...state.releases[0]!, amount: "0.2" }],
  });
  expect(formatAmount(funds!.released)).toBe("0.3");
  expect(overspent(funds!)).toBeUndefined();
  const { funding: _, ...without } = release as Process;
  expect(releasedFunds(planOf(without), spec.given(...toPilot).state as GateState)).toBeUndefined();
});

import { expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { initialState } from "../../src/gates/evolve.ts";
import { simulateProcess } from "../../src/gates/simulate-process.ts";
import { businessVotes, initiativeOf } from "../../src/operating-model/business-votes.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";

const at = "2026-03-02T10:00:00Z";
const state = initialState(aiInitiativeLifecycle);
const create = {
  type: "create",
  initiativeId: "i-1",
  at,
  actor: { id: "p", roles: ["product-owner"] },
} as const;
const opened = simulateProcess(state, aiInitiativeLifecycle, [create]);
const whole = simulateProcess(state, aiInitiativeLifecycle, [
  create,
  ...openingCommands(opened.state, aiInitiativeLifecycle, { at }),
]);

test("a log tells whether the business voted; one without any vote tells nothing", () => {
  expect(initiativeOf(whole.events)).toBe("i-1");
  expect(businessVotes([whole.events, opened.events], "business-sponsor", at)).toEqual([
    { initiativeId: "i-1", business: true },
  ]);
  expect(businessVotes([whole.events], "operations-lead", at)).toEqual([
    { initiativeId: "i-1", business: false },
  ]);
  expect(businessVotes([whole.events], null, at)).toEqual([]);
});

test("votes cast later are not known on the day", () => {
  expect(businessVotes([whole.events], "business-sponsor", "2026-03-02T09:59:59Z")).toEqual([]);
});

test("a log without its creation is about nobody", () => {
  expect(initiativeOf(whole.events.slice(1))).toBe(null);
  expect(businessVotes([whole.events.slice(1)], "business-sponsor", at)).toEqual([]);
});

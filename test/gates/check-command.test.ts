import { expect, test } from "vitest";
import { checkCommand, checkEvent } from "../../src/gates/check-command.ts";
import type { GateEvent } from "../../src/gates/event.ts";
import { bea, go, hour, npv, ready, spec, t0, useful } from "./fixture.ts";

test("a command that contradicts itself", () => {
  const delegate = {
    type: "delegate",
    delegate: "d",
    role: "business",
    validFrom: hour(2),
    validUntil: hour(1),
  } as const;
  expect(checkCommand(useful)).toEqual([]);
  expect(checkCommand({ ...delegate, at: t0, actor: bea }).map(({ code }) => code)).toEqual(["empty-window"]);
  expect(checkCommand({ ...npv, fact: { ...npv.fact, high: 19 } })[0]?.code).toBe("outside-bounds");
  expect(checkCommand({ ...useful, criterion: "\ud800" })[0]).toMatchObject({
    code: "not-json",
    path: ["criterion"],
  });
});

test("an event that contradicts itself", () => {
  const [decided] = spec.given(...ready, go).events.slice(-1) as [GateEvent & { type: "decided" }];
  expect(checkEvent(decided)).toEqual([]);
  expect(checkEvent({ ...decided, status: "killed" })[0]?.path).toEqual(["status"]);
  expect(checkEvent({ ...decided, outcome: "recycle", status: "completed" })).toHaveLength(1);
  expect(checkEvent({ ...decided, outcome: "hold", status: "on-hold" })).toEqual([]);
});

import { describe, expect, test } from "vitest";
import type { Actor, Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import {
  bob,
  classify,
  create,
  eva,
  finn,
  go,
  hour,
  npv,
  person,
  ready,
  readyPilot,
  release,
  rita,
  spec,
  submit,
  t0,
  toPilot,
} from "./fixture.ts";

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
    const waiver = { type: "waive", criterion: "pays", reason: "r", at: t0, actor: bob } as const;
    const waive = (until: string) => ({ ...waiver, until });
    const unpaid = readyPilot.filter((each) => each !== npv);
    const holds = (...given: Parameters<typeof spec.given>): string | null =>
      explainGate(spec.given(...given).state, release, { at: t0 }).holdsUntil;
    expect(holds(...unpaid)).toBeNull();
    expect(holds(...unpaid, waive(hour(5)))).toBe(hour(5));
    expect(holds(...unpaid, waive(hour(5)), waive(hour(9)))).toBe(hour(9));
    // What is met needs no waiver; one that lasts longer takes over.
    expect(holds(...readyPilot, waive(hour(5)))).toBe("2026-03-31T09:00:00.000Z");
    expect(holds(...readyPilot, waive("2026-05-01T00:00:00Z"))).toBe("2026-05-01T00:00:00.000Z");
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

describe("who could act", () => {
  const directory = [bob, rita, person("otto", "owner", "risk"), eva];
  const personsOf = (
    missing: readonly { code: string; who?: { persons?: readonly string[] } }[],
    code: string,
  ) => missing.find((each) => each.code === code)?.who?.persons;

  test("nobody with the owner's role is named for the classification", () => {
    const { missing, actions } = explainGate(spec.given(...toPilot).state, release, { at: t0, directory });
    expect(personsOf(missing, "unclassified")).toEqual(["rita"]);
    expect(actions.find(({ type }) => type === "classify")?.who.persons).toEqual(["rita"]);
  });

  test("deciders are without everyone whose duties do not go with deciding", () => {
    const apart: Process = { ...(release as Process), segregation: { pairs: [["vote", "decide"]] } };
    const state = spec.given(...ready).state as GateState;
    const board = [bob, { id: "eva", roles: ["engineer", "board"] }];
    const { deciders, canPass } = explainGate(state, apart, { at: t0, directory: board });
    expect([canPass, deciders.persons, deciders.except]).toEqual([true, ["bob"], ["bea", "eva"]]);
    const by = (actor: Actor) => decide(state, apart, { ...go, actor } as Command).ok;
    expect(board.map(by)).toEqual([true, false]);
  });

  test("spend beyond the release is for who records facts, a prohibited tier for who may kill", () => {
    const spent = {
      measure: "spend.actual",
      value: 5,
      unit: "EUR",
      asOf: t0,
      recordedBy: "erp",
      source: "erp",
    };
    const over = spec.given(...toPilot, { type: "record-fact", fact: spent, at: t0, actor: finn }).state;
    const rolesOf = (state: typeof over, code: string) =>
      explainGate(state, release, { at: t0 }).missing.find((each) => each.code === code)?.who?.roles;
    expect(rolesOf(over, "release-exceeded")).toEqual(release.roles);
    const banned = spec.given(...ready, { ...classify, tier: "banned" }).state;
    expect(rolesOf(banned, "tier-prohibited")).toEqual(["board", "business"]);
  });
});

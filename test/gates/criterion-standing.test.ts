import { describe, expect, test } from "vitest";
import type { Command } from "../../src/gates/command.ts";
import { criterionStandings } from "../../src/gates/criterion-standing.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { gateOf, planOf } from "../../src/gates/process-plan.ts";
import {
  ada,
  bea,
  classify,
  create,
  eva,
  fit,
  hour,
  npv,
  olga,
  release,
  rita,
  safe,
  spec,
  strict,
  strictRelease,
  submit,
  t0,
  tested,
  toPilot,
  useful,
} from "./fixture.ts";

const table = (state: unknown, at = t0): unknown[] => {
  const plan = planOf(release as Process);
  const gate = gateOf(plan, state as GateState);
  if (gate === undefined) throw new Error("no gate");
  return criterionStandings(plan, gate, state as GateState, Date.parse(at));
};
const waive = {
  type: "waive",
  criterion: "tested",
  until: hour(5),
  reason: "r",
  at: t0,
  actor: ada,
} as const;

describe("the criteria table of a gate", () => {
  test("holds every criterion of the gate with who could judge it, met or not", () => {
    expect(table(spec.given(create, fit).state)).toEqual([
      { criterion: "useful", kind: "must-meet", status: "missing", who: { roles: ["business"], except: [] } },
      { criterion: "fit", kind: "should-meet", status: "scored", score: 6, who: { roles: ["business"] } },
      { criterion: "simple", kind: "should-meet", status: "missing", who: { roles: ["engineer"] } },
    ]);
    expect(table(spec.given(create, useful).state)[0]).toMatchObject({ status: "met" });
    expect(table(spec.given(create, { ...useful, result: "fail" }).state)[0]).toMatchObject({
      status: "failed",
    });
  });

  test("facts are met, failed or expired, and say until when they count; waivers too", () => {
    const rows = (at: string, ...commands: Command[]): unknown =>
      table(spec.given(...toPilot, classify, ...(commands as [])).state, at);
    const everyone = { roles: release.roles };
    const until = "2026-03-31T09:00:00.000Z";
    const judge = (role: string): object => ({ roles: [role], except: [] });
    expect(rows(t0, npv, safe, waive)).toEqual([
      { criterion: "safe", kind: "must-meet", status: "met", who: judge("risk") },
      { criterion: "tested", kind: "must-meet", status: "waived", until: hour(5), who: judge("engineer") },
      { criterion: "pays", kind: "must-meet", status: "met", until, who: everyone },
    ]);
    expect(rows(hour(5), npv, safe, waive)).toMatchObject([{}, { status: "missing" }, {}]);
    expect(rows(until, npv)).toMatchObject([{}, {}, { status: "expired", until }]);
    expect(rows(t0, { ...npv, fact: { ...npv.fact, low: 1 } })).toMatchObject([
      {},
      {},
      { status: "failed", until },
    ]);
    expect(rows(t0)).toMatchObject([{}, {}, { status: "missing" }]);
  });

  test("what is met needs no waiver: it counts as met", () => {
    expect(table(spec.given(...toPilot, classify, tested, waive).state)[1]).toEqual({
      criterion: "tested",
      kind: "must-meet",
      status: "met",
      who: { roles: ["engineer"], except: [] },
    });
  });

  test("strict: who submitted is excepted from judging", () => {
    const maker = { id: "olga", roles: ["owner", "business"] } as const;
    const state = strict.given(create, { ...submit, actor: maker }).state;
    const { criteria } = explainGate(state, strictRelease, { at: t0, directory: [maker, bea, eva, rita] });
    expect(criteria[0]?.who).toEqual({ roles: ["business"], except: ["olga"], persons: ["bea"] });
    expect(criteria[2]?.who).toEqual({ roles: ["engineer"], persons: ["eva"] });
    expect(olga.id).toBe("olga");
  });

  test("in a stage without gate there is none", () => {
    const state = { ...spec.given(create).state, stage: "live" } as never;
    expect(explainGate(state, release, { at: t0 }).criteria).toEqual([]);
  });
});

test("the table and what blocks name the same criteria", () => {
  for (const commands of [[create], [create, useful], [...toPilot, classify], [...toPilot, npv, safe]]) {
    const { criteria, missing } = explainGate(spec.given(...(commands as [])).state, release, { at: t0 });
    const blocking = missing.flatMap(({ criterion }) => criterion ?? []);
    const open = criteria.filter(
      ({ kind, status }) => kind === "must-meet" && !["met", "waived"].includes(status),
    );
    expect(open.map(({ criterion }) => criterion)).toEqual(blocking);
  }
});

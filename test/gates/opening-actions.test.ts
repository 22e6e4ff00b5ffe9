import { describe, expect, test } from "vitest";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import type { ProposedAction } from "../../src/gates/proposed-action.ts";
import {
  bea,
  create,
  evaApproves,
  finnRejects,
  fit,
  hold,
  kill,
  ready,
  release,
  rita,
  simple,
  spec,
  submit,
  t0,
  toLive,
  toPilot,
  useful,
} from "./fixture.ts";

const actions = (state: GateState, at = t0): readonly ProposedAction[] =>
  explainGate(state as typeof first, release, { at }).actions;
const first = spec.given().state;
const named = (state: GateState): string[] =>
  actions(state).map((each) =>
    `${each.type} ${"criterion" in each ? each.criterion : "as" in each ? each.as : ""}`.trim(),
  );

describe("the smallest set of actions", () => {
  test("one approval serves the quorum and the required role", () => {
    expect(named(spec.given(create, submit, useful, fit, simple, evaApproves).state)).toEqual([
      "vote business",
    ]);
  });
  test("the lowest scores are raised, only as many and as far as needed", () => {
    const state = spec.given(...ready, { ...simple, score: 1 as 4 }).state;
    expect(actions(state)).toEqual([
      { type: "assess", criterion: "simple", score: 4, who: { roles: ["engineer"] } },
    ]);
  });
  test("and to no hundredth more, whatever the minimum and the number of criteria", () => {
    for (let tenths = 1; tenths <= 100; tenths++) {
      for (const shouldMeet of [["fit"], ["fit", "simple"], ["fit", "simple", "tested"]]) {
        const minimum = tenths / 10;
        const gate = { ...release.gates[0]!, shouldMeet, shouldMeetMinimum: minimum };
        const process = { ...release, gates: [gate, ...release.gates.slice(1)] } as Process;
        const scored = explainGate(first as GateState, process, { at: t0 }).actions.filter(
          ({ type }) => type === "assess",
        );
        const heights = scored.flatMap((each) => ("score" in each ? [each.score] : []));
        // Counted in hundredths, in which 3.3 three times is 9.9.
        const sum = (less: number): number =>
          heights.reduce((total, height) => total + Math.round(height * 100) - less, 0);
        expect(sum(0)).toBeGreaterThanOrEqual(tenths * 10 * shouldMeet.length);
        expect(sum(1)).toBeLessThan(tenths * 10 * shouldMeet.length);
      }
    }
  });
  test("a veto is taken back by who cast it", () => {
    expect(actions(spec.given(...ready, finnRejects).state)).toEqual([
      { type: "withdraw-vote", who: { roles: [], persons: ["finn"] } },
    ]);
  });
  test("an unclassified initiative is classified first, in the tier that asks for least", () => {
    expect(named(spec.given(...toPilot).state)).toEqual([
      "classify",
      "accept-handoff",
      "record-fact",
      "assess safe",
      "assess tested",
      "submit",
      "vote business",
    ]);
  });
  test("a hold is ended first; what is closed or has no gate is not opened", () => {
    expect(named(spec.given(...ready, hold).state)).toEqual(["resume"]);
    for (const state of [spec.given(...ready, kill).state, spec.given(...toLive).state]) {
      expect(explainGate(state, release, { at: t0 })).toMatchObject({ canBeOpened: false, actions: [] });
    }
  });
});

test("with a directory every who also names persons, without those who may not", () => {
  const { state } = spec.given(create, { ...submit, actor: bea });
  const directory = [bea, { id: "ben", roles: ["business"] as const }, rita];
  const { missing } = explainGate(state, release, { at: t0, directory });
  const role = missing.find(({ code }) => code === "required-role-missing");
  expect(role?.who).toEqual({ roles: ["business"], except: ["bea"], persons: ["ben"] });
});

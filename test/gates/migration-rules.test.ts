import { describe, expect, test } from "vitest";
import { decide } from "../../src/gates/decide.ts";
import { defineProcess } from "../../src/gates/define-process.ts";
import { evolve, replay } from "../../src/gates/evolve.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import { planMigration } from "../../src/gates/plan-migration.ts";
import type { Process } from "../../src/gates/process.ts";
import {
  ada,
  beaApproves,
  bob,
  classify,
  create,
  hour,
  kill,
  ready,
  release,
  safe,
  spec,
  strictRelease,
  submit,
  t0,
  useful,
} from "./fixture.ts";

const migrate = { type: "migrate", toVersion: 2, at: t0, actor: ada } as const;
const next: Process = { ...release, version: 2 };
/** `useful` is now `valuable`, and the first stage `discovery`. */
const renamed = defineProcess({
  ...strictRelease,
  version: 2,
  stages: [{ id: "discovery" }, ...release.stages.slice(1)],
  criteria: [{ id: "valuable", assessor: "business" }, ...(release.criteria ?? []).slice(1)],
  gates: [{ ...release.gates[0]!, stage: "discovery", mustMeet: ["valuable"] }, ...release.gates.slice(1)],
} as never) as Process; // assembled from parts, so its literal types are lost

const given = spec.given(...ready);
const state = given.state as GateState;
const apply = (process: Process, command: object = migrate, from: GateState = state) => {
  const result = decide(from, process, command as typeof migrate);
  if (!result.ok) return { codes: result.error.map(({ code }) => code), state: from, events: [] };
  const events = result.value.kind === "accepted" ? result.value.events : [];
  return { codes: [], state: events.reduce(evolve, from), events };
};

describe("migrate", () => {
  test("to the version of the process that rules it, by the role for it", () => {
    expect(apply(next, { ...migrate, actor: bob }).codes).toEqual(["role-required"]);
    expect(apply(next, { ...migrate, toVersion: 3 }).codes).toEqual(["invalid-target"]);
    expect(apply(release as Process, { ...migrate, toVersion: 1 }).codes).toEqual(["invalid-target"]);
    expect(apply(next, migrate, spec.given(...ready, kill).state).codes).toEqual(["closed"]);
    expect(() => apply({ ...next, id: "other" })).toThrow(/process\.id/);
  });

  test("pins the new definition; the old no longer rules", () => {
    const after = apply(next).state;
    expect(after.process).toEqual({ id: "release", version: 2 });
    expect(() => decide(after, release as Process, kill)).toThrow(/version/);
  });

  test("an unmapped stage is refused", () => {
    expect(apply(renamed).codes).toEqual(["migration-unmapped-stage"]);
    expect(apply(renamed, { ...migrate, stageMap: { idea: "moon" } }).codes).toEqual([
      "migration-unmapped-stage",
    ]);
  });

  test("assessments of criteria that survive stay, renamed too; votes stand where the gate asks the same", () => {
    const maps = { stageMap: { idea: "discovery" }, criterionMap: { useful: "valuable" } };
    const after = apply(renamed, { ...migrate, ...maps });
    expect(after.state).toMatchObject({
      stage: "discovery",
      assessments: { valuable: { result: "pass" }, fit: { score: 6 }, simple: { score: 4 } },
    });
    expect(after.state.votes).toHaveLength(2);
    expect(decide(after.state, renamed, { type: "decide", outcome: "go", at: t0, actor: bob }).ok).toBe(true);
  });

  test("votes are void when the criteria of the current gate change, in number, rule or threshold", () => {
    const gates = (change: object): Process => ({
      ...next,
      gates: [{ ...next.gates[0]!, ...change }, ...next.gates.slice(1)],
    });
    expect(apply(gates({ mustMeet: ["useful", "tested"] })).state.votes).toEqual([]);
    expect(apply(gates({ mustMeet: [] })).state.votes).toEqual([]);
    expect(apply(gates({ quorum: 3 })).state.votes).toHaveLength(2);
    const assessor = next.criteria!.map((each) =>
      each.id === "useful" ? { id: "useful", assessor: "risk" } : each,
    );
    expect(apply({ ...next, criteria: assessor }).state.votes).toEqual([]);
    const dropped = apply({
      ...renamed,
      stages: release.stages,
      gates: renamed.gates.map((gate, index) => (index === 0 ? { ...gate, stage: "idea" } : gate)),
    });
    expect(dropped.state.votes).toEqual([]);
    expect(Object.keys(dropped.state.assessments)).toEqual(["fit", "simple"]);
  });

  test("votes stand where the tier came after the evidence and the new version asks for the same", () => {
    const given = [create, submit, { ...classify, tier: "high" }, useful, safe, beaApproves] as const;
    const before = spec.given(...given).state as GateState;
    expect(before.votes).toHaveLength(1);
    expect(apply(next, migrate, before).state.votes).toEqual(before.votes);
    // Without what the tier asked for, the votes were cast for another gate.
    const [tiers, other] = release.riskSchemes!;
    const laxer = tiers!.tiers.map((tier) => (tier.id === "high" ? { ...tier, requiredCriteria: [] } : tier));
    const lax = { ...next, riskSchemes: [{ ...tiers!, tiers: laxer }, other!] } as Process;
    expect(apply(lax, migrate, before).state.votes).toEqual([]);
    expect(planMigration(before, release as Process, lax).report.votesVoidedBecause).toEqual([
      "safe is gone",
    ]);
  });

  test("two criteria do not become one, and maps lead to criteria that exist", () => {
    expect(apply(next, { ...migrate, criterionMap: { fit: "simple" } }).codes).toEqual(["invalid-target"]);
    expect(apply(next, { ...migrate, criterionMap: { fit: "moon" } }).codes).toEqual(["unknown-criterion"]);
  });

  test("waivers and conditions follow renamed criteria", () => {
    const waive = {
      type: "waive",
      criterion: "useful",
      until: hour(5),
      reason: "r",
      at: t0,
      actor: bob,
    } as const;
    const waived = spec.given(...ready, waive).state;
    const maps = { stageMap: { idea: "discovery" }, criterionMap: { useful: "valuable" } };
    expect(apply(renamed, { ...migrate, ...maps }, waived).state.waivers[0]?.criterion).toBe("valuable");
  });

  test("a log across versions replays under either definition", () => {
    const maps = { stageMap: { idea: "discovery" }, criterionMap: { useful: "valuable" } };
    const after = apply(renamed, { ...migrate, ...maps });
    const log = [...given.events, ...after.events];
    expect(replay(renamed, log)).toEqual(after.state);
    expect(replay(release as Process, log)).toEqual(after.state);
  });
});

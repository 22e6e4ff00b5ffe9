import { expect, test } from "vitest";
import { decide } from "../../src/gates/decide.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import { planMigration } from "../../src/gates/plan-migration.ts";
import type { Process } from "../../src/gates/process.ts";
import { ada, create, ready, release, spec, t0 } from "./fixture.ts";

const old = release as Process;
const state = spec.given(...ready).state as GateState;
const changed: Process = {
  ...old,
  version: 2,
  gates: [{ ...old.gates[0]!, mustMeet: ["tested"] }, ...old.gates.slice(1)],
};

test("says beforehand what the migration does, and gives the command for it", () => {
  const { command, report } = planMigration(state, old, changed);
  expect(command).toEqual({ type: "migrate", toVersion: 2 });
  expect(report).toMatchObject({
    fromStage: "idea",
    toStage: "idea",
    keptAssessments: ["useful", "fit", "simple"],
    droppedAssessments: [],
    votesVoidedBecause: ["tested is new: must by engineer", "useful is gone"],
  });
  expect(report.votesVoided).toEqual(state.votes);
  const result = decide(state, changed, { ...command, at: t0, actor: ada });
  expect(result).toMatchObject({ ok: true, value: { events: [{ votesVoided: true }] } });
});

test("names a changed rule and dropped assessments", () => {
  const stricter: Process = {
    ...old,
    version: 2,
    criteria: old.criteria!.map((each) => (each.id === "useful" ? { id: "useful", assessor: "risk" } : each)),
  };
  expect(planMigration(state, old, stricter).report.votesVoidedBecause).toEqual([
    "useful was must by business, is must by risk",
  ]);
  const fewer: Process = { ...changed, criteria: old.criteria!.filter(({ id }) => id !== "useful") };
  expect(planMigration(state, old, fewer).report.droppedAssessments).toEqual(["useful"]);
});

test("a stage without successor has none; where nobody voted nothing is void", () => {
  const moved: Process = { ...changed, stages: [{ id: "discovery" }, ...old.stages.slice(1)] };
  const { report } = planMigration(state, old, moved);
  expect([report.toStage, report.votesVoided, report.votesVoidedBecause]).toEqual([null, [], []]);
  expect(planMigration(state, old, moved, { stageMap: { idea: "discovery" } }).report.toStage).toBe(
    "discovery",
  );
  expect(planMigration(spec.given(create).state as GateState, old, changed).report.votesVoided).toEqual([]);
});

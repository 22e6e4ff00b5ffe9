import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import type { Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import { evolve, initialState } from "../../src/gates/evolve.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import { applyReadinessChanges } from "../../src/operating-model/apply-readiness-changes.ts";
import {
  readinessFacts,
  type StageVocabulary,
  stageProcess,
} from "../../src/operating-model/stage-process.ts";
import { stageReadiness } from "../../src/operating-model/stage-readiness.ts";

const process = stageProcess(blueprint);
const at = "2026-06-30T12:00:00Z";
const by = { asOf: at, recordedBy: "pmo", source: "readiness 2026-06-30" };

type Given = Command<StageVocabulary>;
const actor = (id: string, ...roles: StageVocabulary["role"][]) => ({ id, roles });

function run(commands: readonly Given[]) {
  let state = initialState(process);
  for (const command of commands) {
    const decision = decide(state, process, command);
    if (!decision.ok) return { state, refusals: decision.error };
    if (decision.value.kind === "accepted") state = decision.value.events.reduce(evolve, state);
  }
  return { state, refusals: [] };
}

const nothing = stageReadiness(blueprint, "foundation", {}, { asOf: "2026-06-30" });
const data = applyReadinessChanges({}, nothing.smallestFlip);
const ready = stageReadiness(blueprint, "foundation", data, { asOf: "2026-06-30" });

const before: Given[] = [
  { type: "create", initiativeId: "organization", at, actor: actor("pmo", "ai-lead") },
];
const record = (facts: ReturnType<typeof readinessFacts>): Given[] =>
  facts.map((fact) => ({ type: "record-fact", fact, at, actor: actor("pmo", "ai-lead") }));
const votes: Given[] = [
  { type: "submit", evidenceDigest: "a".repeat(64), at, actor: actor("pmo", "ai-lead") },
  { type: "vote", as: "business-lead", vote: "approve", at, actor: actor("bea", "business-lead") },
  { type: "vote", as: "executive-sponsor", vote: "approve", at, actor: actor("eva", "executive-sponsor") },
  { type: "decide", outcome: "go", at, actor: actor("gus", "governance-board") },
];

test("a ready stage passes its gate into the next", () => {
  const { state, refusals } = run([...before, ...record(readinessFacts(ready, by)), ...votes]);
  expect(refusals).toEqual([]);
  expect(state.stage).toBe("initiate");
});

test("a stage that is not ready is held, and the gate names the same conditions as the proof", () => {
  const half = applyReadinessChanges(data, [
    { kind: "reopen-outcome", outcomeId: "foundation.outcome.ai-strategy" },
    { kind: "set-metric", metric: "foundation.metric.policy-completeness", to: 0.4 },
  ]);
  const readiness = stageReadiness(blueprint, "foundation", half, { asOf: "2026-06-30" });
  const { refusals, state } = run([...before, ...record(readinessFacts(readiness, by)), ...votes]);
  const failed = [
    "outcome-achieved:foundation.outcome.ai-strategy",
    "metric-target:foundation.metric.policy-completeness",
  ];
  expect(refusals.map(({ code, ...rest }) => [code, "criterion" in rest ? rest.criterion : null])).toEqual(
    failed.map((id) => ["criterion-failed", id]),
  );
  const { missing } = explainGate(state, process, { at });
  expect(missing.filter(({ code }) => code === "criterion-failed")).toHaveLength(2);
});

test("what is undetermined gives no fact, and leaves its criterion open", () => {
  expect(readinessFacts(nothing, by)).toEqual([]);
  const { refusals } = run([...before, ...votes]);
  expect(refusals.every(({ code }) => code === "criterion-missing")).toBe(true);
  expect(refusals).toHaveLength(14);
});

// Checked by the compiler: every line below a `@ts-expect-error` must be an error of its own.
import type { Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import { defineProcess } from "../../src/gates/define-process.ts";
import { evolve, initialState, replay } from "../../src/gates/evolve.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import { permitted } from "../../src/gates/permitted.ts";
import type { VocabularyOf } from "../../src/gates/process.ts";

const process = defineProcess({
  id: "typed",
  version: 1,
  roles: ["sponsor", "engineer"],
  businessRole: "sponsor",
  stages: [{ id: "idea", handoffs: [{ id: "brief", from: "sponsor", to: "engineer" }] }, { id: "live" }],
  criteria: [
    { id: "useful", assessor: "sponsor" },
    { id: "pays", fact: { measure: "npv", operator: ">=", threshold: 0, bound: "point" } },
  ],
  gates: [{ stage: "idea", mustMeet: ["useful", "pays"], quorum: 1, voters: ["sponsor"] }],
  authority: {
    decide: ["sponsor"],
    kill: ["sponsor"],
    reopen: ["sponsor"],
    migrate: ["sponsor"],
    waive: ["sponsor"],
    classify: ["engineer"],
  },
});
type V = VocabularyOf<typeof process>;
const at = "2026-03-01T09:00:00Z";
const actor = { id: "p", roles: ["sponsor"] } as const;
const state = initialState(process);

// What is declared is accepted.
decide(state, process, { type: "vote", as: "sponsor", vote: "approve", at, actor });
decide(state, process, { type: "assess", criterion: "useful", result: "pass", at, actor });
decide(state, process, { type: "accept-handoff", handoff: "brief", at, actor });
const folded = replay(process, []).stage satisfies "idea" | "live";
const stepped = evolve(state, { schemaVersion: 1, sequence: 1, type: "resumed", at, actor }).stage satisfies
  | "idea"
  | "live";
explainGate(state, process, { at });
permitted(state, process, actor, { at });
const wide: Command<V> = { type: "decide", outcome: "recycle", toStage: "idea", at, actor };
decide(state, process, wide);

// @ts-expect-error misspelt command
decide(state, process, { type: "vot", as: "sponsor", vote: "approve", at, actor });
// @ts-expect-error misspelt outcome
decide(state, process, { type: "decide", outcome: "goo", at, actor });
// @ts-expect-error misspelt role of a vote
decide(state, process, { type: "vote", as: "sponsr", vote: "approve", at, actor });
const stranger = { id: "p", roles: ["sponsr"] } as const;
// @ts-expect-error misspelt role of an actor
decide(state, process, { type: "withdraw-vote", at, actor: stranger });
// @ts-expect-error misspelt choice
decide(state, process, { type: "vote", as: "sponsor", vote: "aprove", at, actor });
// @ts-expect-error misspelt criterion
decide(state, process, { type: "assess", criterion: "usefull", result: "pass", at, actor });
// @ts-expect-error a result and a score at once
decide(state, process, { type: "assess", criterion: "useful", result: "pass", score: 3, at, actor });
// @ts-expect-error misspelt stage
decide(state, process, { type: "decide", outcome: "recycle", toStage: "idee", at, actor });
// @ts-expect-error misspelt hand-off
decide(state, process, { type: "accept-handoff", handoff: "brif", at, actor });
// @ts-expect-error a kill without its reason
decide(state, process, { type: "decide", outcome: "kill", at, actor });
// @ts-expect-error a conditional go without conditions
decide(state, process, { type: "decide", outcome: "conditional-go", at, actor });
// @ts-expect-error comparison with a stage that does not exist
if (state.stage === "production") throw new Error();
// @ts-expect-error a criterion that does not exist
state.assessments.usefull;
// @ts-expect-error state is readonly
state.round = 2;

const base = {
  id: "wrong",
  version: 1,
  authority: {
    decide: ["sponsor"],
    kill: ["sponsor"],
    reopen: ["sponsor"],
    migrate: ["sponsor"],
    waive: ["sponsor"],
    classify: ["engineer"],
  },
} as const;
const roles = ["sponsor", "engineer"] as const;
const useful = { id: "useful", assessor: "sponsor" } as const;
const stages = [{ id: "idea" }, { id: "live" }] as const;
const gate = { stage: "idea", mustMeet: ["useful"], quorum: 1, voters: ["sponsor"] } as const;

/** Each definition holds one misspelling; the functions are never called. */
export const misspelt = [
  // @ts-expect-error business role
  () => defineProcess({ ...base, roles, businessRole: "sponsr", stages, criteria: [useful], gates: [gate] }),
  () =>
    defineProcess({
      ...base,
      roles,
      businessRole: "sponsor",
      stages,
      criteria: [useful],
      // @ts-expect-error stage of a gate
      gates: [{ ...gate, stage: "idee" }],
    }),
  () =>
    defineProcess({
      ...base,
      roles,
      businessRole: "sponsor",
      stages,
      criteria: [useful],
      // @ts-expect-error criterion of a gate
      gates: [{ ...gate, mustMeet: ["usefull"] }],
    }),
  () =>
    defineProcess({
      ...base,
      roles,
      businessRole: "sponsor",
      stages,
      criteria: [useful],
      // @ts-expect-error voter role of a gate
      gates: [{ ...gate, voters: ["sponsr"] }],
    }),
  () =>
    defineProcess({
      ...base,
      roles,
      businessRole: "sponsor",
      stages,
      // @ts-expect-error assessor role of a criterion
      criteria: [{ id: "useful", assessor: "sponsr" }],
      gates: [gate],
    }),
  // @ts-expect-error the business role must be spelled out, or null
  () => defineProcess({ ...base, roles, stages, criteria: [useful], gates: [gate] }),
];

/** So that nothing above is unused. */
export const used = [folded, stepped];

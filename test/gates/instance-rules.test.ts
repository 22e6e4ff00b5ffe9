import { describe, expect, test } from "vitest";
import {
  ada,
  bea,
  bob,
  create,
  eva,
  go,
  hour,
  kill,
  olga,
  ready,
  readyPilot,
  rita,
  runbook,
  spec,
  t0,
  toLive,
} from "./fixture.ts";

describe("create", () => {
  test("begins an instance once and pins the definition", () => {
    const { state } = spec.given().when(create).then("created");
    expect(state).toMatchObject({
      initiativeId: "i-1",
      process: { id: "release", version: 1 },
      stage: "idea",
      round: 1,
    });
    spec.given(create).when(create).thenRefused("invalid-target");
    spec
      .given()
      .when({ ...create, initiativeId: " " })
      .thenRefused("invalid-target");
  });
});

test("resume is for what is on hold", () => {
  spec.given(create).when({ type: "resume", at: t0, actor: bob }).thenRefused("invalid-target");
});

test("a hand-off is accepted once, by the receiving role, in its stage", () => {
  spec.given(create).when(runbook).thenRefused("invalid-target");
  spec
    .given(...ready, go)
    .when({ ...runbook, actor: eva })
    .thenRefused("role-required");
  spec
    .given(...ready, go, runbook)
    .when(runbook)
    .thenRefused("invalid-target");
});

test("a learning is kept with its stage, also after the end", () => {
  const learning = { type: "record-learning", text: "ask users first", at: t0, actor: bea } as const;
  const { state } = spec
    .given(create, kill)
    .when({ ...learning, criterion: "useful", action: "interview", owner: "p-2", due: hour(9) })
    .then("learning-recorded");
  expect(state.learnings).toEqual([
    {
      text: "ask users first",
      criterion: "useful",
      action: "interview",
      owner: "p-2",
      due: hour(9),
      at: t0,
      stage: "idea",
      by: "bea",
    },
  ]);
  spec
    .given(create)
    .when({ ...learning, text: "" })
    .thenRefused("invalid-target");
  spec
    .given(create)
    .when({ ...learning, due: "later" })
    .thenRefused("invalid-target");
  spec
    .given(create)
    .when({ ...learning, criterion: "x" as "useful" })
    .thenRefused("unknown-criterion");
});

describe("retire", () => {
  const off = { type: "assess", criterion: "switched-off", result: "pass", at: t0, actor: eva } as const;
  const retire = { type: "retire", reason: "replaced", at: t0, actor: bob } as const;
  test("in the last stage, with the checklist closed, by who decides, with a reason", () => {
    spec
      .given(...readyPilot)
      .when(retire)
      .thenRefused("invalid-target");
    spec
      .given(...toLive)
      .when({ ...retire, actor: olga })
      .thenRefused("role-required");
    spec
      .given(...toLive)
      .when({ ...retire, reason: "" })
      .thenRefused("reason-required");
    spec
      .given(...toLive)
      .when(retire)
      .thenRefused("criterion-missing");
    spec
      .given(...toLive, { ...off, result: "fail" })
      .when(retire)
      .thenRefused("criterion-failed");
    spec
      .given(...toLive, off)
      .when(retire)
      .then("retired")
      .thenState({ status: "retired" });
    spec
      .given(...toLive, off, retire)
      .when(retire)
      .thenRefused("closed");
  });
  test("the checklist is assessed in the last stage only", () => {
    spec
      .given(...ready)
      .when(off)
      .thenRefused("unknown-criterion");
  });
});

test("who may do it is the process' to say", () => {
  expect([ada.roles, rita.roles]).toEqual([["admin"], ["risk"]]);
});

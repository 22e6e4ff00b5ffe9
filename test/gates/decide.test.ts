import { describe, expect, test } from "vitest";
import type { Command } from "../../src/gates/command.ts";
import { commandDigest, decide } from "../../src/gates/decide.ts";
import { initialState } from "../../src/gates/evolve.ts";
import {
  bea,
  beaApproves,
  bob,
  create,
  evaApproves,
  go,
  hold,
  hour,
  kill,
  olga,
  ready,
  release,
  spec,
  submit,
  t0,
  toPilot,
} from "./fixture.ts";

const codes = (result: ReturnType<typeof decide>): string[] =>
  result.ok ? [result.value.kind] : result.error.map(({ code }) => code);

describe("accepted: at least one event; refused: nothing", () => {
  test("an accepted command gives events that carry on the sequence", () => {
    const { events, state } = spec.given(...ready);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(state.version).toBe(7);
    const result = decide(state, release, go);
    expect(result.ok && result.value).toMatchObject({
      kind: "accepted",
      events: [{ schemaVersion: 1, sequence: 8, type: "decided", at: t0, actor: bob, toStage: "pilot" }],
    });
  });

  test("for a go, all blocking reasons together, each typed", () => {
    const result = decide(initialState(release), release, { ...go, actor: bea });
    expect(codes(result)).toEqual([
      "role-required",
      "not-submitted",
      "quorum-not-reached",
      "required-role-missing",
      "criterion-missing",
      "should-meet-below-minimum",
    ]);
    expect(result).toMatchObject({
      error: [
        { role: "board", who: { roles: ["board"] } },
        {},
        { missing: 2, who: { roles: ["business", "engineer", "finance"] } },
        { role: "business", who: { roles: ["business"] } },
        { criterion: "useful", who: { roles: ["business"] } },
        { missing: 5 },
      ],
    });
  });

  test("for other commands the first failing check only", () => {
    spec
      .given(create)
      .when({ type: "vote", as: "board", vote: "approve", at: t0, actor: bea })
      .thenRefused("not-submitted");
  });
});

describe("order of the general checks", () => {
  const key = { ...submit, idempotencyKey: "k" } as const;
  const state = spec.given(create).state;

  test("same key and content is a duplicate of the recorded sequence, whatever else is wrong", () => {
    const again = { ...key, at: hour(-5), expectedVersion: 77 };
    const result = decide(state, release, again, { recorded: { digest: commandDigest(key), sequence: 4 } });
    expect(result).toEqual({ ok: true, value: { kind: "duplicate", of: 4 } });
  });

  test("same key, other content", () => {
    const recorded = { digest: commandDigest(key), sequence: 4 };
    const result = decide(state, release, { ...key, evidenceDigest: "d2" }, { recorded });
    expect(codes(result)).toEqual(["idempotency-key-reused"]);
    const other = decide(state, release, { ...key, actor: bea }, { recorded });
    expect(codes(other)).toEqual(["idempotency-key-reused"]);
  });

  test("without a key what the store knows plays no part", () => {
    expect(codes(decide(state, release, submit, { recorded: { digest: "x", sequence: 4 } }))).toEqual([
      "accepted",
    ]);
  });

  test("then the expected version, before the clock", () => {
    const command = { ...submit, expectedVersion: 0, at: hour(24) };
    expect(codes(decide(state, release, command, { clock: t0 }))).toEqual(["concurrency-conflict"]);
    expect(codes(decide(state, release, { ...submit, expectedVersion: 1 }))).toEqual(["accepted"]);
  });

  test("then the clock, with five minutes' tolerance", () => {
    const at = (seconds: number): Command => ({ ...submit, at: hour(seconds / 3600) });
    expect(codes(decide(state, release, at(300) as typeof submit, { clock: t0 }))).toEqual(["accepted"]);
    expect(codes(decide(state, release, at(301) as typeof submit, { clock: t0 }))).toEqual([
      "timestamp-in-future",
    ]);
    expect(codes(decide(state, release, at(301) as typeof submit))).toEqual(["accepted"]);
  });

  test("then a time not before the head; the same instant is fine, whatever its offset", () => {
    expect(codes(decide(state, release, { ...submit, at: hour(-0.001) }))).toEqual(["timestamp-before-head"]);
    expect(codes(decide(state, release, { ...submit, at: "2026-03-01T10:00:00+01:00" }))).toEqual([
      "accepted",
    ]);
  });

  test("the time check comes before closed, closed before the command's own", () => {
    const killed = spec.given(create, kill).state;
    expect(codes(decide(killed, release, { ...submit, at: hour(-1) }))).toEqual(["timestamp-before-head"]);
    expect(codes(decide(killed, release, { ...go, actor: bea }))).toEqual(["closed"]);
  });

  test("on hold comes before the command's own; only resume and kill go on, and learning", () => {
    const held = spec.given(create, hold);
    expect(codes(decide(held.state, release, { ...go, actor: bea }))).toEqual(["on-hold"]);
    held.when(beaApproves).thenRefused("on-hold");
    held.when(kill).then("decided").thenState({ status: "killed" });
    held.when({ type: "resume", at: t0, actor: bob }).then("resumed").thenState({ status: "active" });
    held.when({ type: "resume", at: t0, actor: bea }).thenRefused("role-required");
    held.when({ type: "record-learning", text: "x", at: t0, actor: bea }).then("learning-recorded");
    held.when({ type: "reopen", reason: "x", at: t0, actor: bob }).thenRefused("not-closed");
  });
});

describe("reopen", () => {
  test("reopens what is closed, by the role for it, with a reason, in the next round", () => {
    const killed = spec.given(...ready, kill);
    killed.when({ type: "reopen", reason: " ", at: t0, actor: bob }).thenRefused("reason-required");
    killed.when({ type: "reopen", reason: "new law", at: t0, actor: olga }).thenRefused("role-required");
    killed
      .when({ type: "reopen", reason: "new law", at: t0, actor: bob })
      .then("reopened")
      .thenState({ status: "active", stage: "idea", round: 2, submission: null, assessments: {}, votes: [] });
    spec.given(create).when({ type: "reopen", reason: "x", at: t0, actor: bob }).thenRefused("not-closed");
  });
});

describe("never throws on domain input", () => {
  test.each([
    [{ ...submit, type: "launch" }],
    [{ ...submit, type: "constructor" }],
    [{ ...submit, at: "yesterday" }],
    [{ ...submit, at: undefined }],
    [{ ...submit, actor: undefined }],
    [{ ...submit, actor: { id: "x" } }],
    [{ ...submit, evidenceDigest: undefined }],
    [{ type: "assess", at: t0, actor: bea }],
    [{ type: "record-fact", at: t0, actor: bea }],
    [{ type: "record-fact", fact: { measure: "m", value: Number.NaN, asOf: t0 }, at: t0, actor: bea }],
    [{ type: "decide", outcome: "maybe", at: t0, actor: bob }],
    [{ type: "decide", outcome: "conditional-go", at: t0, actor: bob }],
    [{ type: "decide", outcome: "go", release: {}, at: t0, actor: bob }],
    [{ type: "migrate", at: t0, actor: bob }],
    [{ type: "delegate", at: t0, actor: bob }],
    [{ type: "waive", criterion: "useful", reason: "r", at: t0, actor: bob }],
  ])("%j is refused", (command) => {
    // What a host passes on unchecked is not a Command.
    const hostile = command as unknown as typeof submit;
    expect(decide(spec.given(create).state, release, hostile).ok).toBe(false);
  });

  test("text that has no canonical form is refused under a key, not thrown", () => {
    const command = { ...submit, evidenceDigest: "\ud800", idempotencyKey: "k" };
    const result = decide(spec.given(create).state, release, command, {
      recorded: { digest: "x", sequence: 1 },
    });
    expect(result.ok).toBe(false);
  });
});

test("a definition is pinned: another process or version is a programmer's mistake", () => {
  const { state } = spec.given(...toPilot);
  expect(() => decide(state, { ...release, version: 2 }, submit)).toThrow(/version/);
  expect(() => decide(state, { ...release, id: "other" }, submit)).toThrow(/process\.id/);
});

test("nothing that decide is given is changed", () => {
  const { state } = spec.given(...ready);
  const before = structuredClone(state);
  decide(state, release, go);
  decide(state, release, evaApproves);
  expect(state).toEqual(before);
});

test("what is no command is refused and never thrown at", () => {
  const { state } = spec.given(...ready);
  const bare = Object.create(null) as never;
  for (const command of [null, undefined, 1, "go", [], bare]) {
    const decided = decide(state, release, command as never);
    expect(decided.ok ? [] : decided.error.map(({ code }) => code)).toEqual(["invalid-target"]);
  }
  expect(decide(state, release, { ...go, type: bare })).toMatchObject({
    error: [{ code: "invalid-target" }],
  });
  const elsewhere = { ...go, expectedVersion: bare };
  expect(decide(state, release, elsewhere)).toMatchObject({ error: [{ code: "concurrency-conflict" }] });
});

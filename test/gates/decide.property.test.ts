import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import type { GateEvent } from "../../src/gates/event.ts";
import { evolve, initialState, replay } from "../../src/gates/evolve.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { gateOf, planOf } from "../../src/gates/process-plan.ts";
import { release, t0 } from "./fixture.ts";
import { play, processes, steps } from "./random-history.ts";

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Equal as text is equal; only what differs is compared member by member, for the message. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

/** Written apart from the rules: what a go must have had, from the state before it. */
function assertEarned(process: Process, before: GateState, event: GateEvent & { type: "decided" }): void {
  const at = Date.parse(event.at);
  const gate = gateOf(planOf(process), before);
  if (gate === undefined || before.submission === null) throw new Error("no gate or no submission");
  const approving = before.votes.filter(({ vote }) => vote === "approve");
  const persons = new Set(approving.map(({ person }) => person));
  const hands = new Set(approving.map(({ castBy }) => castBy));
  expect(persons.size).toBe(approving.length);
  expect(hands.size).toBe(approving.length);
  expect(persons.size).toBeGreaterThanOrEqual(gate.gate.quorum);
  for (const vote of before.votes) {
    expect(before.submission.submitters).not.toContain(vote.person);
    expect(before.submission.submitters).not.toContain(vote.castBy);
    expect(vote.evidenceDigest).toBe(before.submission.evidenceDigest);
    if (gate.veto.includes(vote.as)) expect(vote.vote).not.toBe("reject");
  }
  for (const role of gate.required) expect(approving.map(({ as }) => as)).toContain(role);
  const open = new Set((event.conditions ?? []).map(({ criterion }) => criterion));
  for (const { id, rule, definition } of gate.must) {
    const waived =
      !definition.nonWaivable &&
      before.waivers.some((w) => w.criterion === id && Date.parse(w.from) <= at && at < Date.parse(w.until));
    if (waived || (open.has(id) && !definition.nonWaivable)) continue;
    if (rule === undefined) expect(before.assessments[id]?.result).toBe("pass");
    else {
      const fact = before.facts[rule.measure];
      expect(fact?.[rule.bound === "point" ? "value" : rule.bound]).toBeGreaterThanOrEqual(rule.threshold);
      expect(at).toBeLessThan(Date.parse(fact?.validUntil ?? "9999-01-01T00:00:00Z"));
      expect(at).toBeLessThan(Date.parse(fact?.asOf ?? "") + 30 * 86_400_000);
    }
  }
  expect(before.conditions.filter(({ status }) => status === "open")).toEqual([]);
  if (gate.stageIndex > 0) expect(before.tier).not.toBeNull();
  expect(before.tier).not.toBe("banned");
}

describe("12,000 random histories", () => {
  test("no go unearned; nobody submits and votes; replay, prefixes and JSON give the live state", () => {
    let gos = 0;
    let events = 0;
    fc.assert(
      fc.property(processes, steps, fc.nat(), (process, script, cut) => {
        const look = (before: GateState, _: Command, made: readonly GateEvent[], after: GateState): void => {
          for (const event of made) {
            expect(event.sequence).toBe(before.version + 1);
            if (event.type === "decided" && event.outcome.endsWith("go")) {
              gos++;
              assertEarned(process, before, event);
            }
          }
          freeze(after);
          freeze(made);
        };
        const history = play(process, script, look);
        events += history.events.length;
        expectSame(replay(process, history.events), history.state);
        const text = JSON.stringify(history.events);
        const stored = JSON.parse(text) as GateEvent[];
        expect(JSON.stringify(stored)).toBe(text);
        const prefix = cut % (stored.length + 1);
        const half = replay(process, stored.slice(0, prefix));
        const halfStored = JSON.parse(JSON.stringify(half)) as GateState;
        expectSame(halfStored, half);
        expectSame(stored.slice(prefix).reduce(evolve, halfStored), history.state);
        assertApart(stored);
      }),
      { numRuns: 12_000 },
    );
    // The histories reach what they are meant to test.
    expect(gos).toBeGreaterThan(5_000);
    expect(events).toBeGreaterThan(60_000);
  }, 240_000);
});

/** From the log alone: in each round submitters and standing voters are different persons. */
function assertApart(events: readonly GateEvent[]): void {
  let submitters = new Set<string>();
  let voters = new Map<string, string>();
  let digest = "";
  for (const event of events) {
    if (event.type === "submitted") {
      submitters.add(event.actor.id);
      if (event.evidenceDigest !== digest) voters = new Map();
      digest = event.evidenceDigest;
    } else if (event.type === "vote-cast") voters.set(event.person, event.actor.id);
    else if (event.type === "vote-withdrawn") voters.delete(event.person);
    else if (event.type === "reopened" || (event.type === "decided" && /go$|recycle/.test(event.outcome))) {
      submitters = new Set();
      voters = new Map();
      digest = "";
    }
    for (const [person, hand] of voters) {
      if (submitters.has(person) || submitters.has(hand))
        throw new Error(`${person} or ${hand} submitted and voted`);
    }
  }
}

test("evolve is total: any event on any state gives a state, and changes neither", () => {
  fc.assert(
    fc.property(processes, steps, steps, (process, one, other) => {
      const { state } = play(process, one);
      for (const event of play(process, other).events) {
        const after = evolve(freeze(state), freeze(event));
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
        expect(after.version).toBe(event.sequence);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("an event of an unknown type only moves version and time", () => {
  const state = initialState({ ...({ id: "p", version: 1, stages: [{ id: "s" }] } as unknown as Process) }); // all that is read
  const event = {
    schemaVersion: 1,
    sequence: 1,
    type: "novelty",
    at: "2026-03-01T09:00:00Z",
    actor: { id: "a", roles: [] },
  };
  expect(evolve(state, event as unknown as GateEvent)).toEqual({
    ...state,
    version: 1,
    at: event.at,
    enteredAt: event.at,
  });
});

test("decide never throws, whatever a command's fields hold", () => {
  const field = fc.oneof(
    fc.anything(),
    fc.constantFrom(
      "go",
      "conditional-go",
      "useful",
      "idea",
      "business",
      "approve",
      "c1",
      t0,
      null,
      [null],
      [{}],
    ),
  );
  const names = [
    ...[
      "initiativeId",
      "scheme",
      "tier",
      "answers",
      "evidenceDigest",
      "criterion",
      "result",
      "score",
      "fact",
      "as",
    ],
    ...[
      "vote",
      "onBehalfOf",
      "delegate",
      "role",
      "validFrom",
      "validUntil",
      "outcome",
      "conditions",
      "release",
    ],
    ...[
      "toStage",
      "reason",
      "condition",
      "due",
      "until",
      "toVersion",
      "stageMap",
      "criterionMap",
      "handoff",
      "text",
    ],
    ...["compensatingControl", "action", "owner", "idempotencyKey", "expectedVersion"],
  ];
  const body = fc.record(Object.fromEntries(names.map((name) => [name, field])), { requiredKeys: [] });
  const type = fc.constantFrom(
    ...["create", "classify", "submit", "assess", "record-fact", "vote", "withdraw-vote", "delegate"],
    ...["revoke-delegation", "decide", "resume", "satisfy-condition", "extend-condition", "waive", "reopen"],
    ...["migrate", "accept-handoff", "record-learning", "retire"],
  );
  const roles = release.roles;
  const state = play(release as Process, []).state;
  fc.assert(
    fc.property(type, body, fc.boolean(), (kind, fields, submitted) => {
      const actor = { id: "max", roles };
      const at = "2026-03-02T09:00:00Z";
      const base = submitted
        ? {
            ...state,
            submission: { evidenceDigest: "d", by: "o", at, since: at, submitters: ["o"], criteria: [] },
          }
        : state;
      const command = { ...fields, type: kind, at, actor, ...(kind !== "decide" && { expectedVersion: 0 }) };
      const result = decide(base, release as Process, command as unknown as Command); // hostile on purpose
      if (result.ok && result.value.kind === "accepted") result.value.events.reduce(evolve, base);
    }),
    { numRuns: 10_000 },
  );
}, 240_000);

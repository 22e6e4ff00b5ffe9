import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../src/gates/command.ts";
import { parseCommand, parseEvent } from "../../src/schemas/gates.ts";
import { evaApproves, go, npv, t0, useful } from "../gates/fixture.ts";
import { play, processes, steps } from "../gates/random-history.ts";

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../gates/golden/${name}.json`, import.meta.url), "utf8"));

describe("parseCommand", () => {
  test.each([useful, go, npv, evaApproves])("reads %j", (command) => {
    expect(parseCommand(JSON.parse(JSON.stringify(command)))).toEqual({ ok: true, value: command });
  });
  test.each([
    [{ ...useful, type: "launch" }],
    [{ ...useful, at: "2026-02-30T00:00:00Z" }],
    [{ ...useful, at: "2026-03-01T09:00:00" }],
    [{ ...useful, actor: { id: "", roles: [] } }],
    [{ ...useful, expectdVersion: 3 }],
    [{ ...useful, score: 3 }],
    [{ type: "assess", criterion: "useful", at: t0, actor: useful.actor }],
    [{ ...go, outcome: "perhaps" }],
    [{ ...go, outcome: "kill" }],
    [{ ...npv, fact: { ...npv.fact, low: 99 } }],
    [{ ...npv, fact: { ...npv.fact, value: "20" } }],
    [{ type: "record-learning", text: "\udc00", at: t0, actor: useful.actor }],
    [[]],
    ["go"],
    [undefined],
  ])("refuses %j", (value) => {
    expect(parseCommand(value).ok).toBe(false);
  });
  test("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ type: fc.constantFrom("vote", "decide"), outcome: fc.anything() }),
        ),
        (value) => {
          parseCommand(value);
          parseEvent(value);
        },
      ),
    );
  });
});

describe("persisted formats", () => {
  test("whatever was decided is read back unchanged", () => {
    fc.assert(
      fc.property(processes, steps, (process, script) => {
        for (const event of play(process, script).events) {
          expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event });
        }
      }),
      { numRuns: 300 },
    );
  });
  test("golden events of version 1 are read for ever", () => {
    for (const event of golden("events-v1") as Command[]) {
      expect(parseEvent(event)).toEqual({ ok: true, value: event });
    }
  });
  test("unmarked events are version 0 and are brought up", () => {
    const versioned = golden("events-v1") as { schemaVersion: number }[];
    for (const { schemaVersion: _, ...event } of versioned) {
      expect(parseEvent(event)).toEqual({ ok: true, value: { ...event, schemaVersion: 1 } });
    }
  });
  test("what a later version wrote is refused, not guessed at", () => {
    const [event] = golden("events-v1") as object[];
    const later = parseEvent({ ...event, schemaVersion: 2 });
    expect(later.ok ? "accepted" : later.error.map(({ path }) => path)).toEqual([["schemaVersion"]]);
  });
});

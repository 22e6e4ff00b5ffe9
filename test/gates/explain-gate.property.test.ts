import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import { evolve } from "../../src/gates/evolve.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";
import { people, play, processes, steps } from "./random-history.ts";

/** Gives commands one after the other, refused ones leave no trace; whether the last was accepted. */
function carryOut(process: Process, state: GateState, commands: readonly Command[]): boolean {
  let accepted = false;
  let current = state;
  for (const command of commands) {
    const result = decide(current, process, command);
    accepted = result.ok;
    if (result.ok && result.value.kind === "accepted") current = result.value.events.reduce(evolve, current);
  }
  return accepted;
}

test("canPass is what a fresh decider would get; the actions open the gate, and none is too many", () => {
  let opened = 0;
  let needed = 0;
  fc.assert(
    fc.property(processes, steps, (process, script) => {
      const { state, at } = play(process, script);
      const explanation = explainGate(state, process, { at });
      const go: Command = {
        type: "decide",
        outcome: "go",
        at,
        actor: { id: "fresh", roles: explanation.deciders.roles },
      };
      const now = decide(state, process, go);
      expect(explanation.canPass).toBe(now.ok);
      if (!now.ok && state.status === "active") {
        expect(explanation.missing.map(({ code }) => code)).toEqual(now.error.map(({ code }) => code));
      }
      if (!explanation.canBeOpened) {
        const why = explanation.missing.map(({ code }) => code);
        expect(
          ["closed", "no-gate-in-stage", "tier-prohibited"].some((code) => why.includes(code as "closed")),
        ).toBe(true);
        return;
      }
      opened++;
      needed += explanation.actions.length;
      const commands = openingCommands(state, process, { at });
      expect(commands).toHaveLength(explanation.actions.length + 1);
      let current = state;
      for (const command of commands) {
        const result = decide(current, process, command);
        expect(result).toMatchObject({ ok: true });
        if (result.ok && result.value.kind === "accepted")
          current = result.value.events.reduce(evolve, current);
      }
      for (let left = 0; left < commands.length - 1; left++) {
        expect(carryOut(process, state, [...commands.slice(0, left), ...commands.slice(left + 1)])).toBe(
          false,
        );
      }
    }),
    { numRuns: 3_000 },
  );
  expect(opened).toBeGreaterThan(500);
  expect(needed).toBeGreaterThan(1_500);
}, 240_000);

test("whom a directory names is let through: for each action in its turn, and as decider at the end", () => {
  let named = 0;
  let decided = 0;
  fc.assert(
    fc.property(processes, steps, (process, script) => {
      const { state, at } = play(process, script);
      const { actions, canBeOpened, deciders } = explainGate(state, process, { at, directory: people });
      if (!canBeOpened) return;
      // The same actions in the same order, by people made up; those of the directory are tried beside them.
      const commands = openingCommands(state, process, { at, go: false });
      let current = state;
      for (const [index, { who, type }] of actions.entries()) {
        const command = commands[index] as Command;
        for (const { id, roles } of people) {
          if (!who.persons?.includes(id)) continue;
          named++;
          const tries: Command[] =
            command.type === "vote"
              ? roles.filter((role) => who.roles.includes(role)).map((role) => ({ ...command, as: role }))
              : [command];
          const results = tries.map((each) => decide(current, process, { ...each, actor: { id, roles } }));
          expect([id, type, results.some(({ ok }) => ok) || results]).toEqual([id, type, true]);
        }
        const result = decide(current, process, command);
        if (result.ok && result.value.kind === "accepted")
          current = result.value.events.reduce(evolve, current);
      }
      for (const { id, roles } of people) {
        const result = decide(current, process, { type: "decide", outcome: "go", at, actor: { id, roles } });
        // An action can set somebody free who is barred now: by judging anew what they have judged.
        if (actions.length === 0) expect([id, deciders.persons?.includes(id)]).toEqual([id, result.ok]);
        else if (deciders.persons?.includes(id)) expect([id, result.ok]).toEqual([id, true]);
        if (result.ok) decided++;
      }
    }),
    { numRuns: 2_000 },
  );
  expect(named).toBeGreaterThan(3_000);
  expect(decided).toBeGreaterThan(500);
}, 240_000);

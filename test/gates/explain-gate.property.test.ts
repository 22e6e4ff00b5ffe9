import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import { evolve } from "../../src/gates/evolve.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";
import { play, processes, steps } from "./random-history.ts";

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

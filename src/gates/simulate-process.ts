import { assertList } from "../foundation/operating-model-error.js";
import type { Result } from "../foundation/result.js";
import type { Command } from "./command.js";
import { type Decision, decide } from "./decide.js";
import type { GateEvent } from "./event.js";
import { evolve } from "./evolve.js";
import type { GateState } from "./gate-state.js";
import type { Process, Vocabulary } from "./process.js";
import type { Refusal } from "./refusal.js";

/** What would happen: the state at the end, the events on the way and each command's answer. */
export interface ProcessSimulation<V extends Vocabulary = Vocabulary> {
  readonly state: GateState<V>;
  readonly events: readonly GateEvent[];
  readonly results: readonly Result<Decision, readonly Refusal[]>[];
}

/**
 * What would happen if these commands were given one after the other. Refused ones change nothing and the
 * next is tried all the same; nothing is stored.
 *
 * @example
 * import { aiInitiativeLifecycle, initialState, simulateProcess } from "ai-operating-model/gates";
 * const actor = { id: "p-1", roles: ["product-owner"] } as const;
 * const simulation = simulateProcess(initialState(aiInitiativeLifecycle), aiInitiativeLifecycle, [
 *   { type: "submit", evidenceDigest: "sha256:1f2e", at: "2026-03-02T10:00:00Z", actor },
 *   { type: "decide", outcome: "go", at: "2026-03-02T10:05:00Z", actor },
 * ]);
 * simulation.results.map(({ ok }) => ok); // => [true, false]
 */
export function simulateProcess<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  commands: readonly Command<NoInfer<V>>[],
): ProcessSimulation<V> {
  assertList(commands, ["commands"]);
  let current: GateState<V> = state;
  const events: GateEvent[] = [];
  const results = commands.map((command) => {
    const result = decide(current, process, command);
    if (result.ok && result.value.kind === "accepted") {
      for (const event of result.value.events) {
        events.push(event);
        current = evolve(current, event);
      }
    }
    return result;
  });
  return { state: current, events, results };
}

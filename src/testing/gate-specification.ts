import type { Result } from "../foundation/result.js";
import type { Command } from "../gates/command.js";
import { type Decision, decide } from "../gates/decide.js";
import type { EventType, GateEvent } from "../gates/event.js";
import { evolve, initialState } from "../gates/evolve.js";
import type { GateState } from "../gates/gate-state.js";
import type { Process, Vocabulary } from "../gates/process.js";
import type { Refusal, RefusalCode } from "../gates/refusal.js";

/** What a command came to, and what can be asked of it. */
export interface GateOutcome<V extends Vocabulary = Vocabulary> {
  readonly result: Result<Decision, readonly Refusal[]>;
  /** After the command; as given where it was refused. */
  readonly state: GateState<V>;
  /** Throws unless the command was accepted with events of exactly these types. */
  then(...types: EventType[]): GateOutcome<V>;
  /** Throws unless the command was refused with exactly these codes, in any order. */
  thenRefused(...codes: RefusalCode[]): GateOutcome<V>;
  /** Throws unless the state has these members. */
  thenState(members: Partial<GateState<V>>): GateOutcome<V>;
}

/** A specification with its history given. */
export interface GivenGates<V extends Vocabulary = Vocabulary> {
  readonly state: GateState<V>;
  readonly events: readonly GateEvent[];
  when(command: Command<V>): GateOutcome<V>;
}

/**
 * Given/when/then for a gate process, for any test framework: what goes against it is thrown.
 *
 * The history is given as commands, which must be accepted, as events, or both.
 *
 * @example
 * import { aiInitiativeLifecycle } from "ai-operating-model/gates";
 * import { gateSpecification } from "ai-operating-model/testing";
 * const at = "2026-03-02T10:00:00Z";
 * const owner = { id: "p-1", roles: ["product-owner"] } as const;
 * const outcome = gateSpecification(aiInitiativeLifecycle)
 *   .given({ type: "submit", evidenceDigest: "sha256:1f2e", at, actor: owner })
 *   .when({ type: "vote", as: "ai-lead", vote: "approve", at, actor: { id: "p-1", roles: ["ai-lead"] } })
 *   .thenRefused("segregation-of-duties");
 * outcome.state.votes; // => []
 */
export function gateSpecification<V extends Vocabulary>(
  process: Process<V>,
): {
  given(...history: (Command<V> | GateEvent)[]): GivenGates<V>;
} {
  return {
    given(...history) {
      let state = initialState(process);
      const events: GateEvent[] = [];
      history.forEach((each, index) => {
        if ("sequence" in each) events.push(each);
        else {
          const result = decide(state, process, each);
          if (!result.ok) {
            throw new Error(`given command ${index} (${each.type}) was refused: ${describe(result.error)}`);
          }
          if (result.value.kind === "accepted") events.push(...result.value.events);
        }
        state = events.slice(state.version).reduce<GateState<V>>(evolve, state);
      });
      return { state, events, when: (command) => outcome(process, state, command) };
    },
  };
}

function outcome<V extends Vocabulary>(
  process: Process<V>,
  before: GateState<V>,
  command: Command<V>,
): GateOutcome<V> {
  const result = decide(before, process, command);
  const events = result.ok && result.value.kind === "accepted" ? result.value.events : [];
  const state = events.reduce<GateState<V>>(evolve, before);
  const self: GateOutcome<V> = {
    result,
    state,
    // biome-ignore lint/suspicious/noThenProperty: given, when, then are the words of the trade; never awaited
    then(...types) {
      const got = result.ok
        ? events.map(({ type }) => type).join(", ")
        : `refusal: ${describe(result.error)}`;
      if (!result.ok || got !== types.join(", ")) throw new Error(`expected ${types.join(", ")}; got ${got}`);
      return self;
    },
    thenRefused(...codes) {
      const got = result.ok ? "acceptance" : sorted(result.error.map(({ code }) => code));
      if (got !== sorted(codes)) throw new Error(`expected refusal ${sorted(codes)}; got ${got}`);
      return self;
    },
    thenState(members) {
      for (const [member, expected] of Object.entries(members)) {
        const actual = JSON.stringify(state[member as keyof GateState]);
        if (actual !== JSON.stringify(expected)) {
          throw new Error(`expected ${member} ${JSON.stringify(expected)}; got ${actual}`);
        }
      }
      return self;
    },
  };
  return self;
}

function describe(refusals: readonly Refusal[]): string {
  return refusals.map(({ code, message }) => `${code} (${message})`).join("; ");
}

function sorted(codes: readonly string[]): string {
  return [...codes].sort().join(", ");
}

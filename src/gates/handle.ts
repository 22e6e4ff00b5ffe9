import type { Instant } from "../foundation/calendar.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Command } from "./command.js";
import { commandDigest, decide } from "./decide.js";
import type { GateEvent } from "./event.js";
import { evolve, replay } from "./evolve.js";
import type { GateState } from "./gate-state.js";
import type { Process, Vocabulary } from "./process.js";
import type { Refusal } from "./refusal.js";
import type { EventStore } from "./store.js";

/** How a command ended against a store. After a conflict read again, show it, and let the actor decide. */
export type Handled<V extends Vocabulary = Vocabulary> =
  | { readonly kind: "accepted"; readonly events: readonly GateEvent[]; readonly state: GateState<V> }
  | { readonly kind: "duplicate"; readonly of: number; readonly state: GateState<V> }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[]; readonly state: GateState<V> }
  | {
      readonly kind: "conflict";
      /** The version that the actor saw, or that was read. */
      readonly expectedVersion: number;
      readonly actualVersion: number;
      /** As it was read, which may be before the other writer's events. */
      readonly state: GateState<V>;
    };

/**
 * Reads a stream, decides, and appends with the version that was read. Whoever was faster makes a `conflict`, a
 * value, whether they wrote after the command's `expectedVersion` was seen or while this call was under way:
 * nothing is retried in silence, since the other event may change what the actor wants. `decide` alone answers
 * a stale `expectedVersion` with the refusal `concurrency-conflict`.
 *
 * @example
 * import { aiInitiativeLifecycle, handle, memoryStore } from "ai-operating-model/gates";
 * const handled = await handle(memoryStore(), "initiative-1", aiInitiativeLifecycle, {
 *   type: "create",
 *   initiativeId: "initiative-1",
 *   at: "2026-03-02T10:00:00Z",
 *   actor: { id: "p-1", roles: ["product-owner"] },
 * });
 * [handled.kind, handled.state.version]; // => ["accepted", 1]
 */
export async function handle<V extends Vocabulary>(
  store: EventStore,
  stream: string,
  process: Process<V>,
  command: Command<NoInfer<V>>,
  options: { readonly clock?: Instant } = {},
): Promise<Handled<V>> {
  assertShape({ read: "function", append: "function", recorded: "function" }, store, ["store"]);
  assertRecord(command, ["command"]);
  assertRecord(options, ["options"]);
  const { idempotencyKey, expectedVersion } = command;
  const [events, recorded] = await Promise.all([
    store.read(stream),
    idempotencyKey === undefined ? undefined : store.recorded(stream, idempotencyKey),
  ]);
  const state = replay(process, events);
  const decision = decide(state, process, command, { ...options, recorded });
  if (!decision.ok) {
    if (expectedVersion !== undefined && decision.error[0]?.code === "concurrency-conflict") {
      return { kind: "conflict", expectedVersion, actualVersion: state.version, state };
    }
    return { kind: "refused", refusals: decision.error, state };
  }
  if (decision.value.kind === "duplicate") return { kind: "duplicate", of: decision.value.of, state };
  const { events: made } = decision.value;
  const appended = await store.append(stream, made, {
    expectedVersion: state.version,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey, digest: commandDigest(command) }),
  });
  switch (appended.kind) {
    case "appended":
      return { kind: "accepted", events: made, state: made.reduce<GateState<V>>(evolve, state) };
    case "conflict":
      return { ...appended, state };
    case "duplicate": {
      // Another writer recorded the key since it was looked up: decided as if it had been known.
      const again = decide(state, process, command, { ...options, recorded: appended.recorded });
      if (!again.ok) return { kind: "refused", refusals: again.error, state };
      return { kind: "duplicate", of: appended.recorded.sequence, state };
    }
  }
}

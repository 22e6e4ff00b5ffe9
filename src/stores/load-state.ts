import { assertRecord } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { evolve, replay } from "../gates/evolve.js";
import type { GateState } from "../gates/gate-state.js";
import type { Process, Vocabulary } from "../gates/process.js";
import { SCHEMA_VERSION } from "../gates/upcast-event.js";
import type { PostgresStore } from "./postgres-store.js";

/** A state, and how it was come by. */
export interface LoadedState<V extends Vocabulary> {
  readonly state: GateState<V>;
  /** Events that were read and folded, after the snapshot or from the beginning. */
  readonly replayed: number;
}

/**
 * The state of a stream from its snapshot and the events after it, or from all events where there is no
 * snapshot of this library's state version. Where `snapshotEvery` events or more had to be read (100
 * unless stated; Infinity: never) a new snapshot is kept. Events stay the truth: snapshots can be deleted at any time.
 *
 * @example
 * import { aiInitiativeLifecycle, handle, memoryStore } from "ai-operating-model/gates";
 * import { loadState, type StoredSnapshot } from "ai-operating-model/stores/postgres";
 * const kept = new Map<string, StoredSnapshot>();
 * const store = {
 *   ...memoryStore(), // or postgresStore(client), which keeps snapshots itself
 *   snapshot: async (stream: string) => kept.get(stream),
 *   saveSnapshot: async (stream: string, snapshot: StoredSnapshot) => void kept.set(stream, snapshot),
 * };
 * const create = { type: "create", initiativeId: "i-1", at: "2026-03-02T10:00:00Z", actor: { id: "p-1", roles: ["product-owner"] } } as const;
 * await handle(store, "i-1", aiInitiativeLifecycle, create);
 * (await loadState(store, "i-1", aiInitiativeLifecycle, { snapshotEvery: 1 })).replayed; // => 1
 * (await loadState(store, "i-1", aiInitiativeLifecycle)).replayed; // => 0
 */
export async function loadState<V extends Vocabulary>(
  store: Pick<PostgresStore, "read" | "snapshot" | "saveSnapshot">,
  stream: string,
  process: Process<V>,
  options: { readonly snapshotEvery?: number } = {},
): Promise<LoadedState<V>> {
  assertShape({ read: "function", snapshot: "function", saveSnapshot: "function" }, store, ["store"]);
  assertRecord(options, ["options"]);
  const { snapshotEvery = 100 } = options;
  const kept = (await store.snapshot(stream))?.state as GateState<V> | undefined;
  const start = kept?.schemaVersion === SCHEMA_VERSION ? kept : undefined;
  const events = await store.read(stream, { from: (start?.version ?? 0) + 1 });
  const state = start === undefined ? replay(process, events) : events.reduce<GateState<V>>(evolve, start);
  if (events.length >= snapshotEvery) await store.saveSnapshot(stream, { version: state.version, state });
  return { state, replayed: events.length };
}

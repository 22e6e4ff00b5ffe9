import { expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { replay } from "../../src/gates/evolve.ts";
import { memoryStore } from "../../src/gates/memory-store.ts";
import { loadState } from "../../src/stores/load-state.ts";
import type { PostgresStore, StoredSnapshot } from "../../src/stores/postgres-store.ts";
import { note, notes } from "./store-contract.ts";

/** A store in memory with snapshots, to see what is read; the real ones are in postgres-store.test.ts. */
function withSnapshots() {
  const snapshots = new Map<string, string>();
  const memory = memoryStore();
  const store: PostgresStore = {
    ...memory,
    join: () => store,
    snapshot: async (stream) => JSON.parse(snapshots.get(stream) ?? "null") ?? undefined,
    saveSnapshot: async (stream, snapshot) => void snapshots.set(stream, JSON.stringify(snapshot)),
  };
  return { store, snapshots };
}

test("a state from a snapshot and the rest is the state from all events", async () => {
  const { store, snapshots } = withSnapshots();
  for (const [from, count] of [
    [1, 4],
    [5, 3],
    [8, 1],
  ] as const) {
    await store.append("s", notes(from, count), { expectedVersion: from - 1 });
    const { state, replayed } = await loadState(store, "s", aiInitiativeLifecycle, { snapshotEvery: 3 });
    expect(state).toEqual(replay(aiInitiativeLifecycle, await store.read("s")));
    expect(replayed).toBe(count);
  }
  expect((JSON.parse(snapshots.get("s") as string) as StoredSnapshot).version).toBe(7);
});

test("keeps no snapshot before it pays, or where it is not wanted", async () => {
  const { store, snapshots } = withSnapshots();
  await store.append("s", notes(1, 99), { expectedVersion: 0 });
  await loadState(store, "s", aiInitiativeLifecycle);
  await loadState(store, "s", aiInitiativeLifecycle, { snapshotEvery: Number.POSITIVE_INFINITY });
  expect(snapshots.size).toBe(0);
  await store.append("s", [note(100)], { expectedVersion: 99 });
  await loadState(store, "s", aiInitiativeLifecycle);
  expect(snapshots.size).toBe(1);
});

test("passes by a snapshot of another state version", async () => {
  const { store } = withSnapshots();
  await store.append("s", notes(1, 2), { expectedVersion: 0 });
  await store.saveSnapshot("s", { version: 2, state: { schemaVersion: 99, version: 2 } });
  const { state, replayed } = await loadState(store, "s", aiInitiativeLifecycle);
  expect([state.version, state.stage, replayed]).toEqual([2, "ideation", 2]);
});

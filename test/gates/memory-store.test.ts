import { expect, test } from "vitest";
import { memoryStore } from "../../src/gates/memory-store.ts";

const event = (sequence: number) => ({ sequence, type: "resumed", note: { text: "x" } });

test("appends with the expected version, all or nothing", async () => {
  const store = memoryStore<ReturnType<typeof event>>();
  expect(await store.append("a", [event(1), event(2)], { expectedVersion: 0 })).toEqual({
    kind: "appended",
    version: 2,
  });
  expect(await store.append("a", [event(2)], { expectedVersion: 1 })).toEqual({
    kind: "conflict",
    expectedVersion: 1,
    actualVersion: 2,
  });
  await expect(store.append("a", [event(4)], { expectedVersion: 2 })).rejects.toThrow(/sequence must be 3/);
  await expect(store.append("a", [], { expectedVersion: 2 })).rejects.toThrow(/at least one event/);
  expect((await store.read("a", { from: 2 })).map(({ sequence }) => sequence)).toEqual([2]);
});

test("nothing that a caller changes reaches the log", async () => {
  const store = memoryStore<ReturnType<typeof event>>();
  const mine = event(1);
  await store.append("a", [mine], { expectedVersion: 0 });
  mine.note.text = "changed";
  const [read] = await store.read("a");
  read!.note.text = "changed too";
  expect((await store.read("a"))[0]?.note.text).toBe("x");
});

test("a key is answered once per stream", async () => {
  const store = memoryStore<ReturnType<typeof event>>();
  const options = { expectedVersion: 0, idempotencyKey: "k", digest: "d" };
  await store.append("a", [event(1)], options);
  expect(await store.append("a", [event(1)], options)).toEqual({
    kind: "duplicate",
    recorded: { digest: "d", sequence: 1 },
  });
  expect((await store.append("b", [event(1)], options)).kind).toBe("appended");
  expect(await store.recorded("a", "other")).toBeUndefined();
});

test("the feed gives every event once to one who follows the cursor", async () => {
  const store = memoryStore<ReturnType<typeof event>>();
  for (const stream of ["b", "a"]) await store.append(stream, [event(1), event(2)], { expectedVersion: 0 });
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 3; page++) {
    const next: Awaited<ReturnType<typeof store.readAll>> = await store.readAll(cursor, { limit: 3 });
    seen.push(...next.entries.map((entry) => `${entry.stream}${entry.event.sequence}`));
    cursor = next.cursor;
  }
  expect(seen).toEqual(["b1", "b2", "a1", "a2"]);
  expect(await store.streams()).toEqual(["a", "b"]);
  expect(await store.streams("b")).toEqual(["b"]);
  await expect(store.readAll("x")).rejects.toThrow(/cursor/);
});

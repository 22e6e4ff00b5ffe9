import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import type { GateEvent } from "../../src/gates/event.ts";
import { handle } from "../../src/gates/handle.ts";
import type { EventStore, FeedEntry } from "../../src/gates/store.ts";

/** An event with a place and any text. */
export const note = (sequence: number, text = "", actor = "p-1"): GateEvent => ({
  schemaVersion: 1,
  sequence,
  type: "learning-recorded",
  at: "2026-03-02T10:00:00Z",
  actor: { id: actor, roles: ["finance"] },
  text,
});

export const notes = (from: number, count: number, text = ""): GateEvent[] =>
  Array.from({ length: count }, (_, index) => note(from + index, text));

/** Everything that the feed has, in pages. */
export async function follow(store: EventStore, limit = 7): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page = await store.readAll(cursor, { limit });
    if (page.entries.length === 0) return entries;
    entries.push(...page.entries);
    cursor = page.cursor;
  }
}

/** Identifiers that have broken other stores. */
export const hostileNames = [
  "'; drop table events; --",
  '"quoted"',
  "$1",
  "a\\b\nc\td",
  "%_like%",
  "größer 😀",
  "__proto__",
  "constructor",
  "../../etc",
  "e\u0301",
  "\u00e9",
  "\uffff\ufeff",
];

/** What every store must do, however it keeps its events. `open` gives an empty store each time. */
export function storeContract(name: string, open: () => Promise<EventStore>): void {
  describe(`${name}: the contract of event stores`, () => {
    test("appends in order, reads from anywhere, and answers a wrong version with a conflict", async () => {
      const store = await open();
      expect(await store.read("s")).toEqual([]);
      expect(await store.append("s", notes(1, 3), { expectedVersion: 0 })).toEqual({
        kind: "appended",
        version: 3,
      });
      expect(await store.append("s", [note(4)], { expectedVersion: 3 })).toEqual({
        kind: "appended",
        version: 4,
      });
      for (const expectedVersion of [0, 2, 3, 5, 40]) {
        expect(await store.append("s", notes(expectedVersion + 1, 2), { expectedVersion })).toEqual({
          kind: "conflict",
          expectedVersion,
          actualVersion: 4,
        });
      }
      expect(await store.read("s")).toEqual(notes(1, 4));
      expect(await store.read("s", { from: 3 })).toEqual(notes(3, 2));
      expect(await store.read("s", { from: 5 })).toEqual([]);
    });

    test("refuses gaps, empty batches and wrong numbers, and keeps nothing of them", async () => {
      const store = await open();
      await expect(store.append("s", [note(1), note(3)], { expectedVersion: 0 })).rejects.toThrow(
        "events[1].sequence",
      );
      await expect(store.append("s", [note(2)], { expectedVersion: 0 })).rejects.toThrow(
        "events[0].sequence",
      );
      await expect(store.append("s", [], { expectedVersion: 0 })).rejects.toThrow("at least one event");
      await expect(store.append("s", [note(0)], { expectedVersion: -1 })).rejects.toThrow("expectedVersion");
      await expect(store.read("s", { from: 0 })).rejects.toThrow("from must be");
      await expect(store.readAll("nonsense")).rejects.toThrow("cursor must be");
      expect([await store.read("s"), await store.streams(), (await store.readAll(null)).entries]).toEqual([
        [],
        [],
        [],
      ]);
    });

    test("an idempotency key is kept once a stream, with its digest and the last sequence", async () => {
      const store = await open();
      const options = { idempotencyKey: "k", digest: "d1" };
      expect(await store.recorded("s", "k")).toBeUndefined();
      await store.append("s", notes(1, 2), { expectedVersion: 0, ...options });
      const recorded = { digest: "d1", sequence: 2 };
      expect(await store.recorded("s", "k")).toEqual(recorded);
      // Known is known, whatever version and digest come with it.
      for (const expectedVersion of [0, 2]) {
        const again = { expectedVersion, idempotencyKey: "k", digest: "d2" };
        expect(await store.append("s", [note(expectedVersion + 1)], again)).toEqual({
          kind: "duplicate",
          recorded,
        });
      }
      expect(await store.append("s", [note(1)], { expectedVersion: 0, idempotencyKey: "new" })).toMatchObject(
        { kind: "conflict" },
      );
      expect(await store.recorded("s", "new")).toBeUndefined();
      expect(await store.append("t", [note(1)], { expectedVersion: 0, ...options })).toMatchObject({
        kind: "appended",
      });
      expect(await store.recorded("t", "k")).toEqual({ digest: "d1", sequence: 1 });
      expect(await store.read("s")).toHaveLength(2);
    });

    test("the feed has every event once, each stream in its order, at any size of page", async () => {
      const store = await open();
      await store.append("a", notes(1, 5), { expectedVersion: 0 });
      await store.append("b", notes(1, 2), { expectedVersion: 0 });
      await store.append("a", notes(6, 4), { expectedVersion: 5 });
      const expected = [
        ...notes(1, 5).map((event) => ({ stream: "a", event })),
        ...notes(1, 2).map((event) => ({ stream: "b", event })),
        ...notes(6, 4).map((event) => ({ stream: "a", event })),
      ];
      for (const limit of [1, 3, 11, 1000]) expect(await follow(store, limit)).toEqual(expected);
      const end = (await store.readAll(null)).cursor;
      expect(await store.readAll(end)).toEqual({ entries: [], cursor: end });
      await store.append("c", [note(1)], { expectedVersion: 0 });
      expect((await store.readAll(end)).entries).toEqual([{ stream: "c", event: note(1) }]);
    });

    test("streams are listed by code unit, with a prefix taken as it is", async () => {
      const store = await open();
      const names = ["b", "a", "a%", "ab", "A", "\uffee", "😀", "é", "a_", "a'"];
      for (const name of names) await store.append(name, notes(1, 2), { expectedVersion: 0 });
      expect(await store.streams()).toEqual([...names].sort());
      expect(await store.streams("a")).toEqual(["a", "a%", "a'", "a_", "ab"]);
      expect(await store.streams("a%")).toEqual(["a%"]);
      expect(await store.streams("none")).toEqual([]);
    });

    test("hostile names and payloads are stored intact and kept apart", async () => {
      const store = await open();
      for (const name of hostileNames) {
        await store.append(name, [note(1, name, name)], {
          expectedVersion: 0,
          idempotencyKey: name,
          digest: name,
        });
      }
      for (const name of hostileNames) {
        expect(await store.read(name)).toEqual([note(1, name, name)]);
        expect(await store.recorded(name, name)).toEqual({ digest: name, sequence: 1 });
      }
      expect(await store.streams()).toEqual([...hostileNames].sort());
      const large = "x€".repeat(250_000);
      await store.append("large", [note(1, large)], { expectedVersion: 0 });
      expect(await store.read("large")).toEqual([note(1, large)]);
    });

    test("NUL and lone surrogates are refused as such, or stored intact", async () => {
      const store = await open();
      for (const [index, text] of ["\u0000", "a\ud800b", "\udc00"].entries()) {
        for (const [stream, event] of [
          [`s-${index}`, note(1, text)],
          [text, note(1)],
        ] as const) {
          const stored = await store.append(stream, [event], { expectedVersion: 0 }).catch((error) => error);
          if (stored instanceof Error) {
            expect(stored).toMatchObject({ name: "OperatingModelError", code: "invalid-argument" });
            expect(stored.message).toMatch(/without (\\u0000|lone surrogates)/);
          } else expect(await store.read(stream)).toEqual([event]);
        }
      }
    });

    test("any JSON comes back as it went in, and is the store's own copy", async () => {
      const store = await open();
      const text = fc.string({ unit: "binary" }).filter((value) => !value.includes("\u0000"));
      const json = fc.letrec((tie) => ({
        any: fc.oneof(
          { maxDepth: 3 },
          text,
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie("any"), { maxLength: 4 }),
          fc.dictionary(text, tie("any"), { maxKeys: 4, noNullPrototype: true }),
        ),
      })).any;
      let count = 0;
      await fc.assert(
        fc.asyncProperty(json, async (extra) => {
          const event = { ...note(1), extra } as unknown as GateEvent; // a member of a later version
          const stream = `json-${count++}`;
          await store.append(stream, [event], { expectedVersion: 0 });
          expect(await store.read(stream)).toEqual([event]);
        }),
        { numRuns: 60 },
      );
      const mine: GateEvent = { ...note(1) };
      await store.append("copy", [mine], { expectedVersion: 0 });
      (mine.actor.roles as string[]).push("changed");
      const first = await store.read("copy");
      expect(first).toEqual([note(1)]);
      (first[0]!.actor.roles as string[]).push("changed");
      expect(await store.read("copy")).toEqual([note(1)]);
    });

    test("of appends at the same version at once, one succeeds", async () => {
      const store = await open();
      for (let version = 0; version < 10; version++) {
        const results = await Promise.all(
          Array.from({ length: 8 }, (_, writer) =>
            store.append(
              "s",
              [note(version + 1, `${writer}`), ...notes(version + 2, writer % 3)].slice(0, 1),
              {
                expectedVersion: version,
              },
            ),
          ),
        );
        expect(results.filter(({ kind }) => kind === "appended")).toHaveLength(1);
        expect(results.filter(({ kind }) => kind === "conflict")).toHaveLength(7);
      }
      expect((await store.read("s")).map(({ sequence }) => sequence)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
    });

    test("commands are handled against it", async () => {
      const store = await open();
      const create = {
        type: "create",
        initiativeId: "i-1",
        at: "2026-03-02T10:00:00Z",
        actor: { id: "p-1", roles: ["product-owner"] },
        idempotencyKey: "k",
      } as const;
      expect((await handle(store, "i-1", aiInitiativeLifecycle, create)).kind).toBe("accepted");
      expect(await handle(store, "i-1", aiInitiativeLifecycle, create)).toMatchObject({
        kind: "duplicate",
        of: 1,
      });
      expect(
        (await handle(store, "i-1", aiInitiativeLifecycle, { ...create, initiativeId: "i-2" })).kind,
      ).toBe("refused");
    });
  });
}

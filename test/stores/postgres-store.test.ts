import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryStore } from "../../src/gates/memory-store.ts";
import { migrateStore } from "../../src/stores/migrate-store.ts";
import { postgresStore } from "../../src/stores/postgres-store.ts";
import { fromPGlite } from "../../src/stores/sql-client.ts";
import { note, storeContract } from "./store-contract.ts";

storeContract("memory", async () => memoryStore());

let database: PGlite;
let tenants = 0;
const open = () => postgresStore(fromPGlite(database), { tenant: `tenant-${tenants++}` });

beforeAll(async () => {
  database = await PGlite.create();
  await migrateStore(fromPGlite(database));
});
afterAll(() => database.close());

storeContract("PGlite", async () => open());

describe("PGlite", () => {
  test("refuses names that are no text, empty or too long for an index, before they reach the database", async () => {
    const silent = postgresStore({
      query: () => Promise.reject(new Error("reached the database")),
      transaction: () => Promise.reject(new Error("reached the database")),
    });
    const refused = async (work: Promise<unknown>, message: string) =>
      expect(work).rejects.toMatchObject({
        code: "invalid-argument",
        message: expect.stringContaining(message),
      });
    const long = "é".repeat(501);
    for (const name of ["", long, 7 as unknown as string]) {
      await refused(silent.read(name), "stream must be text");
      await refused(silent.recorded("s", name), "idempotencyKey must be text");
      expect(() => postgresStore(fromPGlite(database), { tenant: name })).toThrow("tenant must be text");
    }
    for (const text of ["\u0000", "\ud800"]) {
      await refused(silent.streams(text), "prefix must be text without");
      await refused(
        silent.append("s", [note(1, text)], { expectedVersion: 0 }),
        "events[0].text must be text without",
      );
      await refused(
        silent.append("s", [note(1)], { expectedVersion: 0, idempotencyKey: "k", digest: text }),
        "digest",
      );
      await refused(silent.saveSnapshot("s", { version: 1, state: { [text]: 1 } }), "must be text without");
      expect(() => postgresStore(fromPGlite(database), { schema: text })).toThrow(
        "schema must be text without",
      );
    }
    await refused(silent.readAll(null, { limit: 0 }), "limit must be");
    await refused(silent.readAll("1.2", {}), "cursor must be");
    await refused(silent.readAll(`1.${"9".repeat(30)}.1`), "cursor must be");
  });

  test("the longest names that are allowed can be stored, even where they cannot be compressed", async () => {
    const random = (length: number) =>
      Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * i * 7919) % 89))).join("");
    const store = postgresStore(fromPGlite(database), { tenant: random(200) });
    const options = { expectedVersion: 0, idempotencyKey: random(1000) };
    expect(await store.append(random(1000), [note(1)], options)).toMatchObject({ kind: "appended" });
    expect(await store.streams()).toEqual([random(1000)]);
  });

  test("upcasts what earlier versions stored", async () => {
    const store = open();
    const { schemaVersion: _, ...old } = note(1);
    await store.append("s", [old as ReturnType<typeof note>], { expectedVersion: 0 });
    expect(await store.read("s")).toEqual([note(1)]);
    expect((await store.readAll(null)).entries[0]?.event).toEqual(note(1));
    const own = postgresStore(fromPGlite(database), {
      tenant: `tenant-${tenants - 1}`,
      upcast: (stored) => ({ ...(stored as { sequence: number; type: string }), mine: true }),
    });
    expect(await own.read("s")).toEqual([{ ...old, mine: true }]);
  });

  test("a snapshot is kept unless a later one is", async () => {
    const store = open();
    expect(await store.snapshot("s")).toBeUndefined();
    await store.saveSnapshot("s", { version: 5, state: { a: 1 } });
    await store.saveSnapshot("s", { version: 4, state: { a: 0 } });
    expect(await store.snapshot("s")).toEqual({ version: 5, state: { a: 1 } });
    await store.saveSnapshot("s", { version: 6, state: { a: 2 } });
    expect(await store.snapshot("s")).toEqual({ version: 6, state: { a: 2 } });
    expect(await open().snapshot("s")).toBeUndefined();
  });

  test("an append in the host's transaction stands or falls with it", async () => {
    const store = open();
    await expect(
      database.transaction(async (transaction) => {
        const joined = store.join(transaction);
        expect(await joined.append("s", [note(1)], { expectedVersion: 0 })).toMatchObject({
          kind: "appended",
        });
        expect(await joined.read("s")).toHaveLength(1);
        throw new Error("the host changed its mind");
      }),
    ).rejects.toThrow("changed its mind");
    expect(await store.read("s")).toEqual([]);
    await database.transaction((transaction) =>
      store.join(transaction).append("s", [note(1)], { expectedVersion: 0 }),
    );
    expect(await store.read("s")).toHaveLength(1);
  });
});

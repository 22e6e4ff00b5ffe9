import { expect, test } from "vitest";
import { migrateStore } from "../../src/stores/migrate-store.ts";
import type { SqlClient } from "../../src/stores/sql-client.ts";

/** A database of a given version that writes down what is done to it; the real ones are in postgres.test.ts. */
function pretend(version: number) {
  const done: string[] = [];
  const client: SqlClient = {
    async query<R>(text: string) {
      done.push(text);
      const rows = text.includes("max(version)")
        ? [{ version }]
        : text.includes("as epoch")
          ? [{ epoch: "3" }]
          : [];
      return { rows: rows as unknown as readonly R[] }; // as the statement says
    },
    transaction: (work) => work(client),
  };
  return { client, done };
}

test("takes the lock first and makes what is missing", async () => {
  const { client, done } = pretend(0);
  expect(await migrateStore(client, { grantTo: "the app" })).toEqual({ from: 0, to: 1, epoch: 3 });
  expect(done[0]).toContain("pg_advisory_xact_lock");
  expect(done).toContain('create schema "ai_operating_model"');
  expect(done).toContain('grant select, insert on "ai_operating_model".events to "the app"');
});

test("makes nothing twice, and leaves what is newer alone", async () => {
  const { client, done } = pretend(1);
  expect(await migrateStore(client)).toEqual({ from: 1, to: 1, epoch: 3 });
  expect(done.filter((text) => /create table "|grant/.test(text))).toEqual([]);
  await expect(migrateStore(pretend(2).client)).rejects.toMatchObject({ code: "store-too-new" });
});

test("refuses names that are no identifiers", async () => {
  const { client, done } = pretend(0);
  await expect(migrateStore(client, { schema: "" })).rejects.toThrow("schema must be an identifier");
  await expect(migrateStore(client, { grantTo: "\u0000" })).rejects.toThrow("grantTo must be text without");
  expect(done).toEqual([]);
});

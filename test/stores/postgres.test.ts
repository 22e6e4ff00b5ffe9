import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomStream } from "../../src/foundation/random.ts";
import {
  fromClient,
  fromPool,
  fromTransaction,
  migrateStore,
  postgresStore,
} from "../../src/stores/postgres.ts";
import { follow, note, notes, storeContract } from "./store-contract.ts";
import { hasPostgres, startPostgres, type TemporaryPostgres } from "./temporary-postgres.ts";

let server: TemporaryPostgres;
let admin: pg.Pool;
let app: pg.Pool;
let tenants = 0;

const pool = (config: pg.PoolConfig): pg.Pool => {
  const made = new pg.Pool({ ...server.connection, ...config });
  made.on("error", () => {}); // idle connections end with the server
  return made;
};
const storeOf = (tenant: string) => postgresStore(fromPool(app), { tenant });
const open = () => storeOf(`tenant-${tenants++}`);
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5);
}

/** A connection of a host, for as long as `work` takes. */
async function connected<T>(
  work: (connection: pg.Client) => Promise<T>,
  config: pg.ClientConfig = {},
): Promise<T> {
  const connection = new pg.Client({ ...server.connection, user: "app", ...config });
  connection.on("error", () => {});
  await connection.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end().catch(() => {});
  }
}

function writer(stream: string, name: string, appends: number, size: number) {
  const script = fileURLToPath(new URL("./contending-writer.ts", import.meta.url));
  const args = [
    "--import",
    "tsx",
    script,
    server.connection.host,
    stream,
    name,
    String(appends),
    String(size),
  ];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended };
}

describe.skipIf(!hasPostgres)("PostgreSQL (skipped where it is not installed)", () => {
  beforeAll(async () => {
    server = startPostgres();
    admin = pool({});
    await admin.query("create role app login");
    await migrateStore(fromPool(admin), { grantTo: "app" });
    app = pool({ user: "app" });
  });
  afterAll(async () => {
    await app.end();
    await admin.end();
    server.stop();
  });

  storeContract("PostgreSQL", async () => open());
  storeContract("PostgreSQL with prepared statements", async () =>
    postgresStore(fromPool(app, { prepare: true }), { tenant: `tenant-${tenants++}` }),
  );

  test("8 processes append 500 times each to one stream: nothing lost, doubled or out of order", async () => {
    const names = Array.from({ length: 8 }, (_, index) => `writer-${index}`);
    const ends = await Promise.all(names.map((name) => writer("one", name, 500, 1).ended));
    expect(ends).toEqual(names.map(() => 0));
    const store = storeOf("contended");
    const events = await store.read("one");
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 4000 }, (_, index) => index + 1),
    );
    for (const name of names) {
      const own = events
        .filter(({ actor }) => actor.id === name)
        .map((event) => event.type === "learning-recorded" && event.text);
      expect(own).toEqual(Array.from({ length: 500 }, (_, index) => String(index + 1)));
    }
    expect((await follow(store, 333)).map(({ event }) => event)).toEqual(events);
  }, 300_000);

  describe("an append that is interrupted", () => {
    beforeAll(async () => {
      await admin.query(`create function slowly() returns trigger language plpgsql as $$
        begin perform pg_sleep(0.01); return new; end $$`);
      await admin.query(`create trigger slowly before insert on ai_operating_model.events
        for each row when (new.stream like 'slow%') execute function slowly()`);
    });
    afterAll(() => admin.query("drop trigger slowly on ai_operating_model.events"));

    const working = (name: string, state: string) => async (): Promise<boolean> => {
      const { rowCount } = await admin.query(
        `select 1 from pg_stat_activity where application_name = $1 and ${state}`,
        [name],
      );
      return rowCount === 1;
    };
    const inAppend = "state = 'active' and wait_event = 'PgSleep'";

    test("a process killed in the middle leaves whole batches only", async () => {
      const { child, ended } = writer("slow-kill", "killed", 1000, 50);
      const store = storeOf("contended");
      await until(async () => (await store.read("slow-kill")).length > 0);
      await until(working("killed", inAppend));
      child.kill("SIGKILL");
      expect(await ended).toBeNull();
      await until(async () => !(await working("killed", "true")()));
      const events = await store.read("slow-kill");
      expect(events.length).toBeGreaterThan(0);
      expect(events.length % 50).toBe(0);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    }, 300_000);

    test("a connection ended in the middle leaves nothing, and says so", async () => {
      await connected(
        async (connection) => {
          const store = postgresStore(fromClient(connection), { tenant: "ended" });
          const append = store.append("slow-end", notes(1, 100), { expectedVersion: 0 });
          const failed = expect(append).rejects.toThrow(/terminat/);
          await until(working("ended", inAppend));
          await admin.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ended'",
          );
          await failed;
        },
        { application_name: "ended" },
      );
      const store = storeOf("ended");
      expect([await store.read("slow-end"), await store.streams()]).toEqual([[], []]);
      expect(await store.append("slow-end", [note(1)], { expectedVersion: 0 })).toMatchObject({
        kind: "appended",
      });
    });

    test("a server that crashes in the middle leaves nothing of it, and all that was committed", async () => {
      const store = storeOf("crashed");
      await store.append("s", notes(1, 3), { expectedVersion: 0 });
      await connected(
        async (connection) => {
          const slow = postgresStore(fromClient(connection), { tenant: "crashed" });
          const failed = expect(
            slow.append("slow-crash", notes(1, 100), { expectedVersion: 0 }),
          ).rejects.toThrow();
          await until(working("crashed", inAppend));
          server.crash();
          await failed;
        },
        { application_name: "crashed" },
      );
      await until(() =>
        store.streams().then(
          () => true,
          () => false,
        ),
      );
      expect([await store.streams(), await store.read("s")]).toEqual([["s"], notes(1, 3)]);
    });
  });

  describe("the feed", () => {
    /** What a consumer that remembers the highest position would read, and why the feed does not. */
    const naive = async (tenant: string, after: string): Promise<{ position: string; text: string }[]> => {
      const { rows } = await admin.query(
        `select position::text, event ->> 'text' as text from ai_operating_model.events
         where tenant = $1 and position > $2::bigint order by position`,
        [tenant, after],
      );
      return rows;
    };

    test("waits for an earlier transaction, where a position cursor passes it by", async () => {
      const store = storeOf("late");
      await connected(async (connection) => {
        await connection.query("begin");
        await store.join(connection).append("early", [note(1, "early")], { expectedVersion: 0 });
        await store.append("late", [note(1, "late")], { expectedVersion: 0 });
        const before = await naive("late", "0");
        expect(before.map(({ text }) => text)).toEqual(["late"]);
        expect((await store.readAll(null)).entries).toEqual([]);
        await connection.query("commit");
        expect(await naive("late", before.at(-1)?.position as string)).toEqual([]); // missed for ever
      });
      expect((await follow(store)).map(({ stream }) => stream)).toEqual(["early", "late"]);
    });

    test("misses and doubles nothing under delayed commits and rollbacks", async () => {
      const store = storeOf("delayed");
      const random = randomStream(7);
      const committed = new Set<string>();
      const seen: string[] = [];
      const naively: string[] = [];
      let writing = true;
      const host = (name: number) =>
        connected(async (connection) => {
          for (let count = 0; count < 60; count++) {
            const stream = `${name}-${count}`;
            await connection.query("begin");
            const joined = store.join(connection);
            await joined.append(stream, notes(1, 2, `${stream}-a`), { expectedVersion: 0 });
            await pause(random.integer(6));
            await joined.append(stream, [note(3, `${stream}-b`)], { expectedVersion: 2 });
            if (random.integer(4) === 0) await connection.query("rollback");
            else {
              await connection.query("commit");
              for (const sequence of [1, 2, 3]) committed.add(`${stream}/${sequence}`);
            }
          }
        });
      const consumer = async () => {
        let cursor: string | null = null;
        let position = "0";
        for (let last = false; ; ) {
          const page = await store.readAll(cursor, { limit: 5 });
          seen.push(...page.entries.map(({ stream, event }) => `${stream}/${event.sequence}`));
          cursor = page.cursor;
          const rows = await naive("delayed", position);
          naively.push(...rows.map(({ text }) => text));
          position = rows.at(-1)?.position ?? position;
          if (page.entries.length > 0) continue;
          if (last) return;
          last = !writing;
        }
      };
      const consuming = consumer();
      await Promise.all([0, 1, 2, 3, 4, 5].map(host));
      writing = false;
      await consuming;
      expect(committed.size).toBeGreaterThan(600);
      expect(new Set(seen).size).toBe(seen.length);
      expect([...seen].sort()).toEqual([...committed].sort());
      for (const stream of new Set(seen.map((key) => key.split("/")[0]))) {
        expect(seen.filter((key) => key.startsWith(`${stream}/`))).toEqual(
          [1, 2, 3].map((n) => `${stream}/${n}`),
        );
      }
      // The same log, read by position alone at the same moments, is missing some.
      expect(naively.length).toBeLessThan(committed.size);
    });

    test("goes on after a restore into another cluster, where transaction ids are lower", async () => {
      const schema = "restored";
      await migrateStore(fromPool(admin), { schema, grantTo: "app" });
      const store = postgresStore(fromPool(app), { schema });
      await store.append("s", notes(1, 2), { expectedVersion: 0 });
      const { cursor } = await store.readAll(null);
      // As it would be after a dump from a cluster that was far ahead.
      await store.append("s", [note(3)], { expectedVersion: 2 });
      await admin.query("update restored.events set transaction_id = '900000000000' where sequence = 3");
      await admin.query("update restored.cluster set system_identifier = 'another'");
      await expect(store.append("s", [note(4)], { expectedVersion: 3 })).rejects.toMatchObject({
        code: "store-not-migrated",
      });
      expect((await store.readAll(cursor)).entries).toEqual([]);
      expect(await migrateStore(fromPool(admin), { schema })).toEqual({ from: 1, to: 1, epoch: 2 });
      await store.append("s", [note(4)], { expectedVersion: 3 });
      expect((await store.readAll(cursor)).entries.map(({ event }) => event.sequence)).toEqual([3, 4]);
      expect(await migrateStore(fromPool(admin), { schema })).toEqual({ from: 1, to: 1, epoch: 2 });
    });
  });

  describe("tenants", () => {
    const countAs = async (connection: pg.Client, tenant: string | null, schema = "ai_operating_model") => {
      await connection.query("begin");
      if (tenant !== null)
        await connection.query("select set_config('ai_operating_model.tenant', $1, true)", [tenant]);
      const { rows } = await connection.query(`select distinct tenant from ${schema}.events`);
      await connection.query("commit");
      return rows.map((row) => row.tenant);
    };

    test("read nothing of one another, not even by SQL that forgets to ask", async () => {
      const [red, blue] = [storeOf("red"), storeOf("blue")];
      await red.append("s", [note(1, "red")], { expectedVersion: 0, idempotencyKey: "k" });
      await red.saveSnapshot("s", { version: 1, state: "red" });
      expect([await blue.read("s"), await blue.streams(), (await blue.readAll(null)).entries]).toEqual([
        [],
        [],
        [],
      ]);
      expect([await blue.recorded("s", "k"), await blue.snapshot("s")]).toEqual([undefined, undefined]);
      await blue.append("s", [note(1, "blue")], { expectedVersion: 0 });
      expect(await red.read("s")).toEqual([note(1, "red")]);
      await connected(async (connection) => {
        expect(await countAs(connection, null)).toEqual([]);
        expect(await countAs(connection, "red")).toEqual(["red"]);
        await expect(
          connection.query(`with t as (select set_config('ai_operating_model.tenant', 'red', true))
            insert into ai_operating_model.events (tenant, stream, sequence, epoch, type, event)
            select 'blue', 'forged', 1, 1, 'x', '{}' from t`),
        ).rejects.toThrow("row-level security");
      });
    });

    test("the role that a store needs can change and remove no event", async () => {
      await connected(async (connection) => {
        for (const statement of [
          "update ai_operating_model.events set type = 'x'",
          "delete from ai_operating_model.events",
          "truncate ai_operating_model.events",
        ]) {
          await expect(connection.query(statement)).rejects.toThrow("permission denied");
        }
      });
    });

    test("are kept apart for the owner of the tables, too", async () => {
      await admin.query("create role keeper login");
      await admin.query("create schema kept authorization keeper");
      await connected(
        async (connection) => {
          await migrateStore(fromClient(connection), { schema: "kept" });
          const store = (tenant: string) => postgresStore(fromClient(connection), { schema: "kept", tenant });
          await store("red").append("s", [note(1)], { expectedVersion: 0 });
          await store("blue").append("s", [note(1)], { expectedVersion: 0 });
          expect(await countAs(connection, "blue", "kept")).toEqual(["blue"]);
          expect(await countAs(connection, null, "kept")).toEqual([]);
        },
        { user: "keeper" },
      );
    });

    test("leave no trace on a pooled connection", async () => {
      const single = pool({ user: "app", max: 1 });
      await postgresStore(fromPool(single), { tenant: "red" }).read("s");
      const { rows } = await single.query(
        "select coalesce(current_setting('ai_operating_model.tenant', true), '') as tenant",
      );
      expect(rows).toEqual([{ tenant: "" }]);
      await single.end();
    });

    test("are found whatever plan the server chooses", async () => {
      await storeOf("planned").append("s", notes(1, 3), { expectedVersion: 0, idempotencyKey: "k" });
      const off = ["nestloop", "indexscan", "bitmapscan", "indexonlyscan", "material"].map(
        (plan) => `-c enable_${plan}=off`,
      );
      for (const options of [
        off.join(" "),
        "-c enable_seqscan=off",
        "-c enable_hashjoin=off -c enable_mergejoin=off",
        "-c plan_cache_mode=force_generic_plan",
      ]) {
        await connected(
          async (connection) => {
            const store = postgresStore(fromClient(connection, { prepare: true }), { tenant: "planned" });
            const { length } = await store.read("s");
            expect(await store.append("s", notes(length + 1, 2), { expectedVersion: length })).toMatchObject({
              kind: "appended",
            });
            expect(await store.append("s", [note(1)], { expectedVersion: 0 })).toMatchObject({
              kind: "conflict",
              actualVersion: length + 2,
            });
            expect([await store.recorded("s", "k"), await store.streams("s")]).toEqual([
              { digest: "", sequence: 3 },
              ["s"],
            ]);
            expect(await follow(store)).toHaveLength(length + 2);
          },
          { options },
        );
      }
    });
  });

  describe("hosts", () => {
    test("whose own transaction rolls back keep nothing, and a conflict does not spoil it", async () => {
      const store = open();
      await store.append("s", [note(1)], { expectedVersion: 0 });
      await admin.query("create table orders (id int); grant all on orders to app");
      await connected(async (connection) => {
        const joined = store.join(connection);
        await connection.query("begin");
        await connection.query("insert into orders values (1)");
        await joined.append("s", notes(2, 2), { expectedVersion: 1 });
        await joined.append("t", [note(1)], { expectedVersion: 0 });
        expect(await joined.read("s")).toHaveLength(3);
        await connection.query("rollback");
        expect([await store.read("s"), await store.streams()]).toEqual([[note(1)], ["s"]]);

        await connection.query("begin");
        await connection.query("insert into orders values (2)");
        expect(await joined.append("s", [note(1)], { expectedVersion: 0 })).toMatchObject({
          kind: "conflict",
        });
        await joined.append("s", [note(2)], { expectedVersion: 1 });
        await connection.query("commit");
        expect((await connection.query("select id from orders")).rows).toEqual([{ id: 2 }]);
        expect(await store.read("s")).toEqual(notes(1, 2));
      });
    });

    test("transactions of a pool and of one connection commit and roll back, and savepoints within", async () => {
      await connected(async (connection) => {
        for (const client of [fromPool(app), fromClient(connection)]) {
          const store = open();
          const names: string[] = [];
          await client.transaction(async (outer) => {
            const within = (inner: typeof outer) =>
              inner.query<{ id: string }>("select pg_current_xact_id()::text as id");
            names.push((await within(outer)).rows[0]?.id as string);
            await expect(
              outer.transaction(async (inner) => {
                names.push((await within(inner)).rows[0]?.id as string);
                await inner.query("select 1 / 0");
              }),
            ).rejects.toThrow("division by zero");
            await outer.query("select 1"); // still in good order
          });
          expect(new Set(names).size).toBe(1);
          await expect(client.transaction((inner) => inner.query("select 1 / 0"))).rejects.toThrow(
            "division by zero",
          );
          const swallowed = client.transaction((inner) =>
            inner.query("select 1 / 0").catch(() => "swallowed"),
          );
          await expect(swallowed).rejects.toMatchObject({ code: "transaction-aborted" });
          expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
          expect(await store.streams()).toEqual([]);
        }
      });
    });

    test("may start at once: migrations take turns", async () => {
      const options = { schema: 'odd "name"; --' };
      const results = await Promise.all(
        Array.from({ length: 6 }, () => migrateStore(fromPool(admin), options)),
      );
      expect(results.map(({ from }) => from).sort()).toEqual([0, 1, 1, 1, 1, 1]);
      const store = postgresStore(fromPool(admin), options);
      expect(await store.append("s", [note(1)], { expectedVersion: 0 })).toMatchObject({ kind: "appended" });
      await admin.query('insert into "odd ""name""; --".migrations values (99)');
      await expect(migrateStore(fromPool(admin), options)).rejects.toMatchObject({ code: "store-too-new" });
    });

    test("with type parsers of their own get the same events", async () => {
      const types = { getTypeParser: () => () => "parsed by the host" };
      await expect(
        connected((connection) => connection.query("select 1::int as one"), {
          types: types as unknown as pg.CustomTypesConfig,
        }),
      ).resolves.toMatchObject({ rows: [{ one: "parsed by the host" }] }); // the parser above is in force
      const numbers = {
        getTypeParser: (oid: number) => (text: string) => (oid === 25 ? text : "parsed by the host"),
      };
      await connected(
        async (connection) => {
          const store = postgresStore(fromClient(connection), { tenant: "parsed" });
          await store.append("s", notes(1, 2), { expectedVersion: 0 });
          expect(await follow(store)).toHaveLength(2);
          expect(await store.read("s")).toEqual(notes(1, 2));
        },
        { types: numbers as unknown as pg.CustomTypesConfig }, // only the part that is called
      );
    });

    test("an isolation level of their own turns a lost race into the database's error, not into a gap", async () => {
      const store = open();
      await connected(async (connection) => {
        await connection.query("begin isolation level repeatable read");
        await connection.query("select 1");
        const joined = postgresStore(fromTransaction(connection), { tenant: `tenant-${tenants - 1}` });
        await joined.streams();
        await store.append("s", [note(1)], { expectedVersion: 0 });
        await expect(joined.append("s", [note(1)], { expectedVersion: 0 })).rejects.toMatchObject({
          code: "40001",
        });
        await connection.query("rollback");
      });
      expect(await store.read("s")).toEqual([note(1)]);
    });
  });
});

import { describe, expect, test } from "vitest";
import { fromClient, fromPGlite, fromPool, fromTransaction } from "../../src/stores/sql-client.ts";

/** A connection that writes down what it is asked and fails where it is told to. */
function recorder(failing: readonly string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    async query(text: string, values: unknown[] = []) {
      asked.push(text);
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (failing.includes(text)) throw new Error(`${text} failed`);
      return { rows: [{ text, values }] };
    },
  };
}

describe("fromPool", () => {
  const poolOf = (connection: ReturnType<typeof recorder>) => {
    const released: (boolean | undefined)[] = [];
    const connect = async () => ({
      ...connection,
      release: (destroy?: boolean) => void released.push(destroy),
    });
    return { query: connection.query, connect, released };
  };

  test("passes values on and gives rows", async () => {
    const { rows } = await fromPool(poolOf(recorder())).query("select $1", ["a"]);
    expect(rows).toEqual([{ text: "select $1", values: ["a"] }]);
  });

  test("begins, commits and gives the connection back", async () => {
    const connection = recorder();
    const pool = poolOf(connection);
    expect(await fromPool(pool).transaction(async () => 7)).toBe(7);
    expect([connection.asked, pool.released]).toEqual([
      ["begin isolation level read committed", "commit"],
      [false],
    ]);
  });

  test("rolls back what fails, the commit included, and destroys a connection that cannot", async () => {
    for (const [failing, destroyed] of [
      [["x"], false],
      [["commit"], false],
      [["x", "rollback"], true],
    ] as const) {
      const pool = poolOf(recorder(failing));
      const work = fromPool(pool).transaction((client) => client.query("x"));
      await expect(work).rejects.toThrow(`${failing[0]} failed`);
      expect(pool.released).toEqual([destroyed]);
    }
  });
});

describe("fromClient", () => {
  test("lets nothing of another caller into a transaction", async () => {
    const connection = recorder();
    const client = fromClient(connection);
    await Promise.all([
      client.query("a"),
      client.transaction(async (inner) => {
        await inner.query("b");
        await inner.query("c");
      }),
      client.query("d"),
      client.transaction((inner) => inner.query("e")),
    ]);
    const begin = "begin isolation level read committed";
    expect(connection.asked).toEqual(["a", begin, "b", "c", "commit", "d", begin, "e", "commit"]);
  });

  test("goes on after a failure", async () => {
    const connection = recorder(["x", "rollback"]);
    const client = fromClient(connection);
    await expect(client.query("x")).rejects.toThrow("x failed");
    await expect(client.transaction((inner) => inner.query("x"))).rejects.toThrow("x failed");
    expect((await client.query("y")).rows).toHaveLength(1);
  });
});

test("sends named statements where asked to, one name for each text, and none without values", async () => {
  const sent: unknown[][] = [];
  const connection = {
    async query(...args: unknown[]) {
      sent.push(args);
      return { rows: [] };
    },
    release: () => {},
  };
  const client = fromPool({ ...connection, connect: async () => connection }, { prepare: true });
  await client.query("select $1", ["a"]);
  await client.query("select 1");
  await client.transaction((inner) => inner.query("select $1", ["b"]));
  await fromClient(connection, { prepare: true }).query("select $2", ["c"]);
  const name = expect.stringMatching(/^ai_operating_model_[0-9a-f]{40}$/);
  expect(sent.filter(([text]) => !/^(begin|commit)/.test(String(text)))).toEqual([
    [{ name, text: "select $1", values: ["a"] }],
    ["select 1", []],
    [{ name, text: "select $1", values: ["b"] }],
    [{ name, text: "select $2", values: ["c"] }],
  ]);
  const names = sent.flatMap(([text]) => (text as { name?: string }).name ?? []);
  expect([names[0] === names[1], names[0] === names[2]]).toEqual([true, false]);
});

test("fromPGlite leaves transactions to PGlite", async () => {
  const connection = recorder();
  const database = {
    query: connection.query,
    transaction: async <T>(work: (transaction: typeof connection) => Promise<T>) => {
      connection.asked.push("begin");
      return work(connection);
    },
  };
  await fromPGlite(database).transaction((client) => client.query("a"));
  expect(connection.asked).toEqual(["begin", "a"]);
});

test("a connection gets one statement at a time", async () => {
  let running = 0;
  let most = 0;
  const connection = {
    async query() {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return { rows: [] };
    },
  };
  for (const client of [fromClient(connection), fromTransaction(connection)]) {
    await Promise.all(["a", "b", "c"].map((text) => client.query(text)));
  }
  expect(most).toBe(1);
});

test("fromTransaction begins and ends nothing but savepoints", async () => {
  const connection = recorder(["x"]);
  const client = fromTransaction(connection);
  await client.query("a");
  await expect(client.transaction((inner) => inner.query("x"))).rejects.toThrow("x failed");
  const name = "savepoint ai_operating_model";
  expect(connection.asked).toEqual(["a", name, "x", `rollback to ${name}`, `release ${name}`]);
});

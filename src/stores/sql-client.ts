import { sha256Hex } from "../foundation/hash.js";
import { assertRecord, OperatingModelError } from "../foundation/operating-model-error.js";

/** Anything with a `query` method: a connection of `pg`, its pool, PGlite, a transaction of either. */
export interface Queryable {
  query(
    text: string,
    values?: unknown[],
  ): Promise<{ readonly rows: readonly unknown[]; readonly command?: string }>;
}

/**
 * A database as the store sees it. `query` runs one statement with its values; `transaction` runs `work` in a
 * transaction, committed when `work` resolves and rolled back when it rejects. Make one with `fromPool`,
 * `fromClient`, `fromPGlite` or `fromTransaction`, or write your own over another driver.
 */
export interface SqlClient {
  query<R>(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly R[] }>;
  transaction<T>(work: (client: SqlClient) => Promise<T>): Promise<T>;
}

/** What `fromPool` uses of `pg.Pool`. */
export interface PoolLike extends Queryable {
  connect(): Promise<Queryable & { release(destroy?: boolean): void }>;
}

/** What `fromPGlite` uses of PGlite. */
export interface PGliteLike extends Queryable {
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
}

/** How statements are sent over `pg`. */
export interface SendOptions {
  /**
   * Whether each connection keeps the plans of its statements, as named prepared statements: an append then
   * takes a fraction of the time. False unless stated, since poolers that hand a connection from transaction
   * to transaction do not carry them (PgBouncer does, from 1.21 on).
   */
  readonly prepare?: boolean;
}

function run(target: Queryable, { prepare = false }: SendOptions = {}): SqlClient["query"] {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `ai_operating_model_${sha256Hex(text).slice(0, 40)}`;
    names.set(text, name);
    return name;
  };
  return async <R>(text: string, values: readonly unknown[] = []) => {
    const named = prepare && values.length > 0;
    // `pg` takes an object with a name in place of the text.
    const sent = named ? ({ name: nameOf(text), text, values: [...values] } as unknown as string) : text;
    const { rows } = await (named ? target.query(sent) : target.query(text, [...values]));
    return { rows: rows as readonly R[] }; // the statement says what its rows are
  };
}

/**
 * The client over a pool of `pg`. Each statement takes whichever connection is free; a transaction holds one.
 *
 * @example
 * import { fromPool } from "ai-operating-model/stores/postgres";
 * const query = async (text: string) => ({ rows: [{ text }] });
 * const pool = { query, connect: async () => ({ query, release: () => {} }) }; // new pg.Pool({ … })
 * (await fromPool(pool).query("select 1")).rows; // => [{ text: "select 1" }]
 */
export function fromPool(pool: PoolLike, options: SendOptions = {}): SqlClient {
  assertRecord(pool, ["pool"]);
  assertRecord(options, ["options"]);
  return {
    query: run(pool, options),
    async transaction(work) {
      const connection = await pool.connect();
      let broken = false;
      try {
        return await inTransaction(connection, work, options);
      } catch (error) {
        // A connection whose rollback fails, too, is in no known state.
        broken = error instanceof BrokenConnection;
        throw broken ? (error as BrokenConnection).cause : error;
      } finally {
        connection.release(broken);
      }
    },
  };
}

/**
 * The client over one connection of `pg`, which the store has to itself. Transactions wait for each other, and
 * statements outside of a transaction for its end.
 *
 * @example
 * import { fromClient } from "ai-operating-model/stores/postgres";
 * const asked: string[] = [];
 * const connection = { query: async (text: string) => ({ rows: [asked.push(text)] }) }; // new pg.Client({ … })
 * await fromClient(connection).transaction((client) => client.query("select 1"));
 * asked; // => ["begin isolation level read committed", "select 1", "commit"]
 */
export function fromClient(connection: Queryable, options: SendOptions = {}): SqlClient {
  assertRecord(connection, ["connection"]);
  assertRecord(options, ["options"]);
  const inTurn = turns();
  const query = run(connection, options);
  return {
    query: (text, values) => inTurn(() => query(text, values)),
    transaction: (work) =>
      inTurn(() => inTransaction(connection, work, options)).catch((error) => {
        throw error instanceof BrokenConnection ? error.cause : error;
      }),
  };
}

/**
 * The client over PGlite, PostgreSQL inside the process.
 *
 * @example
 * import { fromPGlite } from "ai-operating-model/stores/postgres";
 * const query = async (text: string) => ({ rows: [{ text }] });
 * const database = { query, transaction: async <T>(work: (tx: { query: typeof query }) => Promise<T>) => work({ query }) };
 * (await fromPGlite(database).query("select 1")).rows; // => [{ text: "select 1" }]
 */
export function fromPGlite(database: PGliteLike): SqlClient {
  return {
    query: run(database),
    transaction: (work) => database.transaction((transaction) => work(fromTransaction(transaction))),
  };
}

/**
 * The client inside a transaction that the host has begun, on its connection of `pg` or its transaction of
 * PGlite: what is appended stands or falls with it. A transaction within is a savepoint.
 *
 * @example
 * import { fromTransaction } from "ai-operating-model/stores/postgres";
 * const asked: string[] = [];
 * const connection = { query: async (text: string) => ({ rows: [asked.push(text)] }) };
 * await fromTransaction(connection).transaction((client) => client.query("select 1"));
 * asked; // => ["savepoint ai_operating_model", "select 1", "release savepoint ai_operating_model"]
 */
export function fromTransaction(transaction: Queryable, options: SendOptions = {}): SqlClient {
  assertRecord(transaction, ["transaction"]);
  assertRecord(options, ["options"]);
  const inTurn = turns();
  const send = run(transaction, options);
  const query: SqlClient["query"] = (text, values) => inTurn(() => send(text, values));
  const client: SqlClient = {
    query,
    async transaction(work) {
      await query("savepoint ai_operating_model");
      try {
        const value = await work(client);
        await query("release savepoint ai_operating_model");
        return value;
      } catch (error) {
        await query("rollback to savepoint ai_operating_model");
        await query("release savepoint ai_operating_model");
        throw error;
      }
    },
  };
  return client;
}

/** Runs one thing after the other, whatever became of those before: a connection has one statement at a time. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

class BrokenConnection extends Error {}

async function inTransaction<T>(
  connection: Queryable,
  work: (client: SqlClient) => Promise<T>,
  options: SendOptions,
): Promise<T> {
  await connection.query("begin isolation level read committed");
  try {
    const value = await work(fromTransaction(connection, options));
    const { command } = await connection.query("commit");
    // PostgreSQL answers the commit of a transaction in which a statement failed with a rollback, and no error.
    if (command === "ROLLBACK") {
      throw new OperatingModelError({
        code: "transaction-aborted",
        message:
          "a statement of the transaction failed, and its error was not passed on: all was rolled back",
      });
    }
    return value;
  } catch (cause) {
    await connection.query("rollback").catch(() => {
      throw new BrokenConnection("rollback failed", { cause });
    });
    throw cause;
  }
}

import { assertRecord, invalidArgument, OperatingModelError } from "../foundation/operating-model-error.js";
import { assertFollowing } from "../gates/assert-following.js";
import type { GateEvent } from "../gates/event.js";
import type { Appended, EventStore, RecordedKey, StoredEvent } from "../gates/store.js";
import { upcastEvent } from "../gates/upcast-event.js";
import { fromTransaction, type Queryable, type SendOptions, type SqlClient } from "./sql-client.js";
import { assertName, assertStorableText, storableJson } from "./storable.js";
import { DEFAULT_SCHEMA, quoteIdentifier } from "./store-schema.js";
import { storeStatements } from "./store-statements.js";

/** Whose events, and where. */
export interface PostgresStoreOptions<E> {
  /** Whose streams these are; `default` unless stated. No store sees those of another tenant. */
  readonly tenant?: string;
  /** Schema of the tables; `ai_operating_model` unless stated. */
  readonly schema?: string;
  /** Makes a current event of what was stored, maybe by an earlier version; `upcastEvent` unless stated. */
  readonly upcast?: (stored: unknown) => E;
}

/** A state as it was kept, with the sequence of the last event that went into it. */
export interface StoredSnapshot {
  readonly version: number;
  readonly state: unknown;
}

/** An event store on PostgreSQL, with what only a database can offer. */
export interface PostgresStore<E extends StoredEvent = GateEvent> extends EventStore<E> {
  /** The same store inside a transaction that the host has begun: appends stand or fall with it. */
  join(transaction: Queryable, options?: SendOptions): PostgresStore<E>;
  /** The snapshot of a stream, if one was kept. */
  snapshot(stream: string): Promise<StoredSnapshot | undefined>;
  /** Keeps a snapshot, unless a later one is kept already. */
  saveSnapshot(stream: string, snapshot: StoredSnapshot): Promise<void>;
}

/**
 * Events on PostgreSQL 15 or later, or PGlite; run `migrateStore` first. An append is one statement, all or
 * nothing, and safe among any number of processes. Rows of tenants are kept apart twice: by every statement,
 * and by row-level security for any role that is no superuser. Text that PostgreSQL cannot hold (`\u0000`, lone
 * surrogates) and names that are too long for an index (tenant 200, stream and key 1,000 bytes) are refused
 * before they reach it, with `invalid-argument` and the path. Errors of the database come through as they are.
 *
 * @throws OperatingModelError `invalid-argument` for a tenant or schema that cannot be a name; an append into a
 *   database that was restored elsewhere and not migrated since rejects with `store-not-migrated`.
 * @example
 * import { PGlite } from "@electric-sql/pglite";
 * import { fromPGlite, migrateStore, postgresStore } from "ai-operating-model/stores/postgres";
 * const client = fromPGlite(await PGlite.create());
 * await migrateStore(client);
 * const store = postgresStore(client, { tenant: "acme" });
 * const event = { schemaVersion: 1, sequence: 1, type: "resumed", at: "2026-03-02T10:00:00Z", actor: { id: "p-1", roles: [] } } as const;
 * await store.append("initiative-1", [event], { expectedVersion: 0 }); // => { kind: "appended", version: 1 }
 * await store.append("initiative-1", [event], { expectedVersion: 0 }); // => { kind: "conflict", expectedVersion: 0, actualVersion: 1 }
 * await store.read("initiative-1"); // => [event]
 * await postgresStore(client, { tenant: "other" }).read("initiative-1"); // => []
 */
export function postgresStore<E extends StoredEvent = GateEvent>(
  client: SqlClient,
  options: PostgresStoreOptions<E> = {},
): PostgresStore<E> {
  assertRecord(client, ["client"]);
  assertRecord(options, ["options"]);
  const { tenant = "default", schema = DEFAULT_SCHEMA } = options;
  // Without `upcast` the events are those of the gates.
  const upcast = options.upcast ?? (upcastEvent as unknown as (stored: unknown) => E);
  assertName(tenant, "tenant");
  const sql = storeStatements(quoteIdentifier(schema, ["schema"]));
  const ask = async <R>(text: string, ...values: (string | null)[]): Promise<readonly R[]> =>
    (await client.query<R>(text, [tenant, ...values])).rows;
  const eventOf = (text: string): E => upcast(JSON.parse(text));

  async function recorded(stream: string, key: string): Promise<RecordedKey | undefined> {
    assertName(stream, "stream");
    assertName(key, "idempotencyKey");
    const [row] = await ask<{ digest: string; sequence: string }>(sql.recorded, stream, key);
    return row && { digest: row.digest, sequence: Number(row.sequence) };
  }

  return {
    recorded,

    async read(stream, { from = 1 } = {}) {
      assertName(stream, "stream");
      assertCount(from, "from");
      const rows = await ask<{ event: string }>(sql.read, stream, String(from));
      return rows.map(({ event }) => eventOf(event));
    },

    async append(stream, events, { expectedVersion, idempotencyKey, digest }): Promise<Appended> {
      assertName(stream, "stream");
      if (idempotencyKey !== undefined) assertName(idempotencyKey, "idempotencyKey");
      if (digest !== undefined) assertStorableText(digest, ["digest"]);
      assertFollowing(events, expectedVersion);
      const batch = storableJson(events, ["events"]);
      const key = idempotencyKey ?? null;
      const [row] = await ask<{ first: string; clusters: string }>(
        sql.append,
        ...[stream, String(expectedVersion), batch, key, key === null ? null : (digest ?? "")],
      );
      if (row?.first === "1") return { kind: "appended", version: expectedVersion + events.length };
      if (row?.clusters === "0") throw notMigrated(schema);
      const known = key === null ? undefined : await recorded(stream, key);
      if (known !== undefined) return { kind: "duplicate", recorded: known };
      const [head] = await ask<{ version: string }>(sql.version, stream);
      return { kind: "conflict", expectedVersion, actualVersion: Number(head?.version) };
    },

    async readAll(cursor, { limit = 1000 } = {}) {
      assertCount(limit, "limit");
      const rows = await ask<FeedRow>(sql.feed, ...readCursor(cursor), String(limit));
      const last = rows.at(-1);
      return {
        entries: rows.map(({ stream, event }) => ({ stream, event: eventOf(event) })),
        cursor: last === undefined ? cursor : `${last.epoch}.${last.transaction_id}.${last.position}`,
      };
    },

    async streams(prefix = "") {
      assertStorableText(prefix, ["prefix"]);
      const rows = await ask<{ stream: string }>(sql.streams, prefix);
      // The database sorts by bytes, which differs beyond the basic plane.
      return rows.map(({ stream }) => stream).sort();
    },

    join: (transaction, sending) => postgresStore(fromTransaction(transaction, sending), options),

    async snapshot(stream) {
      assertName(stream, "stream");
      const [row] = await ask<{ version: string; state: string }>(sql.snapshot, stream);
      return row && { version: Number(row.version), state: JSON.parse(row.state) as unknown };
    },

    async saveSnapshot(stream, { version, state }) {
      assertName(stream, "stream");
      assertCount(version, "version");
      await ask(sql.saveSnapshot, stream, String(version), storableJson(state, ["state"]));
    },
  };
}

interface FeedRow {
  readonly epoch: string;
  readonly transaction_id: string;
  readonly position: string;
  readonly stream: string;
  readonly event: string;
}

function assertCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw invalidArgument([name], "a whole number from 1", value);
}

/** Epoch, transaction id and position, each within the range of its type. */
function readCursor(cursor: string | null): readonly string[] {
  const parts =
    cursor === null ? ["0", "0", "0"] : /^(\d{1,9})\.(\d{1,19})\.(\d{1,18})$/.exec(cursor)?.slice(1);
  if (parts === undefined) throw invalidArgument(["cursor"], "a cursor that this store gave", cursor);
  return parts;
}

function notMigrated(schema: string): OperatingModelError {
  return new OperatingModelError({
    code: "store-not-migrated",
    message: `the tables in schema ${schema} came from another database cluster; run migrateStore, which counts a new epoch of the feed`,
  });
}

import { assertRecord, OperatingModelError } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { SqlClient } from "./sql-client.js";
import { DEFAULT_SCHEMA, grants, migrations, quoteIdentifier } from "./store-schema.js";

/** Where the tables stand and who may use them. */
export interface MigrateOptions {
  /** Schema of the tables, made where it is missing; `ai_operating_model` unless stated. */
  readonly schema?: string;
  /** A role that exists, to be granted reading and adding, but no changing and removing, of events. */
  readonly grantTo?: string;
}

/** What a migration did: versions of the tables, and the epoch of the cluster from now on. */
export interface MigratedStore {
  readonly from: number;
  readonly to: number;
  readonly epoch: number;
}

/** One number for all stores of a database: two that start at once take turns. */
const LOCK = "select pg_advisory_xact_lock(7224104116046)";

/**
 * Makes the tables of the store, or brings them up to date, in one transaction; doing it again does no harm,
 * and several that start at once take turns. Run it at every start, and always after a restore from a dump:
 * transaction ids begin anew in another cluster, and the feed, which is ordered by them, counts a new epoch.
 *
 * @throws OperatingModelError `store-too-new` where a later version of this library made the tables.
 * @example
 * import { PGlite } from "@electric-sql/pglite";
 * import { fromPGlite, migrateStore } from "ai-operating-model/stores/postgres";
 * const database = await PGlite.create();
 * await migrateStore(fromPGlite(database)); // => { from: 0, to: 1, epoch: 1 }
 * await migrateStore(fromPGlite(database)); // => { from: 1, to: 1, epoch: 1 }
 */
export async function migrateStore(client: SqlClient, options: MigrateOptions = {}): Promise<MigratedStore> {
  assertShape({ transaction: "function" }, client, ["client"]);
  assertRecord(options, ["options"]);
  const name = options.schema ?? DEFAULT_SCHEMA;
  const schema = quoteIdentifier(name, ["schema"]);
  const role = options.grantTo === undefined ? undefined : quoteIdentifier(options.grantTo, ["grantTo"]);
  const steps = migrations(schema);
  return client.transaction(async (transaction) => {
    await transaction.query(LOCK);
    const { rows: found } = await transaction.query("select 1 from pg_namespace where nspname = $1::text", [
      name,
    ]);
    if (found.length === 0) await transaction.query(`create schema ${schema}`);
    await transaction.query(
      `create table if not exists ${schema}.migrations (version integer primary key, applied_at timestamptz not null default now())`,
    );
    const { rows } = await transaction.query<{ version: string }>(
      `select coalesce(max(version), 0)::text as version from ${schema}.migrations`,
    );
    const from = Number(rows[0]?.version ?? 0);
    if (from > steps.length) {
      throw new OperatingModelError({
        code: "store-too-new",
        message: `the tables in schema ${name} have version ${from}; this library knows versions up to ${steps.length}`,
      });
    }
    for (let version = from; version < steps.length; version++) {
      for (const statement of steps[version] as readonly string[]) await transaction.query(statement);
      await transaction.query(`insert into ${schema}.migrations (version) values (${version + 1})`);
    }
    await transaction.query(
      `insert into ${schema}.cluster (epoch, system_identifier)
       select coalesce(max(epoch), 0) + 1, (select system_identifier::text from pg_control_system())
       from ${schema}.cluster
       having (array_agg(system_identifier order by epoch desc))[1]
         is distinct from (select system_identifier::text from pg_control_system())`,
    );
    const { rows: epochs } = await transaction.query<{ epoch: string }>(
      `select max(epoch)::text as epoch from ${schema}.cluster`,
    );
    if (role !== undefined) for (const statement of grants(schema, role)) await transaction.query(statement);
    return { from, to: steps.length, epoch: Number(epochs[0]?.epoch) };
  });
}

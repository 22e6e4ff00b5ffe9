import {
  fromPGlite,
  fromPool,
  type MigrateOptions,
  migrateStore,
  type SqlClient,
} from "ai-operating-model/stores/postgres";
import { makeHostTables } from "./host-tables.js";

/** A database that is open, and how to let it go. */
export interface Database {
  readonly name: string;
  readonly client: SqlClient;
  close(): Promise<void>;
}

/** PostgreSQL at `url`, or without one PGlite: in `folder`, or in memory, gone at the end. */
export async function openDatabase(url?: string, folder?: string): Promise<Database> {
  if (url === undefined) {
    const { PGlite } = await import("@electric-sql/pglite");
    const database = await (folder === undefined ? PGlite.create() : PGlite.create(folder));
    const name = folder === undefined ? "PGlite in memory" : `PGlite in ${folder}`;
    return { name, client: fromPGlite(database), close: () => database.close() };
  }
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", (error) => process.stderr.write(`an idle connection ended: ${error.message}\n`));
  return { name: "PostgreSQL", client: fromPool(pool), close: () => pool.end() };
}

/** Tables of the store and of the host. `grantTo` names a role that may read and add, never change or remove. */
export async function migrateDatabase(
  client: SqlClient,
  options: Pick<MigrateOptions, "grantTo"> = {},
): Promise<void> {
  await migrateStore(client, options);
  await makeHostTables(client, options.grantTo);
}

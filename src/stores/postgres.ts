export { type LoadedState, loadState } from "./load-state.js";
export { type MigratedStore, type MigrateOptions, migrateStore } from "./migrate-store.js";
export {
  type PostgresStore,
  type PostgresStoreOptions,
  postgresStore,
  type StoredSnapshot,
} from "./postgres-store.js";
export {
  fromClient,
  fromPGlite,
  fromPool,
  fromTransaction,
  type PGliteLike,
  type PoolLike,
  type Queryable,
  type SendOptions,
  type SqlClient,
} from "./sql-client.js";

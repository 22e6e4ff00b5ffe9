import { runMigrations } from "graphile-worker";

const TABLES = `
create schema if not exists simulation;

create table if not exists simulation.runs (
  id text primary key,
  business_case json not null,
  settings json not null,
  shards integer not null,
  manifest_digest text not null
);

-- One row a shard, however often its job ran. json, not jsonb: numbers stay as they were written.
create table if not exists simulation.shards (
  run text not null references simulation.runs,
  from_trial integer not null,
  shard json not null,
  primary key (run, from_trial)
);

-- Who began what, for those who look after the machines.
create table if not exists simulation.attempts (
  run text not null references simulation.runs,
  from_trial integer not null,
  attempt integer not null,
  host text not null,
  pid integer not null,
  begun_at timestamptz not null default now(),
  primary key (run, from_trial, attempt)
);`;

/** The tables of the job engine and of this host. Run once, before the first worker. */
export async function migrate(pool) {
  await runMigrations({ pgPool: pool });
  await pool.query(TABLES);
}

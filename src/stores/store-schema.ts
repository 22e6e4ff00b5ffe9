import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertStorableText } from "./storable.js";

/** Where the tables stand unless the host says otherwise. */
export const DEFAULT_SCHEMA = "ai_operating_model";

/** The setting that says, within one transaction, whose rows are seen and written. */
export const TENANT_SETTING = "ai_operating_model.tenant";

/** An SQL identifier in quotes. @throws OperatingModelError `invalid-argument` for one PostgreSQL would cut off. */
export function quoteIdentifier(name: string, path: readonly string[]): string {
  assertStorableText(name, path);
  if (name === "" || byteLength(name) > 63) {
    throw invalidArgument(path, "an identifier of 1 to 63 bytes", name);
  }
  return `"${name.replaceAll('"', '""')}"`;
}

function byteLength(text: string): number {
  return encodeURIComponent(text).replace(/%../g, "x").length;
}

/**
 * The statements that bring a schema from each version to the next; what was published is never changed, only
 * added to. `schema` is quoted already.
 */
export function migrations(schema: string): readonly (readonly string[])[] {
  const ownRows = `tenant = current_setting('${TENANT_SETTING}', true)`;
  const isolate = (table: string): string[] => [
    `alter table ${schema}.${table} enable row level security`,
    `alter table ${schema}.${table} force row level security`,
    `create policy tenant_isolation on ${schema}.${table} using (${ownRows}) with check (${ownRows})`,
  ];
  return [
    [
      `create table ${schema}.cluster (
         epoch integer primary key,
         system_identifier text not null,
         since timestamptz not null default now()
       )`,
      `create table ${schema}.events (
         tenant text collate "C" not null,
         stream text collate "C" not null,
         sequence bigint not null check (sequence > 0),
         epoch integer not null,
         transaction_id xid8 not null default pg_current_xact_id(),
         position bigint generated always as identity,
         type text not null,
         event jsonb not null,
         idempotency_key text collate "C",
         idempotency_digest text,
         stored_at timestamptz not null default clock_timestamp(),
         primary key (tenant, stream, sequence)
       )`,
      `create unique index events_idempotency_key on ${schema}.events (tenant, stream, idempotency_key)
         where idempotency_key is not null`,
      `create index events_feed on ${schema}.events (tenant, epoch, transaction_id, position)`,
      `create index events_streams on ${schema}.events (tenant, stream) where sequence = 1`,
      `create table ${schema}.snapshots (
         tenant text collate "C" not null,
         stream text collate "C" not null,
         version bigint not null,
         state jsonb not null,
         primary key (tenant, stream)
       )`,
      ...isolate("events"),
      ...isolate("snapshots"),
    ],
  ];
}

/** What a role needs to use the store: to read and add, never to change or remove an event. */
export function grants(schema: string, role: string): readonly string[] {
  return [
    `grant usage on schema ${schema} to ${role}`,
    `grant select, insert on ${schema}.events to ${role}`,
    `grant select, insert, update on ${schema}.snapshots to ${role}`,
    `grant select on ${schema}.cluster to ${role}`,
  ];
}

import { TENANT_SETTING } from "./store-schema.js";

/**
 * The statements of the store, one round trip each. Every one first says whose rows it is about, for the
 * length of its transaction, and only then touches a table: the subqueries depend on the tenant that
 * `set_config` returns, so that no plan can run them the other way round. All values go in and come out as
 * text, so that no type parser of the driver, nor a host's own, has a say.
 */
export function storeStatements(schema: string) {
  const events = `${schema}.events`;
  const given = `(select set_config('${TENANT_SETTING}', $1::text, true) as tenant offset 0) as given`;
  const ofTenant = (columns: string, body: string): string =>
    `select ${columns} from ${given} cross join lateral (${body}) as found`;
  const current = `select epoch from ${schema}.cluster
    where epoch = (select max(epoch) from ${schema}.cluster)
      and system_identifier = (select system_identifier::text from pg_control_system())`;
  const columns = "tenant, stream, sequence, epoch, type, event, idempotency_key, idempotency_digest";
  // The key stands with the last event of its batch.
  const row = (source: string): string =>
    `${source}.tenant, $2::text, $3::text::bigint + batch.place, ${source}.epoch, batch.event ->> 'type', batch.event,
     case when batch.place = batch.size then $5::text end, case when batch.place = batch.size then $6::text end`;

  return {
    read: ofTenant(
      "event",
      `select event::text as event from ${events}
       where tenant = given.tenant and stream = $2::text and sequence >= $3::text::bigint
       order by sequence offset 0`,
    ),

    // Whoever inserts the event after the expected version has the stream; the rest of the batch follows it.
    // The version was right when the statement began, and only one batch can be next: no row, a conflict.
    append: `with batch as materialized (
        select event, place, count(*) over () as size
        from jsonb_array_elements($4::text::jsonb) with ordinality as given (event, place)
      ), current as materialized (${current}),
      head as materialized (
        select given.tenant, current.epoch
        from ${given} cross join current cross join lateral (
          select coalesce(max(sequence), 0) as version from ${events}
          where tenant = given.tenant and stream = $2::text offset 0
        ) as found
        where found.version = $3::text::bigint and ($5::text is null or not exists (
          select from ${events}
          where tenant = given.tenant and stream = $2::text and idempotency_key = $5::text
        ))
      ), first as (
        insert into ${events} (${columns})
        select ${row("head")} from head cross join batch where batch.place = 1
        on conflict do nothing
        returning tenant, epoch
      ), rest as (
        insert into ${events} (${columns})
        select ${row("first")} from first cross join batch where batch.place > 1 order by batch.place
        returning 1
      )
      select (select count(*) from first)::text as first, (select count(*) from rest)::text as rest,
        (select count(*) from current)::text as clusters`,

    version: ofTenant(
      "version",
      `select coalesce(max(sequence), 0)::text as version from ${events}
       where tenant = given.tenant and stream = $2::text offset 0`,
    ),

    recorded: ofTenant(
      "digest, sequence",
      `select coalesce(idempotency_digest, '') as digest, sequence::text as sequence from ${events}
       where tenant = given.tenant and stream = $2::text and idempotency_key = $3::text offset 0`,
    ),

    // Below the oldest transaction that is still open nothing can be added any more. Transaction ids of
    // earlier epochs are those of another cluster: all of its transactions have ended.
    feed: ofTenant(
      "epoch, transaction_id, position, stream, event",
      `select epoch::text as epoch, transaction_id::text as transaction_id, position::text as position,
         stream, event::text as event
       from ${events}
       where tenant = given.tenant
         and (epoch, transaction_id, position) > ($2::text::integer, $3::text::xid8, $4::text::bigint)
         and (transaction_id < pg_snapshot_xmin(pg_current_snapshot())
           or epoch < (select max(epoch) from ${schema}.cluster))
       order by events.epoch, events.transaction_id, events.position
       limit $5::text::bigint`,
    ),

    streams: ofTenant(
      "stream",
      `select stream from ${events}
       where tenant = given.tenant and sequence = 1 and starts_with(stream, $2::text) offset 0`,
    ),

    snapshot: ofTenant(
      "version, state",
      `select version::text as version, state::text as state from ${schema}.snapshots
       where tenant = given.tenant and stream = $2::text offset 0`,
    ),

    saveSnapshot: `insert into ${schema}.snapshots as kept (tenant, stream, version, state)
      select given.tenant, $2::text, $3::text::bigint, $4::text::jsonb from ${given}
      on conflict (tenant, stream) do update set version = excluded.version, state = excluded.state
      where kept.version < excluded.version`,
  };
}

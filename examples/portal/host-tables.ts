// What the portal keeps beside the log: names and evidence, which do not belong into it, and the seals of its events.
import { type AuditRecord, type GateEvent, seal } from "ai-operating-model/gates";
import type { SqlClient } from "ai-operating-model/stores/postgres";

/** The name and problem of an initiative; the log knows only the id. */
export interface InitiativeCard {
  readonly id: string;
  readonly name: string;
  readonly problem: string;
}

/** What `seal` made for one event, without the event, which is in the log. */
export type Seal = Pick<AuditRecord, "seq" | "prev" | "hash">;

export async function makeHostTables(client: SqlClient, grantTo?: string): Promise<void> {
  const statements = [
    "create schema if not exists portal",
    `create table if not exists portal.initiatives (tenant text not null, id text not null, name text not null,
       problem text not null, primary key (tenant, id))`,
    `create table if not exists portal.evidence (tenant text not null, digest text not null, text text not null,
       primary key (tenant, digest))`,
    `create table if not exists portal.seals (tenant text not null, stream text not null, seq integer not null,
       prev text not null, hash text not null, primary key (tenant, stream, seq))`,
  ];
  if (grantTo !== undefined) {
    const role = `"${grantTo.replaceAll('"', '""')}"`;
    statements.push(`grant usage on schema portal to ${role}`);
    for (const table of ["initiatives", "evidence", "seals"]) {
      statements.push(`grant select, insert on portal.${table} to ${role}`);
    }
  }
  for (const statement of statements) await client.query(statement);
}

/** The tables as one tenant sees them: no statement leaves the tenant out. */
export function hostTables(client: SqlClient, tenant: string) {
  const ask = async <R>(text: string, ...values: readonly unknown[]): Promise<readonly R[]> =>
    (await client.query<R>(text, [tenant, ...values])).rows;

  return {
    cards: () =>
      ask<InitiativeCard>(
        "select id, name, problem from portal.initiatives where tenant = $1 order by name, id",
      ),

    async card(id: string) {
      const sql = "select id, name, problem from portal.initiatives where tenant = $1 and id = $2";
      return (await ask<InitiativeCard>(sql, id))[0];
    },

    addCard: ({ id, name, problem }: InitiativeCard) =>
      ask(
        "insert into portal.initiatives values ($1, $2, $3, $4) on conflict do nothing",
        ...[id, name, problem],
      ),

    async evidence(digest: string) {
      const sql = "select text from portal.evidence where tenant = $1 and digest = $2";
      return (await ask<{ text: string }>(sql, digest))[0]?.text;
    },

    addEvidence: (digest: string, text: string) =>
      ask("insert into portal.evidence values ($1, $2, $3) on conflict do nothing", digest, text),

    seals: (stream: string) =>
      ask<Seal>(
        "select seq, prev, hash from portal.seals where tenant = $1 and stream = $2 order by seq",
        stream,
      ),

    /** Links new events to the chain; in the transaction of their append, so that none is ever without. */
    async sealEvents(stream: string, events: readonly GateEvent[]): Promise<Seal | undefined> {
      const sql = `select seq, prev, hash from portal.seals where tenant = $1 and stream = $2
        order by seq desc limit 1`;
      let last = (await ask<AuditRecord>(sql, stream))[0] ?? null;
      for (const event of events) {
        last = seal(event, last);
        const { seq, prev, hash } = last;
        await ask("insert into portal.seals values ($1, $2, $3, $4, $5)", stream, seq, prev, hash);
      }
      return last ?? undefined;
    },
  };
}

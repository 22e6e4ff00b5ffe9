// Appends a second on PostgreSQL against a raw INSERT of the same row, and the verification of 1,000,000 audit
// records against hashing alone. Run from the top: node --import tsx bench/stores.mjs
// The server is started in a temporary folder and waits for the disk as PostgreSQL does by default.
import pg from "pg";
import { canonicalJson } from "../src/foundation/canonical-json.ts";
import { sha256Hex } from "../src/foundation/hash.ts";
import { seal } from "../src/gates/seal.ts";
import { verifyChain } from "../src/gates/verify-chain.ts";
import { fromPool, migrateStore, postgresStore } from "../src/stores/postgres.ts";
import { hasPostgres, startPostgres } from "../test/stores/temporary-postgres.ts";

const RECORDS = Number(process.env.RECORDS ?? 1_000_000);
const SECONDS = Number(process.env.SECONDS ?? 4);

const event = (sequence) => ({
  schemaVersion: 1,
  sequence,
  type: "vote-cast",
  at: "2026-03-02T10:00:00Z",
  actor: { id: `p-${sequence % 97}`, roles: ["finance"] },
  person: `p-${sequence % 97}`,
  as: "finance",
  vote: "approve",
});

/** Calls a second of `work(writer, count)`, by so many writers at once. */
async function rate(writers, work) {
  const end = performance.now() + SECONDS * 1000;
  const start = performance.now();
  const counts = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      let count = 0;
      while (performance.now() < end) await work(writer, count++);
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000);
}

async function appends() {
  const server = startPostgres({ durable: true });
  const pool = new pg.Pool({ ...server.connection, max: 16 });
  try {
    await migrateStore(fromPool(pool));
    await pool.query(`create table raw (stream text, sequence bigint, type text, event jsonb not null,
      at timestamptz default clock_timestamp(), primary key (stream, sequence))`);
    const rows = [];
    for (const writers of [1, 16]) {
      for (const size of [1, 10]) {
        const places = Array.from(
          { length: size },
          (_, i) => `($1, $${3 * i + 2}, $${3 * i + 3}, $${3 * i + 4})`,
        );
        const insert = `insert into raw (stream, sequence, type, event) values ${places.join(", ")}`;
        const batch = (count) => Array.from({ length: size }, (_, i) => event(count * size + i + 1));
        const raw = await rate(writers, (writer, count) =>
          pool.query(insert, [
            `${writers}-${size}-${writer}`,
            ...batch(count).flatMap((each) => [each.sequence, each.type, JSON.stringify(each)]),
          ]),
        );
        const ours = (client, tenant) =>
          rate(writers, async (writer, count) => {
            const store = postgresStore(client, { tenant });
            const stream = `${writers}-${size}-${writer}`;
            const { kind } = await store.append(stream, batch(count), { expectedVersion: count * size });
            if (kind !== "appended") throw new Error(kind);
          });
        const plain = await ours(fromPool(pool), "plain");
        const prepared = await ours(fromPool(pool, { prepare: true }), "prepared");
        const ratio = (value) => Number((value / raw).toFixed(2));
        rows.push({
          writers,
          "events each": size,
          "raw INSERT/s": Math.round(raw),
          "append/s": Math.round(plain),
          ratio: ratio(plain),
          "prepared append/s": Math.round(prepared),
          "prepared ratio": ratio(prepared),
        });
      }
    }
    const store = postgresStore(fromPool(pool), { tenant: "plain" });
    const start = performance.now();
    let read = 0;
    for (let cursor = null; ; ) {
      const page = await store.readAll(cursor, { limit: 1000 });
      if (page.entries.length === 0) break;
      read += page.entries.length;
      cursor = page.cursor;
    }
    console.table(rows);
    console.log(`feed: ${Math.round(read / ((performance.now() - start) / 1000))} events/s, pages of 1,000`);
  } finally {
    await pool.end();
    server.stop();
  }
}

/** Processor time since `start`, which a busy machine distorts less than the clock. */
function cpuMillis(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function verification() {
  const records = [];
  const texts = [];
  let start = process.cpuUsage();
  for (let sequence = 1; sequence <= RECORDS; sequence++)
    records.push(seal(event(sequence), records.at(-1) ?? null));
  const sealing = cpuMillis(start);
  start = process.cpuUsage();
  if (!verifyChain(records).ok) throw new Error("the chain does not hold");
  const verifying = cpuMillis(start);
  for (const { hash: _, ...body } of records) texts.push(Buffer.from(canonicalJson(body)).toString()); // flat, as if read from a file
  start = process.cpuUsage();
  for (const text of texts) sha256Hex(text);
  const hashing = cpuMillis(start);
  const row = (what, millis) => ({
    what,
    seconds: Number((millis / 1000).toFixed(2)),
    ratio: Number((millis / hashing).toFixed(2)),
  });
  console.log(`${RECORDS} audit records, processor time`);
  console.table([
    row("SHA-256 alone, texts at hand", hashing),
    row("verifyChain", verifying),
    row("seal", sealing),
  ]);
}

if (process.env.ONLY === "chain") console.log("appends left out");
else if (hasPostgres) await appends();
else console.log("PostgreSQL is not installed: appends are left out");
verification();

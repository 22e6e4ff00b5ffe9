import pg from "pg";

/** How every process reaches the database: `DATABASE_URL`, or PostgreSQL's own variables (`PGHOST`, `PGUSER`, …). */
export const connection = process.env.DATABASE_URL ? { connectionString: process.env.DATABASE_URL } : {};

/** A pool whose connections may end at any time without ending the process. */
export function openPool(settings = connection) {
  const pool = new pg.Pool(settings);
  const tell = (error) => process.stderr.write(`a connection ended: ${error.message}\n`);
  pool.on("error", tell);
  pool.on("connect", (client) => client.on("error", tell));
  return pool;
}

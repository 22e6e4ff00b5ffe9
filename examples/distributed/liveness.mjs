// A job of a killed worker stays locked for four hours, unless someone says that the worker is dead. Here PostgreSQL
// knows it: each worker holds an advisory lock, which goes when its connection does, on whatever machine it ran.

const KEY = "hashtextextended($1, 0)";

/** Connection settings by which the server notices within half a minute that a machine has vanished. */
export const KEEPALIVE = "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

/** A plugin of the job engine: `client` holds the worker's lock from before its first job to the end of its process. */
export function holdsLock(client) {
  return {
    name: "worker-holds-lock",
    version: "1.0.0",
    worker: {
      hooks: {
        async startWorker(_context, { worker }) {
          // Since 0.17 jobs are locked by the pool, not by the worker in it.
          await client.query(`select pg_advisory_lock(${KEY})`, [worker.workerPool.id]);
        },
      },
    },
  };
}

/** Gives back the jobs of workers that no longer hold their lock, and says whose they were. */
export async function unlockDead(pool) {
  const { rows } = await pool.query(
    `select holder from (select distinct locked_by as holder from graphile_worker.jobs where locked_by is not null) as held
     where pg_try_advisory_xact_lock(${KEY.replace("$1", "holder")})`,
  );
  const dead = rows.map(({ holder }) => holder);
  if (dead.length > 0) await pool.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  return dead;
}

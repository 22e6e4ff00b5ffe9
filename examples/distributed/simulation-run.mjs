import { setTimeout as sleep } from "node:timers/promises";
import { digest } from "ai-operating-model/model";
import { mergeSimulations, simulateShard } from "ai-operating-model/simulation";
import { unlockDead } from "./liveness.mjs";
import { SHARD_TASK } from "./shard-task.mjs";

/** Trials a job: some tenths of a second, so that little is lost with a worker. A multiple of the engine's 1,024. */
export const SHARD_TRIALS = 16_384;

/**
 * Queues a simulation, or takes up again one that was queued before. The run and its jobs stand or fall together.
 *
 * The first trial is computed here: a case that is refused is refused now, and what every worker must answer to is
 * written down before any of them begins.
 */
export async function startRun(pool, id, businessCase, settings, { shardTrials = SHARD_TRIALS } = {}) {
  const { manifest } = simulateShard(businessCase, { ...settings, from: 0, to: 1 });
  const starts = [];
  for (let from = 0; from < settings.trials; from += shardTrials) starts.push(from);
  await transaction(pool, async (client) => {
    await client.query(
      `insert into simulation.runs (id, business_case, settings, shards, manifest_digest)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, JSON.stringify(businessCase), JSON.stringify(settings), starts.length, digest(manifest)],
    );
    const { shards, manifest_digest } = await runOf(client, id);
    if (manifest_digest !== digest(manifest) || shards !== starts.length) {
      throw new Error(`there is another run called ${id}`);
    }
    const { rows } = await client.query("select from_trial from simulation.shards where run = $1", [id]);
    const done = new Set(rows.map(({ from_trial }) => from_trial));
    for (const from of starts.filter((start) => !done.has(start))) {
      const payload = { run: id, from, to: Math.min(settings.trials, from + shardTrials) };
      await client.query(
        `select graphile_worker.add_job($1, $2::json, job_key := $3, job_key_mode := 'unsafe_dedupe')`,
        [SHARD_TASK, JSON.stringify(payload), `${id}/${from}`],
      );
    }
  });
}

/**
 * Waits for the shards of a run and joins them: byte for byte the result of one process. While it waits it gives back
 * the jobs of workers that died.
 */
export async function finishRun(pool, id, { onProgress, onDeath, signal } = {}) {
  const { business_case, shards, manifest_digest } = await runOf(pool, id);
  for (let told = -1; told < shards; ) {
    signal?.throwIfAborted();
    const dead = await unlockDead(pool);
    if (dead.length > 0) onDeath?.(dead);
    const { rows } = await pool.query(
      "select count(*)::integer as done from simulation.shards where run = $1",
      [id],
    );
    const [{ done }] = rows;
    if (done > told) onProgress?.(done, shards);
    else await refuseHopeless(pool, id);
    told = done;
    if (done < shards) await sleep(100);
  }
  const { rows } = await pool.query("select shard from simulation.shards where run = $1", [id]);
  const result = mergeSimulations(
    business_case,
    rows.map(({ shard }) => shard),
  );
  if (digest(result.manifest) !== manifest_digest) throw new Error(`the shards are not those of ${id}`);
  return result;
}

/** A job that has used up its attempts will not come. */
async function refuseHopeless(pool, id) {
  const { rows } = await pool.query(
    `select last_error from graphile_worker.jobs
     where starts_with(key, $1 || '/') and attempts >= max_attempts and locked_at is null limit 1`,
    [id],
  );
  if (rows.length > 0) throw new Error(`run ${id} cannot be finished: ${rows[0].last_error}`);
}

async function runOf(client, id) {
  const { rows } = await client.query("select * from simulation.runs where id = $1", [id]);
  if (rows.length === 0) throw new Error(`there is no run ${id}`);
  return rows[0];
}

async function transaction(pool, work) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await work(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

import { hostname } from "node:os";
import { digest } from "ai-operating-model/model";
import { simulateShard } from "ai-operating-model/simulation";

export const SHARD_TASK = "simulate-shard";

/**
 * One job: the trials `from` to `to` of a run. A job engine delivers at least once, so the result is stored under its
 * own key, where a second one changes nothing.
 */
export async function simulateShardTask({ run, from, to }, { job, query }) {
  await query(
    "insert into simulation.attempts (run, from_trial, attempt, host, pid) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [run, from, job.attempts, hostname(), process.pid],
  );
  const { rows } = await query(
    "select business_case, settings, manifest_digest from simulation.runs where id = $1",
    [run],
  );
  if (rows.length === 0) throw new Error(`there is no run ${run}`);
  const [{ business_case, settings, manifest_digest }] = rows;
  const shard = simulateShard(business_case, { ...settings, from, to });
  // Another release of the engine, or a case that was changed under way: its trials are not those of this run.
  if (digest(shard.manifest) !== manifest_digest) {
    throw new Error(
      `trials ${from} to ${to} of ${run}: this worker's case, settings or engine are not the run's`,
    );
  }
  await query(
    "insert into simulation.shards (run, from_trial, shard) values ($1, $2, $3) on conflict do nothing",
    [run, from, JSON.stringify(shard)],
  );
}

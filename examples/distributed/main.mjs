// A run on this machine, from the queue to the result:   node main.mjs [trials] [workers]
import { fork } from "node:child_process";
import { once } from "node:events";
import { digest } from "ai-operating-model/model";
import { simulateCaseSync } from "ai-operating-model/simulation";
import { claimsCase } from "./claims-case.mjs";
import { openPool } from "./connection.mjs";
import { finishRun, startRun } from "./simulation-run.mjs";
import { migrate } from "./tables.mjs";

const [trials = 262_144, workers = 2] = process.argv.slice(2).map(Number);
const settings = { seed: 2026, trials };
const pool = openPool();
await migrate(pool);
const processes = Array.from({ length: workers }, () => fork(new URL("worker.mjs", import.meta.url)));
try {
  const id = `claims-seed-2026-trials-${trials}`;
  await startRun(pool, id, claimsCase, settings);
  const result = await finishRun(pool, id, {
    onProgress: (done, of) => console.log(`${done} of ${of} shards`),
    onDeath: (dead) => console.log(`${dead.join(", ")} died; its work goes to others`),
  });
  const { p10, p50, p90 } = result.npv.quantiles;
  console.log(
    `NPV in EUR: P10 ${Math.round(p10)}, P50 ${Math.round(p50)}, P90 ${Math.round(p90)} of ${trials} trials`,
  );
  const same = JSON.stringify(result) === JSON.stringify(simulateCaseSync(claimsCase, settings));
  console.log(
    `digest ${digest(result)}, ${same ? "the bytes of one process" : "NOT the bytes of one process"}`,
  );
  if (!same) process.exitCode = 1;
} finally {
  for (const worker of processes) worker.kill("SIGTERM");
  await Promise.all(processes.map((worker) => worker.exitCode === null && once(worker, "exit")));
  await pool.end();
}

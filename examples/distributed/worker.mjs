// One worker process. Start as many as there are cores, on as many machines as there are:   node worker.mjs
import { Logger, run } from "graphile-worker";
import pg from "pg";
import { connection, openPool } from "./connection.mjs";
import { holdsLock, KEEPALIVE } from "./liveness.mjs";
import { SHARD_TASK, simulateShardTask } from "./shard-task.mjs";

const life = new pg.Client({ ...connection, options: KEEPALIVE });
// Without its lock a worker counts as dead, and must not go on.
life.on("error", (error) => {
  process.stderr.write(`worker ${process.pid} lost the database: ${error.message}\n`);
  process.exit(1);
});
await life.connect();

const pool = openPool();
const logger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") process.stderr.write(`worker ${process.pid}: ${message}\n`);
});
const runner = await run({
  pgPool: pool,
  concurrency: 1,
  pollInterval: 500,
  logger,
  taskList: { [SHARD_TASK]: simulateShardTask },
  preset: { plugins: [holdsLock(life)] },
});
await runner.promise;
await pool.end();
await life.end();

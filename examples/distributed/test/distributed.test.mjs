import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { simulateCaseSync } from "ai-operating-model/simulation";
import { hasPostgres, startPostgres } from "../../../test/stores/temporary-postgres.ts";
import { claimsCase } from "../claims-case.mjs";
import { openPool } from "../connection.mjs";
import { finishRun, startRun } from "../simulation-run.mjs";
import { migrate } from "../tables.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));
if (!hasPostgres && process.env.CI) throw new Error("CI must have PostgreSQL");

const whole = (settings, businessCase = claimsCase) =>
  JSON.stringify(simulateCaseSync(businessCase, settings));

const skip = !hasPostgres && "PostgreSQL is not installed";
describe("a simulation over worker processes", { skip, timeout: 300_000 }, () => {
  let server;
  let pool;
  const processes = new Set();
  const environment = () => {
    const { host, user, database } = server.connection;
    const { DATABASE_URL: _, ...rest } = process.env;
    return { ...rest, PGHOST: host, PGUSER: user, PGDATABASE: database };
  };
  const start = (program, ...args) => {
    const child = spawn(process.execPath, [path.join(folder, program), ...args], {
      env: environment(),
      stdio: ["ignore", "ignore", "inherit"],
    });
    processes.add(child);
    child.once("exit", () => processes.delete(child));
    return child;
  };
  const stop = async () => {
    const ends = [...processes].map((child) => once(child, "exit"));
    for (const child of processes) child.kill("SIGTERM");
    await Promise.all(ends);
  };
  const attemptsOf = async (run) => {
    const { rows } = await pool.query(
      `select from_trial, count(*)::integer as attempts, array_agg(pid order by attempt) as pids
       from simulation.attempts where run = $1 group by 1 order by 1`,
      [run],
    );
    return rows;
  };
  const stored = async (run) => {
    const { rows } = await pool.query("select from_trial from simulation.shards where run = $1 order by 1", [
      run,
    ]);
    return rows.map(({ from_trial }) => from_trial);
  };

  before(async () => {
    server = startPostgres();
    pool = openPool(server.connection);
    await migrate(pool);
  });
  after(async () => {
    await stop();
    await pool?.end();
    server?.stop();
  });

  test("one, two and three workers give the bytes of a single process", async () => {
    for (const workers of [1, 2, 3]) {
      for (let i = 0; i < workers; i++) start("worker.mjs");
      const settings = { seed: workers, trials: 50_000, sampling: "latin-hypercube" };
      const told = [];
      await startRun(pool, `workers-${workers}`, claimsCase, settings);
      const result = await finishRun(pool, `workers-${workers}`, {
        onProgress: (done, of) => told.push([done, of]),
      });
      assert.equal(JSON.stringify(result), whole(settings));
      assert.deepEqual(told.at(-1), [4, 4]);
      await stop();
    }
  });

  test("a worker killed in the middle of its shard: another does it again, and it counts once", async () => {
    const settings = { seed: 7, trials: 400_000 };
    const run = "killed";
    await startRun(pool, run, claimsCase, settings, { shardTrials: 65_536 });
    for (let i = 0; i < 3; i++) start("worker.mjs");
    const [victim, from] = await caught(run);
    process.kill(victim, "SIGKILL");
    const died = [];
    const result = await finishRun(pool, run, { onDeath: (dead) => died.push(...dead) });
    assert.equal(JSON.stringify(result), whole(settings));
    assert.equal(died.length, 1);
    const again = (await attemptsOf(run)).filter(({ attempts }) => attempts > 1);
    assert.deepEqual(
      again.map(({ from_trial, attempts, pids }) => [from_trial, attempts, pids[0]]),
      [[from, 2, victim]],
    );
    assert.notEqual(again[0].pids[1], victim);
    assert.deepEqual(
      await stored(run),
      [0, 1, 2, 3, 4, 5, 6].map((shard) => shard * 65_536),
    );
    await stop();
  });

  /** Freezes a worker that has begun a shard and not stored it. */
  async function caught(run) {
    for (;;) {
      const { rows } = await pool.query(
        `select pid, from_trial from simulation.attempts as attempt
         where run = $1 and not exists (
           select from simulation.shards as shard
           where shard.run = attempt.run and shard.from_trial = attempt.from_trial)`,
        [run],
      );
      for (const { pid, from_trial } of rows) {
        process.kill(pid, "SIGSTOP");
        if (!(await stored(run)).includes(from_trial)) return [pid, from_trial];
        process.kill(pid, "SIGCONT");
      }
      assert.ok((await stored(run)).length < 7, "every shard was stored before its worker could be caught");
      await sleep(2);
    }
  }

  test("a job that is delivered twice counts once", async () => {
    const settings = { seed: 8, trials: 40_000 };
    const run = "twice";
    await startRun(pool, run, claimsCase, settings);
    for (const from of [0, 16_384, 32_768]) {
      const payload = JSON.stringify({ run, from, to: Math.min(40_000, from + 16_384) });
      await pool.query("select graphile_worker.add_job('simulate-shard', $1::json)", [payload]);
    }
    for (let i = 0; i < 2; i++) start("worker.mjs");
    const result = await finishRun(pool, run);
    await emptyQueue();
    assert.equal(JSON.stringify(result), whole(settings));
    assert.equal(JSON.stringify(await finishRun(pool, run)), whole(settings));
    assert.deepEqual(await stored(run), [0, 16_384, 32_768]);
    await stop();
  });

  async function emptyQueue() {
    while ((await pool.query("select from graphile_worker.jobs")).rowCount > 0) await sleep(20);
  }

  test("a run that was left is taken up again; another one under its name is refused", async () => {
    const settings = { seed: 9, trials: 40_000 };
    await startRun(pool, "left", claimsCase, settings);
    await startRun(pool, "left", claimsCase, settings);
    assert.equal((await pool.query("select from graphile_worker.jobs")).rowCount, 3);
    await assert.rejects(startRun(pool, "left", claimsCase, { ...settings, seed: 10 }), /another run/);
    start("worker.mjs");
    assert.equal(JSON.stringify(await finishRun(pool, "left")), whole(settings));
    await startRun(pool, "left", claimsCase, settings);
    assert.equal((await pool.query("select from graphile_worker.jobs")).rowCount, 0);
    await stop();
  });

  test("a case that was changed under way gives no shard", async () => {
    await startRun(pool, "changed", claimsCase, { seed: 1, trials: 2000 });
    await pool.query(
      `update simulation.runs set business_case = jsonb_set(business_case::jsonb, '{costs,0,dayRate}', '901') where id = 'changed'`,
    );
    await pool.query(
      "select graphile_worker.reschedule_jobs(array_agg(id), max_attempts := 1) from graphile_worker.jobs",
    );
    start("worker.mjs");
    await assert.rejects(
      finishRun(pool, "changed"),
      /cannot be finished: trials 0 to 2000 of changed.* not the run's/,
    );
    assert.deepEqual(await stored("changed"), []);
    await stop();
  });

  test("a case that is refused is refused before anything is queued", async () => {
    const wrong = { ...claimsCase, basis: { ...claimsCase.basis, horizonMonths: 0 } };
    await assert.rejects(startRun(pool, "wrong", wrong, { seed: 1, trials: 2000 }), /horizonMonths/);
    assert.equal((await pool.query("select from simulation.runs where id = 'wrong'")).rowCount, 0);
  });

  test("the program of the guide, from the queue to the result", async () => {
    const options = { cwd: folder, env: environment() };
    const { stdout } = await promisify(execFile)(process.execPath, ["main.mjs", "40000", "2"], options);
    assert.match(stdout, /^3 of 3 shards$/m);
    assert.match(stdout, /^NPV in EUR: P10 -?\d+, P50 \d+, P90 \d+ of 40000 trials$/m);
    assert.match(stdout, /^digest [0-9a-f]{64}, the bytes of one process$/m);
  });
});

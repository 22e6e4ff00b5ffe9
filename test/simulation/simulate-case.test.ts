import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import type { Sampling } from "../../src/simulation/sampling.ts";
import {
  replaySimulation,
  type ShardTask,
  simulateCase,
  simulateCaseSync,
} from "../../src/simulation/simulate-case.ts";
import { type SimulationShard, simulateShard } from "../../src/simulation/simulation-shard.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";
import { sumCase } from "./pilot-case.ts";

/** Threads that take turns. */
function threadPool(size: number) {
  const url = new URL("./shard-worker.mjs", import.meta.url);
  const threads = Array.from({ length: size }, () => new Worker(url));
  const waiting = new Map<number, (shard: SimulationShard) => void>();
  let tasks = 0;
  for (const thread of threads) {
    thread.on("message", ({ id, shard }: { id: number; shard: SimulationShard }) => waiting.get(id)?.(shard));
  }
  return {
    runShard: (task: ShardTask): Promise<SimulationShard> =>
      new Promise((resolve, reject) => {
        const id = tasks++;
        const thread = threads[id % size] as Worker;
        thread.once("error", reject);
        waiting.set(id, resolve);
        thread.postMessage({ id, task });
      }),
    end: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}

const seeds = [1, 2, 3, 4, 5];

describe.each<Sampling>(["monte-carlo", "antithetic", "latin-hypercube", "sobol"])(
  "closed forms by %s",
  (sampling) => {
    const normals = sumCase({
      a: { kind: "normal", mean: 100, sd: 30 },
      b: { kind: "normal", mean: -50, sd: 40 },
    });
    test.each(seeds)("the sum of independent normals is N(50, 50²), seed %d", (seed) => {
      const { npv } = simulateCaseSync(normals, { seed, trials: 16_384, sampling });
      const within = (value: number, exact: number, error: number): void => {
        expect(Math.abs(value - exact)).toBeLessThan(4 * error);
      };
      within(npv.mean, 50, Math.max(npv.standardError, 0.002));
      within(npv.standardDeviation, 50, npv.standardErrors.standardDeviation);
      within(npv.quantiles.p10, 50 - 50 * 1.2815515655446004, npv.standardErrors.quantiles.p10);
      within(npv.quantiles.p90, 50 + 50 * 1.2815515655446004, npv.standardErrors.quantiles.p90);
      within(npv.probabilityPositive, 0.8413447460685429, npv.standardErrors.probabilityPositive);
      within(npv.valueAtRisk.value, -50 + 50 * 1.6448536269514722, npv.standardErrors.valueAtRisk);
      // CVaR of a normal loss: mean + sd φ(z) / (1 − α) (Rockafellar and Uryasev 2000); φ(1.6449)/0.05 = 2.0627.
      within(
        npv.conditionalValueAtRisk.value,
        -50 + 50 * 2.062712807507426,
        npv.standardErrors.conditionalValueAtRisk,
      );
    });
  },
);

test.each(seeds)("correlated normals: the variance holds 2 r s1 s2, seed %d", (seed) => {
  const rank = 0.5;
  const score = 2 * Math.sin((Math.PI * rank) / 6);
  const normals = sumCase(
    { a: { kind: "normal", mean: 100, sd: 30 }, b: { kind: "normal", mean: -50, sd: 40 } },
    { correlations: [{ drivers: ["a", "b"], rank }] },
  );
  const { npv } = simulateCaseSync(normals, { seed, trials: 16_384 });
  const sd = Math.sqrt(900 + 1600 + 2 * score * 30 * 40);
  expect(Math.abs(npv.mean - 50)).toBeLessThan(4 * npv.standardError);
  expect(Math.abs(npv.standardDeviation - sd)).toBeLessThan(4 * npv.standardErrors.standardDeviation);
});

describe("determinism", () => {
  const options = { seed: 11, trials: 40_000 };
  test("async, sync, and shards from a pool that answers out of order are the same bytes", async () => {
    const whole = JSON.stringify(simulateCaseSync(claimsAssistant, options));
    expect(JSON.stringify(await simulateCase(claimsAssistant, options))).toBe(whole);
    for (const workers of [1, 3]) {
      const result = await simulateCase(claimsAssistant, {
        ...options,
        workers,
        runShard: async (task) => {
          await new Promise((resolve) => setTimeout(resolve, (task.options.from / 1024) % 7));
          return JSON.parse(JSON.stringify(simulateShard(task.businessCase, task.options)));
        },
      });
      expect(JSON.stringify(result)).toBe(whole);
    }
  });
  test("the same bytes from 1, 2, 3 and 4 worker threads", async () => {
    const whole = JSON.stringify(simulateCaseSync(claimsAssistant, options));
    for (const workers of [1, 2, 3, 4]) {
      const pool = threadPool(workers);
      const result = await simulateCase(claimsAssistant, { ...options, workers, runShard: pool.runShard });
      await pool.end();
      expect(JSON.stringify(result)).toBe(whole);
    }
  }, 120_000);
  test("a worker that answers with other trials than it was given is refused", async () => {
    const answering = (change: (options: ShardTask["options"]) => ShardTask["options"]) =>
      simulateCase(claimsAssistant, {
        seed: 1,
        trials: 4096,
        workers: 2,
        runShard: async (task) => simulateShard(task.businessCase, change(task.options)),
      });
    await expect(answering((own) => ({ ...own, from: 0, to: 1024 }))).rejects.toThrow("shards[1]");
    await expect(answering((own) => ({ ...own, seed: 2 }))).rejects.toThrow("shards[0].manifest");
  });
  test("the same stop for any number of workers", async () => {
    const stopping = { seed: 3, trials: 200_000, stopAtStandardError: 3000 };
    const whole = simulateCaseSync(claimsAssistant, stopping);
    expect(whole.stopped).toBe(true);
    expect(whole.trials % 1024).toBe(0);
    expect(whole.npv.standardError).toBeLessThanOrEqual(3000);
    const pooled = await simulateCase(claimsAssistant, {
      ...stopping,
      workers: 2,
      runShard: async (task) => simulateShard(task.businessCase, task.options),
    });
    expect(JSON.stringify(pooled)).toBe(JSON.stringify(whole));
  });
  test("a manifest replays, for the same case only", () => {
    const result = simulateCaseSync(claimsAssistant, {
      seed: 4,
      trials: 2000,
      sampling: "antithetic",
      level: 0.9,
    });
    const manifest = JSON.parse(JSON.stringify(result.manifest));
    expect(JSON.stringify(replaySimulation(claimsAssistant, manifest))).toBe(JSON.stringify(result));
    expect(() => replaySimulation({ ...claimsAssistant, name: "Other" }, manifest)).toThrow("caseDigest");
    expect(() => replaySimulation(claimsAssistant, { ...manifest, version: "0" })).toThrow("version");
  });
  test("nothing but JSON comes out", () => {
    const result = simulateCaseSync(claimsAssistant, options);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

test("progress is told, and an aborted signal stops the run with its reason", async () => {
  const told: number[] = [];
  await simulateCase(claimsAssistant, { seed: 1, trials: 40_000, onProgress: (done) => told.push(done) });
  expect(told).toEqual([16_384, 32_768, 40_000]);
  const controller = new AbortController();
  const run = simulateCase(claimsAssistant, {
    seed: 1,
    trials: 1_000_000,
    signal: controller.signal,
    onProgress: () => controller.abort(new Error("enough")),
  });
  await expect(run).rejects.toThrow("enough");
});

describe("refusals", () => {
  test.each([
    [{ seed: -1, trials: 100 }, "options.seed"],
    [{ seed: 1, trials: 1 }, "options.trials"],
    [{ seed: 1, trials: 100, sampling: "halton" as Sampling }, "options.sampling"],
    [{ seed: 1, trials: 100, level: 1 }, "options.level"],
    [{ seed: 1, trials: 100, stopAtStandardError: 0 }, "options.stopAtStandardError"],
  ])("%j", (options, path) => {
    expect(() => simulateCaseSync(claimsAssistant, options)).toThrow(path);
  });
  test("an invalid case, and one that divides by nothing", async () => {
    const { basis } = claimsAssistant;
    const broken = { ...claimsAssistant, basis: { ...basis, horizonMonths: 0 } };
    expect(() => simulateCaseSync(broken, { seed: 1, trials: 10 })).toThrow("horizonMonths");
    await expect(simulateCase(claimsAssistant, { seed: 1, trials: 10, workers: 0 })).rejects.toThrow(
      "workers",
    );
  });
});

test("payback: certain money that comes back in the fifth month", () => {
  const certain = sumCase(
    { a: 1000 },
    {
      costs: [{ id: "build", kind: "integration", days: 4, dayRate: 1000 }],
      benefits: [{ id: "saved", kind: "avoided-cost", baselinePerMonth: { driver: "a" }, actualPerMonth: 0 }],
    },
  );
  const { payback, npv } = simulateCaseSync(certain, { seed: 1, trials: 100 });
  expect(payback?.quantiles.p50).toEqual({ value: 3 });
  expect(payback?.probabilityRecovered).toBe(1);
  expect(npv.standardError).toBe(0);
  expect(npv.histogram).toHaveLength(1);
  expect(simulateCaseSync(certain, { seed: 1, trials: 100, payback: false }).payback).toBeNull();
});

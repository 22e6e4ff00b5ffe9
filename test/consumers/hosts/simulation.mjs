// A host that spreads a simulation over worker threads of its own. Prints one digest a line: `name digest length`.
//   node simulation.mjs [trials] [all | whole]
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { digest } from "ai-operating-model/model";
import {
  mergeSimulations,
  replaySimulation,
  simulateCase,
  simulateCaseSync,
  simulateShard,
} from "ai-operating-model/simulation";

const basis = { method: "expert", ref: "host", grade: "weak" };
const driver = (estimate) => ({ estimate, unit: "1", basis });
const businessCase = {
  id: "host",
  name: "Host",
  basis: {
    currency: "EUR",
    valuationDate: "2026-01-01",
    start: "2026-01",
    horizonMonths: 24,
    ratePerYear: 0.1,
    rateBasis: "nominal",
    priceBase: "2026-01",
    timing: "end",
    tax: { rate: 0.3 },
  },
  drivers: {
    volume: driver({ kind: "pert", min: 800, mode: 1000, max: 1500 }),
    hours: driver({ kind: "beta", alpha: 2, beta: 5 }),
    wage: driver({ kind: "truncatedNormal", mean: 50, sd: 8, min: 30, max: 80 }),
    incidents: driver({ kind: "poisson", mean: 3 }),
    steepness: driver({ kind: "lognormal", mu: -0.7, sigma: 0.3 }),
  },
  correlations: [{ drivers: ["volume", "wage"], rank: 0.4 }],
  curves: { adoption: { kind: "logistic", limit: 0.9, steepness: { driver: "steepness" }, midpointMonth: 6 } },
  costs: [
    { id: "build", kind: "integration", days: 30, dayRate: 900, treatment: "capex", usefulLifeMonths: 24 },
    { id: "loss", kind: "expected-loss", riskId: "outage", probabilityPerMonth: 0.1, severity: { driver: "incidents" } },
  ],
  benefits: [
    {
      id: "time",
      kind: "time-saved",
      eligible: { driver: "volume" },
      adoption: { curve: "adoption" },
      hoursPerCase: { driver: "hours" },
      wagePerHour: { driver: "wage" },
      recapture: 0.6,
    },
  ],
};

const [trials = "8001", part = "all"] = process.argv.slice(2);
if (isMainThread) await host(Number(trials), part);
else parentPort.on("message", ({ id, options }) => parentPort.postMessage({ id, shard: simulateShard(businessCase, options) }));

async function host(trials, part) {
  const print = (name, result) => console.log(`${name} ${digest(result)} ${JSON.stringify(result).length}`);
  const required = createRequire(import.meta.url)("ai-operating-model/simulation");
  for (const sampling of ["monte-carlo", "antithetic", "latin-hypercube", "sobol"]) {
    const settings = { seed: 2 ** 53 - 1, trials, sampling };
    const whole = simulateCaseSync(businessCase, settings);
    print(sampling, whole);
    if (part === "whole") continue;
    print(sampling, required.simulateCaseSync(businessCase, settings));
    print(sampling, replaySimulation(businessCase, JSON.parse(JSON.stringify(whole.manifest))));
    print(sampling, cutAnywhere(settings));
    for (const workers of [1, 2, 3, 4]) print(sampling, await overThreads(settings, workers));
    const longer = simulateShard(businessCase, { ...settings, trials: 4 * trials, from: 0, to: 2048 });
    const shorter = simulateShard(businessCase, { ...settings, trials: 2048, from: 0, to: 2048 });
    for (const { npv, npvAfterTax, payback } of [longer, shorter]) print(`${sampling}-prefix`, { npv, npvAfterTax, payback });
  }
}

/** Shards cut at places that follow no grain, the last first, one of them twice. */
function cutAnywhere(settings) {
  const { trials } = settings;
  const cuts = [0, 1, 2, 1023, 1025, 2048, Math.floor(trials / 3), trials - 1, trials].sort((a, b) => a - b);
  const shards = cuts
    .slice(1)
    .filter((to, i) => to > cuts[i])
    .map((to, i) => simulateShard(businessCase, { ...settings, from: cuts[i], to }))
    .reverse();
  return mergeSimulations(businessCase, [...shards, shards[0]]);
}

async function overThreads(settings, workers) {
  const waiting = new Map();
  const threads = Array.from({ length: workers }, () => new Worker(fileURLToPath(import.meta.url)));
  for (const thread of threads) thread.on("message", ({ id, shard }) => waiting.get(id)(shard));
  let tasks = 0;
  const result = await simulateCase(businessCase, {
    ...settings,
    workers,
    // The tasks go to the threads unevenly, so that they come back in another order.
    runShard: ({ options }) =>
      new Promise((resolve) => {
        const id = tasks++;
        waiting.set(id, resolve);
        threads[(id * id) % workers].postMessage({ id, options });
      }),
  });
  await Promise.all(threads.map((thread) => thread.terminate()));
  return result;
}

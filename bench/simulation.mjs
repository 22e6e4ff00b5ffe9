// The simulation engine beside numpy (blocked kernel, its default generator), Squiggle, a naive loop and a hand-written
// typed-array kernel as the limit; then over two worker threads; then its first call in a process; then how time and
// memory grow. One case of 36 months and 8 uncertain drivers, five percentiles included and no payback, separable (a known
// adoption curve) and not (its steepness is drawn). One core each.
//   npm i && node --import tsx simulation.mjs [trials ...] [workers] [first] [growth]
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { quantile } from "../src/foundation/distribution/evaluate.ts";
import { simulateCase, simulateCaseSync } from "../src/simulation/simulate-case.ts";
import { float64Shard } from "../src/simulation/simulation-shard.ts";

const normal = (mean, sd) => ({ kind: "normal", mean, sd });
const pert = (min, mode, max) => ({ kind: "pert", min, mode, max });
const basis = { method: "expert", ref: "bench", grade: "weak" };
const estimates = {
  volume: pert(8000, 10_000, 13_000),
  hours: pert(0.05, 0.12, 0.2),
  wage: normal(48, 4),
  recapture: { kind: "uniform", min: 0.3, max: 0.7 },
  base: normal(200_000, 20_000),
  uplift: pert(0, 0.02, 0.05),
  tools: { kind: "lognormal", mu: 8, sigma: 0.3 },
  days: { kind: "triangular", min: 80, mode: 120, max: 200 },
};
const steepness = { kind: "uniform", min: 0.2, max: 0.8 };

/** `copies` of the four lines, over the same drivers. */
function caseOf(curved, months = 36, copies = 1) {
  const drivers = Object.entries(curved ? { ...estimates, steepness } : estimates);
  const times = (lines) =>
    Array.from({ length: copies }, (_, copy) =>
      lines.map((line) => ({ ...line, id: `${line.id}-${copy}` })),
    ).flat();
  return {
    id: "bench",
    name: "Bench",
    basis: {
      currency: "EUR",
      valuationDate: "2026-01-01",
      start: "2026-01",
      horizonMonths: months,
      ratePerYear: 0.1,
      rateBasis: "nominal",
      priceBase: "2026-01",
      timing: "end",
    },
    drivers: Object.fromEntries(drivers.map(([id, estimate]) => [id, { estimate, unit: "1", basis }])),
    curves: {
      adoption: {
        kind: "logistic",
        limit: 0.8,
        steepness: curved ? { driver: "steepness" } : 0.5,
        midpointMonth: 6,
      },
    },
    costs: times([
      { id: "build", kind: "integration", days: { driver: "days" }, dayRate: 900 },
      { id: "tools", kind: "monitoring", toolsPerMonth: { driver: "tools" } },
    ]),
    benefits: times([
      {
        id: "time",
        kind: "time-saved",
        eligible: { driver: "volume" },
        adoption: { curve: "adoption" },
        hoursPerCase: { driver: "hours" },
        wagePerHour: { driver: "wage" },
        recapture: { driver: "recapture" },
      },
      {
        id: "sales",
        kind: "revenue",
        baseRevenue: { driver: "base" },
        uplift: { driver: "uplift" },
        margin: 0.4,
        attribution: 0.5,
        adoption: { curve: "adoption" },
      },
    ]),
  };
}

const weights = Float64Array.from({ length: 36 }, (_, t) => 1.1 ** (-(t + 1) / 12));
const SHARES = [0.05, 0.1, 0.5, 0.9, 0.95];

/** As one writes it first: a loop over trials and months, Math.random, Box and Muller, Marsaglia and Tsang. */
function naive(trials, curved) {
  const gauss = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  const gamma = (shape) => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = gauss();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - Math.random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = ({ min, mode, max }) => {
    const a = gamma(1 + (4 * (mode - min)) / (max - min));
    return min + ((max - min) * a) / (a + gamma(1 + (4 * (max - mode)) / (max - min)));
  };
  const out = [];
  for (let i = 0; i < trials; i++) {
    const [volume, hours, uplift] = [beta(estimates.volume), beta(estimates.hours), beta(estimates.uplift)];
    const [wage, base] = [48 + 4 * gauss(), 200_000 + 20_000 * gauss()];
    const [recapture, tools, u] = [0.3 + 0.4 * Math.random(), Math.exp(8 + 0.3 * gauss()), Math.random()];
    const days = u < 1 / 3 ? 80 + Math.sqrt(u * 4800) : 200 - Math.sqrt((1 - u) * 9600);
    const k = curved ? 0.2 + 0.6 * Math.random() : 0.5;
    let npv = 0;
    for (let t = 0; t < 36; t++) {
      const adoption = 0.8 / (1 + Math.exp(-k * (t - 6)));
      let flow = volume * adoption * hours * wage * recapture + base * uplift * 0.2 * adoption - tools;
      if (t === 0) flow -= days * 900;
      npv += flow / 1.1 ** ((t + 1) / 12);
    }
    out.push(npv);
  }
  out.sort((a, b) => a - b);
  return SHARES.map((p) => out[Math.floor(p * (trials - 1))]);
}

const CELLS = 4096;
/** Quantiles at equal steps of probability, read between them on a straight line: three digits, and none in the tails. */
const tableOf = (distribution) =>
  Float64Array.from({ length: CELLS + 2 }, (_, i) =>
    quantile(distribution, Math.min(1 - 1e-6, Math.max(1e-6, i / CELLS))),
  );
/** Made when first needed, so that a first call is not warmed by them. */
let tables = null;
const adoptionSum = (k) => weights.reduce((sum, w, t) => sum + (w * 0.8) / (1 + Math.exp(-k * (t - 6))), 0);
const adoptionTable = Float64Array.from({ length: CELLS + 2 }, (_, i) =>
  adoptionSum(0.2 + (0.6 * i) / CELLS),
);

/** As an expert writes it for this one case, with all corners cut: tables for every draw and for the curve, xorshift. */
function limit(trials, curved) {
  tables ??= Object.values(estimates).map(tableOf);
  const out = new Float64Array(trials);
  const columns = Array.from({ length: 9 }, () => new Float64Array(1024));
  const all = weights.reduce((sum, w) => sum + w, 0);
  const known = adoptionSum(0.5);
  let state = 0x9e3779b9;
  const draw = (table, column, count) => {
    for (let i = 0; i < count; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const at = (state >>> 0) * (CELLS / 2 ** 32);
      const cell = at | 0;
      const low = table[cell];
      column[i] = low + (at - cell) * (table[cell + 1] - low);
    }
  };
  for (let from = 0; from < trials; from += 1024) {
    const count = Math.min(1024, trials - from);
    for (let d = 0; d < 8; d++) draw(tables[d], columns[d], count);
    const adopted = columns[8];
    if (curved) draw(adoptionTable, adopted, count);
    else adopted.fill(known);
    const [volume, hours, wage, recapture, base, uplift, tools, days] = columns;
    for (let i = 0; i < count; i++) {
      const gain = volume[i] * hours[i] * wage[i] * recapture[i] + base[i] * uplift[i] * 0.2;
      out[from + i] = gain * adopted[i] - tools[i] * all - days[i] * 900 * weights[0];
    }
  }
  return SHARES.map((p) => nth(out, Math.floor(p * (trials - 1))));
}

/** The k-th smallest, by Hoare's selection. */
function nth(values, k) {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1];
    let [i, j] = [from, to];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        [values[i], values[j]] = [values[j], values[i]];
        i++;
        j--;
      }
    }
    if (k <= j) to = j;
    else if (k >= i) from = i;
    else break;
  }
  return values[k];
}

const PYTHON = `
import numpy as np, time, sys
n=int(sys.argv[1]); curved=sys.argv[2]=="1"
w=1.1**(-(np.arange(36)+1)/12); t=np.arange(36)
def pert(r,a,m,b,k): return a+(b-a)*r.beta(1+4*(m-a)/(b-a),1+4*(b-m)/(b-a),k)
def run():
    r=np.random.Generator(np.random.PCG64(1)); out=np.empty(n); B=4096
    for s in range(0,n,B):
        k=min(B,n-s)
        f=pert(r,8000,10000,13000,k)*pert(r,.05,.12,.2,k)*r.normal(48,4,k)*r.uniform(.3,.7,k)+r.normal(2e5,2e4,k)*pert(r,0,.02,.05,k)*.2
        if curved: a=(0.8/(1+np.exp(-np.outer(r.uniform(.2,.8,k),t-6))))@w
        else: a=(0.8/(1+np.exp(-.5*(t-6))))@w
        out[s:s+k]=f*a-r.lognormal(8,.3,k)*w.sum()-r.triangular(80,120,200,k)*900*w[0]
    return np.quantile(out,[.05,.1,.5,.9,.95])
q=run(); print(np.__version__, *q, flush=True)
for _ in sys.stdin:
    b=time.perf_counter(); run(); print((time.perf_counter()-b)*1000, flush=True)
`;

/**
 * numpy as Debian ships it, else as another python3 has it, with its own choice of kernels and one thread. It waits
 * for its turns.
 */
async function numpy(trials, curved) {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...rest } = process.env;
  const env = { ...rest, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };
  for (const python of ["/usr/bin/python3", "python3"]) {
    const there = spawnSync(python, ["-c", "import numpy"], { env });
    if (there.status !== 0) continue;
    const child = spawn(python, ["-c", PYTHON, String(trials), curved ? "1" : "0"], {
      env,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => (await answers.next()).value;
    const [version, ...shares] = (await next()).split(" ");
    return {
      version,
      shares: shares.map(Number),
      turn: async () => {
        child.stdin.write("\n");
        return Number(await next());
      },
      end: () => child.stdin.end(),
    };
  }
  return null;
}

const SQUIGGLE = `
pert(a, m, b) = a + (b - a) * beta(1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a))
tools = lognormal(8, 0.3)
gain = pert(8000, 10000, 13000) * pert(0.05, 0.12, 0.2) * normal(48, 4) * uniform(0.3, 0.7) + normal(200000, 20000) * pert(0, 0.02, 0.05) * 0.2
build = triangular(80, 120, 200) * 900
w(t) = 1.1 ^ (-(t + 1) / 12)
months = List.upTo(0, 35)
`;
const SQUIGGLE_SHARES = `[${SHARES.map((p) => `quantile(npv, ${p})`).join(", ")}]`;
const squiggles = {
  "Squiggle, month by month": (curved) => `${SQUIGGLE}
k = ${curved ? "uniform(0.2, 0.8)" : "0.5"}
npv = List.reduce(months, -build * w(0), {|sum, t| sum + (gain * 0.8 / (1 + exp(-k * (t - 6))) - tools) * w(t)})
${SQUIGGLE_SHARES}`,
  "Squiggle, folded by hand": (curved) =>
    curved
      ? null
      : `${SQUIGGLE}
npv = gain * sum(List.map(months, {|t| w(t) * 0.8 / (1 + exp(-0.5 * (t - 6)))})) - tools * sum(List.map(months, w)) - build * w(0)
${SQUIGGLE_SHARES}`,
};

async function squiggle(code, trials) {
  const { run } = await import("@quri/squiggle-lang");
  const environment = { sampleCount: trials, xyPointLength: 1000, seed: "1" };
  const { result } = await run(code, { environment });
  if (!result.ok) throw new Error(String(result.value));
  return JSON.parse(String(result.value.result));
}

/** Milliseconds that a run took. */
async function clocked(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Milliseconds of each contender's fastest turn. All take their turns one after the other, so that a busy machine is
 * busy for all; the first round warms up.
 *
 * @param turns functions that run once and give the time they took.
 */
async function inTurns(turns, rounds) {
  const best = turns.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, turn] of turns.entries()) {
      const ms = await turn();
      if (round > 0) best[i] = Math.min(best[i], ms);
    }
  }
  return best;
}

const print = (...cells) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(36) : cell.padStart(14))).join("")}\n`,
  );

async function contenders(trials) {
  const rounds = trials <= 100_000 ? 15 : 7;
  for (const curved of [false, true]) {
    const businessCase = caseOf(curved);
    const settings = { seed: 1, trials };
    const quick = { ...settings, payback: false };
    const { p5, p10, p50, p90, p95 } = simulateCaseSync(businessCase, quick).npv.quantiles;
    const expected = [p5, p10, p50, p90, p95];
    const agree = (name, shares) => {
      const off = Math.max(...shares.map((share, i) => Math.abs(share / expected[i] - 1)));
      if (off > 0.05) throw new Error(`${name} computes another case: ${shares} in place of ${expected}`);
    };
    const peer = await numpy(trials, curved);
    if (peer !== null) agree("numpy", peer.shares);
    agree("the limit", limit(trials, curved));
    agree("the naive loop", naive(100_000, curved));
    const turns = {
      "ours, no payback": () => clocked(() => simulateCaseSync(businessCase, quick)),
      ...(peer === null ? {} : { [`numpy ${peer.version}, blocked, PCG64`]: peer.turn }),
      "hand-written limit, draws by table": () => clocked(() => limit(trials, curved)),
      "ours with payback, no peer has it": () => clocked(() => simulateCaseSync(businessCase, settings)),
    };
    const best = await inTurns(Object.values(turns), rounds);
    peer?.end();
    const [ours] = best;
    print(
      `\n${trials.toLocaleString("en-US")} trials, ${curved ? "drawn curve" : "separable"}`,
      "ms",
      "ours is × as fast",
    );
    const row = (name, ms) => print(name, ms.toFixed(1), (ms / ours).toFixed(2));
    for (const [i, name] of Object.keys(turns).entries()) row(name, best[i]);
    if (peer === null) print("numpy", "not installed");
    row("naive loop, once", await clocked(() => naive(trials, curved)));
    for (const [name, program] of Object.entries(squiggles)) {
      const code = program(curved);
      // Month by month it takes half a minute and gigabytes for a million trials.
      if (code === null || (trials > 100_000 && name.includes("month by month"))) continue;
      await squiggle(code, 1000);
      let shares;
      const ms = await clocked(async () => {
        shares = await squiggle(code, trials);
      });
      row(`${name}, once`, ms);
      agree(name, shares);
    }
  }
}

/** Loads this file in a thread, where the loader of the sources has to be registered anew. */
const boot = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))};
register();
await import(${JSON.stringify(import.meta.url)});`;

/** Worker threads that answer shard tasks; each has simulated once before the clock starts. */
async function pool(size, businessCase) {
  const program = new URL(`data:text/javascript,${encodeURIComponent(boot)}`);
  const threads = Array.from({ length: size }, () => new Worker(program, { workerData: businessCase }));
  await Promise.all(threads.map((thread) => once(thread, "message")));
  const idle = [...threads];
  const kernels = [];
  return {
    kernels,
    /** Milliseconds for which the slowest of some threads computes, all at once. */
    arithmetic: async (of) => {
      const answers = threads.slice(0, of).map(async (thread) => {
        thread.postMessage("arithmetic");
        return (await once(thread, "message"))[0];
      });
      return Math.max(...(await Promise.all(answers)));
    },
    runShard: async ({ options }) => {
      const thread = idle.pop();
      thread.postMessage(options);
      const [{ shard, ms }] = await once(thread, "message");
      kernels.push(ms);
      idle.push(thread);
      return shard;
    },
    end: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}

/** Integer arithmetic in registers: what a second thread adds here is all that this machine has to give. */
function arithmetic() {
  let x = 1;
  for (let i = 0; i < 5e7; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

/** `simulateCase` over one worker thread and over two; "shards alone" is what a worker spent on them. */
async function twoWorkers(trials) {
  print(
    `\n${trials.toLocaleString("en-US")} trials over workers`,
    "ms",
    "× as fast",
    "shards alone",
    "× as fast",
  );
  for (const curved of [false, true]) {
    const businessCase = caseOf(curved);
    const best = { 1: [Infinity, Infinity], 2: [Infinity, Infinity] };
    const pools = { 1: await pool(1, businessCase), 2: await pool(2, businessCase) };
    const machine = [Infinity, Infinity];
    // In turns, so that a busy machine is busy for all; the first round warms up.
    for (let round = 0; round < 8; round++) {
      for (const workers of [1, 2]) {
        const { runShard, kernels } = pools[workers];
        kernels.length = 0;
        const whole = await clocked(() =>
          simulateCase(businessCase, { seed: 1, trials, payback: false, workers, runShard }),
        );
        const perWorker = kernels.reduce((sum, ms) => sum + ms, 0) / workers;
        if (round === 0) continue;
        best[workers] = best[workers].map((ms, i) => Math.min(ms, [whole, perWorker][i]));
        machine[workers - 1] = Math.min(machine[workers - 1], await pools[2].arithmetic(workers));
      }
    }
    for (const workers of [1, 2]) {
      await pools[workers].end();
      const cells = best[workers].flatMap((ms, i) => [ms.toFixed(0), (best[1][i] / ms).toFixed(2)]);
      print(`${curved ? "drawn curve" : "separable"}, ${workers} worker${workers > 1 ? "s" : ""}`, ...cells);
    }
    print("  arithmetic alone, 2 threads", "", "", "", ((2 * machine[0]) / machine[1]).toFixed(2));
  }
}

/** One run of 1,024 trials in a process that has not simulated yet, the fastest of five; the modules are loaded. */
function first() {
  print("\nfirst call in a process", "ms");
  for (const curved of [false, true]) {
    const ms = Math.min(...Array.from({ length: 5 }, () => measured({ curved, first: true }).ms));
    print(curved ? "drawn curve" : "separable", ms.toFixed(0));
  }
}

/** Time and memory of one run in a process of its own. */
function measured(setting) {
  const file = fileURLToPath(import.meta.url);
  const args = ["--import", "tsx", "--expose-gc", file, "--measure", JSON.stringify(setting)];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return JSON.parse(stdout);
}

function growth() {
  const start = { curved: true, trials: 200_000, copies: 1, months: 36 };
  print("\ngrowth, drawn curve, payback", "ms", "/ linear", "MB", "/ linear");
  const small = measured(start);
  const row = (name, factor, { ms, mb }) =>
    print(
      name,
      ms.toFixed(0),
      (ms / small.ms / factor).toFixed(2),
      mb.toFixed(1),
      (mb / small.mb / factor).toFixed(2),
    );
  row("200,000 trials, 4 lines, 36 months", 1, small);
  row("× 10 trials", 10, measured({ ...start, trials: 2_000_000 }));
  row("× 10 lines", 10, measured({ ...start, copies: 10 }));
  row("× 10 months", 10, measured({ ...start, months: 360 }));
}

/** One run after one that warms up: its time, and by how much the resident set at its highest grew. */
function measure({ curved, trials, copies, months, first }) {
  if (first) {
    const start = performance.now();
    simulateCaseSync(caseOf(curved), { seed: 1, trials: 1024, payback: false });
    process.stdout.write(JSON.stringify({ ms: performance.now() - start }));
    return;
  }
  const businessCase = caseOf(curved, months, copies);
  simulateCaseSync(businessCase, { seed: 1, trials: 20_000 });
  globalThis.gc();
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  simulateCaseSync(businessCase, { seed: 1, trials });
  const ms = performance.now() - start;
  process.stdout.write(JSON.stringify({ ms, mb: (process.resourceUsage().maxRSS - before) / 1024 }));
}

const args = process.argv.slice(2);
if (!isMainThread) {
  float64Shard(workerData, { seed: 1, trials: 20_000, from: 0, to: 20_000 });
  parentPort.on("message", (options) => {
    const start = performance.now();
    if (options === "arithmetic") {
      arithmetic();
      parentPort.postMessage(performance.now() - start);
      return;
    }
    const shard = float64Shard(workerData, options);
    parentPort.postMessage({ shard, ms: performance.now() - start }, [shard.npv.buffer]);
  });
  parentPort.postMessage("ready");
} else if (args[0] === "--measure") measure(JSON.parse(args[1]));
else {
  // Without arguments all of it: about two minutes.
  const wanted = args.length > 0 ? args : ["100000", "1000000", "workers", "first", "growth"];
  for (const part of wanted) {
    if (part === "workers") for (const trials of [1_000_000, 4_000_000]) await twoWorkers(trials);
    else if (part === "first") first();
    else if (part === "growth") growth();
    else await contenders(Number(part));
  }
}

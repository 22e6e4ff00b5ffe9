// 100,000 alternatives on 10 criteria, from plain objects to ranked entries, against numpy on ready arrays and
// against the fastest code that can be written by hand for just these rows; and 10,000 draws of rank
// acceptability over 200 alternatives. Run with `node --import tsx bench/prioritization.mjs` from the top of the
// repository; needs python3 with numpy for the comparison. PYTHON names other interpreters, separated by commas.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomStream } from "../src/model/index.ts";
import { rank, rankAcceptability } from "../src/prioritization/index.ts";

const ROWS = 100_000;
const COLUMNS = 10;
const ROUNDS = 60;

// Random numbers, the same on both sides: numpy's sort is three times faster on numbers with a pattern in them.
const random = randomStream(7);
const cells = Float64Array.from({ length: ROWS * COLUMNS }, () => random.uniform() * 100);
const names = Array.from({ length: COLUMNS }, (_, j) => `c${j}`);
const criteria = names.map((id, j) => ({
  id,
  direction: j % 3 === 2 ? "minimize" : "maximize",
  scale: { min: 0, max: 100, unit: "points" },
  weight: j + 1,
}));
const alternatives = Array.from({ length: ROWS }, (_, row) => {
  const values = {};
  for (let j = 0; j < COLUMNS; j++) values[`c${j}`] = cells[row * COLUMNS + j];
  return { id: `a${row}`, values };
});

/**
 * The hand-written limit: knows names, number and scale of the criteria, that ids ascend and that scores lie between
 * 0 and 1, and does in one go what it can: checks, adds, makes and counts the keys to sort by while it reads; puts
 * right and numbers. What it lacks beside `rank`: ranges, gaps, other shapes and members of rows, ids in any order,
 * exact contributions, ties, and scores that crowd together.
 */
function limit(list) {
  const ids = new Array(ROWS);
  const scores = new Float64Array(ROWS);
  const keys = new Uint32Array(ROWS);
  const lower = new Uint32Array(2048);
  const upper = new Uint32Array(2048);
  const within = (x) => x >= 0 && x <= 100;
  let last = "";
  for (let row = 0; row < ROWS; row++) {
    const { id, values: v } = list[row];
    if (id.length < last.length || (id.length === last.length && id <= last)) throw new Error("out of order");
    last = id;
    const { c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 } = v;
    if (!(within(c0) && within(c1) && within(c2) && within(c3) && within(c4)))
      throw new Error("off its scale");
    if (!(within(c5) && within(c6) && within(c7) && within(c8) && within(c9)))
      throw new Error("off its scale");
    const up = c0 + 2 * c1 + 4 * c3 + 5 * c4 + 7 * c6 + 8 * c7 + 10 * c9;
    const score = (up + 3 * (100 - c2) + 6 * (100 - c5) + 9 * (100 - c8)) / 5500;
    const key = ((1 - score) * 4194303) | 0;
    ids[row] = id;
    scores[row] = score;
    keys[row] = key;
    lower[key & 2047]++;
    upper[key >> 11]++;
  }
  for (let digit = 0, low = 0, high = 0; digit < 2048; digit++) {
    low += lower[digit];
    high += upper[digit];
    lower[digit] = low - lower[digit];
    upper[digit] = high - upper[digit];
  }
  const half = new Uint32Array(ROWS);
  for (let row = 0; row < ROWS; row++) half[lower[keys[row] & 2047]++] = ((keys[row] >> 11) << 21) | row;
  const order = keys;
  for (let at = 0; at < ROWS; at++) order[upper[half[at] >>> 21]++] = half[at] & 2097151;
  // From places to rows: new entries are made in the order in which the rows lie in memory.
  const placeOf = half;
  for (let place = 0; place < ROWS; place++) {
    const row = order[place];
    let to = place;
    for (; to > 0 && scores[order[to - 1]] < scores[row]; to--) {
      order[to] = order[to - 1];
      placeOf[order[to]] = to;
    }
    order[to] = row;
    placeOf[row] = to;
  }
  const entries = new Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const place = placeOf[row];
    entries[place] = { id: ids[row], score: scores[row], rank: place + 1 };
  }
  return entries;
}

const python = `
import numpy as np, time, json, sys
R, C = ${ROWS}, ${COLUMNS}
X = np.fromfile(sys.argv[1]).reshape(R, C)
w = np.arange(1, C + 1) / (C * (C + 1) / 2)
cost = np.arange(C) % 3 == 2
# The same order whatever the sort, and equals share the better rank: as rank() has it.
def order(s):
    o = np.argsort(-s, kind="stable"); t = s[o]
    first = np.empty(R, bool); first[0] = True; np.not_equal(t[1:], t[:-1], out=first[1:])
    r = np.empty(R, int); r[o] = np.maximum.accumulate(np.where(first, np.arange(1, R + 1), 0))
    return o
def wsm(X):
    N = X / 100; N[:, cost] = 1 - N[:, cost]
    s = N @ w; return s, order(s)
def topsis(X):
    V = X / np.sqrt((X ** 2).sum(axis=0)) * w
    hi, lo = V.max(axis=0), V.min(axis=0)
    best, worst = np.where(cost, lo, hi), np.where(cost, hi, lo)
    up = np.sqrt(((V - best) ** 2).sum(axis=1)); down = np.sqrt(((V - worst) ** 2).sum(axis=1))
    s = down / (up + down); return s, order(s)
def timed(f, rounds):
    t = []
    for _ in range(rounds):
        a = time.perf_counter(); s, o = f(); t.append((time.perf_counter() - a) * 1000)
    t.sort()
    return {"best": t[0], "median": t[rounds // 2], "top": float(s.max()), "first": o[:10].tolist()}
out = {"version": np.__version__}
for name, f in (("weighted-sum", wsm), ("topsis", topsis)): out[name] = timed(lambda: f(X), ${ROUNDS})
names = ["c%d" % j for j in range(C)]
rows = [{"id": "a%d" % i, "values": dict(zip(names, row))} for i, row in enumerate(X.tolist())]
out["objects"] = timed(lambda: wsm(np.array([[row["values"][n] for n in names] for row in rows])), 3)["best"]
print(json.dumps(out))
`;

// One core each; settings of this machine's BLAS build may slow numpy down, so it runs without them.
const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...rest } = process.env;
const env = { ...rest, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };
const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
const file = path.join(folder, "cells");
writeFileSync(file, cells);
const peers = (process.env.PYTHON ?? "python3").split(",").flatMap((name) => {
  const child = spawnSync(name, ["-c", python, file], { env, encoding: "utf8" });
  return child.status === 0 ? [JSON.parse(child.stdout)] : [];
});
rmSync(folder, { recursive: true });

// In turn, so that all meet the same machine and the same garbage.
const tasks = {
  "weighted-sum": () => rank(alternatives, criteria, { method: "weighted-sum" }).entries,
  topsis: () => rank(alternatives, criteria, { method: "topsis", normalization: "vector" }).entries,
  limit: () => limit(alternatives),
};
const times = { "weighted-sum": [], topsis: [], limit: [] };
const results = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(tasks)) {
    const start = performance.now();
    results[name] = run();
    times[name].push(performance.now() - start);
  }
}
const measured = Object.fromEntries(
  Object.entries(times).map(([name, list]) => {
    list.sort((a, b) => a - b);
    return [name, { best: list[0], median: list[ROUNDS >> 1] }];
  }),
);

const pair = ({ best, median }) => `${best.toFixed(1)} / ${median.toFixed(1)}`;
const rows = ["weighted-sum", "topsis"].map((method) => {
  const ours = measured[method];
  const row = { [`${ROWS} x ${COLUMNS}, best / median ms`]: method, "from objects": pair(ours) };
  if (method === "weighted-sum") row["limit, from objects"] = pair(measured.limit);
  for (const peer of peers) {
    const { [method]: numpy, version } = peer;
    const [first] = results[method];
    const same = results[method].slice(0, 10).every(({ id }, place) => id === `a${numpy.first[place]}`);
    if (!same || Math.abs(numpy.top - first.score) > 1e-9)
      throw new Error(`numpy ${version} ranks otherwise`);
    row[`numpy ${version}, from arrays`] = pair(numpy);
    row[`ratio to ${version}`] =
      `${(ours.best / numpy.best).toFixed(2)} / ${(ours.median / numpy.median).toFixed(2)}`;
    if (method === "weighted-sum") row[`numpy ${version}, from objects`] = peer.objects.toFixed(0);
  }
  return row;
});
console.table(rows);

const ranged = alternatives.slice(0, 200).map(({ id, values }) => ({
  id,
  values: Object.fromEntries(
    Object.entries(values).map(([key, v]) => [key, { kind: "interval", low: v * 0.8, high: v }]),
  ),
}));
const acceptability = ["given", "simplex"].map((weights) => {
  const start = performance.now();
  rankAcceptability(ranged, criteria, { seed: 1, draws: 10_000, weights });
  return {
    "acceptability, 200 alternatives, every score an interval": `10,000 draws, weights ${weights}`,
    ms: Math.round(performance.now() - start),
  };
});
console.table(acceptability);

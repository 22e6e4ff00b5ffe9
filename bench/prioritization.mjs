// 100,000 alternatives on 10 criteria, from plain objects to ranked entries, against numpy on ready arrays; and
// 10,000 draws of rank acceptability over 200 alternatives. Run with `node --import tsx bench/prioritization.mjs`
// from the top of the repository; needs python3 with numpy for the comparison.
import { spawnSync } from "node:child_process";
import { rank, rankAcceptability } from "../src/prioritization/index.ts";

const ROWS = 100_000;
const COLUMNS = 10;
const ROUNDS = 15;

// The same numbers on both sides: a Weyl sequence.
const cell = (row, column) => (((row * COLUMNS + column + 1) * 0.6180339887498949) % 1) * 100;
const criteria = Array.from({ length: COLUMNS }, (_, j) => ({
  id: `c${j}`,
  direction: j % 3 === 2 ? "minimize" : "maximize",
  scale: { min: 0, max: 100, unit: "points" },
  weight: j + 1,
}));
const alternatives = Array.from({ length: ROWS }, (_, row) => {
  const values = {};
  for (let j = 0; j < COLUMNS; j++) values[`c${j}`] = cell(row, j);
  return { id: `a${row}`, values };
});

function best(run) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const python = `
import numpy as np, time, json
R, C = ${ROWS}, ${COLUMNS}
X = (np.arange(1, R * C + 1) * 0.6180339887498949 % 1 * 100).reshape(R, C)
w = np.arange(1, C + 1) / (C * (C + 1) / 2)
cost = np.arange(C) % 3 == 2
def order(s):
    o = np.argsort(-s, kind="stable"); r = np.empty(R, int); r[o] = np.arange(1, R + 1); return o, r
def wsm():
    N = X / 100; N[:, cost] = 1 - N[:, cost]
    s = N @ w; order(s); return s
def topsis():
    V = X / np.sqrt((X ** 2).sum(axis=0)) * w
    hi, lo = V.max(axis=0), V.min(axis=0)
    best, worst = np.where(cost, lo, hi), np.where(cost, hi, lo)
    up = np.sqrt(((V - best) ** 2).sum(axis=1)); down = np.sqrt(((V - worst) ** 2).sum(axis=1))
    s = down / (up + down); order(s); return s
out = {}
for name, f in (("weighted-sum", wsm), ("topsis", topsis)):
    t = []
    for _ in range(${ROUNDS}):
        a = time.perf_counter(); s = f(); t.append(time.perf_counter() - a)
    out[name] = {"ms": min(t) * 1000, "top": float(s.max())}
print(json.dumps(out))
`;

// Settings of this machine's BLAS build may slow numpy down: it runs without them.
const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;
const child = spawnSync("python3", ["-c", python], { env, encoding: "utf8" });
const numpy = child.status === 0 ? JSON.parse(child.stdout) : {};

const rows = [];
for (const [method, normalization] of [
  ["weighted-sum", "scale"],
  ["topsis", "vector"],
]) {
  let top;
  const ms = best(() => {
    top = rank(alternatives, criteria, { method, normalization }).entries[0].score;
  });
  const peer = numpy[method];
  rows.push({
    task: `${method} ${ROWS} x ${COLUMNS}`,
    "ours, from objects (ms)": ms.toFixed(1),
    "numpy, from arrays (ms)": peer ? peer.ms.toFixed(1) : "-",
    ratio: peer ? (ms / peer.ms).toFixed(2) : "-",
    "same best score": peer ? Math.abs(peer.top - top) < 1e-9 : "-",
  });
}
const ranged = alternatives.slice(0, 200).map(({ id, values }) => ({
  id,
  values: Object.fromEntries(
    Object.entries(values).map(([key, v]) => [key, { kind: "interval", low: v * 0.8, high: v }]),
  ),
}));
for (const weights of ["given", "simplex"]) {
  const start = performance.now();
  rankAcceptability(ranged, criteria, { seed: 1, draws: 10_000, weights });
  rows.push({
    task: `acceptability, 10,000 draws x 200, every score an interval, weights ${weights}`,
    "ours, from objects (ms)": (performance.now() - start).toFixed(0),
  });
}
console.table(rows);

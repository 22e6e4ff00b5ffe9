// 200 candidates under 12 quarterly budgets, 5 roles a quarter, 60 requirements and 20 exclusions, and the
// schedule of the same over 12 quarters: HiGHS through the adapter against cbc (Debian's coinor-cbc) on the same
// program for the same time of the clock, one after the other, each on one thread. Run from the top of the repository
// with `node --import tsx bench/portfolio.mjs [seconds] [seed,seed...] [who,who...]`, of `highs`, `cbc`, `built-in`;
// 20 seconds, seed 7 and all three unless stated.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import loadHighs from "highs";
import { highsSolver, scheduleRoadmap, selectPortfolio } from "../src/portfolio/index.ts";
import { portfolioProgram } from "../src/portfolio/portfolio-program.ts";
import { roadmapProgram } from "../src/portfolio/roadmap-program.ts";
import { largePortfolio } from "./large-portfolio.mjs";

const SECONDS = Number(process.argv[2] ?? 20);
const SEEDS = (process.argv[3] ?? "7").split(",").map(Number);
const WHO = (process.argv[4] ?? "highs,cbc,built-in").split(",");
const RATE = 0.1;
const solver = highsSolver(await loadHighs());
const rows = [];

/** The program in CPLEX LP format, as cbc reads it. */
function lpText({ objective, rows }) {
  const sum = (columns, values) =>
    columns.length === 0
      ? "0 x0"
      : [...columns].map((j, k) => `${values[k] < 0 ? "-" : "+"} ${Math.abs(values[k])} x${j}`).join("\n ");
  const lines = ["Maximize", ` obj: ${sum(objective.keys(), objective)}`, "Subject To"];
  for (const [r, { columns, coefficients, lower, upper }] of rows.entries()) {
    if (columns.length === 0) continue;
    if (upper < Infinity) lines.push(` u${r}: ${sum(columns, coefficients)} <= ${upper}`);
    if (lower > -Infinity) lines.push(` l${r}: ${sum(columns, coefficients)} >= ${lower}`);
  }
  lines.push("Binaries", ...[...objective.keys()].map((j) => ` x${j}`), "End");
  return lines.join("\n");
}

function cbc(program) {
  const folder = mkdtempSync(path.join(tmpdir(), "cbc-"));
  try {
    writeFileSync(path.join(folder, "p.lp"), lpText(program));
    const start = performance.now();
    const args = [
      "p.lp",
      "sec",
      String(SECONDS),
      "timeMode",
      "elapsed",
      "ratio",
      "0",
      "allow",
      "0",
      "solve",
      "solution",
      "s.txt",
    ];
    const log = execFileSync("cbc", args, { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
    const ms = performance.now() - start;
    const text = readFileSync(path.join(folder, "s.txt"), "utf8");
    const x = new Uint8Array(program.objective.length);
    for (const [, j, value] of text.matchAll(/\sx(\d+)\s+([\d.e+-]+)\s/g))
      x[Number(j)] = Number(value) > 0.5 ? 1 : 0;
    const objective = program.objective.reduce((total, value, j) => total + (x[j] ? value : 0), 0);
    const optimal = /Optimal solution found/.test(log);
    // It prints no bound where the objective is the bound.
    const bound = optimal ? objective : Math.abs(Number(/(?:Upper|Lower) bound:\s+(\S+)/.exec(log)?.[1]));
    return {
      kind: optimal ? "optimal" : "stopped",
      objective: objective / program.objectiveScale,
      bound: bound / program.objectiveScale,
      ms,
    };
  } catch (error) {
    return { kind: `not run: ${error.code ?? error.message}`, objective: Number.NaN, ms: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rounded = (value) => (value === null || Number.isNaN(value) ? null : Number(value.toFixed(2)));

async function compare(task, seed, run, program) {
  const solvers = { highs: { solver }, "built-in": {} };
  for (const who of WHO) {
    const start = performance.now();
    const answer = who === "cbc" ? cbc(program) : await run({ ...solvers[who], timeLimitMs: SECONDS * 1000 });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const { kind, objective, bound = Number.NaN } = answer;
    const gap = `${((100 * (bound - objective)) / objective).toFixed(2)} %`;
    rows.push({ task, seed, who, kind, objective: rounded(objective), bound: rounded(bound), gap, seconds });
  }
}

for (const seed of SEEDS) {
  const { candidates, constraints, items, limits } = largePortfolio(200, seed);
  await compare(
    "selection",
    seed,
    (options) => selectPortfolio(candidates, constraints, { maximize: "value", ...options }),
    portfolioProgram(candidates, constraints, "value").program,
  );
  await compare(
    "schedule",
    seed,
    (options) => scheduleRoadmap(items, limits, { ratePerYear: RATE, ...options }),
    roadmapProgram(items, limits, RATE).program,
  );
}
console.table(rows);

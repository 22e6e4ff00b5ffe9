import { execFileSync } from "node:child_process";
import { expect, inject, test } from "vitest";

// The bytes of a simulation by the packed package, whoever computes them: hosts/simulation.mjs prints digests of results
// that must be one and the same, by name.
const folder = inject("consumer");
const names = ["monte-carlo", "antithetic", "latin-hypercube", "sobol"];

type Environment = Readonly<Record<string, string>>;

function digests(part: "all" | "whole", flags: readonly string[] = [], environment: Environment = {}) {
  const output = execFileSync("node", [...flags, "simulation.mjs", "8001", part], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return output.trimEnd().split("\n");
}

test("ES modules, CommonJS, a replay, shards cut anywhere, and 1 to 4 threads give the same bytes", () => {
  const lines = digests("all");
  expect(lines).toHaveLength(names.length * 10);
  expect(new Set(lines).size).toBe(names.length * 2);
  for (const name of names) {
    expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(8);
    expect(lines.filter((line) => line.startsWith(`${name}-prefix `))).toHaveLength(2);
  }
});

test("in another zone and language, and without the optimizing compiler, the same bytes", () => {
  const lines = digests("whole");
  expect(lines).toHaveLength(names.length);
  const elsewhere = { TZ: "Pacific/Apia", LANG: "de_DE.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  expect(digests("whole", [], elsewhere)).toEqual(lines);
  expect(digests("whole", ["--no-opt"])).toEqual(lines);
  expect(digests("whole", ["--jitless", "--no-expose-wasm"])).toEqual(lines);
});

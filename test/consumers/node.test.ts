import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { entries } from "../../scripts/entries.mjs";

const folder = inject("consumer");
const every = `entries ${entries().length}\n`;
const answer = "1000000000000000.3 2 €1,000,000,000,000,000.30\n";

function run(command: string, args: readonly string[], cwd = folder): string {
  return execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}/node_modules/.bin:${process.env.PATH}`, NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

describe("Node", () => {
  test("imports every entry", () => expect(run("node", ["every/entry.mjs"])).toBe(every));
  test("requires every entry", () => expect(run("node", ["every/entry.cjs"])).toBe(every));
});

describe("ts-node", () => {
  test("CommonJS with a tsconfig", () => {
    const inner = path.join(folder, "ts-node-project");
    mkdirSync(inner, { recursive: true });
    const compilerOptions = {
      module: "commonjs",
      moduleResolution: "node10",
      ignoreDeprecations: "6.0",
      target: "es2022",
      strict: true,
      esModuleInterop: true,
      types: ["node"],
    };
    writeFileSync(path.join(inner, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    writeFileSync(path.join(inner, "entry.ts"), `export * from "ai-operating-model";\n${programText}`);
    expect(run("ts-node", ["entry.ts"], inner)).toBe(answer);
  });

  test("CommonJS without a tsconfig", () => {
    const options = JSON.stringify({
      module: "commonjs",
      moduleResolution: "node10",
      ignoreDeprecations: "6.0",
    });
    expect(run("ts-node", ["-O", options, "program.ts"])).toBe(answer);
    expect(run("ts-node", ["-O", options, "every/entry.ts"])).toBe(every);
  });

  test("ES modules through the loader", () => {
    const inner = path.join(folder, "ts-node-esm");
    mkdirSync(inner, { recursive: true });
    const compilerOptions = {
      module: "esnext",
      moduleResolution: "bundler",
      target: "es2022",
      strict: true,
      types: ["node"],
    };
    writeFileSync(path.join(inner, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    writeFileSync(path.join(inner, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(path.join(inner, "entry.ts"), programText);
    expect(run("node", ["--loader", "ts-node/esm", "entry.ts"], inner)).toBe(answer);
  });

  test("tsx", () => expect(run("tsx", ["program.ts"])).toBe(answer));
});

const programText = `import { daysBetween, formatMoney, sumDecimals } from "ai-operating-model/model";
const total: string = sumDecimals(["0.1", "0.2", 1e15]);
console.log(total, daysBetween("2024-02-28", "2024-03-01"), formatMoney(total, { currency: "EUR", locale: "en-US" }));
`;

describe("type resolution", () => {
  const modes = [
    ["node10", "commonjs", "program.cts"],
    ["node16", "node16", "program.mts"],
    ["node16", "node16", "program.cts"],
    ["nodenext", "nodenext", "program.mts"],
    ["nodenext", "nodenext", "program.cts"],
    ["bundler", "esnext", "program.ts"],
  ] as const;
  const compilers = ["typescript", "typescript59", "typescript54"] as const;
  test.each(compilers.flatMap((compiler) => modes.map((mode) => [compiler, ...mode] as const)))(
    "%s, %s: module %s, %s",
    (compiler, resolution, module, file) => {
      const source = resolution === "node10" ? "program.ts" : file;
      const deprecations =
        compiler === "typescript" && resolution === "node10" ? ["--ignoreDeprecations", "6.0"] : [];
      const flags = ["--noEmit", "--strict", "--target", "es2022", "--types", "node", ...deprecations];
      // zod's own declarations for CommonJS need esModuleInterop, which was off by default before TypeScript 6.
      const interop = resolution === "node10" ? ["--esModuleInterop"] : [];
      const mode = ["--module", module, "--moduleResolution", resolution, ...interop];
      const tsc = path.join(folder, "node_modules", compiler, "bin/tsc");
      expect(
        run(
          "node",
          [tsc, ...flags, ...mode, source, "every/entry.ts"].filter((f) =>
            resolution !== "node16" && resolution !== "nodenext" ? true : f !== "every/entry.ts",
          ),
        ),
      ).toBe("");
    },
  );
});

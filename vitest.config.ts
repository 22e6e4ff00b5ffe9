import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { entries } from "./scripts/entries.mjs";
import { extractExamples } from "./scripts/extract-examples.mjs";

extractExamples();

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  resolve: {
    alias: entries().map(({ subpath, file }) => ({
      find: new RegExp(`^ai-operating-model${subpath.slice(1).replace("/", "\\/")}$`),
      replacement: here(file),
    })),
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/consumers/**", "**/node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: process.env.RESULTS
      ? ["default", ["json", { outputFile: `temp/results-${process.env.RESULTS}.json` }]]
      : ["default"],
    coverage: { include: ["src/**/*.ts"] },
  },
});

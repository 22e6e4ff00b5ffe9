import { defineConfig } from "vitest/config";

// The packed package in real hosts: run by .ci/run after the build, `npm run test:consumers`.
export default defineConfig({
  test: {
    include: ["test/consumers/**/*.test.ts"],
    globalSetup: ["test/consumers/packed-package.ts"],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    reporters: process.env.RESULTS
      ? ["default", ["json", { outputFile: `temp/results-${process.env.RESULTS}.json` }]]
      : ["default"],
  },
});

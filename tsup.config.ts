import { defineConfig } from "tsup";
import { entries } from "./scripts/entries.mjs";

export default defineConfig({
  entry: Object.fromEntries(entries().map(({ name, file }) => [name, file])),
  format: ["esm", "cjs"],
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  // ES modules only: bundled, so that require() works on every Node 20.
  noExternal: ["@noble/hashes"],
  sourcemap: true,
  splitting: true,
  treeshake: true,
  clean: true,
  target: "es2022",
  platform: "neutral",
});

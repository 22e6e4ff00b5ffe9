// The reference, generated from doc comments into docs/api; a warning is an error.
import { execFileSync } from "node:child_process";
import { entries } from "./entries.mjs";

const points = entries()
  .filter(({ subpath }) => subpath !== ".")
  .flatMap(({ file }) => ["--entryPoints", file]);
execFileSync("npx", ["typedoc", ...points], { stdio: "inherit" });

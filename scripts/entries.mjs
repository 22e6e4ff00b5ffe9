// The public entries of the package: the subpath of each and the file that holds it. An entry exists when
// its file does. package.json, tsup.config.ts and the tests all read this list.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);

const planned = {
  ".": "src/index.ts",
  "./model": "src/model/index.ts",
  "./blueprint": "src/blueprint/index.ts",
  "./table": "src/table/index.ts",
  "./statistics": "src/foundation/statistics/index.ts",
  "./assessment": "src/assessment/index.ts",
  "./metrics": "src/metrics/index.ts",
  "./roi": "src/roi/index.ts",
  "./value": "src/value/index.ts",
  "./simulation": "src/simulation/index.ts",
  "./gates": "src/gates/index.ts",
  "./prioritization": "src/prioritization/index.ts",
  "./portfolio": "src/portfolio/index.ts",
  "./operating-model": "src/operating-model/index.ts",
  "./charts": "src/charts/index.ts",
  "./schemas": "src/schemas/index.ts",
  "./stores/postgres": "src/stores/postgres.ts",
  "./testing": "src/testing/index.ts",
};

/** @returns {{ subpath: string, file: string, name: string }[]} */
export function entries() {
  return Object.entries(planned)
    .filter(([, file]) => existsSync(fileURLToPath(new URL(file, root))))
    .map(([subpath, file]) => ({ subpath, file, name: subpath === "." ? "index" : subpath.slice(2) }));
}

/** Entries whose names the root does not repeat: they are for stores and for tests. */
export const apart = ["./stores/postgres", "./testing"];

/** The `exports` and `typesVersions` of package.json for the entries that exist. */
export function packageShape() {
  const exports = {};
  const subpaths = {};
  for (const { subpath, name } of entries()) {
    exports[subpath] = {
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    };
    if (subpath !== ".") subpaths[name] = [`./dist/${name}.d.cts`];
  }
  exports["./package.json"] = "./package.json";
  return { exports, typesVersions: { "*": subpaths } };
}

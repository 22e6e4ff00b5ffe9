import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { entries } from "../../scripts/entries.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder in which the packed package is installed beside the hosts' own tools. */
    consumer: string;
  }
}

/** What the hosts bring along; none of it is a dependency of the package. */
const hostTools = {
  "@types/node": "^20.19.0",
  "ts-node": "10.9.2",
  tsx: "4.23.15",
  typescript: "6.0.3",
  typescript54: "npm:typescript@5.4.5",
  typescript59: "npm:typescript@5.9.3",
  vite: "^8.0.0",
  zod: "4.6.7",
};

/** Builds, packs and installs the package once for all consumer tests. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "consumer-"));
  execFileSync("npx", ["tsup", "--silent"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root, encoding: "utf8" }),
  );
  cpSync(path.join(root, "test/consumers/hosts"), folder, { recursive: true });
  const manifest = {
    name: "consumer",
    private: true,
    dependencies: { "ai-operating-model": `file:./${packed.filename}`, ...hostTools },
  };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writePrograms(folder);
  project.provide("consumer", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** One program for each module system that loads every entry; the small hand-written ones lie in hosts/. */
function writePrograms(folder: string): void {
  const names = entries().map(({ name }) =>
    name === "index" ? "ai-operating-model" : `ai-operating-model/${name}`,
  );
  const imports = names.map((name, index) => `import * as entry${index} from "${name}";`);
  const requires = names.map((name, index) => `const entry${index} = require("${name}");`);
  const count = `const counts = [${names.map((_, index) => `Object.keys(entry${index}).length`).join(", ")}];
if (counts.some((count) => count === 0)) throw new Error("an entry is empty: " + counts.join(" "));
console.log("entries " + counts.length);`;
  mkdirSync(path.join(folder, "every"), { recursive: true });
  writeFileSync(path.join(folder, "every/entry.mjs"), `${imports.join("\n")}\n${count}\n`);
  writeFileSync(path.join(folder, "every/entry.cjs"), `${requires.join("\n")}\n${count}\n`);
  writeFileSync(path.join(folder, "every/entry.ts"), `${imports.join("\n")}\n${count}\n`);
  const program = readFileSync(path.join(folder, "program.ts"), "utf8");
  writeFileSync(path.join(folder, "program.mts"), program);
  writeFileSync(path.join(folder, "program.cts"), program);
}

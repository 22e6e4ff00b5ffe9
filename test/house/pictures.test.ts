import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { filesBelow, read, root } from "./source.ts";

const scripts = ["pages", "roi"].map((name) => `scripts/pictures/${name}.mjs`);

test.each(scripts)(
  "the pictures of %s are what its code draws (else run it with node --import tsx)",
  async (script) => {
    const run = promisify(execFile)(process.execPath, ["--import", "tsx", script, "--check"], { cwd: root });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    expect(stdout).toBe("");
  },
  180_000,
);

test("every picture is shown in a guide, and every one shown is there", () => {
  const shown = filesBelow("docs", ".md")
    .filter((page) => !page.startsWith("docs/api/"))
    .flatMap((page) =>
      [...read(page).matchAll(/!\[[^\]]+\]\(pictures\/([\w-]+\.svg)\)/g)].map(([, name]) => name),
    );
  expect([...new Set(shown)].sort()).toEqual(readdirSync(path.join(root, "docs/pictures")).sort());
});

test("no picture holds a number that is none", () => {
  for (const name of readdirSync(path.join(root, "docs/pictures"))) {
    const svg = readFileSync(path.join(root, "docs/pictures", name), "utf8");
    expect([name, svg.match(/NaN|undefined|Infinity/)]).toEqual([name, null]);
  }
});

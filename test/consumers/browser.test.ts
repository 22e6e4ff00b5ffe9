import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const folder = inject("consumer");

test.skipIf(!existsSync(executablePath))("a Vite bundle runs in Chromium", async () => {
  writeFileSync(path.join(folder, "index.html"), '<script type="module" src="./browser.ts"></script>');
  execFileSync("npx", ["vite", "build", "--logLevel", "error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const assets = path.join(folder, "dist/assets");
  const [script] = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const code = readFileSync(path.join(assets, script as string), "utf8");
  const server = createServer((request, response) => {
    const isScript = request.url?.endsWith(".js");
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? code : '<!doctype html><script type="module" src="/app.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as { port: number };
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page
      .waitForFunction(() => document.title !== "", undefined, { timeout: 30_000 })
      .catch(() => undefined);
    expect(errors).toEqual([]);
    expect(JSON.parse(await page.title())).toEqual({
      names: true,
      sum: "0.3",
      digest: "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
      // The stage gates decide, and their audit is sealed and verified, without a built-in of Node.
      version: 1,
      chain: true,
    });
  } finally {
    await browser.close();
    server.close();
  }
});

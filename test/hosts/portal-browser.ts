import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { type Anchors, keepAnchors } from "../../examples/portal/anchors.ts";
import { addDemo } from "../../examples/portal/demo.ts";
import { organizations } from "../../examples/portal/people.ts";
import { portal } from "../../examples/portal/portal.ts";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import type { SqlClient } from "../../src/stores/sql-client.ts";

export const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking"],
  });

/** A portal on a free port, with its demonstration initiatives. */
export interface RunningPortal {
  readonly url: string;
  readonly anchors: Anchors;
  stop(): Promise<void>;
}

export async function startPortal(client: SqlClient): Promise<RunningPortal> {
  const anchors = keepAnchors();
  const setup = { client, process: aiInitiativeLifecycle, anchors };
  await addDemo(setup, new Date());
  const server = createServer(portal({ ...setup, organizations }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    anchors,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A browser of a person's own, signed in. Scripts of the page are off: nothing here needs them. */
export async function signedIn(
  browser: Browser,
  url: string,
  person: string,
  scheme: "light" | "dark" = "light",
): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, javaScriptEnabled: false });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  await page.goto(`${url}/`);
  const organization = organizations.find(({ people }) => people.some(({ id }) => id === person));
  await page.selectOption("#person", `${organization?.id} ${person}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Initiatives");
  return page;
}

/** The card of a form, by its heading. */
export const card = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });

/** The table row that begins with a text. */
export const row = (page: Page, text: string | RegExp) => page.getByRole("row").filter({ hasText: text });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical findings of axe on the page as it stands, as short texts. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") }; // put there by its script
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

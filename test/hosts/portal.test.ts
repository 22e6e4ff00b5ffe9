import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, migrateDatabase, openDatabase } from "../../examples/portal/database.ts";
import { hostTables } from "../../examples/portal/host-tables.ts";
import { postgresStore } from "../../src/stores/postgres-store.ts";
import { fromPool, type SqlClient } from "../../src/stores/sql-client.ts";
import { hasPostgres, startPostgres } from "../stores/temporary-postgres.ts";
import {
  card,
  chromiumPath,
  launch,
  type RunningPortal,
  row,
  seriousFindings,
  signedIn,
  startPortal,
} from "./portal-browser.ts";

const hasChromium = existsSync(chromiumPath);
const [olga, petra, sam, dana, finn, bea, boris] = [
  "p-101",
  "p-102",
  "p-103",
  "p-105",
  "p-107",
  "p-109",
  "p-110",
];
const nora = "p-201";

/** A host's database: `client` as the portal reaches it, `admin` as whoever may change rows. */
interface Host {
  readonly client: SqlClient;
  readonly admin: SqlClient;
  close(): Promise<void>;
}

async function onPGlite(): Promise<Host> {
  const database: Database = await openDatabase();
  await migrateDatabase(database.client);
  return { client: database.client, admin: database.client, close: () => database.close() };
}

async function onPostgres(): Promise<Host> {
  const server = startPostgres();
  const admin = new pg.Pool(server.connection);
  await admin.query("create role portal_app login");
  await migrateDatabase(fromPool(admin), { grantTo: "portal_app" });
  const app = new pg.Pool({ ...server.connection, user: "portal_app" });
  return {
    client: fromPool(app),
    admin: fromPool(admin),
    async close() {
      await app.end();
      await admin.end();
      server.stop();
    },
  };
}

describe.each([
  { name: "PGlite", present: hasChromium, open: onPGlite },
  { name: "PostgreSQL", present: hasChromium && hasPostgres, open: onPostgres },
])("the portal on $name", ({ name, present, open }) => {
  describe.skipIf(!present)("in Chromium (skipped where Chromium or the database is not installed)", () => {
    let host: Host;
    let running: RunningPortal;
    let browser: Browser;
    const as = (person: string) => signedIn(browser, running.url, person);
    const visit = (page: Page, path: string) => page.goto(`${running.url}/initiatives${path}`);
    const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

    beforeAll(async () => {
      host = await open();
      running = await startPortal(host.client);
      browser = await launch();
    });
    afterAll(async () => {
      await browser.close();
      await running.stop();
      await host.close();
    });

    test("a whole path from the proposal to the go", async () => {
      const owner = await as(olga);
      await owner.getByLabel("Name").fill("Call summaries");
      await owner.getByLabel("Problem").fill("Agents write notes for 40 minutes a day.");
      await owner.getByRole("button", { name: "Propose" }).click();
      expect(await owner.getByRole("status").textContent()).toContain("Olga Lind proposed the initiative");
      const path = new URL(owner.url()).pathname.replace("/initiatives", "");
      expect(await row(owner, /^No evidence has been submitted/).textContent()).toContain("Olga Lind");
      expect(await owner.locator("ol.steps > li").count()).toBe(6);
      await card(owner, "Submit evidence").getByLabel("Evidence").fill("Time study of 2026, 31 agents.");
      await owner.getByRole("button", { name: "Submit" }).click();

      const sponsor = await as(sam);
      await visit(sponsor, path);
      expect(await sponsor.locator("blockquote").textContent()).toBe("Time study of 2026, 31 agents.");
      await card(sponsor, "Judge a criterion").getByLabel("Met", { exact: true }).check();
      await sponsor.getByRole("button", { name: "Record judgement" }).click();
      await card(sponsor, "Score a criterion").getByLabel("Score, 0 to 10").fill("6");
      await sponsor.getByRole("button", { name: "Record score" }).click();
      await card(sponsor, "Vote").getByLabel("Approve").check();
      await sponsor.getByRole("button", { name: "Cast vote" }).click();

      const board = await as(bea);
      expect(await row(board, "Call summaries").textContent()).toContain("1 of 2 approvals (1 more needed)");
      await visit(board, path);
      expect(await board.getByRole("button", { name: "Go", exact: true }).count()).toBe(0);
      const finance = await as(finn);
      await visit(finance, path);
      await card(finance, "Vote").getByLabel("Approve").check();
      await finance.getByRole("button", { name: "Cast vote" }).click();

      await visit(board, path);
      expect(await board.locator("#gate").textContent()).toBe("The gate can be passed");
      await board.getByRole("button", { name: "Go", exact: true }).click();
      expect(await heading(board)).toBe("Decision: go");
      expect(await board.locator(".lead").textContent()).toContain("from Ideation to Feasibility");
      expect(await row(board, "Finn Berg").textContent()).toContain("approve");
      await visit(board, `${path}/audit`);
      expect(await board.locator(".good-news").textContent()).toContain("The chain holds. 7 records");
    });

    test("two people decide at once: one wins, the other is told what changed", async () => {
      const [first, second] = await Promise.all([as(bea), as(boris)]);
      await Promise.all([first, second].map((page) => visit(page, "/letter-drafts")));
      await second.locator("summary", { hasText: "Decide: hold" }).click();
      await second.locator("#hold-reason").fill("Wait for the budget");
      await Promise.all([
        first.getByRole("button", { name: "Go", exact: true }).click(),
        second.getByRole("button", { name: "Hold", exact: true }).click(),
      ]);
      const titles = await Promise.all([heading(first), heading(second)]);
      const changed = "This changed while you were looking at it";
      const firstWon = titles[1] === changed;
      expect(titles).toEqual(firstWon ? ["Decision: go", changed] : [changed, "Decision: hold"]);
      const loser = firstWon ? second : first;
      const won = firstWon
        ? "Bea Castle decided “go” from Ideation to Feasibility"
        : "Boris Vance decided “hold”: Wait for the budget";
      expect(await loser.locator("ol.events").textContent()).toContain(won);
      expect(await loser.getByRole("alert").textContent()).toContain("was not carried out");
      await loser.getByRole("link", { name: "Look again" }).click();
      expect(await heading(loser)).toBe("Letter drafts");
      expect(await postgresStore(host.client, { tenant: "harbor" }).read("letter-drafts")).toHaveLength(7);
    });

    test("who submitted and tries to vote is refused with the reason", async () => {
      const page = await as(petra);
      await visit(page, "/branch-planner");
      await card(page, "Submit evidence").getByLabel("Evidence").fill("Paper of the branches");
      await page.getByRole("button", { name: "Submit" }).click();
      expect(await card(page, "Vote").count()).toBe(0);
      const why = "Petra Quinn submitted the evidence and may not do this too: no role is exempt";
      expect(await row(page, /^Vote/).first().textContent()).toContain(why);

      // By hand, past the page: the rules say the same.
      const form = await page.locator("form:has(input[value='record-learning'])").first();
      const value = (field: string) => form.locator(`input[name="${field}"]`).inputValue();
      const sent = {
        form: "vote",
        seat: "business-sponsor ",
        vote: "approve",
        version: await value("version"),
        token: await value("token"),
        key: "by-hand",
      };
      const response = await page.request.post(`${running.url}/initiatives/branch-planner/commands`, {
        form: sent,
      });
      expect(response.status()).toBe(422);
      expect(await response.text()).toContain(why);
      const forged = await page.request.post(`${running.url}/initiatives/branch-planner/commands`, {
        form: { ...sent, token: "guessed" },
      });
      expect(forged.status()).toBe(403);
      const foreign = await page.request.post(`${running.url}/initiatives/branch-planner/commands`, {
        form: sent,
        headers: { "sec-fetch-site": "cross-site" },
      });
      expect(foreign.status()).toBe(403);
      expect(await postgresStore(host.client, { tenant: "harbor" }).read("branch-planner")).toHaveLength(2);
    });

    test("the same form sent twice is one vote", async () => {
      const page = await as(nora);
      await visit(page, "/bed-forecast");
      const form = page.locator("form:has(input[value='record-learning'])");
      const value = (field: string) => form.locator(`input[name="${field}"]`).inputValue();
      const sent = {
        form: "record-learning",
        text: "Once",
        version: await value("version"),
        token: await value("token"),
        key: await value("key"),
      };
      const url = `${running.url}/initiatives/bed-forecast/commands`;
      const answers = await Promise.all(
        [1, 2].map(() => page.request.post(url, { form: sent, maxRedirects: 0 })),
      );
      expect(answers.map((each) => each.status())).toEqual([303, 303]);
      expect(await postgresStore(host.client, { tenant: "valley" }).read("bed-forecast")).toHaveLength(3);
      const unkept = await page.request.post(url, {
        form: { ...sent, text: "a\u0000b", key: "other", version: "3" },
      });
      expect(unkept.status()).toBe(400);
    });

    test("script in stored text shows as text", async () => {
      const script = `<script>document.title = "owned"</script><img src=x onerror="document.title='owned'">`;
      const page = await as(sam);
      await page.getByLabel("Name").fill(script);
      await page.getByLabel("Problem").fill(script);
      await page.getByRole("button", { name: "Propose" }).click();
      await page.locator("summary", { hasText: "Record a learning" }).click();
      await page.locator("#record-learning-text").fill(`"'${script}`);
      await page.getByRole("button", { name: "Record learning" }).click();
      const path = new URL(page.url()).pathname;
      // With scripts on, so that one that got through would run.
      const context = await browser.newContext({ storageState: await page.context().storageState() });
      const watching = await context.newPage();
      const loud: string[] = [];
      watching.on("console", (message) => loud.push(message.text()));
      watching.on("pageerror", (error) => loud.push(String(error)));
      for (const each of ["/initiatives", path, `${path}/audit`]) {
        await watching.goto(running.url + each);
        expect(await watching.locator("script, img").count()).toBe(0);
        expect(await watching.title()).not.toBe("owned");
        expect(await watching.locator("main").textContent()).toContain(script);
      }
      expect(loud).toEqual([]);
    });

    test("another tenant's initiative is not listed, and its address is not found", async () => {
      const page = await as(nora);
      const rows = await page.getByRole("row").allTextContents();
      expect(rows).toHaveLength(2);
      expect(rows[1]).toContain("Bed forecast");
      for (const path of [
        "/claims-triage",
        "/claims-triage/audit",
        "/claims-triage/decisions/7",
        "/nothing",
      ]) {
        expect((await visit(page, path))?.status()).toBe(404);
        expect(await page.locator("main").textContent()).not.toContain("Claims");
      }
      await visit(page, "/bed-forecast");
      const token = await page.locator("input[name=token]").first().inputValue();
      const form = { token, form: "record-learning", text: "spy", version: "11" };
      const posted = await page.request.post(`${running.url}/initiatives/claims-triage/commands`, { form });
      expect(posted.status()).toBe(404);
    });

    test("a row that was tampered with shows on the audit page", async () => {
      const page = await as(dana);
      await visit(page, "/fraud-signals/audit");
      expect(await page.locator(".good-news").count()).toBe(1);
      await host.admin.query(
        `update ai_operating_model.events set event = jsonb_set(event, '{vote}', '"reject"')
         where tenant = 'harbor' and stream = 'fraud-signals' and sequence = 5`,
      );
      await page.reload();
      expect(await page.getByRole("alert").textContent()).toContain(
        "The first bad index is 4 (record 5), by its hash: its content is not what was sealed",
      );
      expect(await row(page, "does not hold").textContent()).toContain("voted “reject”");

      // Whoever writes all seals anew is found out by the anchor.
      const events = await postgresStore(host.admin, { tenant: "harbor" }).read("fraud-signals");
      await host.admin.query("delete from portal.seals where tenant = 'harbor' and stream = 'fraud-signals'");
      await hostTables(host.admin, "harbor").sealEvents("fraud-signals", events);
      await page.reload();
      expect(await page.getByRole("alert").textContent()).toContain("not the one that was anchored");
      await host.admin.query(
        "delete from ai_operating_model.events where tenant = 'harbor' and stream = 'fraud-signals' and sequence = 8",
      );
      await page.reload();
      expect(await page.getByRole("alert").textContent()).toContain(
        "the chain is shorter than its anchor says",
      );
    });

    if (name === "PostgreSQL") {
      test("the portal's own role can neither change nor remove a record", async () => {
        for (const table of ["ai_operating_model.events", "portal.seals"]) {
          await expect(host.client.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
        }
      });
    } else {
      test("voting with the keyboard alone, the focus seen at each step", async () => {
        const page = await as(sam);
        await visit(page, "/claims-triage");
        const focus = () =>
          page.evaluate(() => {
            const at = document.activeElement as HTMLElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(at);
            const text = at.getAttribute("name") ?? at.textContent?.trim() ?? "";
            return { text, shown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 };
          });
        const tabTo = async (text: string): Promise<void> => {
          for (let step = 0; step < 40; step++) {
            await page.keyboard.press("Tab");
            const now = await focus();
            expect(now).toEqual({ text: now.text, shown: true });
            if (now.text === text) return;
          }
          throw new Error(`no way to ${text} by keyboard`);
        };
        await tabTo("Skip to the content");
        await page.keyboard.press("Enter");
        await tabTo("seat");
        await tabTo("vote");
        await page.keyboard.press("Space");
        await tabTo("Cast vote");
        await page.keyboard.press("Enter");
        await page.waitForURL(/done=/);
        expect(await page.getByRole("status").textContent()).toContain(
          "Sam Ortiz voted “approve” as business sponsor",
        );
      });

      test.each(["light", "dark"] as const)("no serious finding of axe on any page, %s", async (scheme) => {
        const context = await browser.newContext({ colorScheme: scheme });
        const page = await context.newPage();
        const look = async (path: string, title: string): Promise<void> => {
          await page.goto(running.url + path);
          expect(await heading(page)).toContain(title);
          expect(await seriousFindings(page)).toEqual([]);
        };
        await look("/", "Who are you");
        await context.addCookies(await (await as(bea)).context().cookies());
        await look("/initiatives", "Initiatives");
        await look("/initiatives/claims-triage", "Claims triage");
        await page.locator("summary").first().click();
        expect(await seriousFindings(page)).toEqual([]);
        await look("/initiatives/claims-triage/audit", "Audit");
        await look("/initiatives/fraud-signals/audit", "Audit");
        await look("/initiatives/claims-triage/decisions/7", "Decision: go");
        await look("/initiatives/nothing", "Not found");
        // Refused, and overtaken.
        await page.goto(`${running.url}/initiatives/claims-triage`);
        const form = page.locator("details:has(input[value='record-learning'])");
        await form.locator("summary").click();
        await form.locator("textarea").fill("   ");
        await form.locator("button").click();
        expect(await heading(page)).toBe("Refused");
        expect(await seriousFindings(page)).toEqual([]);
        await page.goBack();
        await form.locator("input[name=version]").evaluate((input) => input.setAttribute("value", "3"));
        await form.locator("summary").click();
        await form.locator("textarea").fill("late");
        await form.locator("button").click();
        expect(await heading(page)).toContain("This changed");
        expect(await seriousFindings(page)).toEqual([]);
      });
    }
  });
});

test("the command starts a portal of its own", async () => {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "examples/portal/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: "0", TSX_TSCONFIG_PATH: "tsconfig.test.json" },
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => resolve(String(chunk)));
    child.on("close", () => reject(new Error("it ended")));
  });
  const url = /http:\S+/.exec(line)?.[0] ?? "";
  expect(line).toContain("PGlite in memory");
  const response = await fetch(url);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await response.text()).toContain("Who are you today?");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

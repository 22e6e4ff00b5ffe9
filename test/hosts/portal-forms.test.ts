import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, migrateDatabase, openDatabase } from "../../examples/portal/database.ts";
import { organizations } from "../../examples/portal/people.ts";
import { type RunningPortal, startPortal } from "./portal-browser.ts";

let database: Database;
let running: RunningPortal;

beforeAll(async () => {
  database = await openDatabase();
  await migrateDatabase(database.client);
  running = await startPortal(database.client);
});
afterAll(async () => {
  await running.stop();
  await database.close();
});

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function cookieOf(name: string): Promise<string> {
  const organization = organizations.find(({ people }) => people.some((each) => each.name === name));
  const person = organization?.people.find((each) => each.name === name);
  const response = await fetch(`${running.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ person: `${organization?.id} ${person?.id}` }),
  });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** Sends a form as the page offers it; answers that it does not offer are an error here. */
async function send(name: string, form: string, answers: Record<string, string> = {}): Promise<string> {
  const cookie = await cookieOf(name);
  const page = `${running.url}/initiatives/claims-triage`;
  const shown = await (await fetch(page, { headers: { cookie } })).text();
  const markup = shown.split("<form").find((each) => each.includes(`name="form" value="${form}"`)) ?? "";
  expect(markup, `${form} is offered to ${name}`).not.toBe("");
  const hidden = [...markup.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  for (const [field, value] of Object.entries(answers)) {
    expect(markup).toContain(`name="${field}"`);
    const options = [
      ...(markup.match(new RegExp(`<select[^>]*name="${field}".*?</select>`, "s"))?.[0] ?? "").matchAll(
        /value="([^"]*)"/g,
      ),
    ];
    if (options.length > 0) expect(options.map(([, option]) => option)).toContain(value);
  }
  const response = await fetch(`${page}/commands`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams({
      ...Object.fromEntries(hidden.map(([, key, value]) => [key, value])),
      ...answers,
    }),
  });
  const text = (await response.text()).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  expect(response.status, `${name}, ${form}: ${text.slice(0, 600)}`).toBe(200);
  return text;
}

test("every form of an initiative's way from feasibility to build, and what keeps it there", async () => {
  await send("Sam Ortiz", "delegate", { role: "business-sponsor", delegate: "p-107", until: later(9) });
  const seat = { seat: "business-sponsor p-103", vote: "approve" };
  expect(await send("Finn Berg", "vote", seat)).toContain("as business sponsor on behalf of Sam Ortiz");
  await send("Sam Ortiz", "revoke-delegation", { delegation: "p-107 business-sponsor" });
  const decision = await send("Bea Castle", "conditional-go", {
    "owner:model-beats-baseline": "p-104",
    "due:model-beats-baseline": later(30),
  });
  expect(decision).toContain("Decision: conditional go");
  expect(decision).toContain("model beats baseline Amir Haddad");

  const condition = decision.match(/condition-\d+-1/)?.[0] ?? "";
  expect(await send("Bea Castle", "extend-condition", { condition, due: later(40) })).toContain(
    "extended condition",
  );
  expect(await send("Amir Haddad", "satisfy-condition", { condition })).toContain("(satisfied)");
  const waiver = { criterion: "bias-tested", until: later(20), reason: "Test set arrives next week" };
  expect(await send("Bea Castle", "waive", waiver)).toContain("Set aside until");
  const fact = { measure: "npv.forward.p10", value: "-12.5", unit: "EUR", source: "Case of March" };
  expect(await send("Finn Berg", "record-fact", fact)).toContain("npv.forward.p10 is -12.5, not &gt;= 0");
  expect(await send("Finn Berg", "record-fact", { ...fact, value: "125000" })).toContain("Met 125000 EUR");

  await send("Olga Lind", "submit", { evidence: "Pilot report" });
  await send("Sam Ortiz", "vote", { seat: "business-sponsor ", vote: "reject" });
  expect(await send("Sam Ortiz", "withdraw-vote")).toContain("withdrew the vote of Sam Ortiz");
  expect(await send("Bea Castle", "hold", { reason: "Audit" })).toContain("is on hold");
  await send("Boris Vance", "resume");
  expect(await send("Bea Castle", "recycle", { toStage: "pilot", reason: "Again" })).toContain(
    "It stays in Pilot",
  );
  await send("Sam Ortiz", "kill", { reason: "Too dear" });
  expect(await send("Bea Castle", "reopen", { reason: "Cheaper now" })).toContain("Round 3");

  await send("Olga Lind", "submit", { evidence: "Pilot report, second edition" });
  expect(await send("Rita Moreau", "assess", { criterion: "bias-tested", result: "fail" })).toContain(
    "Judged not met",
  );
  await send("Amir Haddad", "assess", { criterion: "model-beats-baseline", result: "pass" });
  await send("Petra Quinn", "score", { criterion: "user-acceptance", score: "8" });
  for (const [name, as] of [
    ["Sam Ortiz", "business-sponsor"],
    ["Finn Berg", "finance"],
    ["Amir Haddad", "ai-lead"],
  ]) {
    await send(name as string, "vote", { seat: `${as} `, vote: "approve" });
  }
  expect(await send("Boris Vance", "go")).toContain("from Pilot to Build");
  expect(await send("Opal Reyes", "accept-handoff", { handoff: "build-to-operations" })).toContain(
    "Runbook and service",
  );
  expect(await send("Rita Moreau", "classify", { tier: "generic prohibited" })).toContain(
    "Tier prohibited allows only kill",
  );
  const audit = await fetch(`${running.url}/initiatives/claims-triage/audit`, {
    headers: { cookie: await cookieOf("Bea Castle") },
  });
  expect(await audit.text()).toContain("The chain holds.");
});

test("a cookie that was changed signs nobody in", async () => {
  const cookie = await cookieOf("Olga Lind");
  const forged = cookie.replace("p-101", "p-109");
  expect(forged).not.toBe(cookie);
  const page = async (value: string) =>
    (await fetch(`${running.url}/initiatives`, { headers: { cookie: value } })).text();
  expect(await page(cookie)).toContain("Olga Lind");
  for (const each of [forged, cookie.slice(0, -2), "portal-session=harbor.p-109"]) {
    expect(await page(each)).toContain("Who are you today?");
  }
  const unknown = await fetch(`${running.url}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ person: "harbor p-201" }),
  });
  expect([unknown.status, unknown.headers.get("set-cookie")]).toEqual([422, null]);
});

test("requests that no page of the portal makes are answered and change nothing", async () => {
  const cookie = await cookieOf("Nora Field");
  const ask = async (path: string, init: RequestInit = {}): Promise<number> => {
    const headers = { cookie, ...(init.headers as Record<string, string>) };
    return (await fetch(running.url + path, { redirect: "manual", ...init, headers })).status;
  };
  const post = (path: string, fields: Record<string, string>, headers = {}) =>
    ask(path, { method: "POST", body: new URLSearchParams(fields), headers });
  const shown = await (await fetch(`${running.url}/initiatives`, { headers: { cookie } })).text();
  const token = /name="token" value="([^"]+)"/.exec(shown)?.[1] ?? "";
  const proposal = { token, key: "k-1", name: "A", problem: "B" };
  expect(await ask("//nowhere/..%00")).toBe(404);
  expect(await ask("/initiatives/constructor/audit")).toBe(404);
  expect(await ask("/initiatives", { method: "PUT" })).toBe(405);
  expect(await post("/initiatives", { ...proposal, token: "" })).toBe(403);
  expect(await post("/initiatives", proposal, { origin: "null" })).toBe(403);
  expect(await post("/initiatives", proposal, { origin: "http://elsewhere.example" })).toBe(403);
  expect(await ask("/initiatives", { method: "POST", body: JSON.stringify(proposal) })).toBe(403);
  expect(await post("/initiatives", { ...proposal, name: " " })).toBe(422);
  expect(await post("/initiatives", { ...proposal, name: "a\u0000" })).toBe(400);
  for (const form of ["constructor", "create", ""]) {
    expect(await post("/initiatives/bed-forecast/commands", { token, form, version: "2", key: "k" })).toBe(
      404,
    );
  }
  // What a form should hold and does not is refused by the rules.
  for (const form of [
    "assess",
    "score",
    "record-fact",
    "classify",
    "vote",
    "waive",
    "delegate",
    "conditional-go",
  ]) {
    const status = await post("/initiatives/bed-forecast/commands", { token, form, version: "2", key: form });
    expect([form, status]).toEqual([form, 422]);
  }
  expect(
    await post("/initiatives/bed-forecast/commands", { token, form: "hold", version: "x", key: "k" }),
  ).toBe(409);
  const after = await (await fetch(`${running.url}/initiatives`, { headers: { cookie } })).text();
  expect(after.match(/<tr>/g)).toHaveLength(2);
});

// The pages of the portal as one function for Node's `http`: it can stand alone or inside another server.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Command, Process } from "ai-operating-model/gates";
import type { SqlClient } from "ai-operating-model/stores/postgres";
import { type Anchors, keepAnchors } from "./anchors.js";
import { forms } from "./command-forms.js";
import { askedCriteria } from "./gate-criteria.js";
import { gateDesk } from "./gate-desk.js";
import { type Html, html, rendered } from "./html.js";
import { auditPage } from "./pages/audit-page.js";
import { changedPage } from "./pages/changed-page.js";
import { decisionPage } from "./pages/decision-page.js";
import { gatePage } from "./pages/gate-page.js";
import { listPage } from "./pages/list-page.js";
import { messagePage, notFoundPage } from "./pages/message-page.js";
import { signInPage } from "./pages/sign-in-page.js";
import type { Organization } from "./people.js";
import { isOwnForm, readForm } from "./read-form.js";
import { type Session, sameText, sessions } from "./session.js";
import { capital, wordsOf } from "./words.js";

/** What a host gives: where the log is, by which rules, and who there is. */
export interface PortalSetup {
  readonly client: SqlClient;
  readonly process: Process;
  readonly organizations: readonly Organization[];
  readonly anchors?: Anchors;
  /** The clock; the library reads none. */
  readonly now?: () => string;
}

/** An answer of the portal, before it is sent. */
interface Answer {
  readonly status: number;
  readonly body: Html;
  readonly headers?: Readonly<Record<string, string>>;
}

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
};

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const ok = (body: Html): Answer => ({ status: 200, body });
const seeOther = (location: string, cookie?: string): Answer => ({
  status: 303,
  body: html``,
  headers: { location, ...(cookie === undefined ? {} : { "set-cookie": cookie }) },
});

export function portal(setup: PortalSetup): RequestListener {
  const { client, process, organizations, anchors = keepAnchors() } = setup;
  const now = setup.now ?? (() => new Date().toISOString());
  const signIn = sessions(organizations);
  const assets: Readonly<Record<string, readonly [string, string]>> = {
    "/portal.css": ["text/css", file("portal.css")],
    "/icon.svg": ["image/svg+xml", file("icon.svg")],
  };

  async function answer(request: IncomingMessage): Promise<Answer> {
    // Only path and query: what looks like another host is none.
    const [pathname = "", query = ""] = (request.url ?? "/").split("?");
    const session = signIn.read(request.headers.cookie);
    const method = request.method ?? "GET";
    if (method === "POST") return post(request, pathname, session);
    if (method !== "GET" && method !== "HEAD") return message(405, "Not allowed", "Pages are read or sent.");
    if (session === undefined) return ok(signInPage(organizations));
    if (pathname === "/" || pathname === "/sign-in") return seeOther("/initiatives");
    return view(pathname, new URLSearchParams(query), session);
  }

  async function view(pathname: string, query: URLSearchParams, session: Session): Promise<Answer> {
    const desk = gateDesk({ client, process, anchors, now }, session.organization.id);
    const words = wordsOf(process, session.organization.people);
    const seal = { token: session.token, key: randomUUID };
    if (pathname === "/initiatives")
      return ok(listPage(await desk.list(), process, session, words, seal, now()));
    const [, top, id = "", part, number] = pathname.split("/");
    const initiative = top === "initiatives" && isId(id) ? await desk.open(id) : undefined;
    if (initiative === undefined) return { status: 404, body: notFoundPage(session) };
    if (part === undefined) {
      const done = initiative.events[Number(query.get("done")) - 1];
      const notice =
        done?.actor.id === session.person.id &&
        html`<p>Done: ${words.person(done.actor.id)} ${words.event(done)}.</p>`;
      return ok(gatePage({ initiative, process, session, words, key: randomUUID, at: now(), notice }));
    }
    if (part === "audit") return ok(auditPage(initiative, await desk.audit(id), session, words));
    const decision = part === "decisions" ? initiative.events[Number(number) - 1] : undefined;
    if (decision?.type === "decided") return ok(decisionPage(initiative, decision, process, session, words));
    return { status: 404, body: notFoundPage(session) };
  }

  async function post(request: IncomingMessage, pathname: string, session?: Session): Promise<Answer> {
    const values = isOwnForm(request) ? await readForm(request) : undefined;
    if (values === undefined) return message(403, "Not accepted", "The form did not come from this portal.");
    // PostgreSQL keeps no such character, and the store says so; the portal's own tables do not.
    if ([...values.values()].some((value) => value.includes("\u0000"))) return unkept();
    if (pathname === "/sign-in") {
      const [organization = "", person = ""] = (values.get("person") ?? "").split(" ");
      const cookie = signIn.open(organization, person);
      if (cookie === undefined)
        return { status: 422, body: signInPage(organizations, "There is no such person.") };
      return seeOther("/initiatives", cookie);
    }
    if (session === undefined || !sameText(values.get("token") ?? "", session.token)) {
      return message(403, "Not accepted", "The form is not of this session. Sign in and look again.");
    }
    if (pathname === "/sign-out") return seeOther("/", signIn.close);
    if (pathname === "/initiatives") return create(values, session);
    const [, top, id = "", part] = pathname.split("/");
    if (top !== "initiatives" || part !== "commands" || !isId(id))
      return { status: 404, body: notFoundPage(session) };
    return command(id, values, session);
  }

  async function create(values: URLSearchParams, session: Session): Promise<Answer> {
    const [name, problem] = ["name", "problem"].map((each) => (values.get(each) ?? "").trim());
    if (!name || !problem)
      return message(422, "Not proposed", "An initiative needs a name and a problem.", session);
    // The id follows from the form's key: sent twice, it is one initiative.
    const id = `i-${(values.get("key") ?? "").replace(/[^a-z0-9-]/g, "").slice(0, 40)}`;
    const desk = gateDesk({ client, process, anchors, now }, session.organization.id);
    const card = { id, name, problem };
    const outcome = await desk.act(
      id,
      { type: "create", initiativeId: id, at: now(), actor: actorOf(session), idempotencyKey: id },
      { card },
    );
    if (outcome.kind === "done") return seeOther(`/initiatives/${id}?done=${outcome.sequence}`);
    return message(409, "Not proposed", "This initiative is there already.", session);
  }

  async function command(id: string, values: URLSearchParams, session: Session): Promise<Answer> {
    const desk = gateDesk({ client, process, anchors, now }, session.organization.id);
    const before = await desk.open(id);
    const form = values.get("form") ?? "";
    const definition = Object.hasOwn(forms, form) ? forms[form] : undefined;
    if (before === undefined || definition === undefined) return { status: 404, body: notFoundPage(session) };
    const { people } = session.organization;
    const words = wordsOf(process, people);
    const at = now();
    const { must } = askedCriteria(process, before.state);
    const read = definition.read((name) => (values.get(name) ?? "").trim(), values, {
      ...{ words, people, actor: session.person, must, now: at },
    });
    const seen = Number(values.get("version"));
    const given = { at, actor: actorOf(session), expectedVersion: seen };
    const key = values.get("key") ?? "";
    // What was read from a form is checked by the rules themselves.
    const outcome = await desk.act(
      id,
      { ...read.command, ...given, ...(key && { idempotencyKey: key }) } as Command,
      read.enclosure,
    );
    if (outcome.kind === "done") {
      const isDecision = read.command.type === "decide";
      return seeOther(`/initiatives/${id}${isDecision ? "/decisions/" : "?done="}${outcome.sequence}`);
    }
    const initiative = await desk.open(id);
    if (initiative === undefined) return { status: 404, body: notFoundPage(session) };
    if (outcome.kind === "changed")
      return { status: 409, body: changedPage(initiative, seen, definition.title, session, words) };
    const reasons = outcome.refusals.map((each) => html`<li>${capital(words.refusal(each))}</li>`);
    const text = html`<div class="alert" role="alert"><p>“${definition.title}” was refused:</p><ul>${reasons}</ul></div>`;
    const link = { href: `/initiatives/${id}`, label: "Back to the initiative" };
    return { status: 422, body: messagePage("Refused", text, link, session) };
  }

  function unkept(): Answer {
    return message(400, "Not accepted", "The text has characters, or a length, that cannot be kept.");
  }

  function message(status: number, title: string, text: string, session?: Session): Answer {
    const link = { href: "/initiatives", label: "To the initiatives" };
    return { status, body: messagePage(title, html`<p class="lead">${text}</p>`, link, session) };
  }

  return (request, response) => {
    const asset = assets[request.url ?? ""];
    if (asset !== undefined) {
      response.writeHead(200, { ...HEADERS, "content-type": `${asset[0]}; charset=utf-8` }).end(asset[1]);
      return;
    }
    answer(request)
      .catch((error: unknown): Answer => {
        if (isInvalidArgument(error)) return unkept();
        globalThis.process.stderr.write(`${(error as Error).stack}\n`);
        return message(500, "Something went wrong", "Nothing was changed.");
      })
      .then((made) => send(response, made));
  };
}

function actorOf({ person: { id, roles } }: Session): Command["actor"] {
  return { id, roles };
}

function isId(text: string): boolean {
  return /^[a-z0-9-]{1,60}$/.test(text);
}

function isInvalidArgument(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === "invalid-argument";
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response
    .writeHead(status, { ...HEADERS, "content-type": "text/html; charset=utf-8", ...headers })
    .end(rendered(body));
}

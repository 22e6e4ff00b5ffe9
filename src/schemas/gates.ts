import * as z from "zod";
import { isInstant } from "../foundation/calendar.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import { checkCommand, checkEvent } from "../gates/check-command.js";
import type { Command } from "../gates/command.js";
import type { GateEvent } from "../gates/event.js";
import { upcastEvent } from "../gates/upcast-event.js";
import { answers, text, version } from "./gates-process.js";
import { parseWith } from "./parse-with.js";

const instant = z.string().refine(isInstant, "must be an ISO 8601 instant with Z or an offset");
const digits = z.string().regex(/^-?\d+(\.\d+)?$/, "must be an amount in plain digits");
const actor = z.strictObject({ id: text, roles: z.array(z.string()) });

const fact = z.strictObject({
  measure: text,
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  asOf: instant,
  validUntil: instant.optional(),
  recordedBy: z.string(),
  source: z.string(),
  digest: z.string().optional(),
});
const condition = z.strictObject({ id: text, criterion: text, owner: text, due: instant });
const vote = z.enum(["approve", "reject", "abstain"]);
const renames = z.record(text, text);
const learning = {
  text,
  criterion: text.optional(),
  action: z.string().optional(),
  owner: z.string().optional(),
  due: instant.optional(),
};
const waiver = { criterion: text, until: instant, reason: text, compensatingControl: z.string().optional() };
const delegation = { delegate: text, role: text, validFrom: instant, validUntil: instant };

const base = {
  at: instant,
  actor,
  expectedVersion: z.int().min(0).optional(),
  idempotencyKey: text.optional(),
};
const command = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...base, ...shape });
const decision = <T extends string, S extends z.core.$ZodLooseShape>(outcome: T, shape: S) =>
  command("decide", { outcome: z.literal(outcome), ...shape });
const release = z
  .strictObject({ amount: z.union([z.number(), z.string()]), currency: text, until: instant })
  .optional();

/** The shape of a command as JSON. */
export const commandSchema = z.discriminatedUnion("type", [
  command("create", { initiativeId: text }),
  command("classify", { scheme: text, tier: text, answers: answers.optional() }),
  command("submit", { evidenceDigest: text }),
  command("assess", {
    criterion: text,
    result: z.enum(["pass", "fail"]).optional(),
    score: z.number().min(0).max(10).optional(),
  }),
  command("record-fact", { fact }),
  command("vote", { as: text, vote, onBehalfOf: text.optional() }),
  command("withdraw-vote", {}),
  command("delegate", delegation),
  command("revoke-delegation", { delegate: text, role: text }),
  z.discriminatedUnion("outcome", [
    decision("go", { release }),
    decision("conditional-go", { conditions: z.array(condition), release }),
    decision("hold", { reason: z.string().optional() }),
    decision("recycle", { toStage: text.optional(), reason: z.string().optional() }),
    decision("kill", { reason: z.string() }),
  ]),
  command("resume", {}),
  command("satisfy-condition", { condition: text }),
  command("extend-condition", { condition: text, due: instant }),
  command("waive", { ...waiver, reason: z.string() }),
  command("reopen", { reason: z.string() }),
  command("migrate", { toVersion: version, stageMap: renames.optional(), criterionMap: renames.optional() }),
  command("accept-handoff", { handoff: text }),
  command("record-learning", learning),
  command("retire", { reason: z.string() }),
]);

const envelope = { schemaVersion: z.literal(1), sequence: z.int().min(1), at: instant, actor };
// Loose: what a host adds to its log stays, so that hashes over it hold.
const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.looseObject({ type: z.literal(type), ...envelope, ...shape });
const judged = z.array(z.strictObject({ id: text, rule: z.string() }));
const reference = z.strictObject({ id: text, version });
const status = z.enum(["active", "on-hold", "killed", "retired", "completed"]);

/** The shape of an event as JSON, in the current schema version. */
export const eventSchema = z.discriminatedUnion("type", [
  event("created", { initiativeId: text, process: reference, stage: text }),
  event("classified", {
    scheme: text,
    schemeVersion: version,
    tier: text,
    severity: z.number(),
    answers: answers.optional(),
    submissionCriteria: judged.optional(),
  }),
  event("submitted", { evidenceDigest: text, criteria: judged }),
  event("assessed", {
    criterion: text,
    result: z.enum(["pass", "fail"]).optional(),
    score: z.number().optional(),
  }),
  event("fact-recorded", { fact }),
  event("vote-cast", { person: text, as: text, vote }),
  event("vote-withdrawn", { person: text }),
  event("delegated", delegation),
  event("delegation-revoked", { delegate: text, role: text }),
  event("decided", {
    outcome: z.enum(["go", "conditional-go", "hold", "recycle", "kill"]),
    stage: text,
    toStage: text,
    status,
    conditions: z.array(condition).optional(),
    release: z.strictObject({ amount: digits, currency: text, until: instant }).optional(),
    reason: z.string().optional(),
  }),
  event("resumed", {}),
  event("condition-satisfied", { condition: text }),
  event("condition-extended", { condition: text, due: instant }),
  event("waived", waiver),
  event("reopened", { reason: text }),
  event("migrated", {
    from: reference,
    to: reference,
    stage: text,
    criteria: renames,
    votesVoided: z.boolean(),
    submissionCriteria: judged.optional(),
  }),
  event("handoff-accepted", { handoff: text }),
  event("learning-recorded", learning),
  event("retired", { reason: text }),
]);

/**
 * Reads a command that came from outside. Whether its names are the process' own is for `decide` to say.
 *
 * @example
 * import { parseCommand } from "ai-operating-model/schemas";
 * const result = parseCommand({ type: "submit", at: "today", actor: { id: "p-1", roles: [] }, evidenceDigest: "d" });
 * result.ok ? [] : result.error.map(({ path }) => path); // => [["at"]]
 */
export function parseCommand(value: unknown): Result<Command, Issue[]> {
  return parseWith(commandSchema as unknown as z.ZodType<Command>, value, checkCommand); // zod's optionals allow undefined
}

/**
 * Reads a stored event of any schema version and brings it up to the current one.
 *
 * @example
 * import { parseEvent } from "ai-operating-model/schemas";
 * const result = parseEvent({
 *   sequence: 3,
 *   type: "vote-withdrawn",
 *   at: "2026-03-02T10:00:00Z",
 *   actor: { id: "p-1", roles: ["finance"] },
 *   person: "p-1",
 * });
 * result.ok && result.value.schemaVersion; // => 1
 */
export function parseEvent(value: unknown): Result<GateEvent, Issue[]> {
  return parseWith(eventSchema as unknown as z.ZodType<GateEvent>, upcastEvent(value), checkEvent); // zod's optionals allow undefined
}

import * as z from "zod";
import { isInstant } from "../foundation/calendar.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import { checkCommand, checkEvent } from "../gates/check-command.js";
import { checkProcess } from "../gates/check-process.js";
import type { Command } from "../gates/command.js";
import type { GateEvent } from "../gates/event.js";
import type { Process } from "../gates/process.js";
import { upcastEvent } from "../gates/upcast-event.js";
import { parseWith } from "./parse-with.js";

const text = z.string().min(1);
const names = z.array(text);
const version = z.union([text, z.number()]);
const instant = z.string().refine(isInstant, "must be an ISO 8601 instant with Z or an offset");
const digits = z.string().regex(/^-?\d+(\.\d+)?$/, "must be an amount in plain digits");
const answers = z.record(text, z.union([z.boolean(), z.string(), z.number()]));
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

const rule = z.strictObject({
  measure: text,
  operator: z.enum([">=", ">", "<=", "<"]),
  threshold: z.number(),
  bound: z.enum(["point", "low", "high"]),
  maxAgeDays: z.number().optional(),
});
const described = { id: text, name: z.string().optional(), question: z.string().optional() };
const criterion = z.union([
  z.strictObject({ ...described, nonWaivable: z.boolean().optional(), assessor: text }),
  z.strictObject({ ...described, nonWaivable: z.boolean().optional(), fact: rule }),
]);
const tier = z.strictObject({
  id: text,
  name: z.string().optional(),
  severity: z.number(),
  prohibited: z.boolean().optional(),
  requiredRoles: names.optional(),
  requiredCriteria: names.optional(),
  reviewMonths: z.int().optional(),
});
const riskScheme = z.strictObject({
  id: text,
  version,
  name: z.string().optional(),
  source: z.string().optional(),
  validFrom: text,
  validTo: text.optional(),
  tiers: z.array(tier),
  rules: z.array(z.strictObject({ when: answers, tier: text, basis: z.string().optional() })),
  defaultTier: text.optional(),
  obligations: z.array(z.strictObject({ tier: text, text, basis: z.string().optional() })),
});
const stage = z.strictObject({
  id: text,
  name: z.string().optional(),
  handoffs: z
    .array(
      z.strictObject({
        id: text,
        name: z.string().optional(),
        from: text,
        to: text,
        requiredToLeave: z.boolean().optional(),
      }),
    )
    .optional(),
  raci: z
    .array(
      z.strictObject({
        activity: text,
        responsible: names,
        accountable: text,
        consulted: names.optional(),
        informed: names.optional(),
      }),
    )
    .optional(),
});
const gate = z.strictObject({
  stage: text,
  name: z.string().optional(),
  mustMeet: names.optional(),
  shouldMeet: names.optional(),
  mustMeetSets: names.optional(),
  shouldMeetMinimum: z.number().optional(),
  quorum: z.number(),
  voters: names,
  requiredRoles: names.optional(),
  vetoRoles: names.optional(),
  conditionalGo: z.boolean().optional(),
  serviceLevelDays: z.number().optional(),
  thresholds: z.record(text, z.number()).optional(),
});
const duty = z.enum(["submit", "vote", "waive", "classify", "assess", "decide"]);

/** The shape of a process as JSON. */
export const processSchema = z.strictObject({
  schemaVersion: z.literal(1).optional(),
  id: text,
  version,
  name: z.string().optional(),
  roles: names,
  businessRole: text.nullable(),
  ownerRole: text.optional(),
  stages: z.array(stage),
  criteria: z.array(criterion).optional(),
  criteriaSets: z.array(z.strictObject({ id: text, version, criteria: z.array(criterion) })).optional(),
  gates: z.array(gate),
  authority: z.strictObject({
    decide: names,
    kill: names,
    reopen: names,
    migrate: names,
    waive: names,
    classify: names,
    submit: names.optional(),
    recordFact: names.optional(),
    retire: names.optional(),
  }),
  segregation: z
    .strictObject({ strict: z.boolean().optional(), pairs: z.array(z.tuple([duty, duty])).optional() })
    .optional(),
  recycleLimit: z.number().optional(),
  riskSchemes: z.array(riskScheme).optional(),
  classificationRequired: z.boolean().optional(),
  funding: z
    .strictObject({ currency: text, actualMeasure: text.optional(), committedMeasure: text.optional() })
    .optional(),
  operating: z
    .strictObject({
      reviewMonths: z.number(),
      reviewMeasure: text.optional(),
      changeMeasure: text.optional(),
      retirementChecklist: names.optional(),
    })
    .optional(),
  calendar: z
    .strictObject({
      timeZone: text,
      weekend: z.array(z.int().min(0).max(6)).optional(),
      holidays: names.optional(),
    })
    .optional(),
});

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
 * Reads a process from JSON: its shape, then everything that `checkProcess` finds.
 *
 * @example
 * import { aiInitiativeLifecycle } from "ai-operating-model/gates";
 * import { parseProcess } from "ai-operating-model/schemas";
 * parseProcess(JSON.parse(JSON.stringify(aiInitiativeLifecycle))).ok; // => true
 */
export function parseProcess(value: unknown): Result<Process, Issue[]> {
  return parseWith(processSchema as unknown as z.ZodType<Process>, value, checkProcess); // zod's optionals allow undefined
}

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

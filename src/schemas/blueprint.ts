import * as z from "zod";
import { checkBlueprint } from "../blueprint/check-blueprint.js";
import type { Blueprint } from "../blueprint/model.js";
import type { Overlay } from "../blueprint/overlay.js";
import { overlayShapeIssues } from "../blueprint/overlay-shape.js";
import { lifecycleStages, stageIds } from "../blueprint/structure.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import { parseWith } from "./parse-with.js";

const text = z.string().min(1);
const ids = z.array(text);
const stage = z.enum(stageIds);

const introduction = { vision: text, description: text, importance: text, urgency: text };
const named = { name: text, description: text };
const checklistItem = { text, evidence: text, mandatory: z.boolean() };
const level = z.strictObject({
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  label: text,
  descriptor: text,
});
const question = {
  text,
  guidance: text,
  weight: z.number().min(0),
  scale: z.array(level).length(5),
  evidence: z.array(text),
  outcomes: ids,
  metrics: ids,
};
const target = z.strictObject({
  green: z.number(),
  amber: z.number(),
  alsoRequired: z.array(z.strictObject({ part: text, atLeast: z.number() })),
});
const metric = {
  ...{ name: text, definition: text, computation: text, gaming: text, unit: text },
  direction: z.enum(["up", "down", "band"]),
  target: target.nullable(),
};
const requirement = {
  ...named,
  carriedOutBy: z.array(z.strictObject({ chapter: text, feature: text })),
};
const aim = { ...named, measure: text, metrics: ids };
const failureMode = {
  ...{ name: text, symptom: text, detection: text },
  ...{ records: z.array(text), metrics: ids, outcomes: ids },
};
const resource = {
  kind: z.enum(["book", "article", "community", "framework"]),
  title: text,
  authors: z.array(text),
  publisher: text.nullable(),
  year: z.int().nullable(),
  status: z.enum(["verified", "as-listed", "unverified"]),
  note: text,
  crosswalk: text.nullable(),
};
const crosswalk = { name: text, publisher: text, edition: text, note: text };
const crosswalkEntry = {
  ...{ name: text, note: text, stages: z.array(stage), outcomes: ids },
  lifecycle: z.array(z.enum(lifecycleStages)),
};
const term = { term: text, definition: text, seeAlso: ids };

const id = { id: text };
const placed = { id: text, shortId: text, stage };
const checklist = z.array(z.strictObject({ ...id, ...checklistItem }));
const entries = z.array(z.strictObject({ ...id, ...crosswalkEntry }));

/**
 * The shape of a whole blueprint, for JSON that comes from outside. A zod 4 schema, and so a Standard Schema.
 * Types of ids are wider here (`string`): which ids exist is checked by `parseBlueprint`.
 */
export const blueprintSchema = z.strictObject({
  id: z.literal("ai-operating-model"),
  version: text,
  language: text,
  ...introduction,
  stages: z.array(z.strictObject({ id: stage, ...named, outcomes: ids, questions: ids, metrics: ids })),
  outcomes: z.array(
    z.strictObject({ ...placed, ...named, mandatory: z.boolean(), checklist, questions: ids }),
  ),
  questions: z.array(z.strictObject({ ...placed, ...question })),
  metrics: z.array(z.strictObject({ ...placed, ...metric, questions: ids })),
  principles: z.array(z.strictObject({ ...id, ...named, requirements: ids })),
  requirements: z.array(z.strictObject({ ...id, principle: text, ...requirement })),
  aims: z.array(z.strictObject({ ...id, ...aim })),
  failureModes: z.array(z.strictObject({ ...id, ...failureMode })),
  resources: z.array(z.strictObject({ ...id, ...resource })),
  crosswalks: z.array(z.strictObject({ ...id, ...crosswalk, entries })),
  glossary: z.array(z.strictObject({ ...id, ...term })),
  retired: z.array(
    z.strictObject({ kind: text, id: text, name: text, reason: text, replacedBy: text.nullable(), by: text }),
  ),
  overlays: z.array(
    z.strictObject({
      id: text,
      version: text,
      overridden: z.array(z.strictObject({ kind: text, id: text, field: text })),
    }),
  ),
});

const inStage = { id: text, stage };

const addition = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("outcome"),
    item: z.strictObject({ ...inStage, ...named, mandatory: z.boolean(), checklist }),
  }),
  z.strictObject({
    kind: z.literal("checklist-item"),
    outcome: text,
    item: z.strictObject({ ...id, ...checklistItem }),
  }),
  z.strictObject({ kind: z.literal("question"), item: z.strictObject({ ...inStage, ...question }) }),
  z.strictObject({ kind: z.literal("metric"), item: z.strictObject({ ...inStage, ...metric }) }),
  z.strictObject({
    kind: z.literal("requirement"),
    item: z.strictObject({ ...id, principle: text, ...requirement }),
  }),
  z.strictObject({ kind: z.literal("aim"), item: z.strictObject({ ...id, ...aim }) }),
  z.strictObject({ kind: z.literal("failure-mode"), item: z.strictObject({ ...id, ...failureMode }) }),
  z.strictObject({ kind: z.literal("resource"), item: z.strictObject({ ...id, ...resource }) }),
  z.strictObject({ kind: z.literal("crosswalk"), item: z.strictObject({ ...id, ...crosswalk, entries }) }),
  z.strictObject({ kind: z.literal("term"), item: z.strictObject({ ...id, ...term }) }),
]);

function change<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), id: text, fields: z.strictObject(shape).partial() });
}

const override = z.discriminatedUnion("kind", [
  change("blueprint", introduction),
  change("stage", named),
  change("outcome", { ...named, mandatory: z.boolean() }),
  change("checklist-item", checklistItem),
  change("question", question),
  change("metric", metric),
  change("principle", named),
  change("requirement", requirement),
  change("aim", aim),
  change("failure-mode", failureMode),
  change("resource", resource),
  change("crosswalk", crosswalk),
  change("crosswalk-entry", crosswalkEntry),
  change("term", term),
]);

const retirement = z.strictObject({
  kind: z.enum([
    ...(["outcome", "checklist-item", "question", "metric", "requirement"] as const),
    ...(["aim", "failure-mode", "resource", "crosswalk", "term"] as const),
  ]),
  id: text,
  reason: text,
  replacedBy: text.optional(),
});

/** The shape of an overlay, for JSON that comes from outside. A zod 4 schema, and so a Standard Schema. */
export const overlaySchema = z.strictObject({
  id: text,
  namespace: text,
  version: text,
  extends: text,
  add: z.array(addition).optional(),
  override: z.array(override).optional(),
  retire: z.array(retirement).optional(),
});

/**
 * Reads a blueprint from JSON, with every issue of shape or, if the shape is right, of sense.
 *
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { parseBlueprint } from "ai-operating-model/schemas";
 * parseBlueprint(JSON.parse(JSON.stringify(blueprint))).ok; // => true
 * parseBlueprint({ ...blueprint, version: 1 }).ok; // => false
 */
export function parseBlueprint(value: unknown): Result<Blueprint, Issue[]> {
  // Ids are checked against each other below, not against the list this version publishes.
  return parseWith(blueprintSchema as unknown as z.ZodType<Blueprint>, value, checkBlueprint);
}

/**
 * Reads an overlay from JSON. Whether it fits a particular blueprint is said by `checkOverlay`.
 *
 * @example
 * import { parseOverlay } from "ai-operating-model/schemas";
 * const file = '{"id": "acme-group", "namespace": "acme", "version": "1.0.0", "extends": "latest"}';
 * const result = parseOverlay(JSON.parse(file));
 * result.ok ? [] : result.error.map((issue) => issue.code); // => ["invalid-range"]
 */
export function parseOverlay(value: unknown): Result<Overlay, Issue[]> {
  // Ids are checked against a blueprint by checkOverlay, not against the list this version publishes.
  return parseWith(overlaySchema as unknown as z.ZodType<Overlay>, value, overlayShapeIssues);
}

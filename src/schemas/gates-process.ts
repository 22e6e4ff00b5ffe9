import * as z from "zod";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import { checkProcess } from "../gates/check-process.js";
import type { Process } from "../gates/process.js";
import { parseWith } from "./parse-with.js";

export const text = z.string().min(1);
export const version = z.union([text, z.number()]);
export const answers = z.record(text, z.union([z.boolean(), z.string(), z.number()]));
const names = z.array(text);

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
